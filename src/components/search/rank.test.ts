import { describe, expect, it } from 'vitest';
import { ranked } from './rank.ts';

const ids = (...parameters: Parameters<typeof ranked>): string[] => ranked(...parameters).map(({ id }) => id);
const none: ReadonlySet<string> = new Set();

describe('ranked', () => {
  const common = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, score: 1 }));

  it('puts the page that has both words before one that has one of them more often', () => {
    const rare = [
      { id: 'a', score: 2 },
      { id: 'z', score: 3 },
    ];
    expect(ids([common, rare], none).slice(0, 2)).toEqual(['a', 'z']);
  });

  it('leaves out pages that have only what most have', () => {
    expect(
      ids(
        [Array.from({ length: 100 }, (_, i) => ({ id: `p${i}`, score: 1 })), [{ id: 'x', score: 1 }]],
        none,
      ),
    ).toEqual(['x']);
  });

  it('puts the page with the phrase first', () => {
    expect(ids([common], new Set(['e']))[0]).toBe('e');
  });

  it('finds nothing where there is nothing', () => {
    expect(ids([], none)).toEqual([]);
    expect(ids([[]], none)).toEqual([]);
  });
});
