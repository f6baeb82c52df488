/** The fields of the request as elements of the page. */
import { memberNames, type FormText } from '../../request/document.ts';
import { isRefusal, type Finding } from '../../request/finding.ts';

/** The id of a member's field in the page. */
export const fieldId = (member: string): string => `field-${member}`;

/** The box of a member, where the page has one. */
export const fieldOf = (member: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`#${fieldId(member)}`);

/** The finding whose fix a key or the bottom bar applies. */
export function fixable(findings: readonly Finding[], focusedId?: string): Finding | undefined {
  const withFix = findings.filter(({ fix }) => fix);
  return withFix.find(({ member }) => fieldId(member) === focusedId) ?? withFix[0];
}

/** The member that a request is about: what will be refused, else the last that is filled in. */
export function memberAtIssue(findings: readonly Finding[], form: FormText): string | undefined {
  const finding = findings.find(isRefusal) ?? findings[0];
  return finding?.member ?? memberNames.findLast((name) => form[name] !== '');
}
