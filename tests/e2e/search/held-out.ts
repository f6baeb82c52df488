/* cspell:disable -- slips of the finger are meant here. */
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
    ['/reference/errors/expired-token/', '/reference/errors/s3-token-expired/'],
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

/** Written after the tuning, most from titles of threads on GitHub and elsewhere; nothing was done for them either. */
export const askedElsewhere: readonly Row[] = [
  [
    'STS - MFA Code is invalid',
    [
      '/reference/errors/mfa-invalid-code/',
      '/reference/errors/mfa-unable-to-validate/',
      '/guides/one-time-codes/',
    ],
  ],
  ['invalid session token despite no MFA', ['/reference/errors/iam-without-mfa/', '/reference/permissions/']],
  [
    'Bug with creating aws_session_token for IAM User credentials without MFA',
    ['/reference/errors/iam-without-mfa/', '/reference/permissions/'],
  ],
  [
    'Error when using iamMfaToken along with "aws:MultiFactorAuthPresent": true policy',
    ['/guides/ask-for-mfa/', '/reference/context-keys/'],
  ],
  ['How to use MFA with AWS CLI?', ['/guides/cli/', '/start/quickstart/']],
  [
    'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials',
    ['/reference/errors/session-credentials/'],
  ],
  ['get mfa serial number aws cli', ['/guides/serial-number/']],
  ['AWS: assume role vs get session token', ['/reference/comparison/']],
  ['aws session token longer than 36 hours', ['/guides/duration/']],
  ['AWS CLI asks for MFA code every time', ['/guides/cli/', '/guides/duration/']],
  ['automate aws mfa login in a bash script', ['/guides/scripts/']],
  ['boto3 get_session_token example with MFA', ['/reference/sdks/', '/guides/sdk/']],
  ['signature expired clock wrong', ['/reference/errors/signature-expired/']],
  [
    'user can not list mfa devices without mfa',
    ['/guides/ask-for-mfa/', '/guides/serial-number/', '/reference/permissions/'],
  ],
  [
    'ap-east-1 token invalid',
    [
      '/guides/endpoints/',
      '/reference/errors/token-not-valid-here/',
      '/reference/errors/region-not-opted-in/',
    ],
  ],
  ['mock sts in unit tests', ['/guides/local-endpoint/']],
  ['is it safe to paste my secret key', ['/guides/security/']],
  ['u2f key programmatic access', ['/guides/devices/', '/reference/errors/mfa-security-key/']],
  ['session stops working after 12 hours', ['/guides/duration/', '/reference/errors/expired-token/']],
  ['key leaked what now', ['/guides/security/', '/guides/duration/']],
  ['Dont get session token when no MFA is configured', ['/start/what-it-is/', '/reference/permissions/']],
  ['set the mfa token directly', ['/guides/one-time-codes/', '/guides/cli/', '/guides/scripts/']],
];
