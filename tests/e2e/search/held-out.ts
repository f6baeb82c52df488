/**
 * Queries written before the search was tuned, and never tuned for: they tell whether the tuning helps those who ask in
 * words of their own. The first column is typed, the second lists the pages of which one is expected among the first three.
 */
import type { Row } from './run.ts';

export const heldOut: readonly Row[] = [
  ['can I revoke a session token', ['/guides/duration/']],
  [
    'how many MFA attempts before lockout',
    ['/guides/one-time-codes/', '/reference/errors/mfa-device-locked/', '/reference/quotas/'],
  ],
  ['max duration root', ['/guides/root-user/', '/guides/duration/', '/reference/parameters/']],
  ['export AWS_SESSION_TOKEN', ['/reference/credential-formats/', '/start/quickstart/', '/guides/scripts/']],
  ['github actions mfa', ['/guides/scripts/']],
  ['touch id passkey aws cli', ['/guides/devices/', '/reference/errors/mfa-security-key/']],
  [
    'why can I not create a user with the session',
    ['/reference/permissions/', '/reference/errors/iam-without-mfa/'],
  ],
  ["boto3.client('sts').get_session_token()", ['/reference/sdks/']],
  ['aws:MultiFactorAuthAge', ['/reference/context-keys/', '/guides/ask-for-mfa/']],
  [
    'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
    ['/reference/errors/expired-token/'],
  ],
  ['arn:aws:iam::123456789012:mfa/alice', ['/guides/serial-number/']],
  ['nginx headers', ['/guides/self-hosting/']],
  ['mfa_serial ignored', ['/guides/cli/']],
  ['sts.amazonaws.com legacy global endpoint', ['/guides/endpoints/', '/reference/regions/']],
  ['throtling', ['/reference/errors/throttling/', '/reference/quotas/']],
  ['who called get session token in logs', ['/reference/cloudtrail/']],
  ['tokn code', ['/guides/one-time-codes/', '/reference/parameters/']],
  ['credential process', ['/guides/cli/']],
  ['localstack', ['/guides/local-endpoint/']],
  [
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    ['/reference/errors/cli-no-credentials/'],
  ],
  ['federated user vs session', ['/reference/comparison/', '/guides/grant/']],
  ['google authenticator app', ['/guides/devices/']],
  ['X-Amz-Security-Token', ['/reference/wire/']],
  ['fetch failed cors', ['/reference/cors/', '/reference/errors/browser-failed-to-fetch/']],
];
