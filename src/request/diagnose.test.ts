import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GetSessionTokenMember } from '../model/operation.ts';
import { blockedBy, diagnose, findingsOf, rules } from './diagnose.ts';
import { memberNames, textOf, type AnyDocument } from './document.ts';
import { alice, contextOf, pair, root, session, stranger, type Example } from './examples/example.ts';
import { examples } from './examples/index.ts';
import { keyOf, type Finding } from './finding.ts';

const check = (example: Example): Finding[] => diagnose(example.document ?? {}, contextOf(example));

it('has examples for every rule, and each rule an id of its own', () => {
  expect(Object.keys(examples).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule) => [rule.id, rule, examples[rule.id]] as const))('%s', (id, rule, own) => {
  it.each(own?.fires ?? [])('fires on %j', (example) => {
    const { document = {}, member, key } = example;
    const found = check(example).find((finding) => finding.id === id && finding.member === member);
    expect(found?.message).toContain(example.says);
    expect(found?.key).toBe(key);
    expect(found).toMatchObject({ severity: rule.severity, docs: rule.docs });
    if (example.at !== undefined) expect(pointedAt(document, found)).toBe(example.at);
    const after = found?.fix?.apply(document);
    expect(after).toEqual(example.fixed);
    if (after) expect(check({ ...example, document: after }).map((finding) => finding.id)).not.toContain(id);
  });

  it.each(own?.silent ?? [])('is silent on %j', (example) => {
    expect(check(example).map((finding) => finding.id)).not.toContain(id);
  });

  it('is explained where it says', () => {
    const [, page = '', anchor = ''] = /^\/reference\/([a-z-]+)\/(?:#?([\w-]+)\/?)?$/.exec(rule.docs) ?? [];
    const anchors: Readonly<Record<string, (name: string) => boolean>> = {
      errors: (name) => existsSync(`content/errors/${name}.yaml`),
      diagnostics: (name) => rules.some((other) => other.id === name),
      parameters: (name) => name === '' || memberNames.some((member) => member.toLowerCase() === name),
    };
    expect(anchors[page]?.(anchor)).toBe(true);
  });
});

function pointedAt(document: AnyDocument, finding: Finding | undefined): string | undefined {
  const text = textOf(document, finding?.member as GetSessionTokenMember);
  return text?.slice(finding?.range?.start, finding?.range?.end);
}

it('puts the likely slip before the general rule', () => {
  const found = findingsOf(check({ document: { ...pair, TokenCode: '417 302' } }), 'TokenCode');
  expect(found.map((finding) => finding.id)).toEqual(['code-separators', 'member-length', 'member-pattern']);
});

it('finds nothing wrong with a request that has nothing wrong', () => {
  for (const document of [{}, pair, { ...pair, DurationSeconds: 900, MinimumSessionTokenSize: 4096 }]) {
    expect(check({ document })).toEqual([]);
    expect(check({ document, caller: stranger })).toEqual([]);
  }
});

it('tells what blocks a request', () => {
  const document = { ...pair, TokenCode: 'madeUp/ForTheTests0nly+NotAKeyOfAnybody9' };
  expect(blockedBy(check({ document }))?.id).toBe('secret-pasted');
  expect(blockedBy(check({ document: { ...pair, TokenCode: '1' } }))).toBeUndefined();
});

it('repeats no secret in what it says', () => {
  for (const { document = {}, ...rest } of examples['secret-pasted']?.fires ?? []) {
    for (const finding of check({ document, ...rest })) {
      const { message, detail, fix } = finding;
      expect(JSON.stringify({ message, detail, fix })).not.toMatch(/MADEUP|madeUp/);
    }
  }
});

describe('whatever the document', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      ...['𝟙𝟚𝟛', '417\u00a0302', '\ud800', '\n', '1h', ' 900 ', '41730', 'mfa/alice'],
      ...['arn:aws:iam::1:user/a', 'arn:aws:iam::111122223333:mfa/alice', 'AKIAZ3MADEUPKEYFORTE x'],
    ),
  );
  const name = fc.oneof(
    fc.constantFrom(
      ...memberNames,
      'serialNumber',
      'token_code',
      'Duration',
      '__proto__',
      'toString',
      'region',
    ),
    fc.string({ maxLength: 12 }),
  );
  const value = fc.oneof(text, fc.integer(), fc.jsonValue({ maxDepth: 3 }), fc.constant({ toString: 1 }));
  const documents = fc.array(fc.tuple(name, value), { maxLength: 5 }).map((all) => Object.fromEntries(all));
  const callers = fc.constantFrom(alice, root, session, stranger);

  it('never throws, points inside the text, and has fixes that change something, once', () => {
    fc.assert(
      fc.property(documents, callers, (document: AnyDocument, caller) => {
        for (const finding of check({ document, caller })) {
          const key = keyOf(finding);
          if (finding.member === 'document') expect(Object.hasOwn(document, key ?? '')).toBe(true);
          if (finding.range) {
            const whole = textOf(document, finding.member as GetSessionTokenMember) ?? '';
            expect(finding.range.start).toBeGreaterThanOrEqual(0);
            expect(finding.range.start).toBeLessThanOrEqual(finding.range.end);
            expect(finding.range.end).toBeLessThanOrEqual(whole.length);
          }
          const once = finding.fix?.apply(document);
          expect(once).not.toEqual(document);
          if (once) expect(finding.fix?.apply(once)).toEqual(once);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('takes a list however deep', () => {
    const deep = JSON.parse('['.repeat(16_000) + ']'.repeat(16_000)) as unknown;
    const found = check({ document: { DurationSeconds: deep, Other: deep } });
    expect(found.map(({ id }) => id)).toContain('value-type');
  });
});
