/** Laws that hold for every policy and request. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type PolicySet } from './evaluate.ts';
import { explain } from './explain.ts';
import { operatorNames } from './operators/names.ts';
import { readPolicy, type PolicyKind } from './policy.ts';
import { parsePolicyText, readPolicyText } from './policy-text.ts';
import { accountId, credentials, request } from './testing.ts';

fc.configureGlobal({ seed: 1 });

const actions = ['ec2:StopInstances', 's3:GetObject', 'iam:CreateUser', 'sts:AssumeRole'];
const resources = ['*', 'arn:aws:s3:::bucket/home/alice/x', `arn:aws:iam::${accountId}:role/R`];
const username = ['$', '{aws:username}'].join('');

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));

const condition = fc.dictionary(
  pick(...operatorNames, 'ForAnyValue:StringLike', 'ForAllValues:StringEquals', 'Foo'),
  fc.dictionary(
    pick(
      'aws:MultiFactorAuthPresent',
      'aws:MultiFactorAuthAge',
      'aws:username',
      'aws:SourceIp',
      'aws:SourceVpc',
    ),
    some(
      pick<string | number | boolean>('true', 'false', false, 3600, 'alice', '10.0.0.0/8', username, 'a*'),
    ),
    { minKeys: 1, maxKeys: 2 },
  ),
  { maxKeys: 2 },
);

/** Lines that AWS takes, by operator. */
const line = pick<[string, string, string | string[] | boolean]>(
  ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
  ['BoolIfExists', 'aws:MultiFactorAuthPresent', false],
  ['Null', 'aws:MultiFactorAuthAge', 'true'],
  ['NumericLessThan', 'aws:MultiFactorAuthAge', '3600'],
  ['StringLike', 'aws:username', ['a*', 'bob']],
  ['StringNotEquals', 'aws:username', username],
  ['ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b']],
  ['IpAddress', 'aws:SourceIp', '203.0.113.0/24'],
  ['StringEquals', 'aws:SourceVpc', 'vpc-1'],
);
const goodCondition = fc
  .array(line, { maxLength: 2 })
  .map((lines) => Object.fromEntries(lines.map(([operator, key, value]) => [operator, { [key]: value }])));

const statementWith = (condition: fc.Arbitrary<object>) =>
  fc
    .record({
      effect: pick('Allow', 'Deny'),
      actionKey: pick('Action', 'NotAction'),
      action: some(pick('*', 'ec2:*', 'S3:get*', 'iam:CreateUser', 'sts:AssumeRole')),
      resourceKey: pick('Resource', 'NotResource'),
      resource: some(
        pick('*', 'arn:aws:s3:::bucket/*', `arn:aws:s3:::bucket/home/${username}/*`, 'arn:aws:iam::*:role/R'),
      ),
      condition,
    })
    .map(({ effect, actionKey, action, resourceKey, resource, condition: Condition }) => ({
      Effect: effect,
      [actionKey]: action,
      [resourceKey]: resource,
      Condition,
    }));
const statement = statementWith(fc.oneof(goodCondition, condition));
const goodStatement = statementWith(goodCondition);
const statements = fc.array(fc.oneof(goodStatement, statement), { minLength: 1, maxLength: 4 });
const asked = fc
  .record({
    credential: pick(...Object.values(credentials)),
    action: pick(...actions),
    resource: pick(...resources),
  })
  .map(({ credential, action, resource }) => request(credential, action, resource));

const identity = (list: readonly unknown[]): PolicySet => ({
  identity: [readPolicy({ Version: '2012-10-17', Statement: list }, 'identity', 'p')],
  resource: readPolicy(
    { Statement: { Effect: 'Allow', Principal: { AWS: accountId }, Action: '*', Resource: '*' } },
    'resource',
    'r',
  ),
});

describe('evaluate', () => {
  it('lets a Deny that matches win over all else', () => {
    fc.assert(
      fc.property(statements, asked, fc.nat(4), (list, question, at) => {
        const before = evaluate(question, identity(list));
        const denied = [
          ...list.slice(0, at),
          { Effect: 'Deny', Action: question.action, Resource: '*' },
          ...list.slice(at),
        ];
        const after = evaluate(question, identity(denied));
        if (before.gate || question.credential.kind === 'root') expect(after.decision).toBe(before.decision);
        else expect(after).toMatchObject({ decision: 'explicit deny', certain: true });
      }),
    );
  });

  it('never turns allowed into denied for one Allow more', () => {
    fc.assert(
      fc.property(statements, goodStatement, asked, (list, more, question) => {
        const added = [...list, { ...more, Effect: 'Allow' }];
        if (evaluate(question, identity(list)).decision === 'allowed') {
          expect(evaluate(question, identity(added)).decision).toBe('allowed');
        }
      }),
    );
  });

  it('does not depend on the order of statements', () => {
    const shuffled = statements.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, asked, ([list, other], question) => {
        const [a, b] = [evaluate(question, identity(list)), evaluate(question, identity(other))];
        expect([b.decision, b.stage, b.certain]).toEqual([a.decision, a.stage, a.certain]);
      }),
    );
  });

  it('is explained by a decision like its own', () => {
    fc.assert(
      fc.property(statements, asked, (list, question) => {
        const set = identity(list);
        const { policies, unknownKeys: _, ...rest } = explain(question, set);
        expect(rest).toMatchObject(evaluate(question, set));
        for (const { why } of rest.trail) expect(why).toMatch(/\.$/);
        for (const one of policies.flatMap((policy) => policy.statements)) {
          expect(one.why).toMatch(/\.$/);
          for (const line of one.conditions) expect(line.why).toMatch(/\.$/);
        }
      }),
    );
  });

  it('throws on no JSON at all, and lets none through that is no policy', () => {
    const kinds: PolicyKind[] = ['identity', 'boundary', 'resource', 'trust', 'key', 'scp', 'rcp', 'session'];
    const nearly = fc.oneof(
      fc.jsonValue(),
      fc.record({ Version: fc.jsonValue(), Statement: fc.jsonValue() }, { requiredKeys: [] }),
      fc.record({
        Statement: fc.array(
          fc.record(
            {
              Effect: fc.oneof(pick('Allow', 'Deny'), fc.jsonValue()),
              Action: fc.oneof(pick('*'), fc.jsonValue()),
              Resource: fc.oneof(pick('*'), fc.jsonValue()),
              Principal: fc.oneof(pick('*'), fc.jsonValue()),
              Condition: fc.oneof(condition, fc.jsonValue()),
            },
            { requiredKeys: [] },
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(nearly, pick(...kinds), asked, (document, kind, question) => {
        const policy = readPolicy(document, kind, 'p');
        const set: PolicySet = {
          identity:
            kind === 'identity'
              ? [policy]
              : [readPolicy({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }, 'identity', 'i')],
          ...(kind === 'boundary' && { boundary: policy }),
          ...((kind === 'resource' || kind === 'trust' || kind === 'key') && { resource: policy }),
          ...(kind === 'scp' && { scps: [[policy]] }),
          ...(kind === 'rcp' && { rcps: [[policy]] }),
          ...(kind === 'session' && { session: [policy] }),
        };
        const { decision, stage, gate } = explain(question, set);
        const bears = explain(question, set).policies.some(({ problems }) => problems.length > 0);
        if (!gate && bears) expect([decision, stage]).not.toContain('allowed');
      }),
      { numRuns: 300 },
    );
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readPolicyText(text, 'identity', 'p');
        expect(parsePolicyText(text)).toBeTypeOf('object');
      }),
    );
  });
});
