/**
 * A strict reader of XML 1.0 as STS writes it: elements, namespaces on the root, text, the five named and the numeric
 * references. Everything else, and every character that XML 1.0 does not allow, is an error. No comments, no
 * instructions, no CDATA: STS sends none.
 */

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  /** Of an element without children: its text, references resolved. */
  text: string;
}

export class XmlError extends Error {}

const nameStart = /[A-Za-z_]/;
const namePattern = /[A-Za-z_][A-Za-z0-9._-]*/y;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The production Char of XML 1.0. */
const allowed = /^(?:[\t\n\r -\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u;

/** Reads a whole document. Throws XmlError. */
export function readXml(text: string): Element {
  if (!text.isWellFormed()) throw new XmlError('a surrogate alone');
  if (!allowed.test(text)) throw new XmlError('a character that XML does not allow');
  const reader = new Reader(text);
  const root = reader.element();
  // White space may follow the root, nothing else.
  if (reader.rest().trim() !== '') throw new XmlError(`after the root: ${reader.rest().slice(0, 40)}`);
  return root;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  rest(): string {
    return this.#text.slice(this.#at);
  }

  #take(piece: string): boolean {
    if (!this.#text.startsWith(piece, this.#at)) return false;
    this.#at += piece.length;
    return true;
  }

  #need(piece: string): void {
    if (!this.#take(piece)) throw new XmlError(`${piece} expected at: ${this.rest().slice(0, 40)}`);
  }

  #name(): string {
    namePattern.lastIndex = this.#at;
    const match = nameStart.test(this.#text[this.#at] ?? '') ? namePattern.exec(this.#text) : null;
    if (!match) throw new XmlError(`a name expected at: ${this.rest().slice(0, 40)}`);
    this.#at += match[0].length;
    return match[0];
  }

  #until(piece: string): string {
    const end = this.#text.indexOf(piece, this.#at);
    if (end < 0) throw new XmlError(`${piece} is missing`);
    const found = this.#text.slice(this.#at, end);
    this.#at = end;
    return found;
  }

  element(): Element {
    this.#need('<');
    const name = this.#name();
    const attributes: Record<string, string> = {};
    while (this.#take(' ')) {
      const attribute = this.#name();
      if (attribute in attributes) throw new XmlError(`${attribute} twice`);
      this.#need('="');
      const value = this.#until('"');
      if (value.includes('<')) throw new XmlError('< in an attribute');
      attributes[attribute] = resolve(value);
      this.#need('"');
    }
    if (this.#take('/>')) return { name, attributes, children: [], text: '' };
    this.#need('>');

    const children: Element[] = [];
    let text = '';
    for (;;) {
      text += this.#until('<');
      if (this.#take('</')) break;
      children.push(this.element());
    }
    if (this.#name() !== name) throw new XmlError(`${name} is not closed`);
    this.#need('>');
    if (children.length && text.trim() !== '') throw new XmlError(`text between the children of ${name}`);
    return { name, attributes, children, text: children.length ? '' : resolve(text) };
  }
}

function resolve(text: string): string {
  if (text.includes(']]>')) throw new XmlError(']]> in text');
  // A lone ampersand is no reference; a carriage return would reach the reader as a newline.
  if (text.includes('\r')) throw new XmlError('a carriage return that is not a reference');
  return text.replace(/&([^;&]*)(;?)/g, (all, body: string, end: string) => {
    const code = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(body);
    const char = code
      ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
      : named[body];
    if (end === '' || char === undefined || !allowed.test(char)) throw new XmlError(`reference ${all}`);
    return char;
  });
}

/** The text of the one element at a path below `root`; undefined where it is absent. Throws where there are two. */
export function textAt(root: Element, ...path: readonly string[]): string | undefined {
  let here: Element | undefined = root;
  for (const name of path) {
    const found: Element[] = here.children.filter((child) => child.name === name);
    if (found.length > 1) throw new XmlError(`${name} twice`);
    here = found[0];
    if (!here) return undefined;
  }
  return here.text;
}
