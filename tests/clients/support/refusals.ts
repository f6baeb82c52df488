/** Calls of GetSessionToken that STS refuses, and what it says: the same for every client. */
import {
  alice,
  aliceArn,
  codeNow,
  devices,
  expiredSession,
  inactive,
  noSuchDevice,
  unknown,
  wrongCode,
  wrongSecret,
  type Credentials,
} from './account.ts';
import { disabledRegion, messages } from './messages.ts';

export interface Params {
  DurationSeconds?: number;
  SerialNumber?: string;
  TokenCode?: string;
}

export interface Refusal {
  name: string;
  code: string;
  message: string;
  region?: string;
  /** Made when the call is made: codes and expired sessions go by the clock. */
  call: () => { credentials: Credentials; params: Params };
}

const byAlice = (params: () => Params): Refusal['call'] => {
  return () => ({ credentials: alice, params: params() });
};
const withKey = (credentials: () => Credentials): Refusal['call'] => {
  return () => ({ credentials: credentials(), params: {} });
};

const { direct, other } = devices;

export const refusals: readonly Refusal[] = [
  {
    name: 'a wrong code',
    code: 'AccessDenied',
    message: messages.invalidCode,
    call: byAlice(() => ({
      SerialNumber: devices.wrongCode.serialNumber,
      TokenCode: wrongCode(devices.wrongCode),
    })),
  },
  {
    name: 'a device that is not hers',
    code: 'AccessDenied',
    message: messages.unableToValidate,
    call: byAlice(() => ({ SerialNumber: noSuchDevice, TokenCode: codeNow(other) })),
  },
  {
    name: "the user's ARN in the place of the device's",
    code: 'AccessDenied',
    message: messages.unableToValidate,
    call: byAlice(() => ({ SerialNumber: aliceArn, TokenCode: codeNow(other) })),
  },
  {
    name: 'a serial number without a code',
    code: 'AccessDenied',
    message: messages.halfPair,
    call: byAlice(() => ({ SerialNumber: other.serialNumber })),
  },
  {
    name: 'a code without a serial number',
    code: 'AccessDenied',
    message: messages.halfPair,
    call: byAlice(() => ({ TokenCode: codeNow(other) })),
  },
  {
    name: 'an unknown key',
    code: 'InvalidClientTokenId',
    message: messages.invalidKey,
    call: withKey(() => unknown),
  },
  {
    name: 'an inactive key',
    code: 'InvalidClientTokenId',
    message: messages.invalidKey,
    call: withKey(() => inactive),
  },
  {
    name: 'a temporary key without its token',
    code: 'InvalidClientTokenId',
    message: messages.invalidKey,
    call: withKey(() => ({ ...expiredSession(), sessionToken: undefined })),
  },
  {
    name: 'an expired session',
    code: 'ExpiredToken',
    message: messages.expired,
    call: withKey(expiredSession),
  },
  {
    name: 'a wrong secret',
    code: 'SignatureDoesNotMatch',
    message: messages.mismatch,
    call: withKey(() => wrongSecret),
  },
  {
    name: 'a duration that is too long',
    code: 'ValidationError',
    message: messages.tooLong,
    call: byAlice(() => ({ DurationSeconds: 129_601 })),
  },
  {
    name: 'a code of seven digits',
    code: 'ValidationError',
    message:
      "1 validation error detected: Value '1234567' at 'tokenCode' failed to satisfy constraint: Member must have length less than or equal to 6",
    call: byAlice(() => ({ SerialNumber: direct.serialNumber, TokenCode: '1234567' })),
  },
  {
    name: 'a code of letters with a duration that is too long',
    code: 'ValidationError',
    message:
      "2 validation errors detected: Value '129601' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 129600; Value 'abcdef' at 'tokenCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\d]*",
    call: byAlice(() => ({
      DurationSeconds: 129_601,
      SerialNumber: direct.serialNumber,
      TokenCode: 'abcdef',
    })),
  },
  {
    name: 'a region where STS is switched off',
    code: 'RegionDisabledException',
    message: messages.regionDisabled,
    region: disabledRegion,
    call: byAlice(() => ({})),
  },
];
