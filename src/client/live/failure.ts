/**
 * Why a call from a browser brought no answer of STS. A page gets one and the same error for nearly all of it, so the
 * reason is worked out from signs around the error; what cannot be told apart is one failure here, and says so.
 */
import type { LiveFailureId } from '../../model/live-failures.ts';
import type { CallError, Exchange } from '../exchange.ts';

export type BrowserFamily = 'chromium' | 'firefox' | 'safari' | 'other';

/** What was seen around a call that brought no answer. */
export interface Signs {
  /** The name of the last error: AbortError, TimeoutError, TypeError. */
  errorName: string;
  /** The page's own content security policy refused the address: the browser reported a violation. */
  violated: boolean;
  /** What `navigator.onLine` says; false is sure, true is not. */
  online: boolean;
  /** The page itself came over https. */
  pageIsSecure: boolean;
  /** The page came from this machine: it may reach it without being asked. */
  pageIsLocal: boolean;
  /** Whole address that was called. */
  url: string;
  browser: BrowserFamily;
  /** What Chrome 142 and later say of the permission to reach this machine or its network; absent elsewhere. */
  localNetwork?: PermissionState | undefined;
  /** A second request, without key or parameters and with an answer that no page may read, came through. */
  reachable: boolean;
  /** Milliseconds that the last attempt took to fail. */
  took: number;
}

/** Milliseconds within which nothing that has to cross a network fails; a blocker or this machine does. */
const atOnce = 20;

/** Host names of this machine. */
export const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The failure that the signs speak for. Those that are sure come first. */
export function failureOf(signs: Signs): LiveFailureId {
  const { protocol, hostname } = new URL(signs.url);
  const isLoopback = loopback.test(hostname);
  if (signs.errorName === 'AbortError') return 'aborted';
  if (signs.violated) return 'refused-by-policy';
  if (!signs.online && !isLoopback) return 'offline';
  if (signs.errorName === 'TimeoutError') return 'timeout';
  if (signs.reachable) return 'cors';
  if (protocol === 'http:' && signs.pageIsSecure && signs.browser === 'safari') return 'mixed-content';
  const mustAsk = isLoopback && !signs.pageIsLocal;
  if (mustAsk && signs.localNetwork !== undefined && signs.localNetwork !== 'granted') {
    return 'local-network-permission';
  }
  if (isLoopback) return protocol === 'https:' ? 'local-tls' : 'nothing-listens';
  return signs.took < atOnce ? 'ended-at-once' : 'unreachable';
}

/** What counts of a call that is over, whatever it asked. */
export type Ended = Pick<Exchange, 'attempts'> & { outcome: { ok: true } | { ok: false; error: CallError } };

/** An answer that came, but not from STS: a captive portal, a proxy, a gateway. Undefined where STS answered. */
export function foreignAnswer({ outcome, attempts }: Ended): LiveFailureId | undefined {
  const response = attempts.at(-1)?.response;
  if (outcome.ok || !response) return undefined;
  const isOfSts = /<(Error|Get\w+)Response[\s>]|"(Error|Get\w+Response)"\s*:/.test(response.body);
  if (isOfSts || (response.body === '' && response.status >= 300)) return undefined;
  return 'not-sts';
}
