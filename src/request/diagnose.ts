import type { GetSessionTokenMember } from '../model/operation.ts';
import type { RequestDocument } from './document.ts';
import type { Finding, RequestContext, Rule, Subject } from './finding.ts';
import { codeSeparators } from './rules/code-separators.ts';
import { memberLength } from './rules/member-length.ts';
import { memberPattern } from './rules/member-pattern.ts';
import { memberRange } from './rules/member-range.ts';
import { memberType } from './rules/member-type.ts';
import { mfaPair } from './rules/mfa-pair.ts';
import { regionDeactivated } from './rules/region-deactivated.ts';
import { rootDuration } from './rules/root-duration.ts';
import { sessionCaller } from './rules/session-caller.ts';
import { userArn } from './rules/user-arn.ts';

/** All rules. Where two speak of one member, the one that names the likely slip comes before the general one. */
export const rules: readonly Rule[] = [
  sessionCaller,
  regionDeactivated,
  userArn,
  codeSeparators,
  memberType,
  memberRange,
  memberLength,
  memberPattern,
  mfaPair,
  rootDuration,
];

/** What can be said of a request before it is sent. Pure; never throws, whatever was typed. */
export function diagnose(document: RequestDocument, context: RequestContext): Finding[] {
  return rules.flatMap((rule) => rule.check(document, context));
}

/** The findings of one member or choice, the most telling first. */
export function findingsOf(findings: readonly Finding[], member: Subject | GetSessionTokenMember): Finding[] {
  return findings.filter((finding) => finding.member === member);
}
