/**
 * Reads and checks the parameters of an operation against its model, and words the refusals as AWS does.
 * Texts recorded for AssumeRole and reported for GetSessionToken (facts/sts-wire.md §3 "Parameters").
 */
import type { InputMember, IntegerMember, StringMember } from '../model/operation.ts';
import { type Fault, malformedInput, validationError } from './fault.ts';
import type { Params } from './query.ts';

export interface Input {
  integer(name: string): number | undefined;
  string(name: string): string | undefined;
}

const int32 = 2_147_483_647;

/** `durationSeconds` for DurationSeconds: how the messages name a member. */
const inMessages = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Signed 32 bits; a sign and leading zeros pass, white space, fractions and exponents do not (recorded). */
export function parseInteger(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value > int32 || value < -int32 - 1 ? undefined : value;
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, value: string): boolean {
  let expression = patterns.get(pattern);
  if (!expression) {
    expression = new RegExp(`^(?:${pattern})$`);
    patterns.set(pattern, expression);
  }
  return expression.test(value);
}

/** The constraints that a value breaks, as AWS words them. Of one member the order varies on AWS (recorded). */
export function brokenConstraints(member: InputMember, value: string | number): string[] {
  return member.type === 'integer' ? brokenRange(member, Number(value)) : brokenText(member, String(value));
}

function brokenRange({ min, max }: IntegerMember, value: number): string[] {
  if (value < min) return [`Member must have value greater than or equal to ${min}`];
  if (value > max) return [`Member must have value less than or equal to ${max}`];
  return [];
}

function brokenText({ minLength, maxLength, pattern }: StringMember, value: string): string[] {
  const broken: string[] = [];
  // Lengths count Unicode scalar values (recorded), so a character outside the BMP counts once.
  const length = [...value].length;
  if (pattern !== undefined && !matches(pattern, value)) {
    broken.push(`Member must satisfy regular expression pattern: ${pattern}`);
  }
  if (length < minLength) broken.push(`Member must have length greater than or equal to ${minLength}`);
  if (maxLength !== undefined && length > maxLength) {
    broken.push(`Member must have length less than or equal to ${maxLength}`);
  }
  return broken;
}

/** The parameters by name, typed; or MalformedInput, or ValidationError with every violation. */
export function readInput(members: readonly InputMember[], params: Params): Input | Fault {
  const integers = new Map<string, number>();
  const strings = new Map<string, string>();
  for (const member of members) {
    const text = params.get(member.name);
    if (text === undefined) continue;
    if (member.type === 'string') {
      strings.set(member.name, text);
      continue;
    }
    if (text === '') return malformedInput(member.name, 'missing value for decimal type');
    const value = parseInteger(text);
    if (value === undefined) return malformedInput(member.name);
    integers.set(member.name, value);
  }

  const violations: string[] = [];
  const names = new Set<string>();
  for (const member of members) {
    const value = integers.get(member.name) ?? strings.get(member.name);
    const broken =
      value === undefined
        ? member.required
          ? ['Member must not be null']
          : []
        : brokenConstraints(member, value);
    for (const constraint of broken) {
      const shown = value === undefined ? 'null' : `'${value}'`;
      violations.push(
        `Value ${shown} at '${inMessages(member.name)}' failed to satisfy constraint: ${constraint}`,
      );
      names.add(member.name);
    }
  }
  if (violations.length) {
    const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
    return validationError(
      `${count} detected: ${violations.join('; ')}`,
      `refused: ${[...names].join(', ')}`,
    );
  }
  return { integer: (name) => integers.get(name), string: (name) => strings.get(name) };
}
