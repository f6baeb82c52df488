/** The same calls by several credentials: decisions only, for a table that follows as a policy is typed. */
import type { RequestContext } from './context.ts';
import type { Credential } from './credential.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import type { PolicySet } from './stages.ts';

export interface MatrixRow {
  action: string;
  resource: string;
}

export interface MatrixColumn {
  credential: Credential;
  context: RequestContext;
}

/** A row for each call, in it a cell for each column. */
export const matrix = (
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  policies: PolicySet,
): Evaluation[][] =>
  rows.map(({ action, resource }) =>
    columns.map(({ credential, context }) => evaluate({ credential, context, action, resource }, policies)),
  );
