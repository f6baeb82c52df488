import { describe, expect, it } from 'vitest';
import { decideCondition, readConditions } from './conditions.ts';
import { contextOf, type KeyValue } from './context.ts';
import { credentials, noon } from './testing.ts';

const key = 's3:prefix';

/** The outcome of one line on a request with these values of the key. */
function decide(operator: string, wanted: unknown, actual: KeyValue | undefined): string {
  const problems: string[] = [];
  const [condition] = readConditions({ [operator]: { [key]: wanted } }, [], true, (_, message) =>
    problems.push(message),
  );
  const overrides = actual === undefined ? {} : { [key.toUpperCase()]: actual };
  const context = contextOf(credentials.longTerm, { now: noon * 1000 }, overrides);
  return condition ? decideCondition(condition, context).outcome : problems.join();
}

describe('one line of a Condition block', () => {
  it.each<[string, unknown, KeyValue | undefined, string]>([
    // Values are alternatives; of a negated operator none may fit.
    ['StringEquals', ['a', 'b'], 'b', 'met'],
    ['StringNotEquals', ['a', 'b'], 'b', 'not met'],
    ['StringNotEquals', ['a', 'b'], 'c', 'met'],
    // Absent keys.
    ['StringEquals', 'a', null, 'not met'],
    ['StringNotEquals', 'a', null, 'met'],
    ['StringEqualsIfExists', 'a', null, 'met'],
    ['StringEqualsIfExists', 'a', 'b', 'not met'],
    ['StringNotEqualsIfExists', 'a', null, 'met'],
    ['ArnNotLike', 'arn:aws:iam::*:*', null, 'met'],
    ['NumericNotEquals', 3, null, 'met'],
    ['NotIpAddress', '10.0.0.0/8', null, 'met'],
    ['Null', 'true', null, 'met'],
    ['Null', true, 'a', 'not met'],
    ['Null', ['true', 'false'], 'a', 'met'],
    // Sets.
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'met'],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'not met'],
    ['ForAllValues:StringEquals', 'a', null, 'met'],
    ['ForAllValues:StringEquals', 'a', [], 'met'],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], 'met'],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'd'], 'not met'],
    ['ForAnyValue:StringEquals', 'a', null, 'not met'],
    ['ForAnyValue:StringNotEquals', 'a', null, 'not met'],
    ['ForAnyValue:StringEqualsIfExists', 'a', null, 'met'],
    ['ForAllValues:StringNotLike', 'x*', ['a', 'b'], 'met'],
    ['ForAllValues:StringNotLike', 'x*', ['a', 'xb'], 'not met'],
    ['ForAnyValue:StringNotEquals', 'a', ['a', 'b'], 'met'],
    // Numbers and booleans of JSON count as texts.
    ['NumericLessThan', 10, '9', 'met'],
    ['Bool', false, 'false', 'met'],
    // What cannot be known or compared.
    ['StringEquals', 'a', undefined, 'undecided'],
    ['StringEqualsIfExists', 'a', undefined, 'undecided'],
    ['Null', 'true', undefined, 'undecided'],
    ['Null', 'maybe', 'a', 'undecided'],
    ['Foo', 'a', 'a', 'undecided'],
    ['NullIfExists', 'true', 'a', 'undecided'],
    ['Bool', 'yes', 'true', 'undecided'],
    ['NumericLessThan', ['1', 'x'], '0', 'undecided'],
    ['NumericLessThan', '1', 'x', 'undecided'],
    ['IpAddress', '10.0.0.0/40', '10.0.0.1', 'undecided'],
    ['ArnLike', '*', 'arn:aws:iam::1:user/a', 'undecided'],
    ['StringEquals', 'a', ['a', 'b'], 'undecided'],
    ['Bool', ['$', '{aws:SecureTransport}'].join(''), 'true', 'met'],
    ['NumericEquals', ['$', '{aws:EpochTime}'].join(''), 'true', 'undecided'],
  ])('%s %j on %j: %s', (operator, wanted, actual, expected) => {
    expect(decide(operator, wanted, actual)).toBe(expected);
  });

  it('reports values that are none, with their place', () => {
    const problems: unknown[] = [];
    readConditions({ Bool: { a: [null, { b: 1 }] }, Null: 'x' }, ['Condition'], true, (path, message) =>
      problems.push([path.join('.'), message]),
    );
    expect(problems).toEqual([
      ['Condition.Bool.a.0', 'is no text, number or boolean'],
      ['Condition.Bool.a.1', 'is no text, number or boolean'],
      ['Condition.Bool.a', 'has no value'],
      ['Condition.Null', 'is no map of condition keys'],
    ]);
  });
});
