/**
 * An exchange as an HTTP Archive, for the tools that read one: an entry an attempt. Source: HAR 1.2 specification. It
 * holds no secret: signature, session token and the keys of the answer are taken out.
 */
import { headerValue, type Header } from '../sts/wire.ts';
import type { Attempt, Exchange } from './exchange.ts';
import { redactAnswer, redactHeaders, sentHeaders, withoutReplay } from './http-text.ts';

interface NameValue {
  name: string;
  value: string;
}

/** The part of HAR 1.2 that is written here. */
export interface Har {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    entries: HarEntry[];
  };
}

export interface HarEntry {
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    cookies: [];
    headers: NameValue[];
    queryString: NameValue[];
    postData?: { mimeType: string; params: []; text: string };
    headersSize: number;
    bodySize: number;
  };
  response: {
    status: number;
    statusText: string;
    httpVersion: string;
    cookies: [];
    headers: NameValue[];
    content: { size: number; mimeType: string; text: string };
    redirectURL: string;
    headersSize: number;
    bodySize: number;
  };
  cache: Record<string, never>;
  timings: { send: number; wait: number; receive: number };
  comment?: string;
}

const httpVersion = 'HTTP/1.1';
/** HAR's word for a size that is not known. */
const unknown = -1;

const pairs = (headers: readonly Header[]): NameValue[] =>
  redactHeaders(headers).map(([name, value]) => ({ name, value }));

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The archive of a call. Sizes of answers are those received, before anything was taken out. */
export const harOf = (exchange: Exchange): Har => ({
  log: {
    version: '1.2',
    creator: { name: `GetSessionToken playground, ${exchange.transport} STS`, version: '1' },
    entries: exchange.attempts.map((attempt) => entryOf(safe(attempt, exchange), exchange.startedAt)),
  },
});

/** The code that went to a real STS may not be spent yet. */
const safe = (attempt: Attempt, { transport }: Exchange): Attempt =>
  transport === 'live' ? { ...attempt, request: withoutReplay(attempt.request) } : attempt;

function entryOf(attempt: Attempt, startedAt: number): HarEntry {
  const { request, sentAt, answeredAt, failure } = attempt;
  const time = Math.max(0, answeredAt - sentAt);
  return {
    startedDateTime: new Date(startedAt + sentAt).toISOString(),
    time,
    request: requestOf(request),
    response: responseOf(attempt),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    ...(failure !== undefined && { comment: failure }),
  };
}

function requestOf(request: Attempt['request']): HarEntry['request'] {
  const { method, url, body } = request;
  return {
    method,
    url,
    httpVersion,
    cookies: [],
    headers: pairs(sentHeaders(request)),
    queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
    ...(body !== '' && {
      postData: { mimeType: headerValue(request.headers, 'content-type') ?? '', params: [], text: body },
    }),
    headersSize: unknown,
    bodySize: bytes(body),
  };
}

/** Of an attempt without an answer: status 0, as browsers write it. */
function responseOf({ response }: Attempt): HarEntry['response'] {
  const { status, headers, body } = response ?? { status: 0, headers: [], body: '' };
  return {
    status,
    statusText: '',
    httpVersion,
    cookies: [],
    headers: pairs(headers),
    content: {
      size: bytes(body),
      mimeType: headerValue(headers, 'content-type') ?? '',
      text: redactAnswer(body),
    },
    redirectURL: '',
    headersSize: unknown,
    bodySize: response ? bytes(body) : unknown,
  };
}
