/** Makes the request of a case as it goes over the wire: form, signature, and what is changed afterwards. */
import type { Account } from '../../src/model/account.ts';
import type { Case, CaseParam } from '../../src/model/case.ts';
import { apiVersion } from '../../src/model/operation.ts';
import { endpointHost, globalHost, globalSigningRegion } from '../../src/model/regions.ts';
import type { WireRequest } from '../../src/sts/wire.ts';
import { codeOfStep, findDevice, wrongCode } from './codes.ts';
import { signHeaders, signQuery, type Credentials } from './sign.ts';

type EndpointKind = Case['endpoint'];
type Params = Readonly<Record<string, CaseParam>>;
type Pair = readonly [name: string, value: string];

export interface Place {
  host: string;
  /** The region the endpoint serves, which is also the one to sign for. */
  region: string;
  global: boolean;
}

export function placeOf(kind: EndpointKind, region: string): Place {
  if (kind === 'global') return { host: globalHost, region: globalSigningRegion, global: true };
  const host = endpointHost(region, { fips: kind.includes('fips'), dualStack: kind.includes('dualstack') });
  return { host, region, global: false };
}

/** The value as it is sent; codes are worked out for the instant `at`. */
function valueOf(param: CaseParam, params: Params, account: Account, at: number): string {
  if (typeof param === 'string') return param;
  if ('repeat' in param) return param.repeat.repeat(param.times);
  const { SerialNumber } = params;
  const serial = param.device ?? SerialNumber;
  if (typeof serial !== 'string') throw new Error('a code needs a device, or a SerialNumber that names one');
  const device = findDevice(account, serial);
  return param.step === undefined ? wrongCode(device, at) : codeOfStep(device, at, param.step);
}

const encode = (pairs: readonly Pair[]): string =>
  pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** The form of a request, or the query of one by GET. */
export function formOf(request: Case['request'], account: Account, at: number): string {
  const params = Object.entries(request.params);
  const pairs = [...params, ...request.paramList].map(([name, param]): Pair => [
    name,
    valueOf(param, request.params, account, at),
  ]);
  const form =
    request.body ??
    encode([['Action', request.action], ['Version', request.version ?? apiVersion], ...pairs]);
  if (request.formSize === undefined) return form;
  const filler = '&Filler=';
  return form + filler + 'x'.repeat(request.formSize - form.length - filler.length);
}

function queryOf(form: string): Record<string, string | string[]> {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(form)) (query[name] ??= []).push(value);
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

function changed(
  headers: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const lower = Object.entries(changes).map(([name, value]) => [name.toLowerCase(), value] as const);
  const all = new Map<string, string | null>([...Object.entries(headers), ...lower]);
  return Object.fromEntries([...all].filter((entry): entry is [string, string] => entry[1] !== null));
}

function tamperedAuthorization(before: string, change: string | { replace: string; by: string }): string {
  if (typeof change === 'string') return change;
  if (!before.includes(change.replace)) {
    throw new Error(`Authorization has no ${change.replace} to replace: ${before}`);
  }
  return before.replace(change.replace, change.by);
}

/** The request of a case, signed with `credentials` where it is signed at all, at the instant `at` of the service. */
export async function buildRequest(
  request: Case['request'],
  place: Place,
  account: Account,
  credentials: Credentials | undefined,
  at: number,
): Promise<WireRequest> {
  const form = formOf(request, account, at);
  const inQuery = request.method === 'GET';
  const hasBody = !inQuery && request.method !== 'OPTIONS';
  const body = hasBody ? form : '';
  const defaults: Record<string, string> = hasBody
    ? {
        host: place.host,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
      }
    : { host: place.host };
  let headers = changed(defaults, request.headers);
  let target = inQuery ? `${request.path}?${form}` : request.path;

  if (credentials && request.signing !== 'none') {
    const unsigned = {
      method: request.method,
      protocol: 'https:',
      hostname: place.host,
      path: request.path,
      query: inQuery ? queryOf(form) : {},
      headers,
      body: hasBody ? body : undefined,
    };
    const options = {
      credentials,
      region: request.scope.region ?? place.region,
      service: request.scope.service ?? 'sts',
      at: at + request.clockSkew * 1000,
    };
    if (request.signing === 'header') headers = await signHeaders(unsigned, options);
    else {
      const query = await signQuery(unsigned, options, request.expires);
      const pairs = Object.entries(query).flatMap(([name, value]) =>
        [value ?? ''].flat().map((one): Pair => [name, one]),
      );
      target = `${request.path}?${encode(pairs)}`;
    }
  }

  const { tamper } = request;
  if (tamper?.authorization !== undefined) {
    const { authorization = '' } = headers;
    headers = changed(headers, { authorization: tamperedAuthorization(authorization, tamper.authorization) });
  }
  if (tamper?.headers) headers = changed(headers, tamper.headers);
  return {
    method: request.method,
    target,
    headers: Object.entries(headers),
    body: new TextEncoder().encode(tamper?.body ?? body),
  };
}
