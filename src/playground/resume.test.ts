import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../request/document.ts';
import { longestKept, savedFrom, wasCut, withSaved, type Saved } from './resume.ts';

const saved: Saved = {
  form: { ...emptyForm, TokenCode: '417 302' },
  callerId: 'root',
  endpointId: 'eu-west-1',
  presetId: undefined,
  accountName: 'main',
  text: '{ "Note": 1 }',
  accountEdit: { text: '{}' },
  presetFrom: '/guides/one-time-codes/',
  presetCode: '417 302',
};

describe('history state', () => {
  it('gives back what was saved', () => {
    expect(savedFrom(structuredClone(withSaved(null, saved)))).toEqual(saved);
  });

  it('keeps what others keep there', () => {
    expect(withSaved({ scroll: 12 }, saved)).toMatchObject({ scroll: 12 });
  });

  it('keeps no account with a key that may be real', () => {
    const key = 'AKIA' + 'Z7QX2M4NW5PLKJHG';
    const held = withSaved(null, { ...saved, accountEdit: { text: `{ "accessKeyId": "${key}" }` } });
    expect(JSON.stringify(held)).not.toContain(key);
    expect(savedFrom(held)?.accountEdit).toBeUndefined();
  });

  it('bounds what it keeps, and says so', () => {
    const long = { ...saved, form: { ...emptyForm, SerialNumber: 'x'.repeat(longestKept + 1) } };
    const held = withSaved(null, long);
    expect(savedFrom(held)?.form.SerialNumber).toHaveLength(longestKept);
    expect(wasCut(held)).toBe(true);
    expect(wasCut(withSaved(null, saved))).toBe(false);
  });

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { playground: {} },
    { playground: { ...saved, form: { TokenCode: 1 } } },
  ])('takes nothing from %j', (state) => {
    expect(savedFrom(state)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(() => savedFrom({ playground: anything })).not.toThrow();
      }),
      { seed: 1 },
    );
  });
});
