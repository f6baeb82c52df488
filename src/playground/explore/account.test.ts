/** The account and the requests that STS is asked with. */
import { describe, expect, it } from 'vitest';
import { mainAccount } from '../../model/testing.ts';
import { accountWith, unaskable, unknownToSts } from './account.ts';
import { inputFor, operationOf } from './operations.ts';
import { startDraft, startInput, startWho } from './start.ts';
import { calls, readAll } from './testing.ts';

describe('asking STS', () => {
  const reads = readAll({ policies: [...startInput().policies, startDraft('scp', startWho)] });
  const [assume] = calls('sts:AssumeRole');

  it('has an account with the policies that are being looked at', () => {
    const account = accountWith(mainAccount, startWho, reads, [assume!]);
    expect(account.users).toMatchObject([{ userName: 'alice', policies: [{ name: 'Work' }] }]);
    const role = account.roles.filter(({ roleName }) => roleName === 'UpdateApp');
    expect(role).toMatchObject([{ trustPolicy: JSON.parse(startDraft('trust', startWho).text) as object }]);
    expect(unknownToSts(reads)).toEqual(['scp']);
  });

  it('is not offered for what the one account cannot answer', () => {
    expect(unaskable(assume!, startWho, reads)).toBeUndefined();
    const foreign = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/R' };
    expect(unaskable(foreign, startWho, reads)).toContain('one account');
  });

  it('knows its operations and what they need', () => {
    expect(operationOf({ action: 'STS:assumerole', resource: '*' })).toBe('AssumeRole');
    expect(operationOf({ action: 'sts:TagSession', resource: '*' })).toBeUndefined();
    expect(operationOf({ action: 'ec2:AssumeRole', resource: '*' })).toBeUndefined();
    expect(inputFor('AssumeRole', assume!, 'x')).toMatchObject({
      RoleArn: assume!.resource,
      ExternalId: 'x',
    });
    expect(inputFor('GetFederationToken', calls('sts:GetFederationToken')[0]!)).toEqual({ Name: 'Bob' });
  });
});
