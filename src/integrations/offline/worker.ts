/**
 * The service worker: pages, their files and the search come from what the browser keeps; everything else goes to the
 * network as if this were not here. It imports nothing of the site: the bundler would put that into another file. It sees nothing of the live page, whose folder has a worker of its own.
 */
import { clientsClaim } from 'workbox-core';
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** Written in by the build; addresses are relative to this file's. */
declare const KEPT_FILES: {
  /** Address and revision; none where the name of the file changes with what is in it. */
  first: readonly (readonly [address: string, revision: string | null])[];
  later: readonly string[];
};

interface WorkerEvent extends Event {
  data?: unknown;
  waitUntil(work: Promise<unknown>): void;
}
interface Scope {
  location: Location;
  addEventListener(type: 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
}
const worker = self as unknown as Scope;
const { first, later } = KEPT_FILES;
const at = (address: string): string => new URL(address || '.', worker.location.href).href;
const below = (url: URL, folder: string): boolean => url.href.startsWith(at(folder));

// What has a query is never answered from here, nor kept.
precache(first.map(([address, revision]) => ({ url: at(address), revision })));
addRoute({ directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [] });

// But for the start of the search, which puts the time behind the address to get past caches such as this one.
const searchStart = at('pagefind/pagefind-entry.json');
registerRoute(
  ({ url }) => url.origin + url.pathname === searchStart,
  async ({ request }) => (await matchPrecache(searchStart)) ?? fetch(request),
);

const laterCache = `later-${at('')}`;
const laterAddresses = new Set(later.map(at));
registerRoute(({ url }) => laterAddresses.has(url.href), new CacheFirst({ cacheName: laterCache }));

// Pages that are not kept: the network, or a page that says there is none. The folders of others are left to them.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' &&
    below(url, '') &&
    !below(url, 'playground/live') &&
    !below(url, 'embed/v1/'),
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch (error) {
      const page = await matchPrecache(at('offline/'));
      if (!page) throw error;
      return new Response(page.body, { status: 503, statusText: 'No network', headers: page.headers });
    }
  },
);

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldEditors());
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});
clientsClaim();

async function forgetOldEditors(): Promise<void> {
  const cache = await caches.open(laterCache);
  const old = (await cache.keys()).filter(({ url }) => !laterAddresses.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
