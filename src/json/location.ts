/** Where in a JSON document a caret stands, whether or not the text can be read yet. */
import { findNodeAtLocation, getLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';

export interface JsonLocation {
  /** To the value, or to the object whose name is being written; the last step is then that name so far. */
  path: JSONPath;
  /** At the name of a property, or where one may stand. */
  isName: boolean;
  /** What is being written there: from its first character to its last, wherever in it the caret stands. */
  word: { offset: number; length: number };
}

/** A word without quotes: what somebody writes who has not yet come to them. */
const bare = /[\w.+-]*$/;

/** Never throws, whatever the text is. `offset` in UTF-16 units. */
export function locationAt(text: string, offset: number): JsonLocation {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const isName = isAtPropertyKey;
  const within =
    previousNode &&
    previousNode.type !== 'object' &&
    previousNode.type !== 'array' &&
    previousNode.offset <= offset &&
    offset <= previousNode.offset + previousNode.length;
  if (within) return { path, isName, word: { offset: previousNode.offset, length: previousNode.length } };
  const before = bare.exec(text.slice(0, offset))?.[0].length ?? 0;
  return { path, isName, word: { offset: offset - before, length: before } };
}

/** What can be made out of a text that may not be readable yet; undefined where it is nothing. Never throws. */
export const treeOf = (text: string): Node | undefined => parseTree(text);

/** The names that the object at a path has so far, in a text that may not be readable yet. Never throws. */
export function namesBeside(text: string, path: JSONPath): string[] {
  const root = treeOf(text);
  const object = root && findNodeAtLocation(root, path);
  return (object?.type === 'object' ? (object.children ?? []) : []).map(({ children }) =>
    String(children?.[0]?.value),
  );
}
