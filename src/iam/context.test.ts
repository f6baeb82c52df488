import { describe, expect, it } from 'vitest';
import { contextOf, findEntry, listEntries } from './context.ts';
import { accountId, credentials, noon } from './testing.ts';
import type { Credential } from './credential.ts';

const arn = `arn:aws:iam::${accountId}`;
const issued = '2026-11-22T11:50:00Z';

/** The value of a key, `-` where it is absent, `?` where it cannot be known. */
function show(credential: Credential, key: string): string {
  const { presence, values } = findEntry(
    contextOf(credential, { now: noon * 1000, region: 'eu-west-1' }),
    key,
  );
  return presence === 'present' ? values.join() : presence === 'absent' ? '-' : '?';
}

const { longTerm, plain, fresh, root, role, federated } = credentials;
const rootPlain = { ...root, session: { issuedAt: noon - 600 } };
const rootMfa = { ...root, session: { issuedAt: noon - 600, mfaAt: noon - 600 } };

describe('the keys of a request, by credentials (facts/iam.md §1.1)', () => {
  const columns: Credential[] = [longTerm, plain, fresh, root, rootPlain, rootMfa, role];
  it.each([
    ['aws:MultiFactorAuthPresent', ['-', 'false', 'true', '-', 'false', 'true', 'false']],
    ['aws:MultiFactorAuthAge', ['-', '-', '600', '-', '-', '600', '-']],
    ['aws:TokenIssueTime', ['-', issued, issued, '-', issued, issued, issued]],
    ['aws:username', ['alice', 'alice', 'alice', '-', '-', '-', '-']],
    [
      'aws:userid',
      [
        ...Array.from({ length: 3 }, () => 'AIDACKCEVSQ6C2EXAMPLE'),
        ...Array.from({ length: 3 }, () => accountId),
        'AROADBQP57FF2AEXAMPLE:deploy',
      ],
    ],
    ['aws:PrincipalType', ['User', 'User', 'User', 'Account', 'Account', 'Account', 'AssumedRole']],
    [
      'aws:PrincipalArn',
      [
        ...Array.from({ length: 3 }, () => `${arn}:user/alice`),
        ...Array.from({ length: 3 }, () => `${arn}:root`),
        `${arn}:role/UpdateApp`,
      ],
    ],
    ['aws:PrincipalAccount', Array.from({ length: 7 }, () => accountId)],
    ['aws:EpochTime', Array.from({ length: 7 }, () => String(noon))],
    ['aws:RequestedRegion', Array.from({ length: 7 }, () => 'eu-west-1')],
    ['aws:SourceIp', Array.from({ length: 7 }, () => '?')],
    ['aws:PrincipalTag/team', Array.from({ length: 7 }, () => '-')],
    ['sts:RoleSessionName', ['-', '-', '-', '-', '-', '-', '?']],
    ['aws:SourceIdentity', Array.from({ length: 7 }, () => '-')],
    ['ec2:ResourceTag/owner', Array.from({ length: 7 }, () => '?')],
  ])('%s', (key, expected) => {
    expect(columns.map((credential) => show(credential, key.toUpperCase()))).toEqual(expected);
  });

  it('says where each comes from, and marks what is only reported or contradicted', () => {
    for (const credential of [...columns, federated]) {
      for (const entry of listEntries(contextOf(credential, { now: noon * 1000 }))) {
        expect(entry.why).not.toBe('');
        expect(entry.source).not.toBe('');
      }
    }
    const mfa = (credential: Credential) =>
      findEntry(contextOf(credential, { now: noon * 1000 }), 'aws:MultiFactorAuthPresent');
    expect(mfa(rootMfa).evidence).toBe('reported');
    expect(mfa(role)).toMatchObject({
      evidence: 'documented',
      contradiction: expect.stringContaining('report') as unknown,
    });
    expect(mfa({ ...role, chainedMfaAt: noon })).toMatchObject({ evidence: 'reported', values: ['true'] });
    expect(mfa(federated).presence).toBe('unknown');
  });

  it('knows the tags of a user only where they are given', () => {
    const { tags: _, ...untold } = longTerm;
    expect(show(untold, 'aws:PrincipalTag/team')).toBe('?');
    expect(show({ ...untold, tags: { team: 'blue' } }, 'aws:principaltag/TEAM')).toBe('blue');
  });

  it('lets the reader set any key, in any case, and take any away', () => {
    const overrides = {
      'AWS:multifactorauthpresent': 'false',
      'aws:SourceIp': null,
      'aws:TagKeys': ['a', 'b'],
    };
    const context = contextOf(fresh, { now: noon * 1000, sourceIp: '203.0.113.7' }, overrides);
    expect(findEntry(context, 'aws:MultiFactorAuthPresent')).toMatchObject({
      key: 'aws:MultiFactorAuthPresent',
      values: ['false'],
      overridden: true,
    });
    expect(findEntry(context, 'aws:SourceIp').presence).toBe('absent');
    expect(findEntry(context, 'aws:TagKeys').values).toEqual(['a', 'b']);
  });

  it('leaves the address out through a VPC endpoint', () => {
    expect(findEntry(contextOf(fresh, { now: 0, sourceIp: null }), 'aws:SourceIp').presence).toBe('absent');
  });

  it('takes a group of keys for whole where it is told so', () => {
    const context = contextOf(role, {
      now: 0,
      complete: ['sts:'],
      requestKeys: { 'sts:ExternalId': 'x', 'sts:SourceIdentity': null },
    });
    expect(findEntry(context, 'sts:externalid').values).toEqual(['x']);
    expect(findEntry(context, 'sts:SourceIdentity').presence).toBe('absent');
    expect(findEntry(context, 'sts:TransitiveTagKeys').presence).toBe('absent');
  });
});
