// cspell:ignore Stopp Presen
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../data/index.ts';
import { evaluate } from '../evaluate.ts';
import { readPolicy } from '../policy.ts';
import { credentials, request } from '../testing.ts';
import { applyFix, applyFixToText } from './edit.ts';
import type { LintKind, PolicyFinding } from './finding.ts';
import { lintPolicy, lintPolicyText } from './lint.ts';
import { policyRules } from './rules/index.ts';

fc.configureGlobal({ seed: 1 });

const present = 'aws:MultiFactorAuthPresent';
const age = 'aws:MultiFactorAuthAge';
const variable = ['$', '{aws:username}'].join('');
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const trust = { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' };

const document = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement });
const lint = (policy: unknown, kind: LintKind = 'identity'): PolicyFinding[] =>
  lintPolicy(policy, { kind, catalogue });
/** `rule severity path`. */
const told = ({ id, severity, path }: PolicyFinding): string => `${id} ${severity} ${path.join('.')}`;
const withCondition = (Effect: string, Condition: unknown) => document({ ...allow, Effect, Condition });

describe('what AWS refuses', () => {
  it.each<[string, unknown, string, LintKind?]>([
    ['a text', 'x', 'document-shape refused '],
    ['an element of its own', { ...document(allow), statement: 1 }, 'document-shape refused statement'],
    ['no statement', { Version: '2012-10-17' }, 'document-shape refused '],
    ['no statements', document(), 'document-shape refused Statement'],
    ['a statement that is none', document(allow, 7), 'document-shape refused Statement.1'],
    ['no version', { Statement: allow }, 'version refused '],
    ['the old version', { ...document(allow), Version: '2008-10-17' }, 'version refused Version'],
    [
      'a version of its own',
      { ...document(allow), Version: '2012-10-18' },
      'version refused Version',
      'resource',
    ],
    [
      'an effect in small letters',
      document({ ...allow, Effect: 'allow' }),
      'effect refused Statement.0.Effect',
    ],
    ['no effect', document({ Action: 's3:*', Resource: '*' }), 'effect refused Statement.0'],
    [
      'a misspelt element',
      document({ ...allow, Conditon: {} }),
      'statement-elements refused Statement.0.Conditon',
    ],
    [
      'two kinds of actions',
      document({ ...allow, NotAction: 's3:*' }),
      'statement-elements refused Statement.0.NotAction',
    ],
    ['no action', document({ Effect: 'Allow', Resource: '*' }), 'statement-elements refused Statement.0'],
    ['no resource', document({ Effect: 'Allow', Action: 's3:*' }), 'statement-elements refused Statement.0'],
    [
      'a principal in an identity policy',
      document({ ...allow, Principal: '*' }),
      'statement-elements refused Statement.0.Principal',
    ],
    [
      'no principal in a trust policy',
      document({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'statement-elements refused Statement.0',
      'trust',
    ],
    [
      'a resource in a trust policy',
      document({ ...trust, Resource: '*' }),
      'statement-elements refused Statement.0.Resource',
      'trust',
    ],
    [
      'a condition that is none',
      document({ ...allow, Condition: [] }),
      'statement-elements refused Statement.0.Condition',
    ],
    ['a Sid twice', document({ ...allow, Sid: 'A' }, { ...allow, Sid: 'A' }), 'sid refused Statement.1.Sid'],
    ['a Sid with spaces', document({ ...allow, Sid: 'A b' }), 'sid refused Statement.0.Sid'],
    [
      'an action that is no text',
      document({ ...allow, Action: [7] }),
      'element-values refused Statement.0.Action.0',
    ],
    ['an empty list', document({ ...allow, Resource: [] }), 'element-values refused Statement.0.Resource'],
    [
      'an action without service',
      document({ ...allow, Action: 'GetObject' }),
      'action-name refused Statement.0.Action',
    ],
    [
      'a resource that is none',
      document({ ...allow, Resource: 'bucket' }),
      'resource-arn refused Statement.0.Resource',
    ],
    [
      'a short account',
      document({ ...allow, Resource: 'arn:aws:iam::123:user/a' }),
      'resource-arn refused Statement.0.Resource',
    ],
    [
      'an unknown operator',
      withCondition('Allow', { StringEqual: { 'aws:username': 'a' } }),
      'operator-name refused Statement.0.Condition.StringEqual',
    ],
    [
      'an operator in small letters',
      withCondition('Deny', { bool: { [present]: 'true' } }),
      'operator-name refused Statement.0.Condition.bool',
    ],
    [
      'NullIfExists',
      withCondition('Deny', { NullIfExists: { 'aws:username': 'true' } }),
      'operator-name refused Statement.0.Condition.NullIfExists',
    ],
    [
      'a boolean that is none',
      withCondition('Deny', { Bool: { 'aws:SecureTransport': 'no' } }),
      'condition-value refused Statement.0.Condition.Bool.aws:SecureTransport',
    ],
    [
      'an address that is none',
      withCondition('Deny', { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '10.0.0.0/99'] } }),
      'condition-value refused Statement.0.Condition.IpAddress.aws:SourceIp.1',
    ],
    [
      'a key without prefix',
      withCondition('Deny', { StringEquals: { username: 'a' } }),
      'condition-key refused Statement.0.Condition.StringEquals.username',
    ],
    [
      'a variable in an action',
      document({ ...allow, Action: `s3:${variable}` }),
      'variable refused Statement.0.Action',
    ],
    [
      'a variable that is none',
      document({ ...allow, Resource: 'arn:aws:s3:::b/${' }),
      'variable refused Statement.0.Resource',
    ],
    [
      'a variable in a number',
      withCondition('Deny', { NumericEquals: { 's3:max-keys': variable } }),
      'variable refused Statement.0.Condition.NumericEquals.s3:max-keys',
    ],
    [
      'an ARN as principal',
      document({ ...trust, Principal: 'arn:aws:iam::123456789012:root' }),
      'principal-names refused Statement.0.Principal',
      'trust',
    ],
    [
      'a wildcard in a principal',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:user/*' } }),
      'principal-names refused Statement.0.Principal.AWS',
      'trust',
    ],
    [
      'a group as principal',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:group/a' } }),
      'principal-names refused Statement.0.Principal.AWS',
      'trust',
    ],
    [
      'an unknown kind of principal',
      document({ ...trust, Principal: { Aws: '*' } }),
      'principal-names refused Statement.0.Principal.Aws',
      'trust',
    ],
    [
      'an action of another service in a trust policy',
      document({ ...trust, Action: 's3:GetObject' }),
      'trust-action refused Statement.0.Action',
      'trust',
    ],
  ])('%s', (_, policy, expected, kind) => {
    expect(lint(policy, kind).map(told)).toContain(expected);
  });
});

describe('what is legal and wrong', () => {
  it.each<[string, unknown, string, LintKind?]>([
    [
      'an unknown action',
      document({ ...allow, Action: 'ec2:StopInstance' }),
      'action-name wrong Statement.0.Action',
    ],
    [
      'a pattern that covers nothing',
      document({ ...allow, Action: 'ec2:Stopp*' }),
      'action-name wrong Statement.0.Action',
    ],
    [
      'an unknown key',
      withCondition('Deny', { Bool: { 'aws:MultiFactorAuthPresen': 'false' } }),
      'condition-key wrong Statement.0.Condition.Bool.aws:MultiFactorAuthPresen',
    ],
    [
      'an operator of another type',
      withCondition('Deny', { IpAddress: { [age]: '10.0.0.0/8' } }),
      'condition-key wrong Statement.0.Condition.IpAddress',
    ],
    [
      'the old version with variables',
      {
        Version: '2008-10-17',
        Statement: [
          {
            ...allow,
            Principal: '*',
            Resource: `arn:aws:s3:::b/${variable}`,
            Condition: { Bool: { [present]: 'true' } },
          },
        ],
      },
      'version wrong Version',
      'resource',
    ],
    [
      'deletion of devices without MFA',
      document({
        Effect: 'Deny',
        NotAction: ['iam:DeleteVirtualMFADevice'],
        Resource: '*',
        Condition: { BoolIfExists: { [present]: 'false' } },
      }),
      'mfa-exempt-delete wrong Statement.0.NotAction.0',
    ],
    [
      'a Deny of GetSessionToken',
      document({ Effect: 'Deny', Action: 'sts:GetSessionToken', Resource: '*' }),
      'no-effect wrong Statement.0.Action',
    ],
    [
      'an Allow of GetSessionToken',
      document({ ...allow, Action: ['sts:GetSessionToken', 's3:*'] }),
      'no-effect note Statement.0.Action.0',
    ],
    [
      'ForAllValues on an Allow',
      withCondition('Allow', { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
      'set-operator wrong Statement.0.Condition.ForAllValues:StringEquals',
    ],
    [
      'a role for everyone',
      document({ ...trust, Principal: '*' }),
      'open-principal wrong Statement.0.Principal',
      'trust',
    ],
    [
      'NotPrincipal on an Allow',
      document({ Effect: 'Allow', NotPrincipal: { AWS: '123456789012' }, Action: 's3:*', Resource: '*' }),
      'open-principal wrong Statement.0.NotPrincipal',
      'resource',
    ],
  ])('%s', (_, policy, expected, kind) => {
    expect(lint(policy, kind).map(told)).toContain(expected);
  });
});

/** Each pitfall of the table of facts/iam.md §1.2, and what its fix makes of the table's row. */
describe('the pitfalls of MFA', () => {
  const columns = [credentials.longTerm, credentials.plain, credentials.fresh, credentials.old];
  const row = (policy: unknown, effect: string): string => {
    const own = [readPolicy(policy, 'identity', 'p')];
    const all = readPolicy(document({ ...allow, Action: '*' }), 'identity', 'all');
    const identity = effect === 'Deny' ? [...own, all] : own;
    return columns
      .map((credential) => evaluate(request(credential, 's3:GetObject'), { identity }).decision)
      .map((decision) => (decision === 'allowed' ? 'A' : decision === 'explicit deny' ? 'E' : 'I'))
      .join('');
  };

  it.each([
    ['Allow', 'BoolIfExists', present, 'true', 'mfa-if-exists', 'AIAA', 'IIAA'],
    ['Deny', 'Bool', present, 'false', 'mfa-if-exists', 'AEAA', 'EEAA'],
    ['Deny', 'Bool', present, false, 'mfa-if-exists', 'AEAA', 'EEAA'],
    ['Deny', 'Null', present, 'true', 'mfa-null', 'EAAA', 'EEAA'],
    ['Allow', 'Null', present, 'false', 'mfa-null', 'IAAA', 'IIAA'],
    ['Allow', 'NumericLessThanIfExists', age, '3600', 'mfa-if-exists', 'AAAI', 'IIAI'],
    ['Deny', 'NumericGreaterThan', age, '1800', 'mfa-if-exists', 'AAAE', 'EEAE'],
    ['Allow', 'Bool', present, 'false', 'mfa-inverted', 'IAII', 'IIAA'],
    ['Deny', 'BoolIfExists', present, 'true', 'mfa-inverted', 'EAEE', 'EEAA'],
  ])('%s %s %s %s is found and fixed', (effect, operator, key, value, id, before, after) => {
    // A second key in the block must stay as it is.
    const other = operator.startsWith('Bool') ? { 'aws:SecureTransport': 'true' } : {};
    for (const more of [{}, other]) {
      const policy = withCondition(effect, { [operator]: { [key.toUpperCase()]: value, ...more } });
      const [finding, ...rest] = lint(policy);
      expect([finding?.id, finding?.severity, rest.length]).toEqual([id, 'wrong', 0]);
      expect(row(policy, effect)).toBe(before);
      const fixed = applyFix(policy, finding!.fix!);
      expect(row(fixed, effect)).toBe(after);
      expect(lint(fixed)).toEqual([]);
      const text = JSON.stringify(policy, null, 4);
      expect(JSON.parse(applyFixToText(text, finding!.fix!))).toEqual(fixed);
    }
  });

  it('leaves alone what is right', () => {
    for (const [effect, condition] of [
      ['Allow', { Bool: { [present]: 'true' } }],
      ['Deny', { BoolIfExists: { [present]: 'false' } }],
      ['Allow', { NumericLessThan: { [age]: '3600' } }],
      ['Deny', { NumericGreaterThanIfExists: { [age]: '1800' } }],
      ['Deny', { StringNotEquals: { [present]: 'true' } }],
    ] as const) {
      expect(lint(withCondition(effect, condition))).toEqual([]);
    }
    expect(lint(document({ ...trust, Condition: { Bool: { [present]: 'true' } } }), 'trust')).toEqual([]);
  });

  it('makes no fix that would take another condition away', () => {
    const policy = withCondition('Deny', {
      Bool: { [present]: 'false' },
      BoolIfExists: { [present]: 'true' },
    });
    expect(lint(policy).find(({ id }) => id === 'mfa-if-exists')?.fix).toBeUndefined();
  });
});

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
