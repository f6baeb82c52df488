import type { GetSessionTokenMember } from '../model/operation.ts';
import type { RequestDocument } from './document.ts';

/** `refused`: STS will answer an error. `changed`: STS will do something other than what was asked. */
export type Severity = 'refused' | 'changed';

/** What a finding is about: a member of the request, or the choice of caller or region around it. */
export type Subject = GetSessionTokenMember | 'caller' | 'region';

/** Part of the member's text, in UTF-16 units: from the first to before the last. */
export interface TextRange {
  start: number;
  end: number;
}

export interface Fix {
  label: string;
  /** What the fix takes out and what it puts in its place, to be shown before it is applied. */
  from: string;
  to: string;
  apply(document: RequestDocument): RequestDocument;
}

export interface Finding {
  /** The rule that found it. */
  id: string;
  severity: Severity;
  member: Subject;
  /** What is wrong, in one short sentence. */
  message: string;
  /** What STS will make of it. */
  detail: string;
  fix?: Fix;
  range?: TextRange;
}

/** What the rules must know of the surroundings of a request. */
export interface RequestContext {
  caller: {
    kind: 'user' | 'root' | 'session';
    /** Name for messages: "alice", "root". */
    name: string;
  };
  region: {
    id: string;
    /** Switched off for the account: STS answers RegionDisabledException. */
    deactivated: boolean;
  };
}

export interface Rule {
  id: string;
  severity: Severity;
  /** What the rule looks for, in one line; for lists of all rules. */
  summary: string;
  check(document: RequestDocument, context: RequestContext): Finding[];
}
