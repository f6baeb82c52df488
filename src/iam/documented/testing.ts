/**
 * What the tests on AWS's documentation share. Each fixture is a policy retyped from a page of
 * docs.aws.amazon.com/IAM/latest/UserGuide, named by its file, with the outcome that the page states.
 */
import { describe, expect, it } from 'vitest';
import type { Overrides } from '../context.ts';
import type { Credential } from '../credential.ts';
import { evaluate, type Decision, type PolicySet } from '../evaluate.ts';
import { accountId, credentials, policy, request } from '../testing.ts';

export const yes = 'allowed';
export const implicit = 'implicit deny';
export const explicit = 'explicit deny';

interface Ask {
  action: string;
  resource?: string;
  by?: Credential;
  with?: Overrides;
  is: Decision | 'refused';
}

export interface Documented {
  page: string;
  policies: PolicySet;
  asks: Ask[];
}

/** A policy variable, which a linter would take for a template. */
export const v = (key: string): string => ['$', '{', key, '}'].join('');

export const own = (...statements: unknown[]): PolicySet => ({
  identity: [policy('identity', ...statements)],
});
/** For pages whose policy only denies: what another policy allows. */
export const beside = (...statements: unknown[]): PolicySet =>
  own({ Effect: 'Allow', Action: '*', Resource: '*' }, ...statements);
export const at = (time: string): Overrides => ({ 'aws:CurrentTime': time });

export const instance = 'arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0';
export const ownUser = `arn:aws:iam::${accountId}:user/alice`;
export const table = `arn:aws:dynamodb:eu-west-1:${accountId}:table`;

/** Asks each page what it states. */
export function testDocumented(subject: string, pages: readonly Documented[]): void {
  describe(`policies as AWS documents them: ${subject}`, () => {
    const rows = pages.flatMap(({ page, policies, asks }) =>
      asks.map((ask, index) => [`${page} ${index + 1}: ${ask.action} is ${ask.is}`, policies, ask] as const),
    );
    it.each(rows)('%s', (_, policies, { action, resource, by = credentials.longTerm, with: set, is }) => {
      const evaluation = evaluate(request(by, action, resource, set), policies);
      expect([evaluation.decision, evaluation.certain]).toEqual([is, true]);
    });
  });
}
