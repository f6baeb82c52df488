/** Writes what came back as a case of `content/cases`: the same call, the answer as expectation, recorded. */
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { caseSchema, type Case } from '../../src/model/case.ts';
import { acceptsMessage, withoutInstants } from './compare.ts';
import type { Redactor } from './redact.ts';
import type { View } from './view.ts';

export interface RecordingOptions {
  /** Text of the case's own file. */
  yaml: string;
  /** The case as it was run for us, with the region and day of this run. */
  one: Case;
  ours: View;
  theirs: View;
  redactor: Redactor;
  /** `2026-11-22`. */
  day: string;
  /** Region, or the address of another endpoint. */
  place: string;
  /** Did AWS answer, or something that stands in for it? */
  byAws: boolean;
  /** Does the case's own text say that a short session is asked for? */
  shortened: boolean;
}

/** Seconds by which a session's end may differ from what was asked (recorded: none or one). */
const durationTolerance = 2;

const fits = (pattern: string, text: string | undefined): boolean =>
  text !== undefined && new RegExp(pattern, 's').test(text);

type Expected = Case['expect'];
type Document = Record<string, unknown> & {
  request: Record<string, unknown>;
  before?: { params: Record<string, unknown>; status: number }[];
  expect: Partial<Expected>;
  evidence: Record<string, unknown>;
};

/**
 * The recording as YAML, checked against the schema of cases and for anything secret.
 * Throws a LeakError where something secret is left in it.
 */
export function recordingOf(options: RecordingOptions): string {
  const { yaml, one, redactor, day, place } = options;
  const document = parse(yaml) as Document;
  const { note, ...expect } = expectationOf(document.expect, options);
  const recorded: Document = {
    ...document,
    request: { ...document.request, ...(options.shortened && { params: one.request.params }) },
    ...(document.before && {
      before: document.before.map((call, i) => ({ ...call, params: one.before[i]?.params ?? {} })),
    }),
    expect,
    evidence: {
      // What a stand-in answers is no evidence of what AWS does.
      kind: options.byAws ? 'recorded' : 'inferred',
      source: `npm run verify, ${day}, ${place}${options.byAws ? '' : ' (not AWS)'}`,
      ...(note === '' ? {} : { note }),
    },
  };
  const parsed = caseSchema.safeParse(recorded);
  if (!parsed.success)
    throw new Error(`the recording of ${one.id} is no case:\n${z.prettifyError(parsed.error)}`);
  const text = stringify(recorded, { lineWidth: 0, singleQuote: true });
  redactor.check(text, `The recording of ${one.id}`);
  return text;
}

/** What the case expected, as far as it was seen to hold, and what was seen instead where it did not. */
function expectationOf(before: Partial<Expected>, options: RecordingOptions): Expected & { note: string } {
  const { theirs, one } = options;
  const notes: string[] = [];
  const keep: Partial<Expected> = {};

  const header = (name: string): string | undefined => theirs.headersAsSent.get(name.toLowerCase());
  const headers = Object.keys(before.headers ?? {}).flatMap((name): [string, string][] => {
    const value = header(name);
    return value === undefined ? [] : [[name, options.redactor.redact(value)]];
  });
  if (headers.length) keep.headers = Object.fromEntries(headers);
  const patterns = Object.entries(before.headerPatterns ?? {}).filter(([name, pattern]) =>
    fits(pattern, header(name)),
  );
  if (patterns.length) keep.headerPatterns = Object.fromEntries(patterns);
  const absent = (before.absentHeaders ?? []).filter((name) => header(name) === undefined);
  if (absent.length) keep.absentHeaders = absent;
  const { extendedRequestId } = one.expect;
  if (before.extendedRequestId !== undefined && fits(extendedRequestId ?? '', theirs.extendedRequestId)) {
    keep.extendedRequestId = before.extendedRequestId;
  }
  const bare = theirs.status >= 400 && theirs.code === undefined;
  if (before.body !== undefined || bare) keep.body = theirs.body;
  if (before.bodyPattern !== undefined && fits(one.expect.bodyPattern ?? '', theirs.body)) {
    keep.bodyPattern = before.bodyPattern;
  } else if (theirs.status === 200 && theirs.body !== '') {
    keep.bodyPattern = patternOf(theirs.body);
  }
  if (before.messagePattern !== undefined && theirs.message !== undefined) {
    notes.push(`The message seen: ${theirs.message}`);
  }
  if (before.arn !== undefined) keep.arn = theirs.values.get('GetCallerIdentityResult.Arn') ?? 'none';
  if (before.mfa !== undefined && theirs.sizes) {
    keep.mfa = before.mfa;
    notes.push('Not seen in the answer: whether the session carries MFA.');
  }
  const namespace =
    before.namespace !== undefined && theirs.namespace !== undefined ? { namespace: theirs.namespace } : {};
  return {
    status: theirs.status,
    ...(theirs.code !== undefined && { code: theirs.code }),
    ...messageOf(before, options),
    ...namespace,
    ...keep,
    ...sizesOf(before, options),
    note: notes.join(' '),
  };
}

/** The layout of a body, white space and order included, whatever its values are. */
function patternOf(body: string): string {
  const literal = body.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\n', '\\n');
  const open = body.startsWith('{')
    ? literal.replace(/:(?:"[^"]*"|-?\d(?:[\w+-]|\\\.)*)/g, ':[^,{}]+')
    : literal.replace(/>[^<>]+<\//g, (found) => (found.startsWith('>\\n') ? found : '>[^<]+</'));
  return `^${open}$`;
}

function messageOf(before: Partial<Expected>, { one, ours, theirs }: RecordingOptions): Partial<Expected> {
  const { message, messageOneOf, messagePattern } = before;
  if (theirs.code === undefined) return {};
  if (theirs.message === undefined) return { noMessage: true };
  if (acceptsMessage(one, theirs.message)) {
    return messageOneOf ? { messageOneOf } : messagePattern === undefined ? {} : { messagePattern };
  }
  // Where the texts differ by their times alone, the case's own fits the case's clock.
  const same = withoutInstants(ours.message ?? '') === withoutInstants(theirs.message);
  return { message: same && message !== undefined ? message : theirs.message };
}

function sizesOf(before: Partial<Expected>, { ours, theirs }: RecordingOptions): Partial<Expected> {
  const { sizes, durationSeconds } = theirs;
  const found: Partial<Expected> = {};
  if (before.durationSeconds !== undefined && durationSeconds !== undefined) {
    const expected = ours.durationSeconds ?? 0;
    found.durationSeconds =
      Math.abs(durationSeconds - expected) <= durationTolerance ? expected : durationSeconds;
  }
  if (!sizes) return found;
  if (before.sessionTokenSize !== undefined) found.sessionTokenSize = sizes.token;
  if (before.sessionTokenSizeAtLeast !== undefined) {
    found.sessionTokenSizeAtLeast = Math.min(before.sessionTokenSizeAtLeast, sizes.token);
  }
  const { SessionTokenUtilization: percent } = sizes;
  if (before.sessionTokenUtilization !== undefined && percent !== undefined && /^\d+$/.test(percent)) {
    found.sessionTokenUtilization = Number(percent);
  }
  return found;
}
