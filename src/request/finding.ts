import type { GetSessionTokenMember } from '../model/operation.ts';
import type { AnyDocument } from './document.ts';

/**
 * `blocked`: must not be sent from here. `refused`: STS will answer an error. `changed`: STS will do something other
 * than what was asked. `doubtful`: it looks like a slip, but only STS knows.
 */
export const severities = ['blocked', 'refused', 'changed', 'doubtful'] as const;
export type Severity = (typeof severities)[number];

/** Will the request not do what it is for: is it refused, here or by STS? */
export const isRefusal = ({ severity }: { severity: Severity }): boolean =>
  severity === 'blocked' || severity === 'refused';

/**
 * What a finding is about: a member of the request, the choice of caller or region around it, or the document, where
 * `key` then names what in it.
 */
export type Subject = GetSessionTokenMember | 'caller' | 'region' | 'document';

/** Part of the member's text, in UTF-16 units: from the first to before the last. */
export interface TextRange {
  start: number;
  end: number;
}

/** What stands for the new text of a fix that only takes out. */
export const takenOut = 'nothing';

export interface Fix {
  label: string;
  /** What the fix takes out and what it puts in its place, to be shown before it is applied. Never a secret. */
  from: string;
  to: string;
  /** Applied twice it does what it does once. */
  apply(document: AnyDocument): AnyDocument;
}

/** Where the reader can go instead of fixing: a path of this site. */
export interface Move {
  label: string;
  path: string;
}

/** What one rule has found; which rule it was is added to it. */
export interface Found {
  member: Subject;
  /** Of a finding about the document: the name of the property, whatever it is. */
  key?: string;
  /** What is wrong, in one short sentence. */
  message: string;
  /** What STS will make of it. */
  detail: string;
  fix?: Fix;
  move?: Move;
  range?: TextRange;
}

export interface Finding extends Found {
  /** The rule that found it. */
  id: string;
  severity: Severity;
  /** Where this is explained: a path of this site, without its base. */
  docs: string;
}

export interface ContextDevice {
  serialNumber: string;
  status: 'Enabled' | 'Deactivated';
}

/** What the rules must know of the surroundings of a request. */
export interface RequestContext {
  /** `live`: the request goes to AWS, with the reader's own key, on a page made for it. Simulated where absent. */
  mode?: 'simulated' | 'live';
  caller: {
    kind: 'user' | 'root' | 'session';
    /** Name for messages: "alice", "root". */
    name: string;
    /** Absent where it is not known. */
    accountId?: string;
    /** The caller's own MFA devices; absent where they are not known. */
    devices?: readonly ContextDevice[];
  };
  region: {
    id: string;
    /** Switched off for the account: STS answers RegionDisabledException. */
    deactivated: boolean;
    /** Has to be enabled by an account, and is not by this one; absent where that is not known. */
    notOptedIn?: boolean;
  };
}

export interface Rule {
  id: string;
  severity: Severity;
  /** What the rule looks for, in one line; for lists of all rules. */
  summary: string;
  /** Where this is explained: a path of this site, without its base. */
  docs: string;
  /** Pure; never throws, whatever the document holds. */
  check(document: AnyDocument, context: RequestContext): Found[];
}

/** The property of the document that a finding is about; undefined where it is about none. */
export function keyOf({ member, key }: Pick<Found, 'member' | 'key'>): string | undefined {
  if (key !== undefined) return key;
  return member === 'caller' || member === 'region' || member === 'document' ? undefined : member;
}
