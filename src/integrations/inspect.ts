/** What a built page asks of its policy, and what no policy of ours would let run. */
import { createHash } from 'node:crypto';
import { scan, type Element } from './scan.ts';

export interface Needs {
  /** Source expressions, `'sha256-…'`, of the inline scripts a browser would run. */
  scriptHashes: ReadonlySet<string>;
  /** The same of the `style` elements. */
  styleHashes: ReadonlySet<string>;
  /** Whether any element has a `style` attribute. */
  styleAttributes: boolean;
}

/** The types of scripts that are data: no policy applies to them. Import maps and speculation rules are not data. */
const dataTypes = /^(application\/(ld\+)?json|text\/plain)$/;

/** Attributes that hold an address a reader's click may follow. */
const addressAttributes = ['href', 'action', 'formaction', 'xlink:href', 'src'];

/** Reads what a page needs. Throws an Error that names the page's first offences where it holds what may not be. */
export function needsOf(path: string, html: string): Needs {
  const elements = scan(html);
  const offences = elements.flatMap(offencesOf);
  if (offences.length > 0) {
    const more = offences.length > 5 ? `\n  … and ${offences.length - 5} more` : '';
    throw new Error(
      `${path} holds what its content security policy refuses:\n  ${offences.slice(0, 5).join('\n  ')}${more}`,
    );
  }
  const inline = elements.filter(
    ({ name, attributes }) =>
      name === 'script' && !attributes.has('src') && !dataTypes.test(attributes.get('type') ?? ''),
  );
  return {
    scriptHashes: new Set(inline.map(({ text }) => hashSource(text))),
    styleHashes: new Set(elements.filter(({ name }) => name === 'style').map(({ text }) => hashSource(text))),
    styleAttributes: elements.some(({ attributes }) => attributes.has('style')),
  };
}

/** The source expression that lets exactly this text run. Browsers read line ends as LF before they hash. */
export function hashSource(text: string): string {
  const digest = createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64');
  return `'sha256-${digest}'`;
}

function offencesOf({ name, attributes }: Element): string[] {
  const found: string[] = [];
  for (const [key, value] of attributes) {
    if (/^on[a-z]+$/.test(key)) found.push(`<${name} ${key}>: an event handler in HTML; add it in a script`);
    // Entities and control characters inside the scheme are not undone: Astro writes none.
    if (addressAttributes.includes(key) && /^\s*javascript:/i.test(value)) {
      found.push(`<${name} ${key}="javascript:…">: use a button and a script`);
    }
  }
  const src = attributes.get('src') ?? '';
  if (name === 'script' && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    found.push(`<script src="${src}">: scripts come from this site only`);
  }
  const equivalent = attributes.get('http-equiv') ?? '';
  if (name === 'meta' && equivalent.toLowerCase() === 'content-security-policy') {
    found.push('<meta http-equiv="content-security-policy">: the build writes it');
  }
  return found;
}
