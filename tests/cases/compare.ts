/** Compares an answer with what a case expects of it. */
import type { Account } from '../../src/model/account.ts';
import type { Case } from '../../src/model/case.ts';
import { openSession, sealingKey } from '../../src/sts/session-token.ts';
import { headerValue, type WireResponse } from '../../src/sts/wire.ts';
import { checkAnswer, extendedRequestId, readAnswer, type Answer, type IssuedSession } from './answer.ts';
import type { Place } from './build.ts';

type Expected = Case['expect'];

/** Bytes; no token is larger (AWS announcement of 15 September 2026). */
const largestToken = 4096;

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).replaceAll('\\\\', '\\').slice(0, 1200);
const differs = (what: string, expected: unknown, got: unknown): string =>
  `${what}: expected ${show(expected)}\n  got ${show(got)}`;

function equal(what: string, expected: unknown, got: unknown): string[] {
  return expected === undefined || expected === got ? [] : [differs(what, expected, got)];
}

function matches(what: string, pattern: string | undefined, got: string | undefined): string[] {
  if (pattern === undefined || (got !== undefined && new RegExp(pattern, 's').test(got))) return [];
  return [differs(what, `something like ${pattern}`, got)];
}

function compareError(expect: Expected, answer: Answer): string[] {
  return [
    ...(expect.code === answer.code ? [] : [differs('code', expect.code, answer.code)]),
    ...equal('message', expect.message, answer.message),
    ...matches('message', expect.messagePattern, answer.message),
    ...(expect.messageOneOf && !expect.messageOneOf.includes(answer.message ?? '')
      ? [differs('message', expect.messageOneOf, answer.message)]
      : []),
    ...(expect.noMessage && answer.message !== undefined
      ? [differs('message', undefined, answer.message)]
      : []),
    ...equal('namespace', expect.namespace, answer.namespace),
  ];
}

function compareHeaders(expect: Expected, response: WireResponse): string[] {
  const got = (name: string): string | undefined => headerValue(response.headers, name);
  return [
    ...Object.entries(expect.headers ?? {}).flatMap(([name, value]) => equal(name, value, got(name))),
    ...Object.entries(expect.headerPatterns ?? {}).flatMap(([name, value]) =>
      matches(name, value, got(name)),
    ),
    ...(expect.absentHeaders ?? []).flatMap((name) =>
      got(name) === undefined ? [] : [differs(name, undefined, got(name))],
    ),
    ...matches('extended request id', expect.extendedRequestId, extendedRequestId(response)),
  ];
}

/** What holds of every session, whatever the case asks: shapes of its parts, size and utilization. */
function checkSession(session: IssuedSession): string[] {
  const { accessKeyId, secretAccessKey, sessionToken } = session;
  const size = sessionToken.length;
  return [
    ...matches('AccessKeyId', '^ASIA[A-Z0-9]{16}$', accessKeyId),
    ...matches(
      'SecretAccessKey',
      '^[A-Za-z0-9+/=]{40}$',
      secretAccessKey && 'x'.repeat(secretAccessKey.length),
    ),
    ...(/^[A-Za-z0-9+/=]+$/.test(secretAccessKey) ? [] : ['SecretAccessKey: has characters it may not have']),
    ...matches('SessionToken', `^[A-Za-z0-9+/=]{100,${largestToken}}$`, sessionToken),
    ...equal('SessionTokenSize', String(size), session.sessionTokenSize),
    ...equal(
      'SessionTokenUtilization',
      String(Math.floor((size * 100) / largestToken)),
      session.sessionTokenUtilization,
    ),
  ];
}

function compareSession(expect: Expected, session: IssuedSession, account: Account, now: number): string[] {
  const seconds = (session.expiration - Math.floor(now / 1000) * 1000) / 1000;
  const size = session.sessionToken.length;
  const sealed = openSession(session.sessionToken, sealingKey(account.accountId));
  return [
    ...checkSession(session),
    ...equal('duration', expect.durationSeconds, seconds),
    ...equal('token size', expect.sessionTokenSize, size),
    ...(expect.sessionTokenSizeAtLeast !== undefined && size < expect.sessionTokenSizeAtLeast
      ? [differs('token size', `at least ${expect.sessionTokenSizeAtLeast}`, size)]
      : []),
    ...(expect.sessionTokenUtilization === undefined
      ? []
      : equal('utilization', String(expect.sessionTokenUtilization), session.sessionTokenUtilization)),
    ...equal('MFA of the session', expect.mfa, sealed?.mfa),
  ];
}

const wantsSession = (expect: Expected): boolean =>
  [
    expect.durationSeconds,
    expect.sessionTokenSize,
    expect.sessionTokenSizeAtLeast,
    expect.sessionTokenUtilization,
    expect.mfa,
  ].some((wanted) => wanted !== undefined);

export interface Compared {
  expect: Expected;
  response: WireResponse;
  place: Place;
  account: Account;
  /** Instant of the call. */
  now: number;
}

/** Every difference, each with what was expected and what came. */
export function compare({ expect, response, place, account, now }: Compared): string[] {
  const answer = readAnswer(response);
  const { session } = answer;
  return [
    ...equal('status', expect.status, response.status),
    ...compareError(expect, answer),
    ...compareHeaders(expect, response),
    ...equal('body', expect.body, response.body),
    ...matches('body', expect.bodyPattern, response.body),
    ...equal('Arn', expect.arn, answer.arn),
    ...(expect.packedPolicySize === undefined
      ? []
      : equal('PackedPolicySize', String(expect.packedPolicySize), answer.packedPolicySize)),
    ...(session ? compareSession(expect, session, account, now) : []),
    ...(!session && wantsSession(expect) ? ['session: expected one\n  got none'] : []),
    ...checkAnswer(response, answer, place, now),
  ];
}
