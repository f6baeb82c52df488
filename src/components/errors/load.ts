/** The matcher with the catalogue of this site, loaded once when it is first needed. */
import { explainer, type Explainable, type Match } from '../../model/explain.ts';

let loading: Promise<(pasted: string) => Match[]> | undefined;

/** Rejects where the catalogue cannot be had; a later call tries again. `errorsHref` is the page of all errors. */
export function loadExplainer(errorsHref: string): Promise<(pasted: string) => Match[]> {
  loading ??= (async () => {
    const response = await fetch(`${errorsHref}catalogue.json`);
    if (!response.ok) throw new Error(`the catalogue of errors: HTTP ${response.status}`);
    return explainer((await response.json()) as Explainable[]);
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
