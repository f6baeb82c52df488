/** The errors of the service, with their texts word for word. Sources: facts/sts-wire.md §3, facts/sts-wire-2.md. */
import type { CheckId } from './checks.ts';

/** `sts`: the service's own namespace. `dispatch`: errors made before an operation is found. */
export type FaultNamespace = 'sts' | 'dispatch';

export class Fault {
  readonly check: CheckId;
  readonly status: number;
  readonly code: string;
  /** Undefined where AWS sends no Message element. */
  readonly message: string | undefined;
  readonly namespace: FaultNamespace;
  /** For the trace: what was seen, without secrets. */
  readonly note: string;

  constructor(
    check: CheckId,
    status: number,
    code: string,
    message: string | undefined,
    note: string,
    namespace: FaultNamespace = 'sts',
  ) {
    this.check = check;
    this.status = status;
    this.code = code;
    this.message = message;
    this.note = note;
    this.namespace = namespace;
  }
}

export const invalidAction = (action: string, version: string): Fault =>
  new Fault(
    'dispatch',
    400,
    'InvalidAction',
    `Could not find operation ${action} for version ${version}`,
    'no such operation',
    'dispatch',
  );

export const missingAuthentication = (): Fault =>
  new Fault(
    'scope',
    403,
    'MissingAuthenticationToken',
    'Request is missing Authentication Token',
    'not signed',
  );

export const incompleteSignature = (message: string): Fault =>
  new Fault('scope', 400, 'IncompleteSignature', message, 'the Authorization header does not parse');

const scopeRegion = 'Credential should be scoped to a valid region. ';
const scopeService = "Credential should be scoped to correct service: 'sts'. ";

/** Both faults are told at once, the region's first (recorded). */
export const wrongScope = (regionWrong: boolean, serviceWrong: boolean, note: string): Fault =>
  new Fault(
    'scope',
    403,
    'SignatureDoesNotMatch',
    (regionWrong ? scopeRegion : '') + (serviceWrong ? scopeService : ''),
    note,
  );

/** For keys that are unknown or inactive, and tokens that are missing or another session's: with a period. */
export const invalidToken = (note: string): Fault =>
  new Fault(
    'key',
    403,
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
    note,
  );

/** For tokens that are not good in this region: the same words without the period (recorded). */
export const invalidTokenInRegion = (note: string): Fault =>
  new Fault(
    'key',
    403,
    'InvalidClientTokenId',
    'The security token included in the request is invalid',
    note,
  );

export const expiredToken = (note: string): Fault =>
  new Fault('key', 403, 'ExpiredToken', 'The security token included in the request is expired', note);

export const signatureMismatch = (note: string): Fault =>
  new Fault(
    'signature',
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    note,
  );

/** The times are in the basic format of ISO 8601: `20261122T104012Z`. */
export const signatureExpired = (signed: string, oldest: string, now: string): Fault =>
  new Fault(
    'signature',
    403,
    'SignatureDoesNotMatch',
    `Signature expired: ${signed} is now earlier than ${oldest} (${now} - 15 min.)`,
    'the clock of the caller is behind',
  );

export const signatureNotYetCurrent = (signed: string, newest: string, now: string): Fault =>
  new Fault(
    'signature',
    403,
    'SignatureDoesNotMatch',
    `Signature not yet current: ${signed} is still later than ${newest} (${now} + 15 min.)`,
    'the clock of the caller is ahead',
  );

export const scopeDateMismatch = (scopeDate: string, signed: string): Fault =>
  new Fault(
    'signature',
    403,
    'SignatureDoesNotMatch',
    `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scopeDate}' != '${signed.slice(0, 8)}', from '${signed}'.`,
    'the scope names another day',
  );

export const malformedInput = (member: string, message?: string): Fault =>
  new Fault('validation', 400, 'MalformedInput', message, `${member} is not an integer`);

export const validationError = (message: string, note: string): Fault =>
  new Fault('validation', 400, 'ValidationError', message, note);

export const throttling = (): Fault =>
  new Fault('caller', 400, 'Throttling', 'Rate exceeded', 'too many calls');

export const sessionCaller = (operation: string): Fault =>
  new Fault(
    'caller',
    403,
    'AccessDenied',
    `Cannot call ${operation} with session credentials`,
    'the caller holds session credentials',
  );

export const accessDenied = (message: string, note: string): Fault =>
  new Fault('caller', 403, 'AccessDenied', message, note);

export const mfaHalfGiven = (note: string): Fault =>
  new Fault(
    'mfa',
    403,
    'AccessDenied',
    'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    note,
  );

/** The trailing space is AWS's (recorded). */
export const mfaInvalidCode = (note: string): Fault =>
  new Fault(
    'mfa',
    403,
    'AccessDenied',
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    note,
  );

/** The two spaces are AWS's (recorded). */
export const mfaUnableToValidate = (note: string): Fault =>
  new Fault(
    'mfa',
    403,
    'AccessDenied',
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    note,
  );

/** AWS puts no space after `account:` (reported). */
export const regionDisabled = (accountId: string, region: string): Fault =>
  new Fault(
    'region',
    403,
    'RegionDisabledException',
    `STS is not activated in this region for account:${accountId}. Your account administrator can activate STS in this region using the IAM Console.`,
    `STS is switched off in ${region}`,
  );
