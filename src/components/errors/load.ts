/** The matcher with the catalogue of this site, loaded once when it is first needed. */
import { explainer, type Explainable, type Match } from '../../model/explain.ts';

interface Loaded {
  explain: (pasted: string) => Match[];
  entries: readonly Explainable[];
}

let loading: Promise<Loaded> | undefined;

/** Rejects where the catalogue cannot be had; a later call tries again. `errorsHref` is the page of all errors. */
export const loadExplainer = async (errorsHref: string): Promise<(pasted: string) => Match[]> =>
  (await loadCatalogue(errorsHref)).explain;

/** The same, with the entries themselves. */
export function loadCatalogue(errorsHref: string): Promise<Loaded> {
  loading ??= (async () => {
    const response = await fetch(`${errorsHref}catalogue.json`);
    if (!response.ok) throw new Error(`the catalogue of errors: HTTP ${response.status}`);
    const entries = (await response.json()) as Explainable[];
    return { explain: explainer(entries), entries };
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
