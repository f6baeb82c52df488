/** Writes the policy into a built page. */
import { frameGuard } from './frame-guard.ts';
import { type PageClass } from './page-class.ts';
import { metaPolicy, policyText, type Policy } from './policy.ts';
import { scan } from './scan.ts';

/** The page with the script that hides it in frames; other classes' pages as they are. */
export function withFrameGuard(pageClass: PageClass, html: string): string {
  if (pageClass !== 'playground' && pageClass !== 'live') return html;
  return insertFirst(html, frameGuard);
}

/** The page with its policy, before everything the policy applies to. */
export function withPolicy(html: string, policy: Policy): string {
  const content = policyText(metaPolicy(policy)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return insertFirst(
    html,
    `<meta http-equiv="content-security-policy" content="${content}"><meta name="referrer" content="no-referrer">`,
  );
}

/** Inserts at the start of the head, after the character set, which has to be in a page's first 1,024 bytes. */
function insertFirst(html: string, text: string): string {
  const elements = scan(html);
  const index = elements.findIndex(({ name }) => name === 'head');
  const head = elements[index];
  // The document of a redirect has no head of its own; a browser makes one of what comes first.
  const next = elements[index + 1];
  const after = next?.name === 'meta' && next.attributes.has('charset') ? next : head;
  const at = after?.end ?? /^\s*(<!doctype[^>]*>)?/i.exec(html)?.[0].length ?? 0;
  return html.slice(0, at) + text + html.slice(at);
}
