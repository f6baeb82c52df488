import { describe, expect, it } from 'vitest';
import { piecesOf, tokensOf } from './tokens.ts';

const cut = (line: string): [string, string][] => {
  const tokens = tokensOf(line);
  return tokens.map(({ start, kind }, index) => [kind, line.slice(start, tokens[index + 1]?.start)]);
};

describe('the tokens of a line', () => {
  it('tell names, values and marks', () => {
    expect(cut('  "a": "b:", 900, true }')).toEqual([
      ['mark', '  '],
      ['name', '"a"'],
      ['mark', ': '],
      ['value', '"b:"'],
      ['mark', ', '],
      ['value', '900'],
      ['mark', ', '],
      ['value', 'true'],
      ['mark', ' }'],
    ]);
  });

  it('take a text that does not end, and an escaped quote', () => {
    expect(cut('"a\\"b": "c')).toEqual([
      ['name', '"a\\"b"'],
      ['mark', ': '],
      ['value', '"c'],
    ]);
    expect(cut('')).toEqual([]);
  });
});

describe('the pieces of a text', () => {
  const text = '{\n  "a": "bcd"\n}';

  it('are the text again', () => {
    const lines = piecesOf(text, []).map((pieces) => pieces.map((piece) => piece.text).join(''));
    expect(lines.join('\n')).toBe(text);
  });

  it('are cut where something is marked', () => {
    const marked = piecesOf(text, [{ offset: 10, length: 2, severity: 'error', message: '' }]);
    expect(marked[1]?.map((piece) => [piece.text, piece.severity])).toEqual([
      ['  ', undefined],
      ['"a"', undefined],
      [': ', undefined],
      ['"', undefined],
      ['bc', 'error'],
      ['d"', undefined],
    ]);
  });

  it('are cut on every line of a mark that spans several', () => {
    const marked = piecesOf('{\n}', [{ offset: 0, length: 3, severity: 'info', message: '' }]);
    expect(marked.map((pieces) => pieces.map((piece) => piece.severity))).toEqual([['info'], ['info']]);
  });
});
