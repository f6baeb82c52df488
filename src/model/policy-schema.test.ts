import { describe, expect, it } from 'vitest';
import { AccountError, parseAccount } from './account-schema.ts';

const trust = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };
const identity = { Effect: 'Allow', Action: 'sts:*', Resource: '*' };

/** The problems of an account whose role has this trust statement and this identity statement. */
function problems(statements: { trust?: unknown; identity?: unknown }): readonly string[] {
  const document = {
    accountId: '123456789012',
    roles: [
      {
        roleName: 'R',
        trustPolicy: { Statement: statements.trust ?? trust },
        policies: [{ name: 'P', document: { Statement: [statements.identity ?? identity] } }],
      },
    ],
  };
  try {
    parseAccount(document, 'file');
    return [];
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    return error.problems;
  }
}

const inTrust = 'roles[0].trustPolicy.Statement[0]';
const inIdentity = 'roles[0].policies[0].document.Statement[0]';

describe('policies in an account', () => {
  it('may be as IAM writes them', () => {
    expect(problems({})).toEqual([]);
    const condition = { Bool: { 'aws:MultiFactorAuthPresent': [true, 'true'] } };
    expect(problems({ trust: [{ ...trust, Principal: { AWS: ['a', 'b'] }, Condition: condition }] })).toEqual(
      [],
    );
    expect(
      problems({ identity: { Sid: 's', Effect: 'Deny', NotAction: ['a:b'], NotResource: '*' } }),
    ).toEqual([]);
  });

  it.each([
    [{ trust: { ...trust, Effect: 'Maybe' } }, `${inTrust}.Effect: must be Allow or Deny`],
    [{ trust: { ...trust, Action: 5 } }, `${inTrust}.Action: must be a text or a list of texts`],
    [
      { trust: { ...trust, Principal: 7 } },
      `${inTrust}.Principal: must be * or a map of AWS, Service, Federated`,
    ],
    [{ trust: { ...trust, NotAction: 'a:b' } }, `${inTrust}: must have Action or NotAction, and not both`],
    [
      { identity: { ...identity, Resource: undefined } },
      `${inIdentity}: must have Resource or NotResource, and not both`,
    ],
    [{ trust: 'Allow' }, 'roles[0].trustPolicy.Statement: must be a statement or a list of them'],
  ])('refuses %j with path and reason', (statements, problem) => {
    expect(problems(statements)).toEqual([problem]);
  });

  it('refuses what a kind of policy cannot have', () => {
    expect(problems({ identity: { ...identity, Principal: '*' } }).join()).toContain(inIdentity);
    expect(problems({ trust: { ...trust, effect: 'Allow' } }).join()).toContain(inTrust);
    expect(problems({ trust: { ...trust, Condition: { Foo: 3 } } }).join()).toContain(
      `${inTrust}.Condition.Foo`,
    );
  });
});
