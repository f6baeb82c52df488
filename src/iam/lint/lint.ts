/** What can be said of a policy before it is attached: what AWS would refuse, and what would not do what it seems to. */
import type { Node } from 'jsonc-parser';
import { nameOf, placeOf } from '../../json/text.ts';
import { parsePolicyText } from '../policy-text.ts';
import type { LintContext, PolicyFinding } from './finding.ts';
import { policyRules } from './rules/index.ts';
import { viewOf } from './view.ts';

/** A finding with its place in the text, in UTF-16 units. */
export interface LocatedFinding extends PolicyFinding {
  offset: number;
  length: number;
}

/** The findings of a parsed document, in the order of the rules. Pure; never throws. */
export function lintPolicy(document: unknown, context: LintContext): PolicyFinding[] {
  const view = viewOf(document);
  return policyRules.flatMap(({ id, severity, detail, evidence, source, check }) =>
    check(view, context).map((found) => ({
      id,
      severity,
      at: 'value' as const,
      detail,
      evidence,
      source,
      ...found,
    })),
  );
}

/** Where a finding is; of an object or a list its opening bracket, for a whole statement underlined helps nobody. */
function place(text: string, root: Node, { path, at }: PolicyFinding): { offset: number; length: number } {
  const name = at === 'name' ? nameOf(root, [...path]) : undefined;
  const { offset, length } = name ?? placeOf(root, [...path]);
  return { offset, length: /[[{]/.test(text.charAt(offset)) ? 1 : length };
}

/** The findings of a text, in the order of their places. Never throws. */
export function lintPolicyText(text: string, context: LintContext): LocatedFinding[] {
  const parsed = parsePolicyText(text);
  if (!parsed.ok) {
    return parsed.problems.map((problem) => ({
      id: 'json',
      severity: 'refused',
      path: [],
      at: 'value',
      detail: 'A policy is a JSON document.',
      evidence: 'documented',
      source: 'IAM User Guide, Grammar of the IAM JSON policy language',
      ...problem,
    }));
  }
  const { value, root } = parsed;
  return lintPolicy(value, context)
    .map((finding) => ({ ...finding, ...place(text, root, finding) }))
    .sort((a, b) => a.offset - b.offset);
}
