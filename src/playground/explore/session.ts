/** What one explorer works with: its store, the account that is asked, and the secrets of sessions that are held. */
import type { Account } from '../../model/account.ts';
import { fetchData } from '../data.ts';
import { href } from '../href.ts';
import type { ExploreData } from './recipes.ts';
import type { ExploreStore } from './store.ts';

interface HeldCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface ExploreSession {
  store: ExploreStore;
  /** By column; in memory and nowhere else. */
  held: Map<'own' | 'role', HeldCredentials>;
  /** Rejects where it cannot be loaded. */
  account: () => Promise<Account>;
  /** Where a new session is got: the playground's own page, or its form on this one. */
  newSessionHref: string;
}

let loading: Promise<ExploreData> | undefined;

/** The cookbook and the site's account, once for the page. Rejects where they do not load. */
export function loadData(): Promise<ExploreData> {
  loading ??= fetchData<ExploreData>(href('/playground/policies/data.json')).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
