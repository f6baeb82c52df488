/** Reads an answer, and checks what holds of every answer of STS, whatever was asked. */
import { headerValue, type WireResponse } from '../../src/sts/wire.ts';
import type { Place } from './build.ts';
import { find, layOut, leafPaths, parseXml, textOf, type Element } from './xml.ts';

export interface IssuedSession {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Milliseconds since 1970. */
  expiration: number;
  sessionTokenSize: string | undefined;
  sessionTokenUtilization: string | undefined;
}

export interface Answer {
  status: number;
  /** Undefined where the body is no XML. */
  xml: Element | undefined;
  code: string | undefined;
  message: string | undefined;
  namespace: string | undefined;
  requestId: string | undefined;
  arn: string | undefined;
  packedPolicySize: string | undefined;
  session: IssuedSession | undefined;
}

interface JsonError {
  Error?: { Code?: string; Message?: string };
  RequestId?: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readAnswer(response: WireResponse): Answer {
  const empty: Answer = {
    status: response.status,
    xml: undefined,
    code: undefined,
    message: undefined,
    namespace: undefined,
    requestId: undefined,
    arn: undefined,
    packedPolicySize: undefined,
    session: undefined,
  };
  if (response.body.startsWith('{')) {
    const json = JSON.parse(response.body) as JsonError;
    const requestId = /"RequestId":"([^"]*)"/.exec(response.body)?.[1];
    return { ...empty, code: json.Error?.Code, message: json.Error?.Message, requestId };
  }
  if (headerValue(response.headers, 'content-type') !== 'text/xml') return empty;

  const xml = parseXml(response.body);
  const text = (name: string): string | undefined => textOf(xml, name);
  return {
    ...empty,
    xml,
    code: text('Code'),
    message: text('Message'),
    namespace: /xmlns="([^"]*)"/.exec(xml.attributes)?.[1],
    requestId: text('RequestId'),
    arn: text('Arn'),
    packedPolicySize: text('PackedPolicySize'),
    session: find(xml, 'Credentials') && {
      accessKeyId: text('AccessKeyId') ?? '',
      secretAccessKey: text('SecretAccessKey') ?? '',
      sessionToken: text('SessionToken') ?? '',
      expiration: Date.parse(text('Expiration') ?? ''),
      sessionTokenSize: text('SessionTokenSize'),
      sessionTokenUtilization: text('SessionTokenUtilization'),
    },
  };
}

/** The elements of a result in their order on the wire. Inferred for GetSessionToken, recorded for the others. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  GetSessionTokenResult: [
    'Credentials.AccessKeyId',
    'Credentials.SecretAccessKey',
    'Credentials.SessionToken',
    'Credentials.Expiration',
    'SessionTokenUtilization',
    'SessionTokenSize',
  ],
  GetCallerIdentityResult: ['Arn', 'UserId', 'Account'],
  AssumeRoleResult: [
    'AssumedRoleUser.AssumedRoleId',
    'AssumedRoleUser.Arn',
    'Credentials.AccessKeyId',
    'Credentials.SecretAccessKey',
    'Credentials.SessionToken',
    'Credentials.Expiration',
  ],
};

function checkXml(xml: Element, body: string): string[] {
  const problems: string[] = [];
  if (body !== layOut(xml)) problems.push(`layout: expected\n${layOut(xml)}\n  got\n${body}`);
  for (const [name, shape] of Object.entries(shapes)) {
    const result = find(xml, name);
    if (!result) continue;
    const got = leafPaths(result).slice(0, shape.length);
    if (got.join() !== shape.join()) problems.push(`${name}: expected ${shape.join()}\n  got ${got.join()}`);
  }
  if (xml.name === 'ErrorResponse') {
    const got = leafPaths(xml).join();
    const good = ['Error.Type,Error.Code,Error.Message,RequestId', 'Error.Type,Error.Code,RequestId'];
    if (!good.includes(got)) problems.push(`ErrorResponse: expected ${good[0]}\n  got ${got}`);
    const type = textOf(xml, 'Type');
    if (type !== 'Sender') problems.push(`Type: expected Sender\n  got ${String(type)}`);
  }
  return problems;
}

/** `1:us-east-1:S:1785831193058:R:JfvxwJ6Y` */
export const extendedRequestId = (response: WireResponse): string | undefined => {
  const id = headerValue(response.headers, 'x-amz-sts-extended-request-id');
  return id === undefined ? undefined : Buffer.from(id, 'base64').toString('latin1');
};

function checkIds(response: WireResponse, answer: Answer, place: Place, now: number): string[] {
  const id = headerValue(response.headers, 'x-amzn-requestid');
  const extended = extendedRequestId(response);
  if (id === undefined && extended === undefined && response.body === '') return [];
  const problems: string[] = [];
  if (id === undefined || !uuid.test(id))
    problems.push(`x-amzn-RequestId: expected a UUID\n  got ${String(id)}`);
  if (answer.requestId !== undefined && answer.requestId !== id) {
    problems.push(`RequestId: expected as in the header, ${String(id)}\n  got ${answer.requestId}`);
  }
  const want = new RegExp(`^1:${place.region}:S:${now}:${place.global ? 'G' : 'R'}:[A-Za-z0-9]{8}$`);
  if (extended === undefined || !want.test(extended)) {
    problems.push(`extended request id: expected ${want.source}\n  got ${String(extended)}`);
  }
  return problems;
}

/** What is wrong with an answer regardless of the case: nothing, as a rule. */
export function checkAnswer(response: WireResponse, answer: Answer, place: Place, now: number): string[] {
  const { headers, body } = response;
  const problems = checkIds(response, answer, place, now);
  const length = headerValue(headers, 'content-length');
  if (length !== undefined && length !== String(Buffer.byteLength(body))) {
    problems.push(`Content-Length: expected ${Buffer.byteLength(body)}\n  got ${length}`);
  }
  const date = headerValue(headers, 'date');
  if (date !== new Date(now).toUTCString()) {
    problems.push(`Date: expected ${new Date(now).toUTCString()}\n  got ${String(date)}`);
  }
  const names = headers.map(([name]) => name.toLowerCase());
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length) problems.push(`headers given twice: ${twice.join()}`);
  if (answer.xml) return [...problems, ...checkXml(answer.xml, body)];
  if (body.startsWith('<') && !body.startsWith('<UnknownOperationException/>')) {
    problems.push(`Content-Type: expected text/xml\n  got ${String(headerValue(headers, 'content-type'))}`);
  }
  return problems;
}
