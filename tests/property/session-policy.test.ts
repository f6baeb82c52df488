/** A session policy travels in the token of a role's session, and limits what that session may assume next. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAccount } from '../../src/model/account-schema.ts';
import { createSts } from '../../src/sts/service.ts';
import { sign, type Credentials } from './sigv4.ts';
import { readXml, textAt } from './xml.ts';

const now = Date.parse('2026-11-22T10:40:12Z');
const account = parseAccount(parse(readFileSync('content/accounts/roles.yaml', 'utf8')), 'roles');
const alice: Credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

function assume(role: string, credentials: Credentials, policy?: object) {
  const sts = createSts(account, { clock: () => now, random: (n) => new Uint8Array(n).fill(7) });
  const form = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: `arn:aws:iam::123456789012:role/${role}`,
    RoleSessionName: 'deploy',
    ...(policy && { Policy: JSON.stringify(policy) }),
  });
  const request = sign(
    {
      method: 'POST',
      target: '/',
      headers: [
        ['Host', 'sts.us-east-1.amazonaws.com'],
        ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ],
      body: new TextEncoder().encode(form.toString()),
    },
    { credentials, at: now, region: 'us-east-1', in: 'header' },
  );
  const { status, body } = sts.handle(request).response;
  const of = (name: string): string =>
    status === 200 ? (textAt(readXml(body), 'AssumeRoleResult', 'Credentials', name) ?? '') : '';
  const made: Credentials = {
    accessKeyId: of('AccessKeyId'),
    secretAccessKey: of('SecretAccessKey'),
    sessionToken: of('SessionToken'),
  };
  return { status, body, made };
}

const policy = (Effect: string, Action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect, Action, Resource: '*' }],
});

it.each([
  ['no session policy', undefined, 200],
  ['one that allows the next call', policy('Allow', 'sts:AssumeRole'), 200],
  ['one that allows something else', policy('Allow', 's3:*'), 403],
  ['one that denies it', policy('Deny', '*'), 403],
  ['one that is no policy', { Statement: 'all' }, 403],
])('with %s', (_, given, expected) => {
  const first = assume('UpdateApp', alice, given);
  expect(first.status).toBe(200);
  const second = assume('NextInChain', first.made);
  expect(second.status, second.body).toBe(expected);
  if (expected === 403) expect(second.body).toContain('is not authorized to perform: sts:AssumeRole');
});
