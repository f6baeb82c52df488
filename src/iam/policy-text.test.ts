import { describe, expect, it } from 'vitest';
import { maxPolicyLength, parsePolicyText, readPolicyText } from './policy-text.ts';

const problem = (text: string): string => {
  const parsed = parsePolicyText(text);
  return 'problem' in parsed ? `${parsed.problem.offset} ${parsed.problem.message}` : 'none';
};

describe('parsePolicyText', () => {
  it.each([
    ['', '0 This is not JSON: a value is missing.'],
    ['{"a" 1}', '5 This is not JSON: a colon is missing.'],
    ['{"a": 1,}', '8 This is not JSON: a name in double quotes is missing.'],
    ['{"a": 1', '6 This is not JSON: a closing } is missing.'],
    ['{} {}', '3 This is not JSON: there is more after the end of the document.'],
    ['// x\n{}', '0 This is not JSON: JSON has no comments.'],
    ['{"a": tru}', '6 This is not JSON: this is no value of JSON.'],
    ['{"a": "b}', '6 This is not JSON: a closing double quote is missing.'],
  ])('tells what is wrong with %j, and where', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('refuses what is too long or too deep before it is read', () => {
    expect(problem(' '.repeat(maxPolicyLength + 1))).toContain('longer than 65536 characters');
    expect(problem('['.repeat(60_000))).toBe('16 The policy is nested deeper than 16 levels.');
    expect(problem('{"a": "[[[[[[[[[[[[[[[[[[[[[[["}')).toBe('none');
    expect(problem('[[], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], []]')).toBe('none');
  });

  it('makes a policy that grants nothing of what it cannot read', () => {
    const policy = readPolicyText('{', 'identity', 'p');
    expect(policy.statements).toEqual([]);
    expect(policy.problems).toHaveLength(1);
  });
});
