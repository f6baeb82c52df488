import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * What a signal held when the page was last drawn. What shows it is drawn a frame later, and keeps nobody waiting for
 * what they asked for.
 */
export function useAfterPaint<T>(source: ReadonlySignal<T>): T {
  const drawn = useSignal(source.peek());
  useEffect(
    () =>
      source.subscribe(() => {
        requestAnimationFrame(() => {
          setTimeout(() => {
            drawn.value = source.peek();
          });
        });
      }),
    [source, drawn],
  );
  return drawn.value;
}
