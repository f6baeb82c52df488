import { describe, expect, it } from 'vitest';
import { liveFailure, liveFailureIds, liveFailures } from '../../model/live-failures.ts';
import { failureOf, type Signs } from './failure.ts';

const signs = (rest: Partial<Signs> = {}): Signs => ({
  errorName: 'TypeError',
  violated: false,
  online: true,
  pageIsSecure: true,
  pageIsLocal: false,
  url: 'https://sts.eu-west-1.amazonaws.com/',
  browser: 'chromium',
  reachable: false,
  took: 180,
  ...rest,
});
const emulator = { url: 'http://127.0.0.1:4566/', took: 3 };

describe('failureOf', () => {
  it.each<[string, Partial<Signs>, string]>([
    ['the reader ended it, whatever else', { errorName: 'AbortError', violated: true }, 'aborted'],
    ['the page’s own policy', { violated: true, online: false }, 'refused-by-policy'],
    ['no network', { online: false }, 'offline'],
    ['no network matters not to this machine', { ...emulator, online: false }, 'nothing-listens'],
    ['silence', { errorName: 'TimeoutError' }, 'timeout'],
    ['reachable, not readable', { reachable: true }, 'cors'],
    ['Safari and http', { ...emulator, browser: 'safari' }, 'mixed-content'],
    [
      'Safari on a page over http',
      { ...emulator, browser: 'safari', pageIsSecure: false },
      'nothing-listens',
    ],
    ['Chrome, permission denied', { ...emulator, localNetwork: 'denied' }, 'local-network-permission'],
    ['a page of this machine', { ...emulator, localNetwork: 'prompt', pageIsLocal: true }, 'nothing-listens'],
    ['Chrome, not answered', { ...emulator, localNetwork: 'prompt' }, 'local-network-permission'],
    ['Chrome, permission given', { ...emulator, localNetwork: 'granted' }, 'nothing-listens'],
    ['localhost by name', { url: 'http://localhost:1/' }, 'nothing-listens'],
    ['this machine over TLS', { url: 'https://localhost:4566/', took: 3 }, 'local-tls'],
    ['faster than a network', { took: 4 }, 'ended-at-once'],
    ['slower', { took: 21 }, 'unreachable'],
  ])('%s', (_name, given, expected) => {
    expect(failureOf(signs(given))).toBe(expected);
  });
});

describe('the words for failures', () => {
  it.each(liveFailureIds)('%s says what, why and what to do, and no browser’s bare words', (id) => {
    const { title, why, what, short } = liveFailure(id);
    expect(what.length).toBeGreaterThan(0);
    for (const text of [title, short, why, ...what]) {
      expect(text).not.toMatch(/Failed to fetch|NetworkError|Load failed/);
      expect(text).not.toBe('');
    }
  });

  it('has each failure once', () => {
    expect(liveFailures.map(({ id }) => id)).toEqual([...liveFailureIds]);
  });

  it('says where it cannot tell', () => {
    for (const id of ['unreachable', 'ended-at-once', 'nothing-listens', 'cors'] as const) {
      expect(liveFailure(id).unsure, id).toBeDefined();
    }
  });
});
