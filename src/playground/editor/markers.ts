import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { editBetween, shifted, type LanguageService, type Marker } from './language.ts';
import { useSettled } from './settled.ts';

export interface Marked {
  /** Of the text as it is now: those last found, moved with what was typed since. */
  now: readonly Marker[];
  /** Those last found, and the text that they were found in. */
  found: { text: string; markers: readonly Marker[] };
}

/** What is to be said of a text. No key waits for it; a change of what stands around the text is seen too. */
export function useMarkers(service: LanguageService, text: string): Marked {
  const settled = useSettled(text);
  // Reads signals through the service: caller, region, account.
  const { value: found } = useComputed(() => ({
    text: settled.value,
    markers: service.markers(settled.value),
  }));
  const now = useMemo(() => shifted(found.markers, editBetween(found.text, text)), [found, text]);
  return { now, found };
}
