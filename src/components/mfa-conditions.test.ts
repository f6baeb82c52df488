import { describe, expect, it } from 'vitest';
import { conditionRows } from './mfa-conditions.ts';

/** Measured with an independent evaluator (facts/iam.md §1.2): long-term, session, code of 10 minutes, of 2 hours. */
const measured: Record<string, string> = {
  'Deny BoolIfExists': '--AA',
  'Deny Bool': 'A-AA',
  'Deny Null': '-AAA',
  'Deny NumericGreaterThanIfExists': '--A-',
  'Deny NumericGreaterThan': 'AAA-',
  'Allow Bool': '--AA',
  'Allow BoolIfExists': 'A-AA',
  'Allow Null': '-AAA',
  'Allow NumericLessThan': '--A-',
  'Allow NumericLessThanIfExists': 'AAA-',
};

describe('the ways of asking for MFA', () => {
  it('let through what an independent evaluator lets through', () => {
    const ours = conditionRows.map(({ effect, operator, verdicts }) => [
      `${effect} ${operator}`,
      verdicts.map((verdict) => (verdict === 'allowed' ? 'A' : '-')).join(''),
    ]);
    expect(Object.fromEntries(ours)).toEqual(measured);
  });
});
