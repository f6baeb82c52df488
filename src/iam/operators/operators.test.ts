import { describe, expect, it } from 'vitest';
import { readOperator } from './index.ts';

/** The verdict of one operator on a request value and a policy value, as AWS's page on operators words it. */
function test(name: string, actual: string, wanted: string): boolean | undefined {
  const named = readOperator(name);
  if (named?.kind !== 'compare') throw new Error(name);
  return named.operator.prepare([{ text: wanted, literal: false }])?.(actual);
}

describe('operators (reference_policies_elements_condition_operators)', () => {
  it.each([
    ['StringEquals', 'a', 'a', true],
    ['StringEquals', 'A', 'a', false],
    ['StringEquals', 'ab', 'a*', false],
    ['StringEqualsIgnoreCase', 'QUEUE', 'queue', true],
    ['StringLike', 'home/alice/x', 'home/*', true],
    ['StringLike', 'HOME/x', 'home/*', false],
    ['ArnLike', 'arn:aws:iam::123456789012:user/a/b', 'arn:aws:iam::*:user/*', true],
    ['ArnEquals', 'arn:aws:iam::123456789012:user/a', 'arn:aws:iam::*:user/?', true],
    ['ArnLike', 'arn:aws:iam::123456789012:user/a', 'arn:aws:*:user/a', undefined],
    ['ArnLike', 'arn:aws:logs:eu-west-1:1:log-group:a:b', 'arn:aws:logs:*:1:log-group:*', true],
    // "There are certain cases when a string operator would match when an ARN operator would not."
    ['StringLike', 'arn:aws:sns:eu-west-1:1:topic', 'arn:aws:*:topic', true],
    ['ArnLike', 'arn:aws:sns:eu-west-1:1:topic', 'arn:aws:*:*:*:*', true],
    ['ArnLike', 'arn:aws:sns:eu-west-1:1:topic', 'arn:aws:*:1:topic:*', false],
    ['ArnLike', 'no arn', 'arn:aws:sns:*:*:*', undefined],
    ['NumericEquals', '10', '10.0', true],
    ['NumericLessThan', '9', '10', true],
    ['NumericLessThanEquals', '10', '10', true],
    ['NumericGreaterThan', '10', '10', false],
    ['NumericGreaterThanEquals', '10', '10', true],
    ['NumericEquals', 'ten', '10', undefined],
    ['NumericEquals', '10', 'ten', undefined],
    ['NumericEquals', '', '', undefined],
    ['DateLessThan', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z', true],
    ['DateGreaterThan', '1795305600', '2026-11-21T23:59:59Z', true],
    ['DateEquals', '2026-11-22T01:00:00+01:00', '2026-11-22T00:00:00Z', true],
    ['DateEquals', '2026-11-22', '2026-11-22T00:00Z', true],
    ['DateLessThan', 'tomorrow', '2026-11-23', undefined],
    ['Bool', 'true', 'TRUE', true],
    ['Bool', 'false', 'true', false],
    ['Bool', 'yes', 'true', undefined],
    ['BinaryEquals', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NA', true],
    ['BinaryEquals', 'QQ==', '*', undefined],
    ['IpAddress', '203.0.113.7', '203.0.113.0/24', true],
    ['IpAddress', '203.0.114.7', '203.0.113.0/24', false],
    ['IpAddress', '203.0.113.7', '203.0.113.7', true],
    ['IpAddress', '2001:db8::1', '2001:DB8:1234:5678::/32', true],
    ['IpAddress', '2001:db9::1', '2001:db8::/32', false],
    ['IpAddress', '203.0.113.7', '::/0', false],
    ['IpAddress', '203.0.113.7', '203.0.113.0/33', undefined],
  ])('%s: %s against %s is %s', (name, actual, wanted, expected) => {
    expect(test(name, actual, wanted)).toBe(expected);
  });

  it.each(['Foo', 'bool', 'NullIfExists', 'IfExists', 'ForAnyValue:Null', 'forAllValues:StringEquals', ''])(
    'knows no operator %s',
    (name) => {
      expect(readOperator(name)).toBeUndefined();
    },
  );

  it('takes names apart', () => {
    expect(readOperator('ForAllValues:StringNotLikeIfExists')).toMatchObject({
      kind: 'compare',
      set: 'ForAllValues',
      ifExists: true,
      operator: { name: 'StringNotLike', negated: true },
    });
    expect(readOperator('Null')).toEqual({ kind: 'null' });
  });
});
