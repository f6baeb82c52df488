import { alice, pair, root, session, type Examples } from './example.ts';

/** Made up, and of the form of a real one; whoever it looks like, it is nobody's. */
const keyId = 'AKIAZ3MADEUPKEYFORTE';
const secret = 'madeUp/ForTheTests0nly+NotAKeyOfAnybody9';

/** What must not be sent, and the choices around the request. */
export const surroundingsExamples: Readonly<Record<string, Examples>> = {
  'secret-pasted': {
    fires: [
      {
        document: { SerialNumber: keyId },
        member: 'SerialNumber',
        says: 'looks like an access key id',
        at: keyId,
        fixed: {},
      },
      {
        document: { ...pair, TokenCode: secret },
        member: 'TokenCode',
        says: 'looks like a secret access key',
        at: secret,
        fixed: { SerialNumber: pair.SerialNumber },
      },
      {
        document: { ...pair, SerialNumber: `${pair.SerialNumber} ${secret}` },
        member: 'SerialNumber',
        says: 'looks like a secret access key',
        at: secret,
        fixed: pair,
      },
      {
        document: { SerialNumber: `${keyId} ${secret}` },
        member: 'SerialNumber',
        says: 'looks like an access key id',
        fixed: {},
      },
      {
        document: { DurationSeconds: 900, credentials: { SecretAccessKey: secret } },
        member: 'document',
        key: 'credentials',
        says: 'looks like a secret access key',
        fixed: { DurationSeconds: 900 },
      },
      {
        document: { [keyId]: true },
        member: 'document',
        key: keyId,
        says: 'looks like an access key id',
        fixed: {},
      },
    ],
    silent: [
      { document: pair },
      { document: { SerialNumber: 'AKIAIOSFODNN7EXAMPLE' } },
      { document: { TokenCode: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' } },
      { document: { SerialNumber: keyId }, mode: 'live' },
    ],
  },
  'session-caller': {
    fires: [{ caller: session, member: 'caller', says: 'A session cannot ask for another session.' }],
    silent: [{ caller: alice }, { caller: root }],
  },
  'region-deactivated': {
    fires: [
      {
        region: { id: 'eu-west-3', deactivated: true },
        member: 'region',
        says: 'This account has switched STS off in eu-west-3.',
      },
    ],
    silent: [{ region: { id: 'us-east-1', deactivated: false } }],
  },
  'region-not-opted-in': {
    fires: [
      {
        region: { id: 'af-south-1', deactivated: false, notOptedIn: true },
        member: 'region',
        says: 'This account has not opted in to af-south-1.',
      },
    ],
    silent: [{ region: { id: 'eu-west-1', deactivated: false, notOptedIn: false } }],
  },
};
