/** Keys in the matrix. */
import { expect, it } from 'vitest';
import { moveTo } from './move.ts';

it('leads from cell to cell by keys, and not out of the matrix', () => {
  const size = { rows: 3, columns: 5 };
  const go = (key: string, ctrlKey = false) => moveTo({ row: 1, column: 4 }, { key, ctrlKey }, size);
  expect(go('ArrowRight')).toEqual({ row: 1, column: 4 });
  expect(go('ArrowUp')).toEqual({ row: 0, column: 4 });
  expect(go('Home')).toEqual({ row: 1, column: 0 });
  expect(go('End', true)).toEqual({ row: 2, column: 4 });
  expect(go('a')).toBeUndefined();
  expect(go('toString')).toBeUndefined();
});
