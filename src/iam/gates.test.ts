import { describe, expect, it } from 'vitest';
import { sessionCalls } from '../model/session-calls.ts';
import { evaluate } from './evaluate.ts';
import { gateOf } from './gates.ts';
import { credentials, policy, request } from './testing.ts';

const all = [policy('identity', { Effect: 'Allow', Action: '*', Resource: '*' })];
const nothing = [policy('identity', { Effect: 'Deny', Action: '*', Resource: '*' })];
const { longTerm, plain, fresh, root, role, federated } = credentials;

describe('what no policy decides (facts/iam.md §1.4 to §1.6)', () => {
  it.each([
    ['sts:GetSessionToken', longTerm, 'allowed'],
    ['sts:GetSessionToken', root, 'allowed'],
    ['STS:getsessiontoken', longTerm, 'allowed'],
    ['sts:GetCallerIdentity', role, 'allowed'],
    ['sts:GetCallerIdentity', federated, 'allowed'],
    ['sts:GetSessionToken', fresh, 'refused'],
    ['sts:GetSessionToken', role, 'refused'],
    ['sts:GetFederationToken', fresh, 'refused'],
    ['sts:GetAccessKeyInfo', fresh, 'refused'],
    ['sts:AssumeRole', root, 'refused'],
    ['iam:CreateUser', plain, 'refused'],
    ['iam:CreateUser', federated, 'refused'],
    ['sts:AssumeRole', federated, 'refused'],
  ])('%s', (action, credential, expected) => {
    for (const identity of [all, nothing]) {
      const evaluation = evaluate(request(credential, action), { identity });
      expect(evaluation).toMatchObject({ decision: expected, stage: 'gate', certain: true });
      expect(evaluation.gate?.why).toMatch(/\.$/);
    }
  });

  it.each([
    ['sts:GetFederationToken', longTerm],
    ['sts:GetFederationToken', root],
    ['sts:AssumeRole', longTerm],
    ['sts:AssumeRole', fresh],
    ['sts:TagSession', fresh],
    ['iam:CreateUser', longTerm],
    ['iam:CreateUser', fresh],
    ['ec2:StopInstances', plain],
    ['s3:GetObject', federated],
  ])('%s goes on to the policies', (action, credential) => {
    expect(gateOf(credential, action)).toBeUndefined();
  });

  it('agrees with what the site tells of a session’s calls', () => {
    const actions: Record<string, string> = {
      'Most services': 'ec2:StopInstances',
      IAM: 'iam:CreateUser',
      'All else of STS': 'sts:GetAccessKeyInfo',
    };
    expect(sessionCalls).toHaveLength(8);
    for (const { call, plain: without, mfa } of sessionCalls) {
      const action = actions[call] ?? `sts:${call.replaceAll('`', '')}`;
      expect([action, gateOf(plain, action)?.outcome ?? 'allowed']).toEqual([action, without.outcome]);
      expect([action, gateOf(fresh, action)?.outcome ?? 'allowed']).toEqual([action, mfa.outcome]);
    }
  });

  it('gives the error word for word', () => {
    expect(gateOf(plain, 'iam:CreateUser')?.error).toEqual({
      status: 403,
      code: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid',
    });
    expect(gateOf(fresh, 'sts:GetSessionToken')?.error?.message).toBe(
      'Cannot call GetSessionToken with session credentials',
    );
  });

  it.each(['', ':', 'sts', 'iam:', 'sts:', 'x:y:z'])('does not throw on %s', (action) => {
    for (const credential of Object.values(credentials)) gateOf(credential, action);
    expect(evaluate(request(longTerm, action), {}).decision).toBe('implicit deny');
  });
});
