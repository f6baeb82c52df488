import { isObject } from '../../../json/values.ts';
import { currentVersion, oldVersion } from '../../policy.ts';
import { hasVariables } from '../../variables.ts';
import type { PolicyRule } from '../finding.ts';

/** The version decides whether policy variables are variables. */
export const version: PolicyRule = {
  id: 'version',
  severity: 'refused',
  summary: `Version is missing, old, or not one of the two that there are.`,
  detail: `Use ${currentVersion}: without it, policy variables are plain text.`,
  evidence: 'recorded',
  source: 'IAM CreatePolicy; IAM User Guide, IAM JSON policy elements: Version',
  check({ document, texts }, { kind }) {
    if (!isObject(document)) return [];
    const { Version: given } = document;
    if (given === currentVersion) return [];
    const fix = {
      label: `${given === undefined ? 'Add' : 'Use'} Version ${currentVersion}`,
      edits: [{ kind: 'set' as const, path: ['Version'], value: currentVersion }],
    };
    const path = given === undefined ? [] : ['Version'];
    if (given !== undefined && given !== oldVersion) {
      return [{ path, message: 'There is no such version.', evidence: 'documented', fix }];
    }
    const message = given === undefined ? 'Version is missing.' : `Version ${oldVersion} is the old one.`;
    if (kind === 'identity' || kind === 'boundary') {
      return [
        { path, message, detail: `IAM takes managed policies with Version ${currentVersion} only.`, fix },
      ];
    }
    const variables = texts('Resource', 'NotResource').some(({ text }) => hasVariables(text));
    return [{ path, message, severity: variables ? 'wrong' : 'note', evidence: 'documented', fix }];
  },
};
