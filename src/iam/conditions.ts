/**
 * Decides the lines of a Condition block. Values of one line are alternatives, of a negated operator none may fit;
 * lines must all be met. Source: IAM User Guide, "Condition operators" and "Multivalued context keys".
 */
import { findEntry, type RequestContext } from './context.ts';
import type { ContextEntry } from './context-entry.ts';
import { isObject, listed, type JsonPath } from '../json/values.ts';
import { lowerOf } from './match.ts';
import { readBool } from './operators/other.ts';
import { readOperator, type NamedOperator, type Operator, type Test } from './operators/index.ts';
import { hasVariables, readTemplate, resolve, type Template } from './variables.ts';

/** A value of the policy: a test, or a template that becomes one, or neither where the operator cannot take it. */
export interface WantedValue {
  text: string;
  test: Test | undefined;
  template: Template | undefined;
}

export interface Condition {
  /** As written. */
  operator: string;
  key: string;
  /** The key in lower case. */
  lowerKey: string;
  path: JsonPath;
  /** Undefined where there is no such operator. */
  named: NamedOperator | undefined;
  wanted: readonly WantedValue[];
  /** The tests of all values, where none of them has to be made for each request; else undefined. */
  tests: readonly Test[] | undefined;
}

/** An undecided condition never lets an Allow through, and never keeps a Deny from applying. */
export type Outcome = 'met' | 'not met' | 'undecided';

/** Why an outcome is what it is; `explain.ts` words it. */
export type Cause =
  | 'compared'
  | 'absent'
  | 'absent is met'
  | 'if exists'
  | 'null'
  | 'unknown key'
  | 'unknown operator'
  | 'unreadable value'
  | 'variable absent'
  | 'variable unknown'
  | 'several values';

export interface Decision {
  outcome: Outcome;
  cause: Cause;
}

type Report = (path: JsonPath, message: string) => void;

function readWanted(
  value: string,
  path: JsonPath,
  named: NamedOperator | undefined,
  variables: boolean,
  report: Report,
): WantedValue {
  const wanted = { text: value, test: undefined, template: undefined };
  if (named?.kind === 'compare') {
    const { operator } = named;
    if (variables && operator.variables && hasVariables(value))
      return { ...wanted, template: readTemplate(value) };
    const test = operator.prepare([{ text: value, literal: false }]);
    if (test) return { ...wanted, test };
  }
  if (named && (named.kind !== 'null' || readBool(value) === undefined))
    report(path, 'is no value for its operator');
  return wanted;
}

/** Reads a Condition block; numbers and booleans count as their texts. */
export function readConditions(
  value: unknown,
  path: JsonPath,
  variables: boolean,
  report: Report,
): Condition[] {
  if (value === undefined) return [];
  if (!isObject(value)) {
    report(path, 'is no map of operators');
    return [];
  }
  return Object.entries(value).flatMap(([operator, keys]) => {
    if (!isObject(keys)) {
      report([...path, operator], 'is no map of condition keys');
      return [];
    }
    const named = readOperator(operator);
    if (!named) report([...path, operator], 'is no condition operator');
    return Object.entries(keys).map(([key, values]) => {
      const at = [...path, operator, key];
      const wanted = listed(values, at).flatMap(([item, itemPath]) => {
        if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
          return [readWanted(String(item), itemPath, named, variables, report)];
        }
        report(itemPath, 'is no text, number or boolean');
        return [];
      });
      if (wanted.length === 0) report(at, 'has no value');
      const tests = wanted.flatMap(({ test }) => test ?? []);
      const ready = tests.length === wanted.length ? tests : undefined;
      return { operator, key, lowerKey: lowerOf(key), path: at, named, wanted, tests: ready };
    });
  });
}

const decided = (outcome: Outcome, cause: Cause): Decision => ({ outcome, cause });

const met = (value: boolean, cause: Cause): Decision => decided(value ? 'met' : 'not met', cause);

function decideNull(wanted: readonly WantedValue[], { presence }: ContextEntry): Decision {
  const texts = wanted.map(({ text }) => readBool(text));
  if (texts.includes(undefined)) return decided('undecided', 'unreadable value');
  if (presence === 'unknown') return decided('undecided', 'unknown key');
  return met(texts.includes(presence === 'absent' ? 'true' : 'false'), 'null');
}

interface Tests {
  tests: readonly Test[];
  /** Of the values that are not among the tests. */
  missing: Cause | undefined;
}

function testsOf(condition: Condition, operator: Operator, context: RequestContext): Tests {
  const tests: Test[] = [];
  let missing: Cause | undefined;
  for (const { test, template } of condition.wanted) {
    if (test) {
      tests.push(test);
      continue;
    }
    const resolved = template && resolve(template, context);
    const made = resolved?.state === 'text' ? operator.prepare(resolved.parts) : undefined;
    if (made) tests.push(made);
    else if (resolved?.state === 'absent') missing ??= 'variable absent';
    else missing = resolved?.state === 'unknown' ? 'variable unknown' : 'unreadable value';
  }
  return { tests, missing };
}

/** Whether one value of the request fits any value of the policy; undefined where that cannot be told. */
function fitsAny(actual: string, tests: readonly Test[]): boolean | undefined {
  let told = true;
  for (const test of tests) {
    const result = test(actual);
    if (result) return true;
    if (result === undefined) told = false;
  }
  return told ? false : undefined;
}

/** Some are true; or all are, for `every`. Undefined where that hangs on one that is undefined. */
function combine(results: readonly (boolean | undefined)[], every: boolean): boolean | undefined {
  if (results.includes(!every)) return !every;
  return results.includes(undefined) ? undefined : every;
}

/** Decides one line. */
export function decideCondition(condition: Condition, context: RequestContext): Decision {
  const { named, wanted } = condition;
  if (!named) return decided('undecided', 'unknown operator');
  const entry = findEntry(context, condition.key, condition.lowerKey);
  if (named.kind === 'null') return decideNull(wanted, entry);
  const { operator, set, ifExists } = named;
  const { presence, values } = entry;

  // A value that no request could be compared with: AWS would not have taken the policy.
  if (!condition.tests && wanted.some(({ test, template }) => !test && !template))
    return decided('undecided', 'unreadable value');
  if (presence === 'unknown') return decided('undecided', 'unknown key');
  if (presence === 'absent' || values.length === 0) {
    if (ifExists) return decided('met', 'if exists');
    if (set) return met(set === 'ForAllValues', set === 'ForAllValues' ? 'absent is met' : 'absent');
    return operator.negated ? decided('met', 'absent is met') : decided('not met', 'absent');
  }
  if (!set && values.length > 1) return decided('undecided', 'several values');

  const { tests, missing } = condition.tests
    ? { tests: condition.tests, missing: undefined }
    : testsOf(condition, operator, context);
  const results = values.map((actual) => {
    const fits = fitsAny(actual, tests);
    // A value with an absent variable fits nothing; what that means for a negated operator is not documented.
    const known =
      fits === true || missing === undefined || (missing === 'variable absent' && !operator.negated);
    if (!known || fits === undefined) return undefined;
    return operator.negated ? !fits : fits;
  });
  const result = combine(results, set === 'ForAllValues');
  if (result === undefined) return decided('undecided', missing ?? 'unreadable value');
  return met(result, !result && missing === 'variable absent' ? missing : 'compared');
}
