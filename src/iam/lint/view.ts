/** A document as the rules look at it: statements and conditions with their places, whatever its shape. */
import { isObject, listed, type JsonObject, type JsonPath } from '../../json/values.ts';
import { readOperator, type NamedOperator } from '../operators/index.ts';

export interface StatementView {
  raw: JsonObject;
  path: JsonPath;
  effect: unknown;
}

export interface ConditionView {
  statement: StatementView;
  /** The block of the operator: how many keys it has decides how it can be changed. */
  block: JsonObject;
  operator: string;
  named: NamedOperator | undefined;
  key: string;
  value: unknown;
  /** Of the key. */
  path: JsonPath;
}

export interface TextView {
  statement: StatementView;
  /** `NotAction`. */
  element: string;
  text: string;
  path: JsonPath;
}

export interface PolicyView {
  document: unknown;
  statements: readonly StatementView[];
  conditions: readonly ConditionView[];
  /** Texts of these elements of all statements. */
  texts: (...elements: string[]) => TextView[];
}

function conditionsOf(statement: StatementView): ConditionView[] {
  const { Condition: condition } = statement.raw;
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, block]) =>
    isObject(block)
      ? Object.entries(block).map(([key, value]) => ({
          statement,
          block,
          operator,
          named: readOperator(operator),
          key,
          value,
          path: [...statement.path, 'Condition', operator, key],
        }))
      : [],
  );
}

export function viewOf(document: unknown): PolicyView {
  const items = isObject(document) ? listed(document.Statement, ['Statement']) : [];
  const statements = items.flatMap(([raw, path]) =>
    isObject(raw) ? [{ raw, path, effect: raw.Effect }] : [],
  );
  return {
    document,
    statements,
    conditions: statements.flatMap(conditionsOf),
    texts: (...elements) =>
      statements.flatMap((statement) =>
        elements.flatMap((element) =>
          listed(statement.raw[element], [...statement.path, element]).flatMap(([text, path]) =>
            typeof text === 'string' ? [{ statement, element, text, path }] : [],
          ),
        ),
      ),
  };
}

/** The lone value of a condition as a text in small letters; undefined where there are several or none. */
export function loneValue({ value }: Pick<ConditionView, 'value'>): string | undefined {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const [only] = values;
  if (values.length !== 1) return undefined;
  return typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean'
    ? String(only).toLowerCase()
    : undefined;
}
