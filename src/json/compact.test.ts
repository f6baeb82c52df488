import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCompact } from './compact.ts';

it('keeps short lists and objects on one line', () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: ['ec2:StopInstances'],
        Resource: '*',
        Condition: { Bool: { 'aws:x': false } },
      },
      {},
    ],
  };
  expect(writeCompact(policy)).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": ["ec2:StopInstances"],
      "Resource": "*",
      "Condition": { "Bool": { "aws:x": false } }
    },
    {}
  ]
}`);
});

it('says the same as JSON.stringify', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 80 }), (value, width) => {
      expect(JSON.parse(writeCompact(value, width))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 1 },
  );
});
