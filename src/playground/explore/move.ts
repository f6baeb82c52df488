/** Where the arrows lead in the matrix. */
export interface At {
  row: number;
  column: number;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cell that a key leads to, as the ARIA practices have it for grids; undefined for other keys. */
export function moveTo(
  { row, column }: At,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  size: { rows: number; columns: number },
): At | undefined {
  const to: Readonly<Record<string, At>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  const next = Object.hasOwn(to, key) ? to[key] : undefined;
  return next && { row: clamp(next.row, size.rows), column: clamp(next.column, size.columns) };
}
