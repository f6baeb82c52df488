import { describe, expect, it } from 'vitest';
import { median, table } from './table.ts';

describe('median', () => {
  it('is the middle value', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100, 1])).toBe(10);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('table', () => {
  it('aligns names to the left and numbers to the right', () => {
    expect(
      table([
        ['', 'bare'],
        ['one', '1,000'],
        ['three', '2'],
      ]),
    ).toBe(['         bare', 'one     1,000', 'three       2'].join('\n'));
  });
});
