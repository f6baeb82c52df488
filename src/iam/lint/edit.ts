/** Makes fixes: on a parsed document, and on its text with all that is around left as it is. */
import {
  applyEdits as applyTextEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  type Edit as TextEdit,
  type ModificationOptions,
} from 'jsonc-parser';
import { isObject, type JsonPath } from '../../json/values.ts';
import type { ConditionView } from './view.ts';
import type { Edit, PolicyFix } from './finding.ts';

function change(
  value: unknown,
  path: JsonPath,
  at: (parent: unknown, step: string | number) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (rest.length === 0) return at(value, step);
  if (Array.isArray(value) && typeof step === 'number') {
    return value.map((item: unknown, index) => (index === step ? change(item, rest, at) : item));
  }
  if (!isObject(value) && value !== undefined) return value;
  const object = isObject(value) ? value : {};
  return { ...object, [step]: change(object[step], rest, at) };
}

function applyOne(document: unknown, edit: Edit): unknown {
  if (edit.path.length === 0) return edit.kind === 'set' ? edit.value : document;
  return change(document, edit.path, (parent, step) => {
    if (Array.isArray(parent)) {
      const items = [...(parent as unknown[])];
      if (edit.kind === 'remove') items.splice(Number(step), 1);
      else if (edit.kind === 'set') items[Number(step)] = edit.value;
      return items;
    }
    const object = isObject(parent) ? parent : {};
    if (edit.kind === 'set') return { ...object, [step]: edit.value };
    const entries = Object.entries(object);
    return Object.fromEntries(
      edit.kind === 'remove'
        ? entries.filter(([name]) => name !== step)
        : entries.map(([name, value]) => [name === step ? edit.to : name, value]),
    );
  });
}

/** The document with the fix made. */
export const applyFix = (document: unknown, { edits }: PolicyFix): unknown =>
  edits.reduce(applyOne, document);

/** Two spaces, or as many as the first indented line has. */
function formatting(text: string): ModificationOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    formattingOptions: {
      tabSize: indent.length,
      insertSpaces: !indent.startsWith('\t'),
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  };
}

function textEdits(text: string, edit: Edit): TextEdit[] {
  const path = [...edit.path];
  if (edit.kind === 'set') {
    // A missing Version goes first, where readers look for it.
    const options =
      path.length === 1 && path[0] === 'Version'
        ? { ...formatting(text), getInsertionIndex: () => 0 }
        : formatting(text);
    return modify(text, path, edit.value, options);
  }
  if (edit.kind === 'remove') return modify(text, path, undefined, formatting(text));
  const root = parseTree(text);
  const name = root && findNodeAtLocation(root, path)?.parent?.children?.[0];
  return name ? [{ offset: name.offset, length: name.length, content: JSON.stringify(edit.to) }] : [];
}

/** The text with the fix made; comments and layout elsewhere stay. */
export const applyFixToText = (text: string, { edits }: PolicyFix): string =>
  edits.reduce((before, edit) => applyTextEdits(before, textEdits(before, edit)), text);

/** Gives a condition another operator, and a value where it is to change; the other keys of its block stay. */
export function useOperator(
  { statement, block, operator, key, value, path }: ConditionView,
  to: string,
  newValue: unknown = value,
): PolicyFix | undefined {
  const operatorPath = path.slice(0, -1);
  const parent = path.slice(0, -2);
  const label = `Use ${to}${newValue === value ? '' : ` ${String(newValue)}`}`;
  const set: Edit = { kind: 'set', path: [...parent, to, key], value: newValue };
  if (to === operator) return { label, edits: [set] };
  const condition = statement.raw.Condition;
  const there = isObject(condition) ? condition[to] : undefined;
  if (isObject(there) && Object.hasOwn(there, key)) return undefined;
  const alone = Object.keys(block).length === 1;
  if (there === undefined && alone) {
    const rename: Edit = { kind: 'rename', path: operatorPath, to };
    return { label, edits: newValue === value ? [rename] : [rename, set] };
  }
  return { label, edits: [{ kind: 'remove', path: alone ? operatorPath : path }, set] };
}
