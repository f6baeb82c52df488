/** A place in a JSON document: names of members and indexes of items, as `jsonc-parser` counts them. */
export type JsonPath = readonly (string | number)[];

/** `Statement[0].Condition.Bool`. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    return before === '' ? step : `${before}.${step}`;
  }, '');

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value, or each of a list of values, with its place. */
export const listed = (value: unknown, path: JsonPath): (readonly [value: unknown, path: JsonPath])[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => [item, [...path, index]] as const)
    : value === undefined
      ? []
      : [[value, path]];
