/**
 * How long the matrix of a policy takes, 10 actions by 5 kinds of credentials on a
 * policy of 200 statements, and reading that policy. Exit code 1 where the matrix's median is over the budget: what
 * is left of a frame of the screen as the reader types.
 */
import { columnsAt } from '../../src/iam/columns.ts';
import { evaluate } from '../../src/iam/evaluate.ts';
import { readPolicyText } from '../../src/iam/policy-text.ts';
import { median, table } from './table.ts';

/** Milliseconds. */
const budget = 16;
const statements = 200;
const runs = 101;
const warmUpRuns = 20;

const columns = columnsAt(Date.UTC(2026, 10, 22, 12));

/** None of these is settled by a gate for all columns, so that the policy is asked. */
const actions = [
  'ec2:StopInstances',
  'ec2:TerminateInstances',
  's3:GetObject',
  's3:PutObject',
  'lambda:InvokeFunction',
  'dynamodb:GetItem',
  'kms:Decrypt',
  'secretsmanager:GetSecretValue',
  'logs:PutLogEvents',
  'sqs:SendMessage',
];

const username = ['$', '{aws:username}'].join('');
const conditions = [
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
  {
    StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/al*' },
    IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
  },
  { StringEquals: { 'aws:username': [username, 'bob'] } },
];

/** Statements that nearly all fit by action and resource, so that their conditions are looked at. */
const text = JSON.stringify({
  Version: '2012-10-17',
  Statement: Array.from({ length: statements }, (_, index) => ({
    Sid: `S${index}`,
    Effect: index % 10 === 9 ? 'Deny' : 'Allow',
    Action: index % 2 === 0 ? '*' : ['ec2:St*', 's3:*Object', 'lambda:*', 'kms:Decrypt', 'sqs:Send*'],
    Resource: ['arn:aws:s3:::bucket/home/*', `arn:aws:*:*:*:*/${username}/*`, '*'],
    Condition: conditions[index % conditions.length],
  })),
});

const rows = actions.map((action) => ({ action, resource: `arn:aws:s3:::bucket/home/alice/x` }));

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const reading: number[] = [];
const deciding: number[] = [];
for (let run = 0; run < warmUpRuns + runs; run += 1) {
  const [policy, read] = timed(() => readPolicyText(text, 'identity', 'bench'));
  const [cells, decided] = timed(() =>
    rows.flatMap((row) => columns.map((column) => evaluate({ ...row, ...column }, { identity: [policy] }))),
  );
  if (cells.length !== rows.length * columns.length || policy.problems.length > 0)
    throw new Error('the policy was not read');
  if (run < warmUpRuns) continue;
  reading.push(read);
  deciding.push(decided);
}

const ms = (values: readonly number[]): string => `${median(values).toFixed(2)} ms`;
process.stdout.write(
  `${table([
    [`${rows.length} actions × ${columns.length} credentials, ${statements} statements`, 'median'],
    ['reading the policy', ms(reading)],
    ['deciding 50 cells', ms(deciding)],
    ['budget for deciding', `${budget.toFixed(2)} ms`],
  ])}\n`,
);
if (median(deciding) > budget) process.exitCode = 1;
