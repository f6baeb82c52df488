/**
 * Policy variables: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for the
 * characters themselves. Source: IAM User Guide, "IAM policy elements: Variables and tags" (facts/iam.md §1.1).
 */
import { findEntry, type RequestContext } from './context.ts';
import type { Part } from './match.ts';

export interface Variable {
  /** As written: `aws:username`. */
  key: string;
  fallback: string | undefined;
}

/** A text with variables in it, taken apart. */
export interface Template {
  parts: readonly (Part | Variable)[];
  /** What is no variable, as written: `${`, `${ }`. Its meaning is not documented. */
  malformed: readonly string[];
}

const opening = '${';
const single = new Set(['*', '?', '$']);

export const hasVariables = (text: string): boolean => text.includes(opening);

/** What stands between the braces: a key, and a default in single quotes. Read in steps, each linear in its length. */
function readVariable(body: string): Variable | undefined {
  const comma = body.indexOf(',');
  const key = (comma < 0 ? body : body.slice(0, comma)).trim();
  const fallback = comma < 0 ? undefined : body.slice(comma + 1).trim();
  if (!/^[^'{}$]+$/.test(key)) return undefined;
  if (fallback === undefined) return { key, fallback };
  return /^'[^']*'$/.test(fallback) ? { key, fallback: fallback.slice(1, -1) } : undefined;
}

/** Takes a text apart. Without variables it has one part, in which wildcards count. */
export function readTemplate(text: string): Template {
  const parts: (Part | Variable)[] = [];
  const malformed: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(opening, at);
    if (open < 0) break;
    if (open > at) parts.push({ text: text.slice(at, open), literal: false });
    const close = text.indexOf('}', open);
    const body = close < 0 ? '' : text.slice(open + opening.length, close);
    const end = close < 0 ? text.length : close + 1;
    const variable = readVariable(body);
    if (single.has(body)) parts.push({ text: body, literal: true });
    else if (variable) parts.push(variable);
    else {
      malformed.push(text.slice(open, end));
      parts.push({ text: text.slice(open, end), literal: true });
    }
    at = end;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), literal: false });
  return { parts, malformed };
}

/** Variables of a template. */
export const variablesOf = (template: Template): Variable[] =>
  template.parts.filter((part): part is Variable => 'key' in part);

export type Resolved =
  | { state: 'text'; parts: readonly Part[] }
  /** The key of this variable is absent, and there is no default: the element does not match. */
  | { state: 'absent'; key: string }
  /** The value cannot be known here, or is not a single one. */
  | { state: 'unknown'; key: string };

/** Puts the values of a request in. A value's own `*` and `?` are no wildcards. */
export function resolve(template: Template, context: RequestContext): Resolved {
  if (template.malformed[0] !== undefined) return { state: 'unknown', key: template.malformed[0] };
  const parts: Part[] = [];
  for (const part of template.parts) {
    if (!('key' in part)) {
      parts.push(part);
      continue;
    }
    const { presence, values } = findEntry(context, part.key);
    if (presence === 'unknown' || values.length > 1) return { state: 'unknown', key: part.key };
    const value = presence === 'present' ? values[0] : part.fallback;
    // Whether a wildcard in a default is one is not documented.
    if (presence !== 'present' && value && /[*?$]/.test(value)) return { state: 'unknown', key: part.key };
    if (value === undefined) return { state: 'absent', key: part.key };
    parts.push({ text: value, literal: true });
  }
  return { state: 'text', parts };
}
