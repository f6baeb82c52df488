/** The playground beside the text: loaded on the first click, then kept while the reader goes from page to page. */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { fetchData } from '../data.ts';
import { runClock } from '../page/clock.ts';
import { fieldOf, memberAtIssue } from '../page/fields.ts';
import { listenToKeys } from '../page/keys.ts';
import { toSave } from '../state.ts';
import { createStore, type Store } from '../store.ts';
import type { PlaygroundData } from '../view.ts';
import { DockPanel } from './DockPanel.tsx';
import { LastOutcome } from './LastOutcome.tsx';
import { recall, remember, type Origin } from './remember.ts';
import { createShell, type Shell } from './shell.ts';
import { travel } from './traveller.ts';

export interface Dock {
  /** Opens the panel with the case of what was pressed, where that names one; a button of the page's own frame closes it too. */
  open(by?: HTMLElement): void;
}

/** Sets the panel up in `host`. Rejects where its data cannot be had. */
export async function start(host: HTMLElement): Promise<Dock> {
  const { data: dataHref = '', playground = '', parameters = '' } = host.dataset;
  const store = createStore(await fetchData<PlaygroundData>(dataHref));
  const origin = signal<Origin | undefined>(undefined);
  const quietTo = signal(0);
  const shell = createShell(host);
  const links = { playground, parameters };
  const close = (): void => shell.close();
  render(<DockPanel {...{ store, origin, quietTo, links }} wide={shell.wide} onClose={close} />, shell.root);
  const outcome = host.querySelector('.dock-outcome');
  if (outcome) render(<LastOutcome store={store} />, outcome);

  async function openCase(id: string): Promise<void> {
    quietTo.value = Infinity;
    await store.openPreset(id);
    quietTo.value = store.calls.value[0]?.id ?? 0;
  }
  /** A sheet shows little at a time: of a case, the field that it is about. */
  function showField(): void {
    if (shell.wide.value || !shell.isOpen()) return;
    const member = memberAtIssue(store.findings.value, store.form.value);
    // Once the form is drawn with the case in it.
    if (member !== undefined)
      requestAnimationFrame(() => fieldOf(member)?.scrollIntoView({ block: 'center' }));
  }
  restore(store, origin, openCase);
  runClock(store);
  listenToKeys(store, shell.root);
  effect(() => {
    const { edited } = store.state.value;
    remember({ saved: toSave(store.state.value), edited, origin: origin.value });
  });
  void store.loadEngine();
  followLinks(shell);
  const said = host.querySelector('.dock-said');
  travel({
    isWanted: () => shell.isOpen() || !shell.wide.value,
    onArrival: (title) => {
      if (said) said.textContent = title;
    },
  });

  return {
    open(by) {
      const id = by?.dataset.dockOpen ?? '';
      if (id === '' && by?.classList.contains('dock-button') && shell.isOpen()) {
        shell.close();
        return;
      }
      if (by && id !== '') {
        origin.value = originOf(by);
        void openCase(id).then(showField);
      }
      shell.open(by);
    },
  };
}

/** A case that was not changed is opened anew, its earlier calls included: the service that got them is gone. */
function restore(
  store: Store,
  origin: { value: Origin | undefined },
  openCase: (id: string) => Promise<void>,
): void {
  const remembered = recall();
  if (!remembered) return;
  const { saved, edited } = remembered;
  const preset = store.data.presets.find(({ id }) => id === saved.presetId);
  if (preset) origin.value = remembered.origin;
  if (preset && !edited) void openCase(preset.id);
  else {
    store.dispatch({
      type: 'restored',
      saved: { ...saved, presetId: preset?.before.length === 0 ? preset.id : undefined },
    });
  }
}

/** The page and the paragraph that a button stands in. */
function originOf(button: HTMLElement): Origin {
  const place = button.closest('[id]')?.id ?? '';
  const page = document.querySelector('main h1')?.textContent.trim() ?? document.title;
  return { page, href: `${location.pathname}${place && `#${place}`}` };
}

/** From a parameter's paragraph to its field, and out of the sheet to where a link in it leads. */
function followLinks(shell: Shell): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-dock-field]') : null;
    if (!button) return;
    if (!shell.isOpen()) shell.open(button);
    const field = fieldOf(button.dataset.dockField ?? '');
    field?.closest('details')?.setAttribute('open', '');
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  });
  shell.root.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (link && !shell.wide.value) shell.close('leaving');
  });
}
