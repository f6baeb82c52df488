import { CodeEditor } from '../editor/CodeEditor.tsx';
import type { ReadDraft } from './drafts.ts';
import { exploreKinds, kindFacts, type ExploreKind } from './input.ts';
import type { ExploreSession } from './session.ts';

/** Where a caret is to go, in the editor of one policy. */
export interface Goal {
  draftId: number;
  offset: number;
}

interface PoliciesProps {
  session: ExploreSession;
  goal: Goal | undefined;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The policies that are asked: those of the user in front, the others in a part that opens. */
export function Policies({ session, goal }: PoliciesProps) {
  const { store } = session;
  const reads = store.reads.value;
  const own = reads.filter(({ draft }) => draft.kind === 'identity');
  const others = reads.filter(({ draft }) => draft.kind !== 'identity');
  const given = new Set(reads.map(({ draft }) => draft.kind));
  const addable = exploreKinds.filter(
    (kind) => kind !== 'identity' && kind !== 'role' && (kindFacts[kind].several || !given.has(kind)),
  );
  // A recipe begins with the policy that it is about.
  const isAboutOthers = others.length > 0 && reads[0] === others[0];
  const isWanted =
    isAboutOthers || others.some(({ id, draft }) => id === goal?.draftId || draft.kind === 'role');
  return (
    <section
      class="ex-policies"
      aria-labelledby="ex-policies-title"
      onFocusIn={() => void store.language.load()}
    >
      <header class="ex-part">
        <h2 id="ex-policies-title">Policies</h2>
        <button type="button" class="link" onClick={() => store.addPolicy('identity')}>
          Add an identity policy
        </button>
      </header>
      {own.length === 0 && (
        <p class="pg-note">No identity policy is given, so that none allows the user anything.</p>
      )}
      {own.map((read) => (
        <PolicyEditor key={read.id} session={session} read={read} goal={goal} />
      ))}
      <details class="ex-others" open={isWanted || undefined}>
        <summary>
          Other policies{' '}
          <span class="meta">
            {others.length === 0
              ? 'none given'
              : others.map(({ draft }) => kindFacts[draft.kind].label).join(', ')}
          </span>
        </summary>
        {others.map((read) => (
          <PolicyEditor key={read.id} session={session} read={read} goal={goal} />
        ))}
        <div class="ex-buttons">
          {addable.map((kind) => (
            <button key={kind} type="button" class="button" onClick={() => store.addPolicy(kind)}>
              Add a {kindFacts[kind].label}
            </button>
          ))}
        </div>
      </details>
    </section>
  );
}

const several = (kind: ExploreKind, reads: readonly ReadDraft[]): boolean =>
  reads.filter(({ draft }) => draft.kind === kind).length > 1;

function PolicyEditor({
  session,
  read,
  goal,
}: {
  session: ExploreSession;
  read: ReadDraft;
  goal: Goal | undefined;
}) {
  const { store } = session;
  const { id, draft, problem } = read;
  const { label, about } = kindFacts[draft.kind];
  const isOnly =
    draft.kind === 'role' || (draft.kind === 'identity' && !several('identity', store.reads.value));
  return (
    <article class="ex-policy" data-unread={problem === undefined ? undefined : ''}>
      <header>
        <h3>
          {draft.name} <span class="meta">{label}</span>
        </h3>
        {!isOnly && (
          <button
            type="button"
            class="link"
            aria-label={`Remove ${draft.name}`}
            onClick={() => store.removePolicy(id)}
          >
            Remove
          </button>
        )}
      </header>
      <p class="pg-note">{about}</p>
      <CodeEditor
        label={`${upper(label)} ${draft.name}`}
        language="json"
        value={draft.text}
        service={store.language.serviceFor(draft.kind)}
        onChange={(text) => store.edit(id, text)}
        caret={goal?.draftId === id ? goal : undefined}
      />
    </article>
  );
}
