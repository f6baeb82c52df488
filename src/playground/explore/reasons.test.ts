/** Why a cell is what it is. */
import { describe, expect, it } from 'vitest';
import { type ReadDraft } from './drafts.ts';
import { gridOf } from './grid.ts';
import { reasonsOf } from './reasons.ts';
import { startInput } from './start.ts';
import { allow, calls, columns, draft, now, readAll } from './testing.ts';

describe('the reasons of a cell', () => {
  const reads = readAll(startInput());
  const reasons = (action: string, id: string, some: readonly ReadDraft[] = reads) => {
    const [call] = calls(action);
    const at = columns.findIndex((column) => column.id === id);
    const cell = gridOf([call!], columns, some, { now })[0]![at]!;
    return reasonsOf(call!, columns[at]!, cell, some, {});
  };

  it('name the condition that is not met, and where it stands', () => {
    const old = reasons('iam:CreateUser', 'mfaOld');
    expect(old.title).toBe('Real MFA, but too old');
    expect(old.prose.join(' ')).toContain('"7204"');
    expect(old.focus).toMatchObject({
      policy: 'Work',
      statement: { sid: 'UsersWithinTheHour' },
      places: [['Statement', 2, 'Condition', 'NumericLessThan', 'aws:MultiFactorAuthAge']],
    });
    expect(old.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'refused']);
    expect(reasons('ec2:StopInstances', 'longTerm').title).toBe('No MFA in this request');
  });

  it('tell a gate from a policy', () => {
    const gate = reasons('iam:CreateUser', 'session');
    expect(gate.title).toBe('IAM wants a session with MFA');
    expect(gate.steps.at(-1)).toMatchObject({ state: 'refused', evidence: 'reported' });
    expect(gate.steps.at(-1)?.note).toContain('InvalidClientTokenId');
    expect(gate.focus).toBeUndefined();
    expect(reasons('sts:GetCallerIdentity', 'root')).toMatchObject({ title: 'No permission needed' });
    expect(reasons('sts:AssumeRole', 'root').title).toBe('Root takes no role');
  });

  it('name what allows and what denies', () => {
    expect(reasons('s3:GetObject', 'longTerm').title).toBe('Read allows it');
    expect(reasons('s3:GetObject', 'root').title).toBe('Root asks no policy');
    expect(reasons('s3:PutObject', 'mfa').title).toBe('No statement allows it');
    const denied = readAll({
      policies: [draft('identity', allow('*'), { Effect: 'Deny', Action: 's3:*', Resource: '*' })],
    });
    const found = reasons('s3:GetObject', 'mfa', denied);
    expect(found.title).toBe('Statement 2 denies it');
    expect(found.focus?.places).toEqual([['Statement', 1, 'Effect']]);
    const isNull = { Null: { 'aws:MultiFactorAuthPresent': 'true' } };
    const passed = readAll({
      policies: [draft('identity', allow('*'), { ...allow('*', isNull), Sid: 'Guard', Effect: 'Deny' })],
    });
    expect(reasons('s3:GetObject', 'session', passed).prose.join(' ')).toContain('Guard does not deny it.');
  });

  it('name the key on which it hangs', () => {
    const open = readAll({
      policies: [
        draft('identity', allow('*'), {
          ...allow('*', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
          Effect: 'Deny',
        }),
      ],
    });
    const unknown = reasons('s3:GetObject', 'mfa', open);
    expect(unknown).toMatchObject({ title: 'Not known here', unknownKeys: ['aws:SourceVpc'] });
    expect(unknown.steps.find(({ state }) => state === 'unsure')).toMatchObject({
      state: 'unsure',
      note: 'It hangs on aws:SourceVpc.',
    });
    expect(unknown.focus?.statement.index).toBe(1);
  });
});
