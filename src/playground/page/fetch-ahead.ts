/** Brings the large editor's files into the browser's cache while the reader is still reading. */
import { mayFetchUnasked, pageNetwork, type Network } from '../network.ts';

/** Mbit/s: with less, the editor takes seconds of a line that the reader may want for something else. */
const leastDownlink = 2.5;

/** Whether the editor may be fetched before it is asked for: not on a line that it would fill, and not for fingers. */
export const mayFetchAhead = (network: Network | undefined, fingers: boolean): boolean =>
  !fingers && mayFetchUnasked(network) && (network?.downlink ?? leastDownlink) >= leastDownlink;

/** The parts of a window that are used. */
export interface Surroundings {
  /** Calls back when the page has nothing to do; undefined where the browser does not tell. */
  idle: ((act: () => void) => void) | undefined;
  network: Network | undefined;
  fingers: boolean;
  /** Addresses, separated by spaces. */
  files: string;
  fetch: (file: string) => Promise<unknown>;
}

/** Fetches the files one after the other, the first when the page is idle; an error ends it, for nothing waits for them. */
export function fetchAhead({ idle, network, fingers, files, fetch }: Surroundings): void {
  if (!idle || !mayFetchAhead(network, fingers)) return;
  const next = ([file, ...others]: string[]): void => {
    if (!file) return;
    idle(() => {
      fetch(file).then(
        () => next(others),
        () => undefined,
      );
    });
  };
  next(files.split(' '));
}

/** The same with the page's own window. */
export function fetchEditorAhead(): void {
  const { requestIdleCallback } = window as Partial<Pick<Window, 'requestIdleCallback'>>;
  fetchAhead({
    idle: requestIdleCallback && ((act) => void requestIdleCallback.call(window, act)),
    network: pageNetwork(),
    fingers: matchMedia('(pointer: coarse)').matches,
    files: document.querySelector<HTMLElement>('[data-later]')?.dataset.later ?? '',
    // The body has to be read to its end to be kept.
    fetch: async (file) => (await fetch(file, { priority: 'low' })).arrayBuffer(),
  });
}
