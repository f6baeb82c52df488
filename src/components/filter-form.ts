/** The form above a list that narrows it: a text to look for, and boxes of what to show. */

export interface Asked {
  query: string;
  /** Values of the boxes that are checked; none means all. */
  kinds: ReadonlySet<string>;
}

/**
 * Calls `show` now and at each change, and says how many rows it left: `noun` is one of them. `boxes` is the name of
 * the boxes. Gives back what does so once more.
 */
export function connectFilter(
  form: HTMLFormElement,
  output: HTMLOutputElement,
  { boxes, noun }: { boxes: string; noun: string },
  show: (asked: Asked) => number,
): () => void {
  const apply = (): void => {
    const data = new FormData(form);
    const query = data.get('query');
    const kinds = new Set(data.getAll(boxes).map(String));
    const shown = show({ query: typeof query === 'string' ? query : '', kinds });
    output.textContent = shown === 1 ? `1 ${noun}` : `${shown} ${noun}s`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // A browser that comes back to the page fills the form again.
  apply();
  return apply;
}
