import { describe, expect, it } from 'vitest';
import type { Attempt, CallError, Exchange } from '../../client/exchange.ts';
import { checks, type CheckId, type CheckResult } from '../../sts/checks.ts';
import { formatMilliseconds, idleWire, wireFromExchange } from './model.ts';

const labels = Object.fromEntries(checks.map(({ id, label }) => [id, label])) as Record<CheckId, string>;
const ids = checks.map(({ id }) => id);

/** A trace that passes every check before `refusedAt` and refuses there. */
function traceUntil(refusedAt?: CheckId): CheckResult[] {
  const end = refusedAt ? ids.indexOf(refusedAt) : ids.length - 1;
  return ids.slice(0, end + 1).map((id, index) => ({
    id,
    outcome: id === refusedAt ? 'refused' : 'passed',
    note: `note of ${id}`,
    at: index / 10,
  }));
}

function attempt(over: Partial<Attempt> = {}): Attempt {
  return {
    request: {
      method: 'POST',
      url: 'https://sts.us-east-1.amazonaws.com/',
      headers: [],
      body: 'Action=GetSessionToken&Version=2011-06-15&SerialNumber=GAHT12345678&TokenCode=000000',
    },
    response: { status: 200, headers: [], body: '' },
    sentAt: 0.6,
    answeredAt: 2.6,
    ...over,
  };
}

function exchange(attempts: Attempt[], error?: CallError): Exchange {
  return {
    transport: 'simulated',
    region: 'us-east-1',
    host: 'sts.us-east-1.amazonaws.com',
    startedAt: 0,
    attempts,
    duration: 3,
    outcome: error
      ? { ok: false, error }
      : {
          ok: true,
          result: {
            credentials: { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'C', expiration: 0 },
          },
        },
  };
}

const denied: CallError = { code: 'AccessDenied', message: 'no', status: 403, kind: 'service' };
const refusedAtMfa = exchange([attempt({ trace: traceUntil('mfa') })], denied);
const issued = exchange([attempt({ trace: traceUntil() })]);

