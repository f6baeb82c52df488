/**
 * The simulated STS, for the operations it is given: a small page need not carry the others, and what evaluates
 * policies with them. Reads no clock and no randomness but what it is given.
 */
import type { Account } from '../model/account.ts';
import { apiVersion } from '../model/operation.ts';
import { authenticate, directoryOf, type SigningKeys } from './authenticate.ts';
import type { Trace } from './checks.ts';
import { readClaim } from './claim.ts';
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts';
import { utf8 } from './encoding.ts';
import { endpointOf } from './endpoint.ts';
import { Fault, invalidAction } from './fault.ts';
import type { StsOperation } from './operations/operation.ts';
import { readParams, type Params } from './query.ts';
import { bareAnswer, faultAnswer, resultAnswer, type AnswerContext } from './respond.ts';
import { sealingKey } from './session-token.ts';
import type { SignatureClaim } from './signature.ts';
import { emptyState, type StsState } from './state.ts';
import { throttle } from './throttle.ts';
import { Tracer } from './tracer.ts';
import { readInput } from './validate.ts';
import { headerValue, type WireRequest, type WireResponse } from './wire.ts';

export interface StsOptions {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Milliseconds for the trace, finer than the clock where the platform has it; the clock where absent. */
  timer?: (() => number) | undefined;
  /** What is remembered between calls; fresh where absent. */
  state?: StsState | undefined;
}

export interface StsAnswer {
  response: WireResponse;
  /** The checks made, in order. Empty where the request never reached the service proper. */
  trace: Trace;
}

export interface Sts {
  handle(request: WireRequest): StsAnswer;
  fetch(request: Request): Promise<Response>;
}

/** Bytes; one more is refused (recorded). */
export const maxBody = 10_000_000;
/** Bytes of the request line's target; the recorded limit is about this. */
const maxTarget = 15_800;
const redirectTarget = 'https://aws.amazon.com/iam';

/** Makes a service for one account that answers these operations, by their names on the wire. */
export function createStsWith(
  operations: ReadonlyMap<string, StsOperation>,
  account: Account,
  options: StsOptions,
): Sts {
  const { clock, random, timer = clock, state = emptyState() } = options;
  const directory = directoryOf(account, sealingKey(account.accountId));
  const signingKeys: SigningKeys = new Map();

  function handle(request: WireRequest): StsAnswer {
    const now = clock();
    const tracer = new Tracer(timer);
    const context: AnswerContext = { request, endpoint: endpointOf(request, undefined), now, random };

    const bare = belowService(context);
    if (bare) return { response: bare, trace: [] };
    const params = readParams(request);
    if (!params) return { response: bareAnswer(context, 400), trace: [] };
    if (!params.has('Action') || lacksContentType(request)) {
      return { response: redirect(context), trace: [] };
    }

    const claim = readClaim(request, params);
    if (!(claim instanceof Fault)) context.endpoint = endpointOf(request, claim.scope.region);
    const response = serve(context, params, claim, tracer);
    return {
      response: { ...response, headers: [...response.headers, ...corsHeaders(request)] },
      trace: tracer.trace,
    };
  }

  function serve(
    context: AnswerContext,
    params: Params,
    claim: SignatureClaim | Fault,
    tracer: Tracer,
  ): WireResponse {
    const { request, endpoint, now } = context;
    const refuse = (fault: Fault): WireResponse => {
      tracer.refuse(fault);
      return faultAnswer(context, fault);
    };

    const action = params.get('Action') ?? '';
    const version = params.get('Version');
    const operation = version === apiVersion ? operations.get(action) : undefined;
    if (!operation) return refuse(invalidAction(action, version ?? 'NO_VERSION_SPECIFIED'));
    tracer.pass('dispatch', `${action}, query protocol ${apiVersion}`);

    if (claim instanceof Fault) return refuse(claim);
    const caller = authenticate(request, claim, endpoint, directory, now, tracer, signingKeys);
    if (caller instanceof Fault) return refuse(caller);

    const tooMany = throttle(directory.account.sts.throttle, state, now);
    if (tooMany) return refuse(tooMany);
    const input = readInput(operation.model.inputs, params);
    if (input instanceof Fault) return refuse(input);
    tracer.pass('validation', 'ranges, lengths and patterns hold');

    const result = operation.run({ caller, input, endpoint, directory, state, now, random, tracer });
    return result instanceof Fault ? refuse(result) : resultAnswer(context, operation.model.name, result);
  }

  async function fetch(request: Request): Promise<Response> {
    const { response } = handle(await toWire(request));
    // A Response may not carry a body with these, and the browser's own Content-Length would be forbidden anyway.
    const body = response.body === '' ? null : response.body;
    return new Response(body, {
      status: response.status,
      headers: response.headers.map(([name, value]): [string, string] => [name, value]),
    });
  }

  return { handle, fetch };
}

/** Answers that do not depend on what is asked: limits, CORS, path, method. */
function belowService(context: AnswerContext): WireResponse | undefined {
  const { request } = context;
  if (request.body.length > maxBody) return bareAnswer(context, 413, { ids: false });
  if (request.target.length > maxTarget) return bareAnswer(context, 400);
  if (isPreflight(request)) return bareAnswer(context, 200, { headers: preflightHeaders(request) });
  const path = request.target.split('?')[0];
  // Recorded off the root for every ordinary method, on it for OPTIONS without Origin.
  const offRoot = path !== '/' && /^(?:GET|POST|PUT|DELETE|PATCH)$/.test(request.method);
  if (offRoot || request.method === 'OPTIONS') {
    return bareAnswer(context, 404, { body: '<UnknownOperationException/>\n' });
  }
  if (request.method !== 'GET' && request.method !== 'POST') return bareAnswer(context, 400);
  return undefined;
}

const lacksContentType = (request: WireRequest): boolean =>
  request.method === 'POST' && headerValue(request.headers, 'content-type') === undefined;

/** Where no operation is named, STS sends the visitor to a product page (recorded). */
function redirect(context: AnswerContext): WireResponse {
  const { method, target } = context.request;
  const query = method === 'GET' && target.includes('?') ? target.slice(target.indexOf('?')) : '';
  return bareAnswer(context, 302, { headers: [['Location', redirectTarget + visible(query)]] });
}

/** Percent-encodes what no URL and no header may hold: an HTTP server hands on whatever stood on the request line. */
const visible = (text: string): string =>
  text.replace(/[^!-~]+/g, (part) =>
    Array.from(utf8(part), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );

async function toWire(request: Request): Promise<WireRequest> {
  const url = new URL(request.url);
  const headers = [...request.headers];
  if (!request.headers.has('host')) headers.push(['host', url.host]);
  return {
    method: request.method,
    target: url.pathname + url.search,
    headers,
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
