/** What the reader types. */
import { expect, it } from 'vitest';
import { actionProblem, resourceProblem, shortResource } from './input.ts';
import { startWho } from './start.ts';

it('says what is wrong with an action or a resource', () => {
  expect(actionProblem('ec2:StopInstances')).toBeUndefined();
  for (const bad of ['', 'ec2', 'ec2:*', 'ec2:Stop Instances']) expect(actionProblem(bad)).toMatch(/\.$/);
  expect(resourceProblem('*')).toBeUndefined();
  expect(resourceProblem('arn:aws:s3:::b/k')).toBeUndefined();
  expect(shortResource('arn:aws:iam::123456789012:role/UpdateApp', startWho)).toBe('role/UpdateApp');
  expect(shortResource('arn:aws:iam::111122223333:role/R', startWho)).toBe('role/R in 111122223333');
  expect(shortResource('arn:aws:s3:::b/k:1', startWho)).toBe('b/k:1');
  for (const bad of ['', 'bucket', `arn:aws:s3:::${'x'.repeat(2_100)}`])
    expect(resourceProblem(bad)).toMatch(/\.$/);
});
