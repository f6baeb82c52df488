/**
 * Where the panel stands: a column beside the text where there is room, else a sheet from below. Opens, closes, and
 * moves it between the two; the focus goes in and comes back.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import { rememberOpen } from './remember.ts';

/** From here on the panel has a column of its own; `styles/dock` says the same. */
const wideQuery = '(min-width: 67.5rem)';

export interface Shell {
  /** What the panel is drawn into. */
  root: HTMLElement;
  /** It is a column, not a sheet. */
  wide: ReadonlySignal<boolean>;
  isOpen(): boolean;
  /** `by` is what was pressed: it gets the focus back. Nothing takes the focus where it is absent. */
  open(by?: HTMLElement): void;
  /** Gives the focus back, unless the reader is on the way to another place. */
  close(leaving?: 'leaving'): void;
}

/** `host` holds the column and the bar; the sheet lies beside it. Throws where the page lacks a part. */
export function createShell(host: HTMLElement): Shell {
  const page = document.documentElement;
  const panel = host.querySelector<HTMLElement>('.dock-panel');
  const sheet = document.querySelector<HTMLDialogElement>('.dock-sheet');
  if (!panel || !sheet) throw new Error('the page has no place for the panel');
  const media = matchMedia(wideQuery);
  const wide = signal(media.matches);
  const root = document.createElement('div');
  root.className = 'dock-root';
  let opener: HTMLElement | undefined;

  const isOpen = (): boolean => (media.matches ? page.dataset.dock === 'open' : sheet.open);

  function mark(open: boolean): void {
    page.dataset.dock = open && media.matches ? 'open' : 'ready';
    for (const button of document.querySelectorAll('.dock-button')) {
      button.setAttribute('aria-expanded', String(open && media.matches));
    }
    rememberOpen(open && media.matches);
  }

  function place(): void {
    const at = media.matches ? panel : sheet;
    if (root.parentElement !== at) at?.append(root);
  }

  function open(by?: HTMLElement): void {
    place();
    const shouldShow = media.matches || by !== undefined;
    mark(shouldShow);
    if (!by) return;
    opener = by;
    if (!media.matches && !sheet?.open) sheet?.showModal();
    root.querySelector<HTMLElement>('h2')?.focus();
  }

  function close(leaving?: 'leaving'): void {
    if (sheet?.open) sheet.close();
    mark(false);
    if (leaving) return;
    const back = opener?.isConnected && opener.checkVisibility() ? opener : undefined;
    (
      back ?? [...document.querySelectorAll<HTMLElement>('.dock-button, .dock-bar button')].find(isShown)
    )?.focus();
  }

  // Escape closes a sheet by itself.
  sheet.addEventListener('close', () => mark(false));
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) close();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  media.addEventListener('change', () => {
    wide.value = media.matches;
    const wasSheet = sheet.open;
    if (wasSheet) sheet.close();
    place();
    mark(wasSheet && media.matches);
  });
  place();
  return { root, wide, isOpen, open, close };
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility();
