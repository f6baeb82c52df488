import { accountId, aliceDevice, bob, pair, root, someCode, stranger, type Examples } from './example.ts';

const withSerial = (SerialNumber: string) => ({ SerialNumber, TokenCode: someCode });
const oldPhone = `arn:aws:iam::${accountId}:mfa/alice-old-phone`;
const rootDevice = `arn:aws:iam::${accountId}:mfa/root-account-mfa-device`;

/** The device that SerialNumber names. */
export const serialExamples: Readonly<Record<string, Examples>> = {
  'serial-spaces': {
    fires: [
      {
        document: withSerial(` ${aliceDevice}`),
        member: 'SerialNumber',
        says: 'space before',
        at: ' ',
        fixed: pair,
      },
      {
        document: withSerial('GAHT12345678\r\n'),
        member: 'SerialNumber',
        says: 'space after',
        at: '\r\n',
        fixed: withSerial('GAHT12345678'),
      },
    ],
    silent: [{ document: pair }, { document: withSerial('GAHT 12345678') }, { document: withSerial('  ') }],
  },
  'user-arn': {
    fires: [
      {
        document: withSerial(`arn:aws:iam::${accountId}:user/alice`),
        member: 'SerialNumber',
        says: 'Names a user, not a device.',
        at: ':user/',
        fixed: pair,
      },
      {
        document: withSerial(`arn:aws-cn:iam::${accountId}:user/team/alice`),
        member: 'SerialNumber',
        says: 'Names a user, not a device.',
        at: ':user/',
        fixed: withSerial(`arn:aws-cn:iam::${accountId}:mfa/team/alice`),
      },
    ],
    silent: [
      { document: pair },
      { document: withSerial('GAHT12345678') },
      { document: { SerialNumber: ':user/' } },
    ],
  },
  'passkey-arn': {
    fires: [
      {
        document: withSerial(`arn:aws:iam::${accountId}:u2f/user/alice/key-EXAMPLE`),
        member: 'SerialNumber',
        says: 'Names a security key or passkey',
        at: ':u2f/',
      },
      {
        document: withSerial(`arn:aws:iam::${accountId}:passkey/alice`),
        member: 'SerialNumber',
        says: 'Names a security key or passkey',
        at: ':passkey/',
      },
    ],
    silent: [
      { document: pair },
      { document: withSerial(`arn:aws:iam::${accountId}:mfa/u2f/alice`) },
      { document: withSerial('GAHT12345678') },
    ],
  },
  'foreign-account': {
    fires: [
      {
        document: withSerial('arn:aws:iam::111122223333:mfa/alice'),
        member: 'SerialNumber',
        says: 'Is of account 111122223333',
        at: '111122223333',
        fixed: pair,
      },
      {
        document: withSerial('arn:aws:iam::111122223333:mfa/carol'),
        member: 'SerialNumber',
        says: 'Is of account 111122223333',
        at: '111122223333',
      },
      {
        document: withSerial('arn:aws:iam::111122223333:mfa/carol'),
        caller: stranger,
        member: 'SerialNumber',
        says: 'Is of account 111122223333',
        fixed: withSerial(`arn:aws:iam::${accountId}:mfa/carol`),
      },
    ],
    silent: [
      { document: pair },
      { document: withSerial('GAHT12345678') },
      {
        document: withSerial('arn:aws:iam::111122223333:mfa/alice'),
        caller: { kind: 'user', name: 'the caller' },
      },
    ],
  },
  'device-deactivated': {
    fires: [
      {
        document: withSerial(oldPhone),
        member: 'SerialNumber',
        says: 'This device is deactivated.',
        at: oldPhone,
      },
    ],
    silent: [{ document: pair }, { document: withSerial(oldPhone), caller: stranger }],
  },
  'unknown-device': {
    fires: [
      {
        document: withSerial(`arn:aws:iam::${accountId}:mfa/carol`),
        member: 'SerialNumber',
        says: 'alice has no such device.',
        at: `arn:aws:iam::${accountId}:mfa/carol`,
      },
      { document: pair, caller: bob, member: 'SerialNumber', says: 'bob has no such device.' },
      {
        document: pair,
        caller: root,
        member: 'SerialNumber',
        says: 'root has no such device.',
        fixed: withSerial(rootDevice),
      },
      { document: withSerial('GAHT87654321'), member: 'SerialNumber', says: 'alice has no such device.' },
    ],
    silent: [
      { document: pair },
      { document: withSerial('GAHT12345678') },
      { document: withSerial(oldPhone) },
      { document: withSerial(`arn:aws:iam::${accountId}:mfa/carol`), caller: stranger },
    ],
  },
  'serial-shape': {
    fires: [
      {
        document: withSerial('mfa/alice'),
        caller: stranger,
        member: 'SerialNumber',
        says: 'This does not look like a device.',
        at: 'mfa/alice',
        fixed: pair,
      },
      {
        document: withSerial('alice@example.com'),
        caller: stranger,
        member: 'SerialNumber',
        says: 'This does not look like a device.',
      },
    ],
    silent: [
      { document: pair },
      { document: pair, caller: stranger },
      { document: withSerial('GAHT12345678'), caller: stranger },
      { document: withSerial(`arn:aws:iam::${accountId}:mfa/${'a/'.repeat(110)}b`), caller: stranger },
      { document: withSerial('alice@example.com') },
    ],
  },
};
