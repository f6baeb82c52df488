import { describe, expect, it } from 'vitest';
import { runnableCaseSchema, type Case } from '../model/case.ts';
import { caseFacts } from './case-facts.ts';

const make = (fields: object): Case => ({
  id: 'x',
  ...runnableCaseSchema.parse({
    title: 'x',
    group: 'x',
    caller: { user: 'alice' },
    request: { action: 'AssumeRole', params: { RoleArn: 'arn:x', TokenCode: { step: 0 } } },
    expect: { status: 200, arn: 'arn:y' },
    evidence: { kind: 'recorded', source: 'x' },
    ...fields,
  }),
});

describe('caseFacts', () => {
  it('says who asks for what, and what comes back', () => {
    expect(caseFacts(make({}))).toEqual({
      action: 'AssumeRole',
      by: 'alice with a long-term key',
      at: 'us-east-1',
      params: [
        ['RoleArn', 'arn:x'],
        ['TokenCode', 'the code shown now'],
      ],
      outcome: 'allowed',
      answer: 'arn:y',
    });
  });

  it('names the session of the caller and where it is from', () => {
    const caller = { user: 'alice', session: 'plain', sessionFrom: 'global' };
    expect(caseFacts(make({ caller })).by).toBe('alice with a session without MFA from the global endpoint');
    expect(caseFacts(make({ caller: { root: true, session: 'mfa' } })).by).toBe(
      'the root user with a session with MFA',
    );
    expect(caseFacts(make({ caller: { role: 'Deploy' } })).by).toBe('a session of the role Deploy');
  });

  it('has the text of a refusal, the first where AWS has several, without white space at its end', () => {
    const refusal = { status: 403, code: 'AccessDenied' };
    expect(caseFacts(make({ expect: { ...refusal, message: 'No. ' } }))).toMatchObject({
      outcome: 'refused',
      answer: 'AccessDenied, HTTP 403',
      message: 'No.',
    });
    expect(caseFacts(make({ expect: { ...refusal, messageOneOf: ['a', 'b'] } })).message).toBe('a');
  });

  it('refuses a case that has only a pattern for the text', () => {
    const expected = { status: 403, code: 'AccessDenied', messagePattern: 'no' };
    expect(() => caseFacts(make({ expect: expected }))).toThrow('case x has no text to show');
  });
});
