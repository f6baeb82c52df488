/**
 * A request of the playground in the fragment of an address: `#s1=…`, JSON, deflated, in base64url. A fragment is
 * never sent to a server. `#s2=…` is the same with an account: pages that know only version 1 then say so, and do not
 * open the request in another account than was meant.
 *
 * What is shared has no place for a secret: callers are named, and the simulated account has their keys. The one-time
 * code is left out as well: it is dead before a link is read, and a reader may have typed one of a real device. Where
 * a preset made the code, the link says so, and opening it makes a fresh one the same way.
 */
import { isObject } from '../json/values.ts';
import type { GetSessionTokenMember } from '../model/operation.ts';
import { looksSecret } from '../model/secrets.ts';
import { textOf, type AnyDocument } from '../request/document.ts';
import { problemOfAccount, type SharedAccount } from './account.ts';
import { pack, unpack } from './pack.ts';

export { longestState } from './pack.ts';

export type SharedMember = Exclude<GetSessionTokenMember, 'TokenCode'>;
export type SharedDocument = Readonly<Partial<Record<SharedMember, string | number>>>;

export interface SharedState {
  document: SharedDocument;
  /** Kind and name: `user:alice`, `root`, `session-mfa:alice`, `case:wrong-secret`. */
  caller: string;
  /** That the signature names. */
  region: string;
  endpoint: 'regional' | 'global';
  /** Id of the preset that the request began with. */
  preset?: string | undefined;
  /** The code is the one that the preset makes. */
  code?: 'preset' | undefined;
  /** The simulated account, where it is another than the preset's or the page's own. */
  account?: { name: string; edit?: SharedAccount | undefined } | undefined;
}

export type LinkRead = { ok: true; state: SharedState } | { ok: false; message: string };

const members: readonly SharedMember[] = ['DurationSeconds', 'SerialNumber', 'MinimumSessionTokenSize'];
const callerShape = /^(?:root|(?:user|session|session-mfa|case):[\w+=,.@-]{1,64})$/;
const regionShape = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/;
const presetShape = /^[a-z0-9-]{1,100}$/;
const accountShape = /^[a-z0-9-]{1,64}$/;

/** The fragment, with its `#`. Throws a RangeError where the state is too large to be read back. */
export const writeLink = (state: SharedState): string => `#s${state.account ? 2 : 1}=${pack(ordered(state))}`;

/** In one order, so that the same state is the same link. Absent fields stay absent. */
function ordered({ document, caller, region, endpoint, preset, code, account }: SharedState): SharedState {
  const given = members.flatMap((name) => (document[name] === undefined ? [] : [[name, document[name]]]));
  return {
    document: Object.fromEntries(given) as SharedDocument,
    caller,
    region,
    endpoint,
    ...(preset !== undefined && { preset }),
    ...(code !== undefined && { code }),
    ...(account !== undefined && {
      account: { name: account.name, ...(account.edit !== undefined && { edit: account.edit }) },
    }),
  };
}

/** Is this fragment meant to be a link, of whatever version? */
export const isLink = (fragment: string): boolean => /^#?s\d+=/.test(fragment);

/** Reads a fragment, with or without its `#`. Never throws; `message` says to the reader what is wrong. */
export function readLink(fragment: string): LinkRead {
  const [, version, text = ''] = /^#?s(\d+)=(.*)$/s.exec(fragment) ?? [];
  if (version === undefined) return no('it holds no request.');
  if (version !== '1' && version !== '2') {
    return no(`it is of version ${version.slice(0, 6)}; this page reads versions 1 and 2.`);
  }
  const unpacked = unpack(text);
  return unpacked.ok ? validated(unpacked.value, version) : no(unpacked.why);
}

const no = (why: string): { ok: false; message: string } => ({
  ok: false,
  message: `The link was not understood: ${why} The form is as it was.`,
});

const matches = (value: unknown, shape: RegExp): value is string =>
  typeof value === 'string' && shape.test(value);

const unknownField = (record: Record<string, unknown>, known: readonly string[]): string | undefined =>
  Object.keys(record).find((name) => !known.includes(name));

function validated(value: unknown, version: '1' | '2'): LinkRead {
  if (!isObject(value)) return no('it holds no request.');
  const extra = unknownField(value, knownFields[version]);
  if (extra !== undefined)
    return no(`it has a field that is not known, ${JSON.stringify(extra.slice(0, 40))}.`);
  const { document, caller, region, endpoint, preset, code, account } = value;
  if (!isObject(document)) return no('it holds no request document.');
  const member = unknownField(document, members);
  if (member !== undefined) {
    return no(`its request has a member that links do not carry, ${JSON.stringify(member.slice(0, 40))}.`);
  }
  const isValue = (v: unknown): boolean => typeof v === 'string' || Number.isSafeInteger(v);
  if (!Object.values(document).every(isValue))
    return no('a member of its request is neither text nor number.');
  if (Object.values(document).some((v) => looksSecret(String(v))))
    return no('a member of its request looks like a key or a token, which no link of this page carries.');
  if (!matches(caller, callerShape)) return no('it names no caller.');
  if (!matches(region, regionShape)) return no('it names no region.');
  if (endpoint !== 'regional' && endpoint !== 'global') return no('it names no endpoint.');
  if (preset !== undefined && !matches(preset, presetShape)) return no('its preset has no name.');
  if (code !== undefined && (code !== 'preset' || preset === undefined)) {
    return no('it speaks of a code that no preset makes.');
  }
  const problem = account === undefined ? undefined : accountProblem(account);
  if (problem !== undefined) return no(`${problem}.`);
  return {
    ok: true,
    // Its fields were looked at one by one above.
    state: ordered({ document, caller, region, endpoint, preset, code, account } as SharedState),
  };
}

const fieldsOfFirst = ['document', 'caller', 'region', 'endpoint', 'preset', 'code'];
const knownFields = { 1: fieldsOfFirst, 2: [...fieldsOfFirst, 'account'] };

function accountProblem(account: unknown): string | undefined {
  if (!isObject(account) || !matches(account.name, accountShape)) return 'its account has no name';
  if (unknownField(account, ['name', 'edit']) !== undefined)
    return 'its account has more than a name and changes';
  return account.edit === undefined ? undefined : problemOfAccount(account.edit);
}

/**
 * The document as a link may carry it: without the code, without what looks like a key or a token, and without members
 * that the operation does not have. A value that is neither text nor integer becomes the text that would be sent.
 */
export function shareable(
  document: AnyDocument,
  isSecret: (text: string) => boolean = looksSecret,
): {
  document: SharedDocument;
  /** Members that had to stay behind for what is in them. */
  withheld: SharedMember[];
} {
  const given = members.flatMap((name): [SharedMember, string | number][] => {
    const value = document[name];
    const carried = Number.isSafeInteger(value) ? (value as number) : textOf(document, name);
    return carried === undefined ? [] : [[name, carried]];
  });
  const withheld = given.filter(([, value]) => isSecret(String(value))).map(([name]) => name);
  const kept = given.filter(([name]) => !withheld.includes(name));
  return { document: Object.fromEntries(kept), withheld };
}
