/** What can be said of a policy before it is attached: what AWS would refuse, and what would not do what it seems to. */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
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
function place(root: Node | undefined, { path, at }: PolicyFinding): { offset: number; length: number } {
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) return { offset: root?.offset ?? 0, length: 1 };
  const name = at === 'name' ? node.parent?.children?.[0] : undefined;
  const { offset, length, type } = name ?? node;
  return { offset, length: type === 'object' || type === 'array' ? 1 : length };
}

/** Names given twice in one object: JSON takes the last, so that one of them is not read. */
function repeatedNames(node: Node): LocatedFinding[] {
  const children = node.children ?? [];
  const below = children.flatMap(repeatedNames);
  if (node.type !== 'object') return below;
  const seen = new Set<string>();
  const repeated = children.flatMap((property): LocatedFinding[] => {
    const name = property.children?.[0];
    if (!name) return [];
    const text = String(name.value);
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [
      {
        id: 'repeated-name',
        severity: 'refused',
        path: [],
        at: 'name',
        message: `${text} is given twice here.`,
        detail: 'Only one of the two would be read.',
        evidence: 'inferred',
        source: 'not documented; JSON leaves it open',
        offset: name.offset,
        length: name.length,
      },
    ];
  });
  return [...repeated, ...below];
}

/** The findings of a text, in the order of their places. Never throws. */
export function lintPolicyText(text: string, context: LintContext): LocatedFinding[] {
  const parsed = parsePolicyText(text);
  if ('problem' in parsed) {
    return [
      {
        id: 'json',
        severity: 'refused',
        path: [],
        at: 'value',
        detail: 'A policy is a JSON document.',
        evidence: 'documented',
        source: 'IAM User Guide, Grammar of the IAM JSON policy language',
        ...parsed.problem,
      },
    ];
  }
  const root = parseTree(text);
  const found = lintPolicy(parsed.document, context).map((finding) => ({
    ...finding,
    ...place(root, finding),
  }));
  return [...(root ? repeatedNames(root) : []), ...found].sort((a, b) => a.offset - b.offset);
}
