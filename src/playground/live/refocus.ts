import { useEffect } from 'preact/hooks';
import type { LiveStore } from './store.ts';

export const sendId = 'live-send';
export const answerTitleId = 'answer-title';

/**
 * When a call ends, the button Abort goes, and so may the field that has the focus. It goes on from the answer then, or
 * from the button that sends.
 */
export function useRefocus({ running, answer }: Pick<LiveStore, 'running' | 'answer'>): void {
  const what = running.value;
  useEffect(
    () => () => {
      if (!what || document.activeElement !== document.body) return;
      const id = what === 'call' && answer.value ? answerTitleId : sendId;
      document.querySelector<HTMLElement>(`#${id}`)?.focus();
    },
    [what, answer],
  );
}
