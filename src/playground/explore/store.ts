/** What the explorer knows, each a signal of its own, and what changes it. Secrets stay in `held`, in memory. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { KeyValue, Overrides } from '../../iam/context.ts';
import { changesOf, changeText } from './changes.ts';
import { columnsOf, type ColumnId, type ExploreColumn, type HeldSession } from './columns.ts';
import { readDraft, unreadOf, type ReadDraft, type Unread } from './drafts.ts';
import { gridOf, type Grid } from './grid.ts';
import {
  kindFacts,
  maxCalls,
  maxPolicies,
  type Call,
  type ExploreInput,
  type ExploreKind,
  type Who,
} from './input.ts';
import type { At } from './move.ts';
import { reasonsOf, type Reasons } from './reasons.ts';
import { createPolicyLanguage, type PolicyLanguage } from './services.ts';
import { startDraft, startInput, startWho } from './start.ts';

export type Scope = ColumnId | 'all';
export type ScopedOverrides = Readonly<Partial<Record<Scope, Overrides>>>;

export interface ExploreStore {
  title: ReadonlySignal<string | undefined>;
  reads: ReadonlySignal<readonly ReadDraft[]>;
  calls: ReadonlySignal<readonly Call[]>;
  who: ReadonlySignal<Who>;
  overrides: ReadonlySignal<ScopedOverrides>;
  columns: ReadonlySignal<readonly ExploreColumn[]>;
  grid: ReadonlySignal<Grid>;
  /** Policies whose text means nothing now; the matrix shows what they last meant. */
  unread: ReadonlySignal<readonly Unread[]>;
  /** The open cell; undefined where none is. */
  open: ReadonlySignal<At | undefined>;
  /** Why the open cell is what it is. */
  reasons: ReadonlySignal<Reasons | undefined>;
  /** What the last change changed, in a sentence. */
  changed: ReadonlySignal<string>;
  /** Something that the reader must know; cleared by the next input. */
  notice: ReadonlySignal<string | undefined>;
  resourceAccountId: ReadonlySignal<string | undefined>;
  language: PolicyLanguage;

  /** Shows a recipe, a link, or the policies of an account; the linter then looks at them before anybody types. */
  load(input: ExploreInput): void;
  /** Whose sessions they are, and the one that the reader holds. */
  takeUp(who: Who, own: HeldSession): void;
  continueAs(role: HeldSession): void;
  edit(id: number, text: string): void;
  addPolicy(kind: ExploreKind): number | undefined;
  removePolicy(id: number): void;
  addCall(call: Call): boolean;
  removeCall(row: number): void;
  /** Undefined takes the reader's own value back. */
  override(scope: Scope, key: string, value: KeyValue | undefined): void;
  toggle(at: At): void;
  tick(now: number): void;
  say(notice: string | undefined): void;
}

/** `now`: milliseconds since 1970. */
export function createExploreStore(now: number): ExploreStore {
  let lastId = 0;
  const clock = signal(now);
  const title = signal<string | undefined>();
  const who = signal<Who>(startWho);
  const reads = signal<readonly ReadDraft[]>([]);
  const calls = signal<readonly Call[]>([]);
  const resourceAccountId = signal<string | undefined>();
  const overrides = signal<ScopedOverrides>({});
  const own = signal<HeldSession | undefined>();
  const role = signal<HeldSession | undefined>();
  const open = signal<At | undefined>();
  const changed = signal('');
  const notice = signal<string | undefined>();

  const columns = computed(() =>
    columnsOf({
      now: clock.value,
      who: who.value,
      overrides: overrides.value,
      own: own.value,
      role: role.value,
    }),
  );
  const grid = computed(() =>
    gridOf(calls.value, columns.value, reads.value, {
      now: clock.value,
      resourceAccountId: resourceAccountId.value,
    }),
  );
  const reasons = computed(() => {
    if (!open.value) return undefined;
    const { row, column } = open.value;
    const call = calls.value[row];
    const asked = columns.value[column];
    const cell = grid.value[row]?.[column];
    if (!call || !asked || !cell) return undefined;
    return reasonsOf(call, asked, cell, reads.value, { resourceAccountId: resourceAccountId.value });
  });

  /** Says what a change of the policies or the requests changed in the matrix. */
  function changing(change: () => void): void {
    const before = grid.peek();
    const columnsBefore = columns.peek().length;
    change();
    if (columnsBefore !== columns.peek().length) return;
    const text = changeText(changesOf(before, grid.peek()), calls.peek(), columns.peek());
    // A key that changes nothing does not take back what the one before it changed.
    if (text !== '') changed.value = text;
  }

  const read = (input: ExploreInput): ReadDraft[] =>
    input.policies.map((draft) => {
      lastId += 1;
      return readDraft(lastId, draft);
    });

  function load(input: ExploreInput): void {
    title.value = input.title;
    open.value = undefined;
    changed.value = '';
    resourceAccountId.value = input.resourceAccountId;
    calls.value = input.calls.slice(0, maxCalls);
    reads.value = read(input);
  }
  load(startInput());
  const language = createPolicyLanguage();

  return {
    title,
    reads,
    calls,
    who,
    overrides,
    columns,
    grid,
    unread: computed(() => unreadOf(reads.value)),
    open,
    reasons,
    changed,
    notice,
    resourceAccountId,
    language,
    load(input) {
      load(input);
      void language.load();
    },
    takeUp(newWho, session) {
      who.value = newWho;
      own.value = session;
      role.value = undefined;
    },
    continueAs(session) {
      role.value = session;
    },
    edit(id, text) {
      changing(() => {
        reads.value = reads.value.map((one) =>
          one.id === id ? readDraft(id, { ...one.draft, text }, one) : one,
        );
      });
    },
    addPolicy(kind) {
      const taken = reads.value.filter(({ draft }) => draft.kind === kind).map(({ draft }) => draft.name);
      if (reads.value.length >= maxPolicies) {
        notice.value = `There are ${maxPolicies} policies, which is the most. Remove one first.`;
        return undefined;
      }
      if (taken.length > 0 && !kindFacts[kind].several) return undefined;
      lastId += 1;
      const added = readDraft(lastId, startDraft(kind, who.value, taken));
      changing(() => {
        reads.value = [...reads.value, added];
      });
      return added.id;
    },
    removePolicy(id) {
      changing(() => {
        reads.value = reads.value.filter((one) => one.id !== id);
      });
    },
    addCall(call) {
      if (calls.value.length >= maxCalls) {
        notice.value = `There are ${maxCalls} actions, which is the most. Remove one first.`;
        return false;
      }
      calls.value = [...calls.value, call];
      return true;
    },
    removeCall(row) {
      calls.value = calls.value.filter((_, index) => index !== row);
      open.value = undefined;
      changed.value = '';
    },
    override(scope, key, value) {
      changing(() => {
        const { [key]: _, ...others } = overrides.value[scope] ?? {};
        const scoped = value === undefined ? others : { ...others, [key]: value };
        overrides.value = { ...overrides.value, [scope]: scoped };
      });
    },
    toggle(at) {
      const isOpen = open.value?.row === at.row && open.value.column === at.column;
      open.value = isOpen ? undefined : at;
    },
    tick(epochMs) {
      clock.value = epochMs;
    },
    say(text) {
      notice.value = text;
    },
  };
}
