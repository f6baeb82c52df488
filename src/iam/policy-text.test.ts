import { describe, expect, it } from 'vitest';
import { maxPolicyLength, parsePolicyText, readPolicyText } from './policy-text.ts';

const problem = (text: string): string => {
  const parsed = parsePolicyText(text);
  const [first] = parsed.ok ? [] : parsed.problems;
  return first ? `${first.offset} ${first.message}` : 'none';
};

describe('parsePolicyText', () => {
  it('tells what is no JSON as IAM reads it, and where', () => {
    expect(problem('{"a": 1,}')).toMatch(/^8 /);
    expect(problem('// x\n{}')).toBe('0 JSON has no comments.');
    expect(problem('{"a": 1, "a": 2}')).toBe('9 "a" stands here twice.');
    expect(problem('{}')).toBe('none');
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