describe('wireFromExchange', () => {
  it('says once what an answer from below the service is: its status', () => {
    const error: CallError = { code: 'HTTP 413', message: '', status: 413, kind: 'service' };
    const response = { status: 413, headers: [], body: '' };
    const { nodes } = wireFromExchange(exchange([attempt({ response, trace: [] })], error));
    expect(nodes.at(-1)).toMatchObject({ label: 'STS refused', note: 'HTTP 413' });
  });

  it('says where a request without an Action was sent away', () => {
    const error: CallError = { code: 'HTTP 302', message: '', status: 302, kind: 'service' };
    const response = { status: 302, headers: [], body: '' };
    const request = { ...attempt().request, body: 'x' };
    const wire = wireFromExchange(exchange([attempt({ request, response, trace: [] })], error));
    expect(wire.summary).toBe('Redirected at Parse');
    expect(wire.nodes[2]).toMatchObject({ label: 'Parse redirected', state: 'refused', entersService: true });
    expect(wire.nodes[2]?.note).toContain('no Action found');
    expect(wire.nodes.slice(3).every(({ state }) => state === 'not-reached')).toBe(true);
    // A real STS does not tell; and a request that names one was sent away for another reason.
    const [live, named] = [attempt({ request, response }), attempt({ response, trace: [] })];
    for (const other of [live, named])
      expect(wireFromExchange(exchange([other], error)).nodes.at(-1)?.note).toBe('HTTP 302');
  });

  it('goes from the request through signing and every check to the session', () => {
    const { nodes, outcome } = wireFromExchange(issued);
    expect(nodes.map((n) => n.id)).toEqual(['request', 'signing', ...ids]);
    expect(nodes.map((n) => n.state)).toEqual([...Array<string>(nodes.length - 1).fill('passed'), 'live']);
    expect(nodes[0]).toMatchObject({ note: 'POST, 2 parameters', at: 0 });
    expect(nodes.at(-1)?.label).toBe('Session issued');
    expect(outcome).toBe('issued');
  });

  it('counts time from the beginning of the call, not from the service', () => {
    const { nodes } = wireFromExchange(issued);
    expect(nodes[1]?.at).toBe(0.6);
    expect(nodes[3]?.at).toBeCloseTo(0.7);
  });

  it('marks where the request enters the service', () => {
    const { nodes } = wireFromExchange(issued);
    expect(nodes.filter((n) => n.entersService).map((n) => n.id)).toEqual([ids[0]]);
  });

  it('stops at the check that refused and shows the ones after it as not reached', () => {
    const { nodes, summary, outcome } = wireFromExchange(refusedAtMfa);
    const stop = nodes.findIndex((n) => n.state === 'refused');
    expect(nodes[stop]).toMatchObject({ id: 'mfa', label: `${labels.mfa} refused`, note: 'note of mfa' });
    expect(nodes.slice(stop + 1).map((n) => n.id)).toEqual(ids.slice(ids.indexOf('mfa') + 1));
    expect(nodes.slice(stop + 1).every((n) => n.state === 'not-reached' && n.at === undefined)).toBe(true);
    expect([outcome, summary]).toEqual(['refused', `Refused at ${labels.mfa}`]);
  });

  it.each(ids)('draws one refusal wherever the service stops: %s', (id) => {
    const { nodes } = wireFromExchange(exchange([attempt({ trace: traceUntil(id) })], denied));
    expect(nodes.filter((n) => n.state === 'refused').map((n) => n.id)).toEqual([id]);
    expect(nodes).toHaveLength(2 + ids.length);
  });

  it('leaves out what follows the refusal where a retry goes on from there', () => {
    const { nodes } = wireFromExchange(refusedAtMfa, { omitNotReached: true });
    expect(nodes.at(-1)?.id).toBe('mfa');
  });

  it('shows the last of several attempts and says which it is', () => {
    const { nodes } = wireFromExchange(
      exchange([attempt({ sentAt: 0.1 }), attempt({ sentAt: 9, trace: traceUntil() })]),
    );
    expect(nodes[1]).toMatchObject({ at: 9, note: 'SigV4, by the SDK, attempt 2' });
  });

  it('skips a check that the service had no reason to make', () => {
    const trace = traceUntil().filter(({ id }) => id !== 'mfa');
    const { nodes } = wireFromExchange(exchange([attempt({ trace })]));
    expect(nodes.map((n) => n.id)).not.toContain('mfa');
  });

  it('does not claim checks that a live STS did not tell', () => {
    const ok = wireFromExchange(exchange([attempt()]));
    expect(ok.nodes.map((n) => n.label)).toEqual(['Request', 'Signing', 'STS', 'Session issued']);
    const no = wireFromExchange(exchange([attempt()], denied));
    expect(no.nodes.at(-1)).toMatchObject({
      label: 'STS refused',
      note: 'AccessDenied, HTTP 403',
      state: 'refused',
    });
    expect(no.summary).toBe('Refused by STS');
  });

  it('says that no answer came', () => {
    const lost: Attempt = attempt({ failure: 'Failed to fetch' });
    delete lost.response;
    const error: CallError = { code: 'TypeError', message: 'Failed to fetch', kind: 'client' };
    const wire = wireFromExchange(exchange([lost], error));
    expect(wire.nodes.at(-1)).toMatchObject({
      label: 'No answer',
      note: 'Failed to fetch',
      state: 'refused',
    });
    expect(wire.outcome).toBe('failed');
  });

  it('says that an answer came which the SDK could not read', () => {
    const error: CallError = { code: 'SyntaxError', message: 'not XML', kind: 'client' };
    const wire = wireFromExchange(exchange([attempt()], error));
    expect(wire.nodes.at(-1)).toMatchObject({ label: 'Answer not read', note: 'SyntaxError' });
    expect(wire.summary).toBe('Answer not read');
  });

  it('says that the SDK sent nothing', () => {
    const error: CallError = { code: 'CredentialsProviderError', message: 'none', kind: 'client' };
    const wire = wireFromExchange(exchange([], error));
    expect(wire.nodes.at(-1)).toMatchObject({ label: 'Not sent', note: 'CredentialsProviderError' });
  });

  it('counts the parameters of a GET in the address', () => {
    const get = attempt({ trace: traceUntil() });
    get.request = {
      ...get.request,
      method: 'GET',
      body: '',
      url: 'https://h/?Action=A&Version=B&TokenCode=1',
    };
    expect(wireFromExchange(exchange([get])).nodes[0]?.note).toBe('GET, 1 parameter');
  });
});

describe('compact', () => {
  it('folds passed checks into one node and those not reached into another', () => {
    const { nodes } = wireFromExchange(refusedAtMfa, { compact: true });
    const before = ids.slice(0, ids.indexOf('mfa'));
    expect(nodes.map((n) => n.id)).toEqual(['request', before[0], 'mfa', 'region']);
    expect(nodes[1]).toMatchObject({ label: `${before.length} checks passed`, folded: before });
    expect(nodes[1]?.note).toMatch(/^parse, scope, key, /);
    expect(nodes[1]?.at).toBeCloseTo(0.6 + (before.length - 1) / 10);
    expect(nodes[3]).toMatchObject({
      label: '2 checks not reached',
      note: 'region, issue',
      state: 'not-reached',
    });
  });

  it('keeps the checks it is told to keep', () => {
    const { nodes } = wireFromExchange(issued, { compact: true, keep: ['mfa'] });
    expect(nodes.map((n) => n.label)).toEqual([
      'Request',
      '6 checks passed',
      labels.mfa,
      labels.region,
      'Session issued',
    ]);
  });

  it('says in the request that the SDK signed it', () => {
    const { nodes } = wireFromExchange(issued, { compact: true });
    expect(nodes[0]?.note).toBe('POST, 2 parameters, signed by the SDK');
  });
});

describe('idleWire', () => {
  it('has every step ahead', () => {
    expect(idleWire().nodes.map((n) => n.state)).toEqual(Array(2 + ids.length).fill('not-reached'));
  });
});

describe('formatMilliseconds', () => {
  it('gives one decimal', () => {
    expect([0, 2.26, 12].map(formatMilliseconds)).toEqual(['0.0', '2.3', '12.0']);
  });
});
