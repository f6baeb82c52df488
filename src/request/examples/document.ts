import { aliceDevice, pair, someCode, type Examples } from './example.ts';

/** The shape of a document that comes from a text: names and kinds of values. */
export const documentExamples: Readonly<Record<string, Examples>> = {
  'unknown-member': {
    fires: [
      {
        document: { durationSeconds: 900 },
        member: 'document',
        key: 'durationSeconds',
        says: 'has no member "durationSeconds"',
        fixed: { DurationSeconds: 900 },
      },
      {
        document: { ...pair, DurationSecond: 900 },
        member: 'document',
        key: 'DurationSecond',
        says: 'has no member "DurationSecond"',
        fixed: { ...pair, DurationSeconds: 900 },
      },
      {
        document: { DurationSeconds: 900, duration: 3600 },
        member: 'document',
        key: 'duration',
        says: 'has no member "duration"',
      },
      { document: { RoleArn: 'x' }, member: 'document', key: 'RoleArn', says: 'has no member "RoleArn"' },
      { document: { ['x'.repeat(500)]: 1 }, member: 'document', key: 'x'.repeat(500), says: 'x…"' },
    ],
    silent: [{ document: { ...pair, DurationSeconds: 900, MinimumSessionTokenSize: 0 } }, {}],
  },
  'value-null': {
    fires: [
      {
        document: { DurationSeconds: null },
        member: 'DurationSeconds',
        says: 'null is not sent.',
        fixed: {},
      },
    ],
    silent: [{ document: { DurationSeconds: 0 } }, { document: { SerialNumber: '' } }],
  },
  'value-list': {
    fires: [
      {
        document: { DurationSeconds: [900] },
        member: 'DurationSeconds',
        says: 'A list, where one value is wanted.',
        fixed: { DurationSeconds: 900 },
      },
      {
        document: { SerialNumber: aliceDevice, TokenCode: [[someCode]] },
        member: 'TokenCode',
        says: 'A list, where one value is wanted.',
        fixed: pair,
      },
    ],
    silent: [
      { document: pair },
      { document: { DurationSeconds: [] } },
      { document: { TokenCode: ['1', '2'] } },
    ],
  },
  'value-type': {
    fires: [
      { document: { DurationSeconds: true }, member: 'DurationSeconds', says: 'but true.' },
      { document: { DurationSeconds: [] }, member: 'DurationSeconds', says: 'but a list.' },
      { document: { ...pair, TokenCode: ['417', '302'] }, member: 'TokenCode', says: 'but a list.' },
      { document: { ...pair, SerialNumber: { Arn: 'x' } }, member: 'SerialNumber', says: 'but an object.' },
      { document: { ...pair, TokenCode: false }, member: 'TokenCode', says: 'but false.' },
    ],
    silent: [
      { document: pair },
      { document: { DurationSeconds: '900', MinimumSessionTokenSize: 0 } },
      { document: { DurationSeconds: null } },
      { document: { DurationSeconds: [900] } },
      { document: { SerialNumber: aliceDevice, TokenCode: 417302 } },
    ],
  },
};
