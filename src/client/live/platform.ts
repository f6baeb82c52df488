/** The signs that a browser gives around a call, and the one place that asks it for them. */
import { loopback, type BrowserFamily, type Signs } from './failure.ts';

/** What of a browser is asked; the page gives the real one. */
export interface Platform {
  fetch: typeof fetch;
  isOnline: () => boolean;
  pageIsSecure: boolean;
  pageIsLocal: boolean;
  userAgent: string;
  /** Calls `heard` for each address that the page's policy refuses; the function returned stops it. */
  onViolation: (heard: (url: string) => void) => () => void;
  /** The state of a permission by its name; rejects where the browser does not know it. */
  permission: (name: string) => Promise<PermissionState>;
}

/** The browser this runs in. */
export const thisBrowser = (): Platform => ({
  fetch: (...request) => fetch(...request),
  isOnline: () => navigator.onLine,
  pageIsSecure: location.protocol === 'https:',
  pageIsLocal: loopback.test(location.hostname),
  userAgent: navigator.userAgent,
  onViolation(heard) {
    const listen = (event: SecurityPolicyViolationEvent): void => {
      if (event.effectiveDirective === 'connect-src') heard(event.blockedURI);
    };
    document.addEventListener('securitypolicyviolation', listen);
    return () => document.removeEventListener('securitypolicyviolation', listen);
  },
  permission: async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
});

export function browserFamily(userAgent: string): BrowserFamily {
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chromium';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}

/** Chrome 142's name of the permission, and those that later versions split it into. */
const permissionNames = ['loopback-network', 'local-network-access'];

async function localNetworkOf({ permission }: Platform): Promise<PermissionState | undefined> {
  for (const name of permissionNames) {
    const state = await permission(name).catch(() => undefined);
    if (state !== undefined) return state;
  }
  return undefined;
}

/** Milliseconds that the second request may take. */
const probeTimeout = 4_000;

/**
 * Does anything answer at the address? Sends a request without key, parameters or cookies whose answer the page cannot
 * read. POST, for a GET to STS is sent on to another host.
 */
async function reaches(url: string, platform: Platform, signal: AbortSignal | undefined): Promise<boolean> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, probeTimeout);
  signal?.addEventListener('abort', stop);
  try {
    await platform.fetch(url, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** What is known when the call has failed. */
export interface Failed {
  errorName: string;
  url: string;
  violated: boolean;
  took: number;
  signal?: AbortSignal | undefined;
}

/** Gathers the signs of a call that brought no answer; asks the host once more where nothing else tells. */
export async function signsOf(failed: Failed, platform: Platform): Promise<Signs> {
  const { errorName, url, violated, took, signal } = failed;
  const online = platform.isOnline();
  const settled = violated || !online || errorName === 'AbortError' || errorName === 'TimeoutError';
  return {
    errorName,
    url,
    violated,
    took,
    online,
    pageIsSecure: platform.pageIsSecure,
    pageIsLocal: platform.pageIsLocal,
    browser: browserFamily(platform.userAgent),
    localNetwork: settled ? undefined : await localNetworkOf(platform),
    reachable: settled ? false : await reaches(url, platform, signal),
  };
}
