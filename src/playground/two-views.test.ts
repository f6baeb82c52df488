import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../request/document.ts';
import { textOfForm } from '../request/text.ts';
import { readViews, shownText, withChange, withText, withTyped, type TwoViews } from './two-views.ts';

const problemsOf = (views: TwoViews) => {
  const read = readViews(views);
  return read.ok ? [] : read.problems;
};
const documentOf = (views: TwoViews) => {
  const read = readViews(views);
  return read.ok ? read.document : undefined;
};

const start: TwoViews = { form: { ...emptyForm, SerialNumber: 'GAHT12345678' } };

describe('the editor', () => {
  it('shows the form as JSON', () => {
    expect(shownText(start)).toBe('{\n  "SerialNumber": "GAHT12345678"\n}');
  });

  it('is the form again once it says no more than the form', () => {
    const other = withText(start, '{ "SerialNumber": "GAHT12345678" }');
    expect(other.text).toBeDefined();
    expect(withText(other, textOfForm(start.form)).text).toBeUndefined();
  });

  it('moves the form', () => {
    expect(withText(start, '{ "DurationSeconds": 900 }').form).toEqual({
      ...emptyForm,
      DurationSeconds: '900',
    });
  });

  it('keeps a text that is no JSON, and the form as it was', () => {
    const broken = withText(start, '{ "DurationSeconds": 9');
    expect(broken.text).toBe('{ "DurationSeconds": 9');
    expect(broken.form).toEqual(start.form);
    expect(problemsOf(broken)).toHaveLength(1);
  });
});

describe('the form', () => {
  it('keeps what only the text holds', () => {
    const more = withText(start, '{ "Note": [1],  "TokenCode": "1" }');
    const typed = withTyped(more, 'TokenCode', '417302');
    expect(typed.text).toBe('{ "Note": [1],  "TokenCode": "417302" }');
    expect(documentOf(typed)).toEqual({ Note: [1], TokenCode: '417302' });
    expect(documentOf(withTyped(typed, 'TokenCode', ''))).toEqual({ Note: [1] });
  });

  it('changes nothing while the text cannot be read', () => {
    const broken = withText(start, '{');
    expect(withTyped(broken, 'TokenCode', '1')).toBe(broken);
    expect(withChange(broken, () => ({}))).toBe(broken);
  });

  it('gives the same document whether the text is kept or not', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('SerialNumber', 'DurationSeconds', 'TokenCode'), fc.string({ maxLength: 6 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (changes) => {
        const type = (views: TwoViews) =>
          changes.reduce((now, [member, typed]) => withTyped(now, member as 'TokenCode', typed), views);
        const kept = type(withText(start, '{ "SerialNumber": "GAHT12345678", "Note": 1 }'));
        expect(kept.form).toEqual(type(start).form);
        expect(documentOf(kept)).toEqual({ ...documentOf(type(start)), Note: 1 });
      }),
      { seed: 1 },
    );
  });
});
