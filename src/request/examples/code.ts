import { aliceDevice, pair, type Examples } from './example.ts';

const withCode = (TokenCode: string | number) => ({ SerialNumber: aliceDevice, TokenCode });
const touched = 'cccccckdvvulthkdgfbulhhkfrjdgnnkcdlgrcjhtgbe';

/** The code of the device. */
export const codeExamples: Readonly<Record<string, Examples>> = {
  'yubikey-code': {
    fires: [
      {
        document: withCode(touched),
        member: 'TokenCode',
        says: 'A touched YubiKey typed this',
        at: touched,
      },
      { document: withCode(`${touched}\n`), member: 'TokenCode', says: 'A touched YubiKey typed this' },
    ],
    silent: [{ document: pair }, { document: withCode('cccccc') }, { document: withCode('a'.repeat(44)) }],
  },
  'code-separators': {
    fires: [
      { document: withCode('417 302'), member: 'TokenCode', says: 'Digits only', at: ' ', fixed: pair },
      { document: withCode('417-302'), member: 'TokenCode', says: 'Digits only', at: '-', fixed: pair },
      {
        document: withCode(' 417\u2013302\n'),
        member: 'TokenCode',
        says: 'Digits only',
        at: ' ',
        fixed: pair,
      },
    ],
    silent: [
      { document: pair },
      { document: { TokenCode: 'not a code' } },
      { document: { TokenCode: ' ' } },
      { document: { TokenCode: '4173 0' } },
    ],
  },
  'code-length': {
    fires: [
      { document: withCode('41730'), member: 'TokenCode', says: '5 digits; a code has 6.', at: '41730' },
      { document: withCode('41730255'), member: 'TokenCode', says: '8 digits; a code has 6.', at: '55' },
      { document: withCode('4'), member: 'TokenCode', says: 'One digit; a code has 6.' },
      {
        document: withCode(17302),
        member: 'TokenCode',
        says: '5 digits; a code has 6.',
        fixed: withCode('017302'),
      },
      {
        document: withCode('417302417302'),
        member: 'TokenCode',
        says: '12 digits; a code has 6.',
        at: '417302',
        fixed: pair,
      },
    ],
    silent: [{ document: pair }, { document: withCode('41730x') }, { document: withCode('417 30') }],
  },
};
