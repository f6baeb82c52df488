/**
 * Where a host sends no headers, anybody may frame the playground. The page then stays blank but for a link: the style
 * hides everything, and the script, the first of the page, shows it only in a tab of its own. Without scripts a page
 * cannot tell where it is, so it shows its noscript message and nothing else.
 */

/** Runs in the page before anything of it is parsed; it may use nothing from outside. */
function guard(): void {
  const root = document.documentElement;
  if (window.top === window.self) {
    root.setAttribute('data-own', '');
    return;
  }
  // Not window.stop(): what was stopped is never painted. This lets no later script run, and parsing go on unseen.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'content-security-policy';
  policy.content = "script-src 'none'";
  document.head.append(policy);
  document.addEventListener('DOMContentLoaded', () => {
    root.style.colorScheme = 'light dark';
    const body = document.createElement('body');
    body.style.font = '15px/24px sans-serif';
    body.style.margin = '20px';
    const text = document.createElement('p');
    text.textContent = 'This page does not run inside another page.';
    const link = document.createElement('a');
    link.href = location.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'Open it by itself';
    body.append(text, link);
    root.replaceChildren(body);
    root.setAttribute('data-own', '');
  });
}

const hidden = '<style>html:not([data-own]){display:none}</style>';
/** `visibility`, unlike `display`, lets the message show within what is hidden. */
const message =
  '<noscript><style>html:not([data-own]){display:block;visibility:hidden}html:not([data-own]) noscript{visibility:visible}</style></noscript>';

/** What goes into the head of a page that must not be framed, before any other style or script. */
export const frameGuard = `${hidden}<script>(${guard.toString()})()</script>${message}`;
