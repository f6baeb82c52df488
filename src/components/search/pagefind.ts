/** The parts of Pagefind's own interface that the search uses; its script is made after the build and not bundled. */
export interface PagefindSubResult {
  title: string;
  url: string;
  excerpt: string;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: PagefindSubResult[];
}

export interface PagefindResults {
  results: { data(): Promise<PagefindPage> }[];
}

export interface Pagefind {
  init(): Promise<void>;
  /** Resolves to null where a later search has overtaken this one. */
  debouncedSearch(query: string, options?: object, wait?: number): Promise<PagefindResults | null>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index once. Rejects where there is none, as on the development server; a later call tries again. */
export function loadPagefind(src: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ src)) as Pagefind;
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
