/**
 * A policy document, read once from JSON of unknown shape and prepared for many requests. What cannot be read is
 * reported with its path, and a policy with a problem never lets anything through: AWS would refuse it.
 */
import type { PolicyDocument } from '../model/account.ts';
import { readConditions, type Condition } from './conditions.ts';
import { isObject, listed, pathText, type JsonObject, type JsonPath } from '../json/values.ts';
import { wildcard, type Pattern } from './match.ts';
import { readPrincipals, type Principals } from './principals.ts';
import { readTexts, type TextMatcher } from './text-matcher.ts';

/** `key`: a KMS key policy, which like a trust policy must allow in so many words. */
export type PolicyKind = 'identity' | 'boundary' | 'resource' | 'trust' | 'key' | 'scp' | 'rcp' | 'session';

export interface Problem {
  path: JsonPath;
  message: string;
}

export interface ActionElement {
  negated: boolean;
  /** As written, and ready to match a name in lower case. */
  names: readonly { text: string; pattern: Pattern }[];
}

export interface ResourceElement {
  negated: boolean;
  matchers: readonly TextMatcher[];
}

export interface Statement {
  index: number;
  path: JsonPath;
  sid: string | undefined;
  effect: 'Allow' | 'Deny';
  action: ActionElement;
  /** Undefined in trust policies, where the role is the resource. */
  resource: ResourceElement | undefined;
  /** Undefined where the policy belongs to a principal. */
  principals: Principals | undefined;
  conditions: readonly Condition[];
}

export interface Policy {
  /** For explanations: `ForceMfa`. */
  name: string;
  kind: PolicyKind;
  statements: readonly Statement[];
  problems: readonly Problem[];
}

/** Policies that hang on a resource, and so name principals. */
export const namesPrincipals = (kind: PolicyKind): boolean =>
  kind === 'resource' || kind === 'trust' || kind === 'key' || kind === 'rcp';

export const documentKeys = ['Version', 'Id', 'Statement'] as const;
export const statementKeys = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;
/** The version that knows policy variables, and the one that a document without a version has. */
export const currentVersion = '2012-10-17';
export const oldVersion = '2008-10-17';

/** `service:Name` with wildcards in the name, or `*`. */
export const actionForm = /^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+)$/;
const resourceForm = /^(?:\*$|arn:)/;

class Reader {
  readonly problems: Problem[] = [];
  readonly kind: PolicyKind;
  readonly variables: boolean;

  constructor(kind: PolicyKind, variables: boolean) {
    this.kind = kind;
    this.variables = variables;
  }

  report = (path: JsonPath, message: string): void => {
    this.problems.push({ path, message });
  };

  /** Which of `Action` and `NotAction`, and so on, a statement has; a problem where it is both, or none but must. */
  oneOf(raw: JsonObject, path: JsonPath, name: string, must: boolean): string | undefined {
    const there = [name, `Not${name}`].filter((key) => raw[key] !== undefined);
    if (there.length > 1) this.report(path, `has both ${name} and Not${name}`);
    if (there.length === 0 && must) this.report(path, `has neither ${name} nor Not${name}`);
    return there[0];
  }

  texts(value: unknown, path: JsonPath): { text: string; path: JsonPath }[] {
    const items = listed(value, path);
    if (items.length === 0) this.report(path, 'is empty');
    return items.flatMap(([item, at]) => {
      if (typeof item === 'string') return [{ text: item, path: at }];
      this.report(at, 'is no text');
      return [];
    });
  }

  action(raw: JsonObject, path: JsonPath): ActionElement {
    const key = this.oneOf(raw, path, 'Action', true);
    if (key === undefined) return { negated: false, names: [] };
    const names = this.texts(raw[key], [...path, key]).map(({ text, path: at }) => {
      if (!actionForm.test(text)) this.report(at, 'is no action');
      return { text, pattern: wildcard(text.toLowerCase()) };
    });
    return { negated: key === 'NotAction', names };
  }

  resource(raw: JsonObject, path: JsonPath): ResourceElement | undefined {
    const isTrust = this.kind === 'trust';
    const key = this.oneOf(raw, path, 'Resource', !isTrust);
    if (key === undefined) return undefined;
    if (isTrust) this.report([...path, key], 'has no place in a trust policy');
    const texts = this.texts(raw[key], [...path, key]);
    for (const { text, path: at } of texts) {
      if (!resourceForm.test(text)) this.report(at, 'is no ARN');
    }
    return { negated: key === 'NotResource', matchers: readTexts(texts, this.variables) };
  }

  principals(raw: JsonObject, path: JsonPath): Principals | undefined {
    const must = namesPrincipals(this.kind);
    const key = this.oneOf(raw, path, 'Principal', must);
    if (key === undefined) return undefined;
    if (!must) {
      this.report([...path, key], 'has no place in a policy of a principal');
      return undefined;
    }
    return readPrincipals(raw[key], key === 'NotPrincipal', [...path, key], this.report);
  }

  statement(raw: unknown, index: number, path: JsonPath): Statement[] {
    if (!isObject(raw)) {
      this.report(path, 'is no statement');
      return [];
    }
    const known: readonly string[] = statementKeys;
    for (const key of Object.keys(raw)) {
      if (!known.includes(key)) this.report([...path, key], 'is no element of a statement');
    }
    if (raw.Sid !== undefined && typeof raw.Sid !== 'string') this.report([...path, 'Sid'], 'is no text');
    const statement = {
      index,
      path,
      sid: typeof raw.Sid === 'string' ? raw.Sid || undefined : undefined,
      action: this.action(raw, path),
      resource: this.resource(raw, path),
      principals: this.principals(raw, path),
      conditions: readConditions(raw.Condition, [...path, 'Condition'], this.variables, this.report),
    };
    const { Effect: effect } = raw;
    if (effect === 'Allow' || effect === 'Deny') return [{ ...statement, effect }];
    this.report([...path, 'Effect'], 'is neither Allow nor Deny');
    return [];
  }
}

/** Reads a document. Never throws; `name` is for explanations. */
export function readPolicy(document: unknown, kind: PolicyKind, name: string): Policy {
  if (!isObject(document)) {
    return { name, kind, statements: [], problems: [{ path: [], message: 'is no policy document' }] };
  }
  const { Version: version, Statement: statement } = document;
  const reader = new Reader(kind, version === currentVersion);
  if (version !== undefined && version !== currentVersion && version !== oldVersion) {
    reader.report(['Version'], `is neither ${currentVersion} nor ${oldVersion}`);
  }
  const known: readonly string[] = documentKeys;
  for (const key of Object.keys(document)) {
    if (!known.includes(key)) reader.report([key], 'is no element of a policy');
  }
  const items = listed(statement, ['Statement']);
  if (items.length === 0) reader.report(['Statement'], 'has no statement');
  const statements = items.flatMap(([raw, path], index) => reader.statement(raw, index, path));
  return { name, kind, statements, problems: reader.problems };
}

/** Reads named documents, as accounts have them. */
export const readPolicies = (
  policies: readonly { name: string; document: PolicyDocument }[],
  kind: PolicyKind,
): Policy[] => policies.map(({ name, document }) => readPolicy(document, kind, name));

/** `Statement[0].Effect: is neither Allow nor Deny`. */
export const problemText = ({ path, message }: Problem): string =>
  path.length === 0 ? `the document ${message}` : `${pathText(path)} ${message}`;
