/** Finds the elements of a built page. Enough of HTML's syntax for what Astro writes; not a parser of any page. */

export interface Element {
  /** In lower case. */
  name: string;
  /** Names in lower case; values as written, with the entities still in them. */
  attributes: ReadonlyMap<string, string>;
  /** Of `script` and `style` and their like: the text between the tags, as written. */
  text: string;
  /** Where the start tag begins and ends, in characters. */
  start: number;
  end: number;
}

/** Elements whose content is text up to their end tag. */
const textElements = new Set(['script', 'style', 'textarea', 'title']);

/** A comment, a declaration, an end tag, or a start tag with its attributes. */
const token = /<!--[\s\S]*?-->|<![^>]*>|<\/[^>]*>|<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The elements of a page, in order. Throws a SyntaxError where a text element is never closed. */
export function scan(html: string): Element[] {
  const elements: Element[] = [];
  const tokens = new RegExp(token);
  for (let match = tokens.exec(html); match; match = tokens.exec(html)) {
    const [tag, rawName, rawAttributes = ''] = match;
    if (rawName === undefined) continue;
    const name = rawName.toLowerCase();
    const start = match.index;
    const end = start + tag.length;
    let text = '';
    if (textElements.has(name)) {
      const rest = html.slice(end);
      const length = rest.search(new RegExp(`</${name}[\\s/>]`, 'i'));
      if (length < 0) throw new SyntaxError(`<${name}> at character ${start} is never closed`);
      text = rest.slice(0, length);
      tokens.lastIndex = end + length;
    }
    elements.push({ name, attributes: attributesOf(rawAttributes), text, start, end });
  }
  return elements;
}

function attributesOf(raw: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of raw.matchAll(attribute)) {
    const key = name.toLowerCase();
    // The first of two counts, as in a browser.
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
