/**
 * The account of these tests. Each test that proves MFA has a device of its own, so that the nine tries of a device
 * and its spent codes are its own too.
 */
import { codeAt, codeOfStep, stepAt } from '../../../src/sts/totp.ts';
import { sealingKey, sealSession, secretOf } from '../../../src/sts/session-token.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

export interface Device {
  serialNumber: string;
  seed: string;
}

export const accountId = '123456789012';
export const aliceArn = `arn:aws:iam::${accountId}:user/alice`;
export const alice: Credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
export const inactive: Credentials = {
  accessKeyId: 'AKIAINACTIVEEXAMPLE1',
  secretAccessKey: 'aliceOldKeyEXAMPLEaliceOldKeyEXAMPLE0001',
};
export const unknown: Credentials = { ...alice, accessKeyId: 'AKIAUNKNOWNEXAMPLE00' };
export const wrongSecret: Credentials = {
  ...alice,
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ',
};

const device = (name: string, letter: string): Device => ({
  serialNumber: `arn:aws:iam::${accountId}:mfa/${name}`,
  seed: `JBSWY3DPEHPK3PX${letter}`.repeat(2),
});

/** Alice's devices, one for each test that needs a right code or may use up tries. */
export const devices = {
  success: device('success', 'A'),
  wrongCode: device('wrong-code', 'B'),
  usedCode: device('used-code', 'C'),
  withRole: device('with-role', 'D'),
  direct: device('direct', 'E'),
  other: device('other', 'F'),
} as const;

export const noSuchDevice = `arn:aws:iam::${accountId}:mfa/not-hers`;
/** The user's ARN in the place of the device's: the usual slip. */
export const roleArn = `arn:aws:iam::${accountId}:role/DeployWithMfa`;

/** Where STS is switched off for the account. */
export const deactivatedRegion = 'eu-west-3';

/** The six digits a device shows now. */
export const codeNow = ({ seed }: Device): string => codeAt(seed, Date.now());

/** Six digits that are none of the codes around now. */
export function wrongCode({ seed }: Device): string {
  const step = stepAt(Date.now());
  const codes = new Set(Array.from({ length: 21 }, (_, i) => codeOfStep(seed, step - 10 + i)));
  for (let candidate = 0; ; candidate += 1) {
    const code = String(candidate).padStart(6, '0');
    if (!codes.has(code)) return code;
  }
}

/** A session of alice that ended an hour ago. STS keeps no table of sessions: the token is all there is. */
export function expiredSession(): Credentials {
  const now = Math.floor(Date.now() / 1000);
  const key = sealingKey(accountId);
  const accessKeyId = 'ASIAEXPIREDEXAMPLE00';
  const session = {
    kind: 'user',
    userName: 'alice',
    accessKeyId,
    issuedAt: now - 7200,
    expiresAt: now - 3600,
    region: 'us-east-1',
    version: 2,
    mfa: false,
  } as const;
  const sessionToken = sealSession(session, key, 688);
  return { accessKeyId, secretAccessKey: secretOf(sessionToken, key), sessionToken };
}

/** The account as a document; `sts` is its part of that name. */
export function accountDocument(sts: object = { deactivatedRegions: [deactivatedRegion] }): string {
  return JSON.stringify({
    accountId,
    users: [
      {
        userName: 'alice',
        accessKeys: [alice, { ...inactive, status: 'Inactive' }],
        mfaDevices: Object.values(devices),
      },
    ],
    roles: [
      {
        roleName: 'DeployWithMfa',
        trustPolicy: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: aliceArn },
            Action: 'sts:AssumeRole',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        },
      },
    ],
    sts,
  });
}
