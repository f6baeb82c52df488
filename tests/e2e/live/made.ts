/** A key, a device and an account made by chance for this run: a value that turns up anywhere came from the page. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Account } from '../../../src/model/account.ts';
import { codeAt } from '../../../src/sts/totp.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const inBase32 = (length: number): string =>
  Array.from({ length }, () => base32[randomInt(base32.length)]).join('');

export interface Made {
  accessKeyId: string;
  secretAccessKey: string;
  rootKeyId: string;
  rootSecret: string;
  serialNumber: string;
  /** The code of the device now, or so many steps of 30 s later. */
  code(later?: number): string;
  account: Account;
}

/** With a sign that has to be escaped in addresses. */
export const madeSecret = (): string => `${randomBytes(27).toString('base64')}/+aZ`;

function make(): Made {
  const accountId = '123456789012';
  const serialNumber = `arn:aws:iam::${accountId}:mfa/${randomBytes(6).toString('hex')}`;
  const seed = inBase32(32);
  const key = {
    accessKeyId: `AKIA${inBase32(16)}`,
    secretAccessKey: madeSecret(),
    status: 'Active' as const,
  };
  const rootKey = {
    accessKeyId: `AKIA${inBase32(16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    status: 'Active' as const,
  };
  const account: Account = {
    accountId,
    root: { accessKeys: [rootKey], mfaDevices: [] },
    users: [
      {
        userName: 'tester',
        path: '/',
        userId: 'AIDACKCEVSQ6C2EXAMPLE',
        accessKeys: [key],
        mfaDevices: [{ serialNumber, seed, status: 'Enabled' }],
        policies: [],
      },
    ],
    roles: [],
    sts: { deactivatedRegions: ['eu-west-3'], optedInRegions: [], globalEndpointTokenVersion: 1 },
  };
  return {
    accessKeyId: key.accessKeyId,
    secretAccessKey: key.secretAccessKey,
    rootKeyId: rootKey.accessKeyId,
    rootSecret: rootKey.secretAccessKey,
    serialNumber,
    code: (later = 0) => codeAt(seed, Date.now() + later * 30_000),
    account,
  };
}

export const made: Made = make();
