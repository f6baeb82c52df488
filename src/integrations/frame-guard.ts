/**
 * Where a host sends no headers, anybody may frame the playground. The page then stays blank but for a link: the
 * style hides everything, and the script, the first of the page, shows it only in a tab of its own. Without scripts
 * the page can do nothing and is shown; the noscript message is all it has.
 */

/** Runs in the page before anything of it is parsed; it may use nothing from outside. */
function guard(): void {
  const root = document.documentElement;
  root.setAttribute('data-own', '');
  if (window.top === window.self) return;
  window.stop();
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
  root.append(body);
}

const hidden = '<style>html:not([data-own]){display:none}</style>';
const shown = '<noscript><style>html:not([data-own]){display:block}</style></noscript>';

/** What goes into the head of a page that must not be framed, before any other style or script. */
export const frameGuard = `${hidden}<script>(${guard.toString()})()</script>${shown}`;
