/** What changed from one matrix to the next, to be shown beside the policy and read out. */
import type { ExploreColumn } from './columns.ts';
import { outcomeWords, type CellOutcome, type Grid } from './grid.ts';
import type { Call } from './input.ts';

export interface CellChange {
  row: number;
  column: number;
  from: CellOutcome;
  to: CellOutcome;
}

/** Cells whose decision is another; of matrices of different shape, those that both have. */
export const changesOf = (before: Grid, after: Grid): CellChange[] =>
  after.flatMap((cells, row) =>
    cells.flatMap(({ outcome }, column) => {
      const from = before[row]?.[column]?.outcome;
      return from === undefined || from === outcome ? [] : [{ row, column, from, to: outcome }];
    }),
  );

const lowerWords = (outcome: CellOutcome): string => outcomeWords[outcome].toLowerCase();

/** The first of the changes in words, and how many more there are; empty where nothing changed. */
export function changeText(
  changes: readonly CellChange[],
  calls: readonly Call[],
  columns: readonly ExploreColumn[],
): string {
  const [first, ...more] = changes;
  const call = first && calls[first.row];
  const column = first && columns[first.column];
  if (!first || !call || !column) return '';
  const rest =
    more.length === 0
      ? ''
      : more.length === 1
        ? ' One more cell changed.'
        : ` ${more.length} more cells changed.`;
  return `${call.action}, ${column.label}: ${lowerWords(first.from)} before, ${lowerWords(first.to)} now.${rest}`;
}
