/** What can stand at a place in a policy's text: for the editor's completion. */
import { locationAt } from '../../json/location.ts';
import type { Catalogue } from '../catalogue.ts';
import { setQualifiers } from '../operators/index.ts';
import { operatorNames } from '../operators/names.ts';
import { currentVersion, namesPrincipals, statementKeys } from '../policy.ts';
import { maxPolicyLength } from '../policy-text.ts';
import { principalTypes } from '../principals.ts';
import type { LintContext, LintKind } from './finding.ts';

export interface Completion {
  /** What is put in, without quotes. */
  text: string;
  kind: 'element' | 'value' | 'action' | 'operator' | 'key';
  /** The service of an action, the type of a key. */
  detail?: string | undefined;
}

export interface Completions {
  items: readonly Completion[];
  /** Of the text that a chosen item takes the place of, its quotes left out; in UTF-16 units. */
  offset: number;
  length: number;
}

const as = (kind: Completion['kind'], texts: readonly string[]): Completion[] =>
  texts.map((text) => ({ text, kind }));

/** Elements that a statement of this kind can have. */
const elementsOf = (kind: LintKind): string[] =>
  statementKeys.filter((key) => {
    if (key.endsWith('Principal'))
      return namesPrincipals(kind) && !(kind === 'trust' && key === 'NotPrincipal');
    return !key.endsWith('Resource') || kind !== 'trust';
  });

function actions(catalogue: Catalogue, kind: LintKind, typed: string): Completion[] {
  const only = kind === 'trust' ? 'sts' : undefined;
  const prefix = typed.includes(':') ? typed.slice(0, typed.indexOf(':')) : only;
  if (prefix === undefined) {
    return catalogue.services.map((service) => ({
      text: `${service}:`,
      kind: 'action',
      detail: catalogue.serviceName(service),
    }));
  }
  const detail = catalogue.serviceName(prefix);
  return catalogue.actions(prefix).map((text) => ({ text, kind: 'action', detail }));
}

/** Services of the actions in a text, to offer their keys. */
const servicesIn = (text: string, catalogue: Catalogue): string[] =>
  catalogue.services.filter((service) => text.toLowerCase().includes(`"${service}:`));

function keys(catalogue: Catalogue, text: string): Completion[] {
  return catalogue.keys(servicesIn(text, catalogue)).map((key) => ({
    text: key.replace('*', ''),
    kind: 'key',
    detail: catalogue.keyType(key.replace('*', 'x')) ?? undefined,
  }));
}

function valuesOf(key: string, operator: string, catalogue: Catalogue | undefined): Completion[] {
  const bool = operator === 'Null' || operator.startsWith('Bool') || catalogue?.keyType(key) === 'Bool';
  return bool ? as('value', ['true', 'false']) : [];
}

function itemsAt(
  path: readonly (string | number)[],
  isName: boolean,
  typed: string,
  text: string,
  { kind, catalogue }: LintContext,
): Completion[] {
  // A lone statement may stand without a list around it.
  const [first, ...rest] = path;
  if (path.length === 1) {
    if (isName) return as('element', ['Version', 'Id', 'Statement']);
    return first === 'Version' ? as('value', [currentVersion]) : [];
  }
  const inside = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  if (first !== 'Statement' || inside.length === 0) return [];
  const [element, second, third] = inside;
  if (inside.length === 1 && isName) return as('element', elementsOf(kind));
  if (element === 'Effect') return as('value', ['Allow', 'Deny']);
  if (element === 'Action' || element === 'NotAction')
    return catalogue ? actions(catalogue, kind, typed) : [];
  if (element === 'Principal' || element === 'NotPrincipal') {
    return isName && inside.length === 2 ? as('element', principalTypes) : [];
  }
  if (element !== 'Condition') return [];
  if (inside.length === 2 && isName) {
    const qualified = setQualifiers.flatMap((set) => [`${set}:StringEquals`, `${set}:StringLike`]);
    return as('operator', [...operatorNames, ...qualified]);
  }
  if (inside.length === 3 && isName) return catalogue ? keys(catalogue, text) : [];
  return inside.length >= 3 && !isName ? valuesOf(String(third), String(second), catalogue) : [];
}

/** What can stand at an offset. Pure; never throws; nothing for texts that are too long. */
export function completePolicy(text: string, offset: number, context: LintContext): Completions {
  if (text.length > maxPolicyLength) return { items: [], offset, length: 0 };
  const { path, isName, word } = locationAt(text, offset);
  const raw = text.slice(word.offset, word.offset + word.length);
  const opens = raw.startsWith('"') && offset > word.offset ? 1 : 0;
  const closes = opens === 1 && raw.length > 1 && raw.endsWith('"') ? 1 : 0;
  const at = word.offset + opens;
  const items = itemsAt(path, isName, text.slice(at, Math.max(at, offset)), text, context);
  return { items, offset: at, length: Math.max(0, word.length - opens - closes) };
}
