/** What the evaluator weighs in a page, and how long the matrix takes: the two budgets of this room. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { columnsAt } from './columns.ts';
import { evaluate } from './evaluate.ts';
import { readPolicy } from './policy.ts';
import { noon } from './testing.ts';

/** Bytes, gzip: reading a policy and deciding a request on it. Words for people are in `explain`. */
const budget = 8000;

it(`weighs at most ${budget} bytes, compressed`, async () => {
  const input = 'virtual:evaluator';
  const room = fileURLToPath(new URL('.', import.meta.url));
  const exported = Object.entries({ evaluate: 'evaluate.ts', readPolicy: 'policy.ts' });
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: input,
        resolveId: (id) => (id === input ? id : undefined),
        load: (id) =>
          id === input
            ? exported.map(([name, file]) => `export { ${name} } from '${room}${file}';`).join('')
            : undefined,
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  });
  const [made] = [built].flat();
  if (!made || !('output' in made)) throw new Error('nothing was built');
  const code = made.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  expect(code).toContain('no-permission-needed');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(budget);
});

const username = ['$', '{aws:username}'].join('');

/** Statements that nearly all fit by action and resource, so that their conditions are looked at. */
const statements = Array.from({ length: 200 }, (_, index) => ({
  Effect: index % 10 === 9 ? 'Deny' : 'Allow',
  Action: index % 2 === 0 ? '*' : ['ec2:St*', 's3:*Object', 'lambda:*'],
  Resource: ['arn:aws:s3:::bucket/home/*', `arn:aws:*:*:*:*/${username}/*`, '*'],
  Condition: [
    { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    { StringEquals: { 'aws:username': [username, 'bob'] } },
  ][index % 4],
}));

it('decides 10 actions by 5 credentials on 200 statements in 16 ms', () => {
  const policy = readPolicy({ Version: '2012-10-17', Statement: statements }, 'identity', 'p');
  const names = ['ec2:Stop', 'ec2:Start', 's3:GetObject', 's3:PutObject', 'lambda:Invoke', 'kms:Decrypt'];
  const rows = [...names, 'sqs:Send', 'sns:Publish', 'logs:Put', 'dynamodb:Get'].map((action) => ({
    action,
    resource: 'arn:aws:s3:::bucket/home/alice/x',
  }));
  const columns = columnsAt(noon * 1000);
  // Time of the processor, and the best of many runs: other programs on the machine do not count.
  const times = Array.from({ length: 40 }, () => {
    const start = process.cpuUsage();
    const cells = rows.flatMap((row) =>
      columns.map((column) => evaluate({ ...row, ...column }, { identity: [policy] })),
    );
    expect(cells).toHaveLength(50);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThanOrEqual(16);
});
