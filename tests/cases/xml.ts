/** Reads an answer's XML, and writes it again as AWS lays it out, so that the two can be compared. */

export interface Element {
  name: string;
  /** As it stands in the tag: ` xmlns="…"`. */
  attributes: string;
  /** Of an element without children; as it stands, references not resolved. */
  text: string | undefined;
  children: Element[];
}

const tag = /<(\/?)([A-Za-z]+)((?: [a-z]+="[^"]*")*)>/y;

/** Throws where the text is not the plain XML that STS sends: elements, text, no declaration, no comments. */
export function parseXml(source: string): Element {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(source.slice(at, at + 60))}`);
  };
  const open = (): RegExpExecArray | null => {
    tag.lastIndex = at;
    const match = tag.exec(source);
    if (match) at = tag.lastIndex;
    return match;
  };
  const textUntilTag = (): string => {
    const end = source.indexOf('<', at);
    const text = source.slice(at, end < 0 ? source.length : end);
    at += text.length;
    return text;
  };
  const element = (): Element => {
    const start = open();
    if (!start || start[1] === '/') return fail('no opening tag');
    const [, , name = '', attributes = ''] = start;
    const text = textUntilTag();
    const children: Element[] = [];
    while (!source.startsWith('</', at)) {
      if (text.trim() !== '') return fail('text beside elements');
      children.push(element());
      if (textUntilTag().trim() !== '') return fail('text beside elements');
    }
    const end = open();
    if (end?.[2] !== name) return fail(`no closing tag of ${name}`);
    return { name, attributes, text: children.length ? undefined : text, children };
  };
  const root = element();
  if (source.slice(at).trim() !== '') fail('something after the end');
  return root;
}

/** Two spaces a level, an element a line, a newline at the end. */
export function layOut(element: Element, indent = ''): string {
  const { name, attributes, text, children } = element;
  if (text !== undefined) return `${indent}<${name}${attributes}>${text}</${name}>\n`;
  const inner = children.map((child) => layOut(child, `${indent}  `)).join('');
  return `${indent}<${name}${attributes}>\n${inner}${indent}</${name}>\n`;
}

/** The first element of that name, in document order. */
export function find(element: Element | undefined, name: string): Element | undefined {
  if (!element || element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

const references: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of the first element of that name, references resolved; undefined where there is none. */
export const textOf = (element: Element | undefined, name: string): string | undefined =>
  find(element, name)?.text?.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, word) => {
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return references[String(word)] ?? whole;
  });

/** `Credentials.AccessKeyId`, … : the elements without children below this one, in order. */
export function leafPaths(element: Element | undefined, prefix = ''): string[] {
  return (element?.children ?? []).flatMap((child) =>
    child.text === undefined ? leafPaths(child, `${prefix}${child.name}.`) : [`${prefix}${child.name}`],
  );
}
