/** What the linter says of a policy; the sibling of `request/finding.ts`, with places in JSON. */
import type { Evidence } from '../../model/operation.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JsonPath } from '../../json/values.ts';
import type { PolicyView } from './view.ts';

/**
 * `refused`: AWS does not take the document. `wrong`: AWS takes it, and it does not do what it seems to.
 * `note`: it works, and there is something to know.
 */
export type LintSeverity = 'refused' | 'wrong' | 'note';

/** A change of the parsed document. `rename` changes the name of a member and leaves its place and value. */
export type Edit =
  | { kind: 'set'; path: JsonPath; value: unknown }
  | { kind: 'remove'; path: JsonPath }
  | { kind: 'rename'; path: JsonPath; to: string };

export interface PolicyFix {
  /** To be put on a button: `Use BoolIfExists`. */
  label: string;
  /** In the order in which they are to be made. */
  edits: readonly Edit[];
}

export interface PolicyFinding {
  /** The rule that found it. */
  id: string;
  severity: LintSeverity;
  path: JsonPath;
  /** Whether the name of the member at the path is meant, or its value. */
  at: 'name' | 'value';
  /** What is wrong, in one short sentence. */
  message: string;
  /** What comes of it, or what to do. */
  detail: string;
  evidence: Evidence;
  source: string;
  fix?: PolicyFix | undefined;
}

export type LintKind = 'identity' | 'boundary' | 'resource' | 'trust';

export interface LintContext {
  kind: LintKind;
  /** Without it, unknown actions and condition keys are not looked for. */
  catalogue?: Catalogue | undefined;
}

/** What a rule finds; the rest comes from the rule. */
export type Found = Pick<PolicyFinding, 'path' | 'message'> &
  Partial<Pick<PolicyFinding, 'at' | 'detail' | 'severity' | 'fix' | 'evidence' | 'source'>>;

export interface PolicyRule {
  id: string;
  severity: LintSeverity;
  /** What the rule looks for, in one line; for lists of all rules. */
  summary: string;
  /** For findings that say nothing more particular. */
  detail: string;
  evidence: Evidence;
  source: string;
  check: (view: PolicyView, context: LintContext) => Found[];
}
