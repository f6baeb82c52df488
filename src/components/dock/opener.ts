/**
 * All that a page of the docs ships of the playground beside its text: it waits for a click, or for a reader who had
 * the panel open a page ago, and only then loads the rest.
 */
import type { Dock } from '../../playground/dock/start.tsx';

const root = document.documentElement;
const host = document.querySelector<HTMLElement>('.dock');
const status = host?.querySelector('.dock-wait p');
let started: Promise<Dock> | undefined;

async function open(by?: HTMLElement): Promise<void> {
  if (!host || !status) return;
  if (!started) {
    root.dataset.dock = 'loading';
    status.textContent = 'Loading the playground…';
    started = import('./entry.ts').then(({ start }) => start(host));
  }
  try {
    (await started).open(by);
  } catch {
    started = undefined;
    root.dataset.dock = 'failed';
    status.textContent = 'The playground could not be loaded. Check the connection and try again.';
  }
}

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element && target.closest<HTMLElement>('[data-dock-open],[data-dock-give-up]');
  if (!button) return;
  if ('dockOpen' in button.dataset) void open(button);
  else delete root.dataset.dock;
});

try {
  if (sessionStorage.getItem('dock-open')) void open();
} catch {
  // Storage is switched off: nothing is kept from page to page.
}
