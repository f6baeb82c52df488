/** What the tests of the linter share. */
import { catalogue } from '../data/index.ts';
import type { LintKind, PolicyFinding } from './finding.ts';
import { lintPolicy } from './lint.ts';

export const present = 'aws:MultiFactorAuthPresent';
export const age = 'aws:MultiFactorAuthAge';
export const variable = ['$', '{aws:username}'].join('');
export const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
export const trust = { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' };

export const document = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement });
export const lint = (policy: unknown, kind: LintKind = 'identity'): PolicyFinding[] =>
  lintPolicy(policy, { kind, catalogue });
/** `rule severity path`. */
export const told = ({ id, severity, path }: PolicyFinding): string => `${id} ${severity} ${path.join('.')}`;
export const withCondition = (Effect: string, Condition: unknown) =>
  document({ ...allow, Effect, Condition });
