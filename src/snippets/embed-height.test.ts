import { describe, expect, it } from 'vitest';
import { caseHeight, snippetHeight, tallest, wrappedLines } from './embed-height.ts';

describe('heights', () => {
  it('grow by a line', () => {
    expect(snippetHeight('a\nb\n') - snippetHeight('a')).toBe(22);
    expect(caseHeight('a\nb', 'c') - caseHeight('a', 'c')).toBe(22);
  });

  it('end at the most that the script takes', () => {
    expect(snippetHeight('a\n'.repeat(500))).toBe(tallest);
  });
});

describe('wrappedLines', () => {
  // 320 px: 37 characters.
  it.each([
    ['', 1],
    ['a\nb\n', 2],
    ['a'.repeat(37), 1],
    ['a'.repeat(38), 2],
    ['a'.repeat(75), 3],
    [`${'a'.repeat(30)} ${'b'.repeat(10)}`, 2],
    [`${'a'.repeat(37)}   b`, 2],
  ])('%j', (text, lines) => {
    expect(wrappedLines(text, 320)).toBe(lines);
  });
});
