/** JSON as a text that somebody edits: what is wrong with it and where, where a value stands, changes that keep the rest. */
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from 'jsonc-parser';

export type { JSONPath } from 'jsonc-parser';

/** Something that stops a text from being read. Offsets in UTF-16 units. */
export interface TextProblem {
  offset: number;
  length: number;
  /** What is wrong, in one sentence. */
  message: string;
}

export type TextRead = { ok: true; value: unknown; root: Node } | { ok: false; problems: TextProblem[] };

/** In own words, by the parser's name of the error. */
const said: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, string>>> = {
  InvalidSymbol: 'This is no JSON value. Texts stand in double quotes.',
  InvalidNumberFormat: 'This is no number of JSON.',
  PropertyNameExpected: 'A name in double quotes is wanted here.',
  ValueExpected: 'A value is wanted here.',
  ColonExpected: 'A colon is wanted between name and value.',
  CommaExpected: 'A comma is wanted before the next one.',
  CloseBraceExpected: 'The closing } is missing.',
  CloseBracketExpected: 'The closing ] is missing.',
  EndOfFileExpected: 'The document has ended; nothing may follow it.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments, and this one does not end.',
  UnexpectedEndOfString: 'The closing quote is missing.',
  UnexpectedEndOfNumber: 'The number is cut off.',
  InvalidUnicode: 'Four hexadecimal digits are wanted after \\u.',
  InvalidEscapeCharacter: 'JSON knows no such escape.',
  InvalidCharacter: 'A control character must be escaped here.',
};

/** Reads a text, or says everything that keeps it from being read. Names that stand twice are refused too. Never throws. */
export function readJson(text: string): TextRead {
  if (text.trim() === '') {
    return {
      ok: false,
      problems: [
        { offset: 0, length: text.length, message: 'There is nothing here. An empty document is {}.' },
      ],
    };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = errors.map(({ error, offset, length }) => ({
    offset,
    length,
    message: said[printParseErrorCode(error)] ?? 'This is no JSON.',
  }));
  if (root && problems.length === 0) problems.push(...twice(root));
  if (!root || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: JSON.parse(text) as unknown, root };
}

/** JSON.parse keeps the last of two values under one name, and says nothing. */
function twice(node: Node): TextProblem[] {
  const children = node.children ?? [];
  if (node.type !== 'object') return children.flatMap(twice);
  const names = new Set<unknown>();
  return children.flatMap(({ children: [name, ...values] = [] }) => {
    const below = values.flatMap(twice);
    if (!name || !names.has(name.value)) {
      names.add(name?.value);
      return below;
    }
    const message = `${JSON.stringify(name.value)} stands here twice.`;
    return [{ offset: name.offset, length: name.length, message }, ...below];
  });
}

/** Where the value at a path stands in the text; of the nearest ancestor where the path leads nowhere. */
export function placeOf(root: Node, path: JSONPath): { offset: number; length: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node) return { offset: node.offset, length: node.length };
  }
  return { offset: root.offset, length: root.length };
}

/** Where the name of the property at a path stands; undefined where there is none. */
export function nameOf(root: Node, path: JSONPath): { offset: number; length: number } | undefined {
  const name = findNodeAtLocation(root, path)?.parent?.children?.[0];
  return name && { offset: name.offset, length: name.length };
}

/**
 * The part of a text value, from `start` to before `end` in its own units, as a place in the document: escapes take
 * more room there than in the value.
 */
export function placeInString(
  text: string,
  value: { offset: number; length: number },
  range: { start: number; end: number },
): { offset: number; length: number } {
  const raw = text.slice(value.offset + 1, value.offset + value.length - 1);
  // One match for each unit of the value.
  const units = [...raw.matchAll(/\\u[\da-fA-F]{4}|\\.|[^\\]/gs)].flatMap(([unit]) =>
    Array.from({ length: unit.startsWith('\\') ? 1 : unit.length }, () => unit),
  );
  const before = (count: number): number => units.slice(0, count).reduce((sum, unit) => sum + unit.length, 0);
  const start = before(range.start);
  return { offset: value.offset + 1 + start, length: before(range.end) - start };
}

/** The text with the value at a path set, or taken out where it is undefined; all else stays as it is written. */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

/** A value as this site writes JSON. */
export const writeJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** Line and column, from 1, of an offset. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
