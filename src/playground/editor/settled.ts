import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Milliseconds without a key after which a text is looked at again. */
const pause = 200;

/** A value as it was when it last rested: what is costly to find out waits for that, and no key waits for it. */
export function useSettled<T>(value: T): ReadonlySignal<T> {
  const settled = useSignal(value);
  useEffect(() => {
    const timeout = window.setTimeout(() => {
      settled.value = value;
    }, pause);
    return () => window.clearTimeout(timeout);
  }, [settled, value]);
  return settled;
}
