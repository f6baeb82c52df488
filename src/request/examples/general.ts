import { alice, aliceDevice, pair, root, type Examples } from './example.ts';

/** What holds for every member of a type, and what lies between two. */
export const generalExamples: Readonly<Record<string, Examples>> = {
  'integer-form': {
    fires: [
      {
        document: { DurationSeconds: '15m' },
        member: 'DurationSeconds',
        says: 'Digits only, in seconds.',
        at: '15m',
        fixed: { DurationSeconds: 900 },
      },
      ...(
        [
          [' 900 ', 900],
          ['900s', 900],
          ['1h', 3600],
          ['1.5 hours', 5400],
          ['900.0', 900],
          ['43,200', 43_200],
          ['129 600 seconds', 129_600],
        ] as const
      ).map(([DurationSeconds, seconds]) => ({
        document: { DurationSeconds },
        member: 'DurationSeconds' as const,
        says: 'Digits only, in seconds.',
        at: DurationSeconds,
        fixed: { DurationSeconds: seconds },
      })),
      {
        document: { MinimumSessionTokenSize: '4 kB' },
        member: 'MinimumSessionTokenSize',
        says: 'Digits only, in bytes.',
        fixed: { MinimumSessionTokenSize: 4096 },
      },
    ],
    silent: [
      { document: { DurationSeconds: '0900' } },
      { document: { DurationSeconds: '900.5' } },
      { document: { DurationSeconds: '9e2' } },
      { document: { DurationSeconds: '15 weeks' } },
      { document: { DurationSeconds: '43,20' } },
      { document: { DurationSeconds: '99999999h' } },
    ],
  },
  'member-type': {
    fires: [
      {
        document: { DurationSeconds: 'long' },
        member: 'DurationSeconds',
        says: 'Not a whole number.',
        at: 'long',
      },
      {
        document: { DurationSeconds: '900.0' },
        member: 'DurationSeconds',
        says: 'Not a whole number.',
        at: '900.0',
      },
      { document: { DurationSeconds: '' }, member: 'DurationSeconds', says: 'Not a whole number.' },
      { document: { DurationSeconds: 900.5 }, member: 'DurationSeconds', says: 'Not a whole number.' },
      {
        document: { MinimumSessionTokenSize: 2_147_483_648 },
        member: 'MinimumSessionTokenSize',
        says: 'Too large for a 32-bit integer.',
        at: '2147483648',
      },
    ],
    silent: [
      { document: { DurationSeconds: '0900' } },
      { document: { DurationSeconds: '+900' } },
      { document: pair },
    ],
  },
  'member-range': {
    fires: [
      {
        document: { DurationSeconds: 899 },
        member: 'DurationSeconds',
        says: 'The least is 900 seconds.',
        fixed: { DurationSeconds: 900 },
      },
      {
        document: { DurationSeconds: '129601' },
        member: 'DurationSeconds',
        says: 'The most is 129600 seconds.',
        fixed: { DurationSeconds: 129_600 },
      },
      {
        document: { MinimumSessionTokenSize: 4097 },
        member: 'MinimumSessionTokenSize',
        says: 'The most is 4096 bytes.',
        fixed: { MinimumSessionTokenSize: 4096 },
      },
    ],
    silent: [
      { document: { DurationSeconds: 900 } },
      { document: { DurationSeconds: 129_600, MinimumSessionTokenSize: 0 } },
      { document: { DurationSeconds: '9e2' } },
    ],
  },
  'member-length': {
    fires: [
      {
        document: { ...pair, SerialNumber: 'GAHT1234' },
        member: 'SerialNumber',
        says: '8 characters, at least 9 are wanted.',
      },
      {
        document: { ...pair, SerialNumber: 'x'.repeat(257) },
        member: 'SerialNumber',
        says: '257 characters, at most 256 are allowed.',
        at: 'x',
      },
      {
        document: { ...pair, TokenCode: '1' },
        member: 'TokenCode',
        says: '1 character, 6 are wanted.',
        at: '1',
      },
      {
        document: { ...pair, TokenCode: '12345678' },
        member: 'TokenCode',
        says: '8 characters, 6 are wanted.',
        at: '78',
      },
    ],
    silent: [{ document: pair }, { document: { SerialNumber: '𝟙'.repeat(256) } }, { document: {} }],
  },
  'member-pattern': {
    fires: [
      {
        document: { ...pair, TokenCode: '41730x' },
        member: 'TokenCode',
        says: 'The character x has no place here.',
        at: 'x',
      },
      {
        document: { ...pair, TokenCode: '٤١٧٣٠٢' },
        member: 'TokenCode',
        says: 'has no place here.',
        at: '٤',
      },
      {
        document: { ...pair, SerialNumber: 'GAHT 12345678' },
        member: 'SerialNumber',
        says: 'A space has no place here.',
        at: ' ',
      },
    ],
    silent: [
      { document: pair },
      { document: { SerialNumber: 'arn:aws:iam::123456789012:mfa/a+b=c,d.e@f-g_h' } },
    ],
  },
  'mfa-pair': {
    fires: [
      { document: { SerialNumber: aliceDevice }, member: 'TokenCode', says: 'The code is missing.' },
      { document: { TokenCode: '417302' }, member: 'SerialNumber', says: 'The device is missing.' },
      {
        document: { SerialNumber: aliceDevice, TokenCode: null },
        member: 'TokenCode',
        says: 'The code is missing.',
      },
    ],
    silent: [{ document: pair }, { document: {} }, { document: { SerialNumber: null, TokenCode: null } }],
  },
  'root-duration': {
    fires: [
      {
        document: { DurationSeconds: 3601 },
        caller: root,
        member: 'DurationSeconds',
        says: 'Root gets one hour',
        fixed: { DurationSeconds: 3600 },
      },
    ],
    silent: [
      { document: { DurationSeconds: 3600 }, caller: root },
      { document: { DurationSeconds: 43_200 }, caller: alice },
      { document: { DurationSeconds: 129_601 }, caller: root },
    ],
  },
};
