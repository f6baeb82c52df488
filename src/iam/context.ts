/**
 * The condition context of a request: which keys it carries, which it does not, and which cannot be known here.
 * What is neither listed nor known to be absent is unknown, so that nothing is guessed.
 */
import type { ContextEntry } from './context-entry.ts';
import type { Credential } from './credential.ts';
import { lowerOf } from './match.ts';
import { principalKeys } from './principal-keys.ts';

export interface RequestContext {
  /** By key in lower case: keys are compared without regard to case. */
  readonly entries: ReadonlyMap<string, ContextEntry>;
  /** Keys that begin with one of these, in lower case, and are not listed are known to be absent. */
  readonly complete: readonly string[];
}

/** What surrounds a request, besides who makes it. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  now: number;
  region?: string | undefined;
  /** Null where the request comes through a VPC endpoint, which leaves the key out. */
  sourceIp?: string | null | undefined;
  /** True where absent: the endpoints speak TLS. */
  secureTransport?: boolean | undefined;
  userAgent?: string | undefined;
  /** Keys of the operation's own parameters, such as `sts:ExternalId`; null: known to be absent. */
  requestKeys?: Readonly<Record<string, KeyValue>> | undefined;
  /** Prefixes of keys of which all that are present are given: `sts:`. */
  complete?: readonly string[] | undefined;
}

/** Null: absent. */
export type KeyValue = string | readonly string[] | null;
/** The reader's own values, by key in any case. */
export type Overrides = Readonly<Record<string, KeyValue>>;

const globalKeys = 'IAM User Guide, AWS global condition context keys';

const valuesOf = (value: KeyValue): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;

const given = (key: string, value: KeyValue, rest: Pick<ContextEntry, 'why' | 'source'>): ContextEntry => ({
  key,
  presence: value === null ? 'absent' : 'present',
  values: valuesOf(value),
  evidence: 'documented',
  ...rest,
});

function circumstanceKeys(now: Circumstances): ContextEntry[] {
  const always = { why: 'is in every request', source: globalKeys };
  const entries = [
    given('aws:CurrentTime', new Date(now.now).toISOString().replace(/\.\d+Z$/, 'Z'), always),
    given('aws:EpochTime', String(Math.floor(now.now / 1000)), always),
    given('aws:SecureTransport', String(now.secureTransport ?? true), always),
    given('aws:ViaAWSService', 'false', {
      why: 'is "false" where the caller itself makes the request',
      source: globalKeys,
    }),
  ];
  if (now.region !== undefined) entries.push(given('aws:RequestedRegion', now.region, always));
  if (now.userAgent !== undefined) entries.push(given('aws:UserAgent', now.userAgent, always));
  if (now.sourceIp !== undefined) {
    const why = now.sourceIp === null ? 'is absent through a VPC endpoint' : 'is the address of the caller';
    entries.push(given('aws:SourceIp', now.sourceIp, { why, source: globalKeys }));
  }
  for (const [key, value] of Object.entries(now.requestKeys ?? {})) {
    const why = value === null ? 'is absent: the request does not give it' : 'is in the request';
    entries.push(given(key, value, { why, source: 'the request itself' }));
  }
  return entries;
}

/** The context of a request made with these credentials. Later wins: circumstances, then the reader's own values. */
export function contextOf(
  credential: Credential,
  circumstances: Circumstances,
  overrides: Overrides = {},
): RequestContext {
  const principal = principalKeys(credential, circumstances.now);
  const entries = new Map<string, ContextEntry>();
  for (const entry of [...principal.entries, ...circumstanceKeys(circumstances)]) {
    entries.set(lowerOf(entry.key), entry);
  }
  for (const [key, value] of Object.entries(overrides)) {
    const lower = lowerOf(key);
    const why = value === null ? 'is absent, as you set it' : 'is as you set it';
    entries.set(lower, {
      ...given(entries.get(lower)?.key ?? key, value, { why, source: 'you' }),
      overridden: true,
    });
  }
  return { entries, complete: [...principal.complete, ...(circumstances.complete ?? [])] };
}

/** What is known of a key; never undefined, for what is not known is said to be so. */
export function findEntry(context: RequestContext, key: string, lower = lowerOf(key)): ContextEntry {
  const entry = context.entries.get(lower);
  if (entry) return entry;
  const absent = context.complete.some((prefix) => lower.startsWith(prefix));
  return {
    key,
    presence: absent ? 'absent' : 'unknown',
    values: [],
    why: absent
      ? 'is absent: the request does not carry it'
      : 'depends on what is not known here; set its value to decide',
    evidence: 'inferred',
    source: 'not modelled',
  };
}

/** All listed keys, present ones first, each group in the order of the table. */
export const listEntries = (context: RequestContext): ContextEntry[] =>
  (['present', 'absent', 'unknown'] as const).flatMap((presence) =>
    [...context.entries.values()].filter((entry) => entry.presence === presence),
  );
