import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm, formFromDocument } from './document.ts';
import { longestDocument, placeOfFinding, readDocument, textOfForm, withDocument } from './text.ts';

const form = { ...emptyForm, SerialNumber: 'GAHT12345678', DurationSeconds: '900' };

describe('readDocument', () => {
  it('gives back what the form holds', () => {
    const text = fc.string({ maxLength: 12 });
    const forms = fc.record({
      DurationSeconds: text,
      SerialNumber: text,
      TokenCode: text,
      MinimumSessionTokenSize: text,
    });
    fc.assert(
      fc.property(forms, (any) => {
        const read = readDocument(textOfForm(any));
        expect(read.ok && formFromDocument(read.document)).toEqual(any);
      }),
      { seed: 1 },
    );
  });

  it.each(['[]', 'null', '"x"', '7'])('refuses %s, which is no object', (text) => {
    expect(readDocument(text)).toMatchObject({ ok: false, problems: [{ offset: 0, length: text.length }] });
  });

  it('refuses what is too long without reading it', () => {
    const text = `{ "SerialNumber": "${'x'.repeat(longestDocument)}" }`;
    expect(readDocument(text)).toMatchObject({ ok: false, problems: [{ offset: longestDocument }] });
  });

  it('takes members of any name and value', () => {
    expect(readDocument('{ "tokenCode": null }')).toEqual({ ok: true, document: { tokenCode: null } });
  });
});

describe('withDocument', () => {
  const text = '{\n\t"Note": [1],\n\t"DurationSeconds":   900\n}';

  it('changes only what changed', () => {
    expect(withDocument(text, { DurationSeconds: 900 }, { DurationSeconds: 901 })).toBe(
      text.replace('900', '901'),
    );
    expect(withDocument(text, { DurationSeconds: 900 }, { DurationSeconds: 900 })).toBe(text);
  });

  it('adds and takes out', () => {
    const after = withDocument(text, { DurationSeconds: 900 }, { TokenCode: '417302' });
    expect(JSON.parse(after)).toEqual({ Note: [1], TokenCode: '417302' });
  });
});

describe('placeOfFinding', () => {
  const text = textOfForm(form);
  const cut = ({ offset, length }: { offset: number; length: number }) => text.slice(offset, offset + length);

  it.each([
    [{ member: 'SerialNumber', range: { start: 0, end: 4 } }, 'GAHT'],
    [{ member: 'SerialNumber' }, '"GAHT12345678"'],
    [{ member: 'DurationSeconds', range: { start: 0, end: 3 } }, '900'],
    [{ member: 'TokenCode' }, '{'],
    [{ member: 'caller' }, '{'],
  ] as const)('of %j is %s', (finding, part) => {
    expect(cut(placeOfFinding(text, finding))).toBe(part);
  });

  it('of a text that cannot be read is all of it', () => {
    expect(placeOfFinding('{', { member: 'caller' })).toEqual({ offset: 0, length: 1 });
  });

  it('points at the name of a property that the operation has not', () => {
    const text = '{ "region": "x", "DurationSeconds": 900 }';
    const place = placeOfFinding(text, { member: 'document', key: 'region' });
    expect(text.slice(place.offset, place.offset + place.length)).toBe('"region"');
    expect(placeOfFinding(text, { member: 'region' })).toEqual({ offset: 0, length: 1 });
  });
});
