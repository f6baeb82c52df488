/** A session that a reader takes along. */
import { describe, expect, it } from 'vitest';
import { mainAccount } from '../../model/testing.ts';
import { columnsOf, mfaNote } from './columns.ts';
import { takeUp } from './handover.ts';
import { now } from './testing.ts';

describe('a session from the playground', () => {
  const { accountId } = mainAccount;
  const credentials = {
    accessKeyId: 'ASIAEXAMPLE',
    secretAccessKey: 's',
    sessionToken: 't',
    expiration: now + 3_600_000,
  };
  const taken = (arn: string, mfa: boolean) =>
    takeUp({ account: mainAccount, credentials, arn, mfa, issuedAt: now - 60_000 });

  it('brings whose it is, its kind and its age', () => {
    const { who, own, input } = taken(`arn:aws:iam::${accountId}:user/alice`, true);
    expect(who).toMatchObject({ accountId, userName: 'alice' });
    const column = columnsOf({ now, who, overrides: {}, own }).at(-1)!;
    expect(mfaNote(column.context)).toBe('MFAAge 60 s');
    expect(input.policies[0]?.kind).toBe('identity');
    expect(taken(`arn:aws:iam::${accountId}:root`, false).own.credential).toMatchObject({ kind: 'root' });
    expect(JSON.stringify(taken(`arn:aws:iam::${accountId}:root`, false))).not.toContain('ASIA');
  });
});
