import { describe, expect, it } from 'vitest';
import { editBetween, inOrder, shifted, type Marker } from './language.ts';

const marker = (offset: number, length: number, severity: Marker['severity'] = 'error'): Marker => ({
  offset,
  length,
  severity,
  message: '',
});

describe('the smallest edit', () => {
  it.each([
    ['abc', 'abXc', { offset: 2, length: 0, insert: 'X' }],
    ['abXc', 'abc', { offset: 2, length: 1, insert: '' }],
    ['aaa', 'aa', { offset: 2, length: 1, insert: '' }],
    ['', 'a', { offset: 0, length: 0, insert: 'a' }],
    ['a:user/b', 'a:mfa/b', { offset: 2, length: 4, insert: 'mfa' }],
  ])('makes %j %j', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
    const { offset, length, insert } = edit;
    expect(before.slice(0, offset) + insert + before.slice(offset + length)).toBe(after);
  });

  it('is none between two texts that are the same', () => {
    expect(editBetween('a', 'a')).toBeUndefined();
  });
});

describe('markers after an edit', () => {
  const edit = { offset: 4, length: 2, insert: 'abc' };

  it('stay before it, move after it, and go where it touches them', () => {
    expect(shifted([marker(0, 4), marker(3, 2), marker(6, 1)], edit)).toEqual([marker(0, 4), marker(7, 1)]);
    expect(shifted([marker(3, 2)], undefined)).toEqual([marker(3, 2)]);
  });
});

it('puts the worst first where two begin together', () => {
  const ordered = inOrder([marker(5, 1), marker(0, 1, 'info'), marker(0, 1, 'error')]);
  expect(ordered.map(({ offset, severity }) => [offset, severity])).toEqual([
    [0, 'error'],
    [0, 'info'],
    [5, 'error'],
  ]);
});
