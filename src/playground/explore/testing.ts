/** What the tests of this room share. */
import { columnsOf } from './columns.ts';
import { readDraft, type ReadDraft } from './drafts.ts';
import { gridOf } from './grid.ts';
import { resourceFor, type Call, type ExploreInput, type ExploreKind } from './input.ts';
import { startWho } from './start.ts';

export const now = Date.UTC(2026, 10, 22, 12);
export const columns = columnsOf({ now, who: startWho, overrides: {} });
export const readAll = ({ policies }: Pick<ExploreInput, 'policies'>): ReadDraft[] =>
  policies.map((draft, index) => readDraft(index + 1, draft));
export const text = (...statements: unknown[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
export const draft = (kind: ExploreKind, ...statements: unknown[]) => ({
  kind,
  name: kind,
  text: text(...statements),
});
export const allow = (action: string, condition?: unknown) => ({
  Effect: 'Allow',
  Action: action,
  Resource: '*',
  ...(condition === undefined ? {} : { Condition: condition }),
});
export const rows = (calls: readonly Call[], reads: readonly ReadDraft[], some = columns) =>
  gridOf(calls, some, reads, { now }).map((cells) =>
    cells.map(({ outcome, evidence }) => `${outcome}, ${evidence}`),
  );
export const calls = (...actions: string[]): Call[] =>
  actions.map((action) => ({ action, resource: resourceFor(action, startWho) }));
