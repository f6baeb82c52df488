/**
 * Writes answers: XML with two-space indent and a newline at the end, or JSON where the client asks for it, with the
 * headers STS sends. Layout recorded (facts/sts-wire.md §2, §3); JSON reported (facts/sts-wire-2.md §10).
 */
import { xmlNamespace } from '../model/operation.ts';
import { base64, hex, passingUtf8 } from './encoding.ts';
import type { Endpoint } from './endpoint.ts';
import type { Fault } from './fault.ts';
import { httpDate, isoSeconds } from './time.ts';
import { headerValue, type Header, type WireRequest, type WireResponse } from './wire.ts';

/** A tree of elements; an instant is written as ISO 8601 in XML and as epoch seconds in JSON. */
export type Tree = { readonly [name: string]: string | number | Instant | Tree | undefined };
export class Instant {
  readonly epochMs: number;
  constructor(epochMs: number) {
    this.epochMs = epochMs;
  }
}

/** Of errors that arise before an operation is found (recorded). */
const dispatchNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Anything that is not plain; most texts have nothing of the kind. */
const special = /[^\t\n\u0020-\u0025\u0027-\u003B=\u003F-\uD7FF]/;

function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[&<>]/g, (char) => escapes[char] ?? char)
    .replace(notXml, '\uFFFD')
    .replaceAll('\r', '&#xD;');
}

function xml(tree: Tree, indent: string): string {
  let text = '';
  // Trees are literals: `in` finds their own names only, and makes no list of them.
  for (const name in tree) {
    const value = tree[name];
    if (value === undefined) continue;
    if (value instanceof Instant) text += `${indent}<${name}>${isoSeconds(value.epochMs)}</${name}>\n`;
    else if (typeof value === 'object')
      text += `${indent}<${name}>\n${xml(value, `${indent}  `)}${indent}</${name}>\n`;
    else text += `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`;
  }
  return text;
}

/** Keys in alphabetical order, as recorded of JSON answers. */
function json(value: Tree[string]): string {
  if (value instanceof Instant) return scientific(value.epochMs / 1000);
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${json(value[name])}`);
  return `{${members.join(',')}}`;
}

/** `1.789155586E9`: how JSON answers write an instant (reported: envoyproxy/envoy#33806). */
function scientific(seconds: number): string {
  const [digits = '0', exponent = '0'] = seconds.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

const wantsJson = (request: WireRequest): boolean =>
  /\bapplication\/json\b/i.test(headerValue(request.headers, 'accept') ?? '');

/** What every answer of one call shares. */
export interface AnswerContext {
  request: WireRequest;
  endpoint: Endpoint;
  /** Milliseconds since 1970. */
  now: number;
  random: (bytes: number) => Uint8Array;
}

/** A random UUID, version 4. */
export function requestId(random: (bytes: number) => Uint8Array): string {
  const bytes = Uint8Array.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Base64 of `1:REGION:S:EPOCH_MS:R|G:8 characters`; R on regional endpoints, G on the global one (recorded). */
export function extendedRequestId({ endpoint, now, random }: AnswerContext): string {
  let tail = '';
  for (const byte of random(8)) tail += alphanumeric.charAt(byte % alphanumeric.length);
  return base64(passingUtf8(`1:${endpoint.region}:S:${now}:${endpoint.global ? 'G' : 'R'}:${tail}`));
}

/** The headers by which a call is known again. */
export const idHeaders = (context: AnswerContext, id: string): Header[] => [
  ['x-amzn-RequestId', id],
  ['x-amz-sts-extended-request-id', extendedRequestId(context)],
];

function answer(
  context: AnswerContext,
  status: number,
  id: string,
  type: string,
  body: string,
): WireResponse {
  return {
    status,
    headers: [
      ...idHeaders(context, id),
      ['Content-Type', type],
      ['Content-Length', String(passingUtf8(body).length)],
      ['Date', httpDate(context.now)],
    ],
    body,
  };
}

/** The answer of an operation that went well. */
export function resultAnswer(context: AnswerContext, operation: string, result: Tree): WireResponse {
  const id = requestId(context.random);
  const tree: Tree = { [`${operation}Result`]: result, ResponseMetadata: { RequestId: id } };
  const name = `${operation}Response`;
  return wantsJson(context.request)
    ? answer(context, 200, id, 'application/json', json({ [name]: tree }))
    : answer(
        context,
        200,
        id,
        'text/xml',
        `<${name} xmlns="${xmlNamespace}">\n${xml(tree, '  ')}</${name}>\n`,
      );
}

/** The answer of a call that was refused. */
export function faultAnswer(context: AnswerContext, fault: Fault): WireResponse {
  const id = requestId(context.random);
  const tree: Tree = {
    Error: { Type: 'Sender', Code: fault.code, Message: fault.message },
    RequestId: id,
  };
  const namespace = fault.namespace === 'dispatch' ? dispatchNamespace : xmlNamespace;
  return wantsJson(context.request)
    ? answer(context, fault.status, id, 'application/json', json(tree))
    : answer(
        context,
        fault.status,
        id,
        'text/xml',
        `<ErrorResponse xmlns="${namespace}">\n${xml(tree, '  ')}</ErrorResponse>\n`,
      );
}

/** Answers below the service: a redirect, an unknown path, a body too large. */
export function bareAnswer(
  context: AnswerContext,
  status: number,
  { body = '', headers = [], ids = true }: { body?: string; headers?: readonly Header[]; ids?: boolean } = {},
): WireResponse {
  return {
    status,
    headers: [
      ...(ids ? idHeaders(context, requestId(context.random)) : []),
      ...headers,
      ['Content-Length', String(passingUtf8(body).length)],
      ['Date', httpDate(context.now)],
    ],
    body,
  };
}
