import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromForm, emptyForm, formFromDocument, integerOf, memberNames } from './document.ts';

const form = (texts: Partial<typeof emptyForm>) => ({ ...emptyForm, ...texts });

describe('documentFromForm', () => {
  it('leaves empty fields out', () => {
    expect(documentFromForm(emptyForm)).toEqual({});
  });

  it('makes a plain integer a number in integer members only', () => {
    expect(documentFromForm(form({ DurationSeconds: '900', TokenCode: '417302' }))).toEqual({
      DurationSeconds: 900,
      TokenCode: '417302',
    });
  });

  it.each([
    '0900',
    '+900',
    ' 900',
    '900.0',
    '9e2',
    '-0',
    'abc',
    '99999999999999999999',
    '٩٠٠',
    'NaN',
    'Infinity',
  ])('keeps %j as it was typed', (text) => {
    expect(documentFromForm(form({ DurationSeconds: text })).DurationSeconds).toBe(text);
  });

  it('loses nothing that was typed', () => {
    const anyForm = fc.record({
      DurationSeconds: fc.string(),
      SerialNumber: fc.string(),
      TokenCode: fc.string(),
      MinimumSessionTokenSize: fc.oneof(fc.string(), fc.integer().map(String)),
    });
    fc.assert(
      fc.property(anyForm, (texts) => {
        expect(formFromDocument(documentFromForm(texts))).toEqual(texts);
      }),
      { seed: 1 },
    );
  });
});

describe('integerOf', () => {
  it.each([
    ['900', 900],
    ['0900', 900],
    ['+900', 900],
    ['-1', -1],
    ['2147483647', 2_147_483_647],
  ])('reads %j as STS does', (text, value) => {
    expect(integerOf(text)).toBe(value);
  });

  it.each([' 900 ', '\t900\n', '900.0', '9e2', '2147483648', '', '+', '0x10'])('cannot read %j', (text) => {
    expect(integerOf(text)).toBeUndefined();
  });
});

it('names the members in the order of the model', () => {
  expect(memberNames).toEqual(['DurationSeconds', 'SerialNumber', 'TokenCode', 'MinimumSessionTokenSize']);
});
