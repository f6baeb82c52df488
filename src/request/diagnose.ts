import type { AnyDocument } from './document.ts';
import type { Finding, RequestContext, Rule, Subject } from './finding.ts';
import { codeLength } from './rules/code-length.ts';
import { codeSeparators } from './rules/code-separators.ts';
import { deviceDeactivated } from './rules/device-deactivated.ts';
import { foreignAccount } from './rules/foreign-account.ts';
import { integerForm } from './rules/integer-form.ts';
import { memberLength } from './rules/member-length.ts';
import { memberPattern } from './rules/member-pattern.ts';
import { memberRange } from './rules/member-range.ts';
import { memberType } from './rules/member-type.ts';
import { mfaPair } from './rules/mfa-pair.ts';
import { passkeyArn } from './rules/passkey-arn.ts';
import { regionDeactivated } from './rules/region-deactivated.ts';
import { regionNotOptedIn } from './rules/region-not-opted-in.ts';
import { rootDuration } from './rules/root-duration.ts';
import { secretPasted } from './rules/secret-pasted.ts';
import { serialShape } from './rules/serial-shape.ts';
import { serialSpaces } from './rules/serial-spaces.ts';
import { sessionCaller } from './rules/session-caller.ts';
import { unknownDevice } from './rules/unknown-device.ts';
import { unknownMember } from './rules/unknown-member.ts';
import { userArn } from './rules/user-arn.ts';
import { valueList } from './rules/value-list.ts';
import { valueNull } from './rules/value-null.ts';
import { valueType } from './rules/value-type.ts';
import { yubikeyCode } from './rules/yubikey-code.ts';

/**
 * All rules. First what must not be sent at all; then what stands around the request; then the shape of the document;
 * then, member by member, the slips that have a name, before the general rules of type, range, length and pattern;
 * last what lies between two members or a member and the caller. So the first finding of a member is the most telling.
 */
export const rules: readonly Rule[] = [
  secretPasted,
  sessionCaller,
  regionDeactivated,
  regionNotOptedIn,
  unknownMember,
  valueNull,
  valueList,
  valueType,
  serialSpaces,
  userArn,
  passkeyArn,
  foreignAccount,
  deviceDeactivated,
  unknownDevice,
  serialShape,
  yubikeyCode,
  codeSeparators,
  codeLength,
  integerForm,
  memberType,
  memberRange,
  memberLength,
  memberPattern,
  mfaPair,
  rootDuration,
];

/** What can be said of a request before it is sent. Pure; never throws, whatever was typed. */
export function diagnose(document: AnyDocument, context: RequestContext): Finding[] {
  return rules.flatMap((rule) => {
    const { id, severity, docs } = rule;
    return rule.check(document, context).map((found) => ({ id, severity, docs, ...found }));
  });
}

/** The findings of one member or choice, the most telling first. */
export function findingsOf(findings: readonly Finding[], member: Subject): Finding[] {
  return findings.filter((finding) => finding.member === member);
}

/** The first finding that keeps the request from being sent. */
export function blockedBy(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ severity }) => severity === 'blocked');
}
