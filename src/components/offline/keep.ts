/**
 * Has the browser keep the site for when there is no network, once the page that the reader came for is there, and says
 * when a newer site is ready. The page of the real STS does not run this.
 */
import { mayFetchUnasked, pageNetwork, type Network } from '../../playground/network.ts';
import { href } from '../paths.ts';

/** Milliseconds after the page has loaded: the reader's own first clicks come before what may be needed some day. */
const patience = 2000;

/** Whether to fetch what nobody has asked for: not in frames, not where each byte counts. */
export const mayKeep = ({
  framed,
  connection,
}: {
  framed: boolean;
  connection: Network | undefined;
}): boolean => !framed && mayFetchUnasked(connection);

/** Starts, after a while, where it may. `offer` is called when a newer site is ready, with what shows it. */
export function keepSite(offer: (show: () => void) => void): void {
  const { serviceWorker } = navigator;
  // Absent without https.
  if (!(serviceWorker as ServiceWorkerContainer | undefined)) return;
  if (!mayKeep({ framed: window.top !== window.self, connection: pageNetwork() })) return;
  const start = (): void => {
    setTimeout(() => {
      // A browser that keeps nothing, in a private window for one, is used as before.
      register(serviceWorker, offer).catch(() => undefined);
    }, patience);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

async function register(workers: ServiceWorkerContainer, offer: (show: () => void) => void): Promise<void> {
  // First the one that keeps all others off the page of the real STS.
  await activated(await workers.register(href('/playground/live/sw.js'), { updateViaCache: 'none' }));
  const hadOne = workers.controller !== null;
  const registration = await workers.register(href('/sw.js'), { updateViaCache: 'none' });

  const show = (waiting: ServiceWorker) => (): void => {
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take-over');
  };
  const watch = (worker: ServiceWorker): void => {
    const look = (): void => {
      // The first worker has no older site to take over from.
      if (worker.state === 'installed' && registration.active) offer(show(worker));
    };
    worker.addEventListener('statechange', look);
    look();
  };
  for (const worker of [registration.installing, registration.waiting]) if (worker) watch(worker);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) watch(registration.installing);
  });
  // Another tab has gone on to the newer site; what this one still shows is of the older.
  if (hadOne)
    workers.addEventListener('controllerchange', () => offer(() => location.reload()), { once: true });
}

/** Resolves once a registration has a worker in charge. */
function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (active || !coming) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('the worker was given up'));
    });
  });
}
