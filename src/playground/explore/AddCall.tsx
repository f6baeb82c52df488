import { useId, useRef, useState } from 'preact/hooks';
import { actionProblem, resourceFor, resourceProblem } from './input.ts';
import type { ExploreStore } from './store.ts';

/** Offered before anything is typed, and before the catalogue is there. */
const common = [
  'ec2:StopInstances',
  'ec2:DescribeInstances',
  'iam:CreateUser',
  'iam:EnableMFADevice',
  's3:GetObject',
  's3:PutObject',
  'sts:AssumeRole',
  'sts:GetFederationToken',
  'sts:GetCallerIdentity',
  'sts:GetSessionToken',
];

/** Names offered at once. */
const most = 50;

/** A row more: an action, picked or typed, and its resource. */
export function AddCall({ store }: { store: ExploreStore }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [action, setAction] = useState('');
  const [resource, setResource] = useState<string | undefined>();
  const [said, setSaid] = useState<{
    action?: string | undefined;
    resource?: string | undefined;
    done?: string;
  }>({});
  const catalogue = store.language.catalogue();
  const shownResource = resource ?? (action === '' ? '' : resourceFor(action, store.who.value));
  const typed = action.trim().toLowerCase();
  const names =
    catalogue && typed.includes(':') ? catalogue.actions(typed.slice(0, typed.indexOf(':'))) : common;
  const offered = names.filter((name) => name.toLowerCase().startsWith(typed)).slice(0, most);

  function add(event: Event): void {
    event.preventDefault();
    const call = { action: action.trim(), resource: shownResource.trim() };
    const wrong = { action: actionProblem(call.action), resource: resourceProblem(call.resource) };
    if (wrong.action !== undefined || wrong.resource !== undefined) {
      setSaid(wrong);
      if (wrong.action !== undefined) field.current?.focus();
      return;
    }
    if (!store.addCall(call)) return;
    const isKnown = catalogue?.coversAction(call.action) !== false;
    const near = isKnown ? undefined : catalogue.nearestAction(call.action);
    const doubt = isKnown
      ? ''
      : ` The catalogue has no such action${near === undefined ? '' : `; did you mean ${near}?`}`;
    setSaid({ done: `${call.action} added.${doubt}` });
    setAction('');
    setResource(undefined);
    field.current?.focus();
  }
  return (
    <form class="ex-add" onSubmit={add} onFocusIn={() => void store.language.load()} noValidate>
      <div class="pg-field" data-invalid={said.action === undefined ? undefined : ''}>
        <label for={`${id}-action`}>Action</label>
        <input
          id={`${id}-action`}
          ref={field}
          class="pg-input"
          list={`${id}-actions`}
          value={action}
          placeholder="ec2:StopInstances"
          spellcheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={said.action !== undefined}
          aria-describedby={said.action === undefined ? undefined : `${id}-said`}
          onInput={(event) => setAction(event.currentTarget.value)}
        />
        <datalist id={`${id}-actions`}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div class="pg-field" data-invalid={said.resource === undefined ? undefined : ''}>
        <label for={`${id}-resource`}>Resource</label>
        <input
          id={`${id}-resource`}
          class="pg-input"
          value={shownResource}
          placeholder="*"
          spellcheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={said.resource !== undefined}
          aria-describedby={said.resource === undefined ? undefined : `${id}-said`}
          onInput={(event) => setResource(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button" data-size="36">
        Add the action
      </button>
      <p
        id={`${id}-said`}
        role="status"
        class="ex-add-said"
        data-wrong={said.done === undefined ? '' : undefined}
      >
        {said.done ?? said.action ?? said.resource ?? ''}
      </p>
    </form>
  );
}
