import type { InputMember } from '../../model/operation.ts';
import { grouped } from '../duration.ts';

const units = { seconds: 's', bytes: 'bytes' } as const;

/** A member's constraint in a few words: `exactly 6 digits`, `9 to 256 characters`, `900 to 129 600 s`. */
export function ruleText(member: InputMember): string {
  if (member.type === 'integer') {
    const range = `${grouped(member.min)} to ${grouped(member.max)}`;
    return member.unit ? `${range} ${units[member.unit]}` : range;
  }
  const noun = member.pattern === '[\\d]*' ? 'digits' : 'characters';
  const { minLength, maxLength } = member;
  if (maxLength === undefined) return `at least ${minLength} ${noun}`;
  return minLength === maxLength ? `exactly ${minLength} ${noun}` : `${minLength} to ${maxLength} ${noun}`;
}
