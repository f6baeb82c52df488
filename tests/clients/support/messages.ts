/** What STS says, word for word, and how botocore frames it for its user. */
import { accountId, aliceArn, deactivatedRegion, roleArn } from './account.ts';

export const messages = {
  invalidCode: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  unableToValidate:
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  halfPair: 'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
  session: 'Cannot call GetSessionToken with session credentials',
  invalidKey: 'The security token included in the request is invalid.',
  expired: 'The security token included in the request is expired',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  regionDisabled: `STS is not activated in this region for account:${accountId}. Your account administrator can activate STS in this region using the IAM Console.`,
  tooLong:
    "1 validation error detected: Value '129601' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 129600",
  notAuthorized: `User: ${aliceArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
  throttled: 'Rate exceeded',
} as const;

export const disabledRegion = deactivatedRegion;

/** The line that the AWS CLI prints and boto3 raises. */
export const botocoreLine = (code: string, message: string, operation = 'GetSessionToken'): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${message}`;
