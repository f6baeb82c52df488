/** A policy document, read from JSON of unknown shape. Nothing here judges it; what cannot be read matches nothing. */

export interface Statement {
  sid: string | undefined;
  effect: 'Allow' | 'Deny';
  actions: readonly string[];
  notActions: readonly string[];
  resources: readonly string[];
  notResources: readonly string[];
  /** Undefined in identity policies. `*`, or values by type: AWS, Service, Federated. */
  principal: '*' | Readonly<Record<string, readonly string[]>> | undefined;
  /** Operator, key, values. */
  conditions: readonly Condition[];
}

export interface Condition {
  operator: string;
  key: string;
  values: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value counts as a list of one; numbers and booleans as their text. */
function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list
    .filter((item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean')
    .map(String);
}

function readPrincipal(value: unknown): Statement['principal'] {
  if (value === '*') return '*';
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([type, names]) => [type, texts(names)]));
}

function readConditions(value: unknown): Condition[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({ operator, key, values: texts(values) }))
      : [],
  );
}

/** The statements of a document; one that has neither Allow nor Deny is left out. */
export function readStatements(document: { Statement?: unknown }): Statement[] {
  const list: unknown[] = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  return list.filter(isObject).flatMap((raw): Statement[] => {
    const { Effect: effect } = raw;
    if (effect !== 'Allow' && effect !== 'Deny') return [];
    return [
      {
        sid: typeof raw.Sid === 'string' ? raw.Sid : undefined,
        effect,
        actions: texts(raw.Action),
        notActions: texts(raw.NotAction),
        resources: texts(raw.Resource),
        notResources: texts(raw.NotResource),
        principal: readPrincipal(raw.Principal),
        conditions: readConditions(raw.Condition),
      },
    ];
  });
}
