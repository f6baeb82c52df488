import { expect, it } from 'vitest';
import { getSessionToken } from '../../model/operation.ts';
import { ruleText } from './rule-text.ts';

it('states the rule of every member', () => {
  const rules = getSessionToken.inputs.map((member) => [
    member.name,
    ruleText(member).replaceAll('\u202f', ' '),
  ]);
  expect(rules).toEqual([
    ['DurationSeconds', '900 to 129 600 s'],
    ['SerialNumber', '9 to 256 characters'],
    ['TokenCode', 'exactly 6 digits'],
    ['MinimumSessionTokenSize', '0 to 4096 bytes'],
  ]);
});

it('knows members without an upper end or a unit', () => {
  const base = { name: 'x', required: false, summary: '' };
  expect(ruleText({ ...base, type: 'string', minLength: 2 })).toBe('at least 2 characters');
  expect(ruleText({ ...base, type: 'integer', min: 1, max: 3 })).toBe('1 to 3');
});
