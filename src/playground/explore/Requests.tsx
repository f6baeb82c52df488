import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { listEntries } from '../../iam/context.ts';
import type { ContextEntry } from '../../iam/context-entry.ts';
import { Evidence } from '../marks/Evidence.tsx';
import { evidenceClaims } from './claims.ts';
import type { ExploreStore, Scope } from './store.ts';

/** A key to be set, and the column whose requests are shown. */
export interface KeyGoal {
  column: number;
  key: string;
}

interface RequestsProps {
  store: ExploreStore;
  goal: KeyGoal | undefined;
}

/** The condition keys that a column's requests carry or lack, and the reader's own values for them. */
export function Requests({ store, goal }: RequestsProps) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [editing, setEditing] = useState<string | undefined>();
  const details = useRef<HTMLDetailsElement>(null);
  const columns = store.columns.value;
  const at = Math.min(chosen, columns.length - 1);
  const column = columns[at];
  useEffect(() => {
    if (!goal) return;
    setChosen(goal.column);
    setEditing(goal.key);
    if (details.current) details.current.open = true;
  }, [goal]);
  if (!column) return null;
  const entries = listEntries(column.context);
  const isListed = editing === undefined || entries.some(({ key }) => key === editing);
  const set = (key: string, value: string | null | undefined, scope: Scope = column.id): void => {
    store.override(scope, key, value);
    if (value === undefined) store.override('all', key, undefined);
    setEditing(undefined);
  };
  return (
    <details class="ex-requests" ref={details}>
      <summary>
        What the requests carry <span class="meta">condition keys, present or absent; set your own</span>
      </summary>
      <div class="ex-requests-head">
        <label for={`${id}-column`}>Requests with</label>
        <select
          id={`${id}-column`}
          class="pg-select"
          value={String(at)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {columns.map(({ id: name, label }, index) => (
            <option key={name} value={String(index)}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <ul class="ex-keys" aria-label={`Condition keys of requests with ${column.label}`}>
        {entries.map((entry) => (
          <li key={entry.key} data-presence={entry.presence} data-set={entry.overridden ? '' : undefined}>
            <KeyRow
              entry={entry}
              isEditing={editing === entry.key}
              onEdit={() => setEditing(editing === entry.key ? undefined : entry.key)}
              onSet={(value, scope) => set(entry.key, value, scope)}
            />
          </li>
        ))}
        {!isListed && (
          <li data-presence="unknown">
            <KeyRow
              entry={{
                key: editing,
                presence: 'unknown',
                values: [],
                why: 'is not known here',
                evidence: 'inferred',
                source: '',
              }}
              isEditing
              onEdit={() => setEditing(undefined)}
              onSet={(value, scope) => set(editing, value, scope)}
            />
          </li>
        )}
      </ul>
      <AddKey store={store} onAdd={setEditing} />
    </details>
  );
}

interface KeyRowProps {
  entry: ContextEntry;
  isEditing: boolean;
  onEdit: () => void;
  onSet: (value: string | null | undefined, scope?: Scope) => void;
}

const presenceWords = { present: '', absent: 'absent', unknown: 'not known' } as const;

function KeyRow({ entry, isEditing, onEdit, onSet }: KeyRowProps) {
  const { key, presence, values, why, evidence, source, overridden, contradiction } = entry;
  return (
    <>
      <div class="ex-key">
        <code>{key}</code>
        <span class={presence === 'present' ? 'mono' : undefined}>
          {presence === 'present' ? values.join(', ') : presenceWords[presence]}
        </span>
        <span class="ex-key-why">
          {!overridden && (
            <Evidence kind={evidence} meaning={`${evidenceClaims[evidence]}${source && ` (${source})`}`} />
          )}{' '}
          {why}. {contradiction}
        </span>
        {overridden ? (
          <button type="button" class="link" aria-label={`Undo ${key}`} onClick={() => onSet(undefined)}>
            Undo
          </button>
        ) : (
          <button
            type="button"
            class="link"
            aria-expanded={isEditing}
            aria-label={`Set ${key}`}
            onClick={onEdit}
          >
            Set
          </button>
        )}
      </div>
      {isEditing && <KeyForm name={key} value={values[0] ?? ''} onSet={onSet} />}
    </>
  );
}

function KeyForm({ name, value, onSet }: { name: string; value: string; onSet: KeyRowProps['onSet'] }) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="ex-key-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSet(text);
      }}
    >
      <input
        ref={field}
        class="pg-input"
        aria-label={`Value of ${name}`}
        value={text}
        maxLength={2048}
        spellcheck={false}
        autoComplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" data-size="36">
        Set here
      </button>
      <button type="button" class="button" data-size="36" onClick={() => onSet(text, 'all')}>
        Set in all columns
      </button>
      <button type="button" class="button" data-size="36" onClick={() => onSet(null)}>
        Make it absent
      </button>
    </form>
  );
}

function AddKey({ store, onAdd }: { store: ExploreStore; onAdd: (key: string) => void }) {
  const id = useId();
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState('');
  const names = store.language.catalogue()?.keys([]) ?? [];
  const add = (event: Event): void => {
    event.preventDefault();
    const name = key.trim();
    if (!/^[a-z0-9-]+:[^\s"]{1,128}$/i.test(name)) {
      setWrong('A condition key is a prefix and a name with a colon between: aws:PrincipalTag/team.');
      return;
    }
    setWrong('');
    setKey('');
    onAdd(name);
  };
  return (
    <form class="ex-add-key" onSubmit={add} onFocusIn={() => void store.language.load()} noValidate>
      <label for={`${id}-key`}>Another key</label>
      <input
        id={`${id}-key`}
        class="pg-input"
        list={`${id}-keys`}
        value={key}
        placeholder="aws:PrincipalTag/team"
        spellcheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-wrong`}
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <datalist id={`${id}-keys`}>
        {names.map((name) => (
          <option key={name} value={name.replace('*', '')} />
        ))}
      </datalist>
      <button type="submit" class="button" data-size="36">
        Add the key
      </button>
      <p id={`${id}-wrong`} class="pg-finding" role="status">
        {wrong && <strong>{wrong}</strong>}
      </p>
    </form>
  );
}
