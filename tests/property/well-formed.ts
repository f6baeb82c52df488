/** What every answer of STS must be like, whatever was asked: checked here from the outside, byte for byte. */
import { isObject } from '../../src/json/values.ts';
import { headerValue, type WireRequest, type WireResponse } from '../../src/sts/wire.ts';
import { readXml, textAt } from './xml.ts';

/** Every code that the service may answer, with its status. */
const statusOfCode: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ExpiredToken: 403,
  IncompleteSignature: 400,
  InvalidAction: 400,
  InvalidClientTokenId: 403,
  MalformedInput: 400,
  MalformedPolicyDocument: 400,
  MissingAuthenticationToken: 403,
  OutboundWebIdentityFederationDisabledException: 403,
  RegionDisabledException: 403,
  SessionDurationEscalationException: 403,
  SignatureDoesNotMatch: 403,
  Throttling: 400,
  ValidationError: 400,
};

const serviceNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
const dispatchNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const fieldName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
/** What HTTP allows in a field's value: visible characters, space and tab inside, and bytes above ASCII. */
const fieldValue = /^(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?$/;

/** What an answer says, as far as the properties need it. */
export interface Reading {
  kind: 'result' | 'error' | 'redirect' | 'preflight' | 'unknown path' | 'empty';
  code?: string | undefined;
}

function fail(what: string): never {
  throw new Error(`not a well-formed answer: ${what}`);
}

/** Reads an answer; throws where it is not well formed, with the reason. */
export function readAnswer(request: WireRequest, response: WireResponse): Reading {
  checkHeaders(response);
  const { status, body } = response;
  const id = headerValue(response.headers, 'x-amzn-requestid');
  if (status !== 413 && !uuid.test(id ?? '')) fail(`request id ${String(id)}`);
  const extended = headerValue(response.headers, 'x-amz-sts-extended-request-id');
  if (status !== 413 && !extendedIdIsGood(extended)) fail(`extended request id ${String(extended)}`);

  if (body === '') return readEmpty(request, response);
  if (status === 404) {
    if (body !== '<UnknownOperationException/>\n') fail(`404 with ${body}`);
    return { kind: 'unknown path' };
  }
  const json = headerValue(request.headers, 'accept')?.toLowerCase().includes('application/json') ?? false;
  const type = headerValue(response.headers, 'content-type');
  const answer = type === 'application/json' ? readJsonAnswer(body) : readXmlAnswer(body);
  if (type !== 'application/json' && type !== 'text/xml') fail(`Content-Type ${String(type)}`);
  if (type === 'application/json' && !json) fail('JSON that nobody asked for');
  if (answer.requestId !== id) fail('another request id in the body');
  if (answer.code === undefined) {
    if (status !== 200) fail(`a result with status ${status}`);
    return { kind: 'result' };
  }
  if (statusOfCode[answer.code] !== status) fail(`${answer.code} with status ${status}`);
  if ((answer.namespace === dispatchNamespace) !== (answer.code === 'InvalidAction') && !json) {
    fail(`${answer.code} in namespace ${String(answer.namespace)}`);
  }
  return { kind: 'error', code: answer.code };
}

function checkHeaders({ headers, body }: WireResponse): void {
  const seen = new Set<string>();
  for (const [name, value] of headers) {
    if (!fieldName.test(name)) fail(`header name ${JSON.stringify(name)}`);
    if (!fieldValue.test(value)) fail(`header ${name}: ${JSON.stringify(value)}`);
    if (seen.has(name.toLowerCase())) fail(`header ${name} twice`);
    seen.add(name.toLowerCase());
  }
  if (!body.isWellFormed()) fail('a surrogate alone in the body');
  const length = headerValue(headers, 'content-length');
  if (length !== String(Buffer.byteLength(body))) fail(`Content-Length ${String(length)}`);
  const date = headerValue(headers, 'date') ?? '';
  if (new Date(date).toUTCString() !== date) fail(`Date ${date}`);
}

function extendedIdIsGood(id: string | undefined): boolean {
  const text = Buffer.from(id ?? '', 'base64').toString('latin1');
  return (
    Buffer.from(text, 'latin1').toString('base64') === id &&
    /^1:[a-z0-9-]+:S:\d{13}:[RG]:[A-Za-z0-9]{8}$/.test(text)
  );
}

function readEmpty({ method, headers }: WireRequest, response: WireResponse): Reading {
  switch (response.status) {
    case 200:
      if (method !== 'OPTIONS' || headerValue(headers, 'origin') === undefined) fail('an empty 200');
      return { kind: 'preflight' };
    case 302: {
      const location = headerValue(response.headers, 'location') ?? '';
      if (!/^https:\/\/aws\.amazon\.com\/iam(?:\?|$)/.test(location)) fail(`Location ${location}`);
      return { kind: 'redirect' };
    }
    case 400:
    case 413:
      return { kind: 'empty' };
    default:
      return fail(`an empty ${response.status}`);
  }
}

interface AnswerBody {
  code: string | undefined;
  namespace: string | undefined;
  requestId: string | undefined;
}

function readXmlAnswer(body: string): AnswerBody {
  const root = readXml(body);
  const namespace = root.attributes.xmlns;
  if (namespace !== serviceNamespace && namespace !== dispatchNamespace)
    fail(`namespace ${String(namespace)}`);
  if (root.name !== 'ErrorResponse') {
    const operation = /^([A-Za-z]+)Response$/.exec(root.name)?.[1];
    const names = root.children.map(({ name }) => name).join();
    if (names !== `${String(operation)}Result,ResponseMetadata`) fail(`children ${names} of ${root.name}`);
    return { code: undefined, namespace, requestId: textAt(root, 'ResponseMetadata', 'RequestId') };
  }
  if (root.children.map(({ name }) => name).join() !== 'Error,RequestId') fail('children of ErrorResponse');
  if (textAt(root, 'Error', 'Type') !== 'Sender') fail('no Type Sender');
  const code = textAt(root, 'Error', 'Code') ?? fail('no Code');
  const message = textAt(root, 'Error', 'Message');
  if (message === undefined && code !== 'MalformedInput') fail(`${code} without a Message`);
  return { code, namespace, requestId: textAt(root, 'RequestId') };
}

function child(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function readJsonAnswer(body: string): AnswerBody {
  const root: unknown = JSON.parse(body);
  const text = (value: unknown): string => (typeof value === 'string' ? value : fail('not a string'));
  const error = child(root, 'Error');
  if (error !== undefined) {
    if (child(error, 'Type') !== 'Sender') fail('no Type Sender');
    const code = text(child(error, 'Code'));
    if (child(error, 'Message') === undefined && code !== 'MalformedInput') fail(`${code} without a Message`);
    return { code, namespace: undefined, requestId: text(child(root, 'RequestId')) };
  }
  const [name = ''] = isObject(root) ? Object.keys(root) : [];
  const answer = child(root, name);
  if (!name.endsWith('Response') || !isObject(child(answer, name.replace(/Response$/, 'Result')))) {
    fail(`JSON of ${name}`);
  }
  const requestId = text(child(child(answer, 'ResponseMetadata'), 'RequestId'));
  return { code: undefined, namespace: undefined, requestId };
}
