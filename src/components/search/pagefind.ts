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

export interface PagefindResult {
  /** The page's, the same in every search. */
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}
