import { signal, type ReadonlySignal } from '@preact/signals';
import type { ErrorEntry } from '../model/errors.ts';
import { fetchData } from './data.ts';

/**
 * The explanations of errors, empty until they are loaded from `address`. An answer is as good without them, and says
 * that it is not explained. Where they could not be had, asking again tries again; `loadErrors` never rejects.
 */
export function createErrors(address: string): {
  errors: ReadonlySignal<readonly ErrorEntry[]>;
  loadErrors: () => Promise<void>;
} {
  const errors = signal<readonly ErrorEntry[]>([]);
  let loading: Promise<void> | undefined;

  async function fetchErrors(): Promise<void> {
    errors.value = await fetchData(address);
  }

  return {
    errors,
    loadErrors() {
      loading ??= fetchErrors().catch(() => {
        loading = undefined;
      });
      return loading;
    },
  };
}
