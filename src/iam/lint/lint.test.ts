import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../data/index.ts';
import { readPolicy } from '../policy.ts';
import { applyFix, applyFixToText } from './edit.ts';
import type { LintKind } from './finding.ts';
import { lintPolicyText } from './lint.ts';
import { policyRules } from './rules/index.ts';
import { allow, document, lint, present, trust, withCondition } from './testing.ts';

fc.configureGlobal({ seed: 1 });

describe('fixes', () => {
  it.each<[string, unknown, unknown, LintKind?]>([
    ['adds the version', { Statement: [allow] }, document(allow)],
    ['wraps statements', [allow], document(allow)],
    ['spells the effect', document({ ...allow, Effect: 'allow' }), document(allow)],
    ['spells an element', { Version: '2012-10-17', Statment: [allow] }, document(allow)],
    ['removes a principal', document({ ...allow, Principal: '*' }), document(allow)],
    [
      'spells an action',
      document({ ...allow, Action: ['s3:GetObjct'] }),
      document({ ...allow, Action: ['s3:GetObject'] }),
    ],
    [
      'makes a Sid its own',
      document({ ...allow, Sid: 'A' }, { ...allow, Sid: 'A' }),
      document({ ...allow, Sid: 'A' }, { ...allow, Sid: 'A2' }),
    ],
    ['puts an ARN under AWS', document({ ...trust, Principal: '123456789012' }), document(trust), 'trust'],
    [
      'spells a key',
      withCondition('Deny', { BoolIfExists: { 'aws:MultiFactorAuthPresnt': 'false' } }),
      withCondition('Deny', { BoolIfExists: { [present]: 'false' } }),
    ],
  ])('%s', (_, policy, expected, kind = 'identity') => {
    const finding = lint(policy, kind).find(({ fix }) => fix);
    expect(applyFix(policy, finding!.fix!)).toEqual(expected);
    const text = applyFixToText(JSON.stringify(policy, null, 2), finding!.fix!);
    expect(JSON.parse(text)).toEqual(expected);
    expect(lint(expected, kind)).toEqual([]);
  });

  it('leave the layout of the text', () => {
    const text =
      '{\n\t"Version": "2012-10-17",\n\t"Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*",\n\t\t"Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }]\n}\n';
    const [finding] = lintPolicyText(text, { kind: 'identity', catalogue });
    expect(applyFixToText(text, finding!.fix!)).toBe(text.replace('"Bool"', '"BoolIfExists"'));
  });
});

describe('lintPolicyText', () => {
  it('tells where', () => {
    const text = JSON.stringify(document({ ...allow, Effect: 'allow', Conditon: {} }));
    const places = lintPolicyText(text, { kind: 'identity', catalogue }).map(({ offset, length }) =>
      text.slice(offset, offset + length),
    );
    expect(places).toEqual(['"allow"', '"Conditon"']);
  });

  it('tells of texts that are no JSON, too long or too deep', () => {
    for (const text of ['', '{"a": }', ' '.repeat(70_000), '['.repeat(100)]) {
      const ids = lintPolicyText(text, { kind: 'identity' }).map(({ id }) => id);
      expect([...new Set(ids)]).toEqual(['json']);
    }
  });

  it('tells of names given twice', () => {
    const text = '{"Version": "2012-10-17", "Version": "2012-10-17", "Statement": []}';
    expect(lintPolicyText(text, { kind: 'identity' }).map(({ id, offset }) => [id, offset])).toEqual([
      ['json', 26],
    ]);
  });
});

describe('the rules', () => {
  it('have ids of their own and say what they look for', () => {
    expect(new Set(policyRules.map(({ id }) => id)).size).toBe(policyRules.length);
    for (const { summary, source } of policyRules) {
      expect(summary).toMatch(/\.$/);
      expect(source).not.toBe('');
    }
  });

  const nearly = fc.oneof(
    fc.jsonValue(),
    fc.record({
      Version: fc.oneof(fc.constant('2012-10-17'), fc.jsonValue()),
      Statement: fc.array(
        fc.record(
          {
            Sid: fc.jsonValue(),
            Effect: fc.oneof(fc.constantFrom('Allow', 'Deny', 'allow'), fc.jsonValue()),
            Action: fc.oneof(fc.constantFrom('*', 's3:*', ''), fc.jsonValue()),
            NotAction: fc.constant('s3:*'),
            Resource: fc.oneof(fc.constantFrom('*', 'arn:aws:s3:::a'), fc.jsonValue()),
            Principal: fc.oneof(fc.constantFrom('*', {}, { AWS: [] }), fc.jsonValue()),
            Condition: fc.oneof(
              fc.dictionary(
                fc.constantFrom('Bool', 'Null', 'Foo'),
                fc.dictionary(fc.constantFrom(present, 'x', ''), fc.jsonValue()),
              ),
              fc.jsonValue(),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    }),
  );

  it('throw on no JSON, and find something refused wherever the evaluator finds a problem', () => {
    fc.assert(
      fc.property(
        nearly,
        fc.constantFrom<LintKind>('identity', 'boundary', 'resource', 'trust'),
        (policy, kind) => {
          const found = lint(policy, kind);
          if (readPolicy(policy, kind, 'p').problems.length > 0) {
            expect(found.some(({ severity }) => severity === 'refused')).toBe(true);
          }
          for (const { fix } of found) if (fix) applyFix(policy, fix);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('make fixes that take their finding away', () => {
    fc.assert(
      fc.property(
        nearly,
        fc.constantFrom<LintKind>('identity', 'boundary', 'resource', 'trust'),
        (policy, kind) => {
          const before = lint(policy, kind);
          for (const { fix, id, path, message } of before) {
            if (!fix) continue;
            const after = lint(applyFix(policy, fix), kind);
            const same = after.filter(
              (other) => other.id === id && other.message === message && other.path.join() === path.join(),
            );
            const count = before.filter(
              (other) => other.id === id && other.message === message && other.path.join() === path.join(),
            ).length;
            expect(same.length).toBeLessThan(count);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('make fixes on text that are the fixes on the document', () => {
    fc.assert(
      fc.property(nearly, fc.constantFrom<LintKind>('identity', 'trust'), (policy, kind) => {
        const plain: unknown = JSON.parse(JSON.stringify(policy));
        const text = JSON.stringify(plain, null, 2);
        for (const { fix } of lint(plain, kind)) {
          if (fix)
            expect(JSON.parse(applyFixToText(text, fix))).toEqual(
              JSON.parse(JSON.stringify(applyFix(plain, fix))),
            );
        }
      }),
    );
  });
});
