/** Makes the calls of a case, against whichever party: the real STS or the simulated one. */
import { runnableCaseSchema, type Case, type CaseParam } from '../../src/model/case.ts';
import type { Account } from '../../src/model/account.ts';
import type { WireRequest, WireResponse } from '../../src/sts/wire.ts';
import { buildRequest, type Place } from '../../tests/cases/build.ts';
import type { Credentials } from '../../tests/cases/sign.ts';
import { codesOf, shortSession } from './choose.ts';
import { sessionIn } from './view.ts';

type Params = Case['request']['params'];
type Caller = Case['caller'];

export interface SessionPlan {
  /** Made with a code. */
  mfa: boolean;
  /** Seconds. */
  duration: number;
  endpoint: 'regional' | 'global';
  region: string;
  /** Another one than the caller's own, for the case that mixes two up. */
  foreign: boolean;
}

export interface Party {
  key: Credentials;
  serialNumber: string | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
  placeOf: (kind: Case['endpoint'], region: string) => Place;
  /** The code that the device showed so many steps before the call; none is given twice. */
  takeCode: (offset: number) => Promise<string>;
  wrongCode: string;
  /** Told before a code is taken how often STS will verify the caller's device. */
  reserve: (tries: number) => Promise<void>;
  send: (request: WireRequest) => Promise<WireResponse>;
  /** A session made for an earlier case that may be used again; made and kept by `make` where there is none. */
  session: (plan: SessionPlan, make: () => Promise<Credentials>) => Promise<Credentials>;
}

/** The session that a case is called with could not be had. */
export class NoSession extends Error {}

/** Signs nothing of the account: every code is worked out before a request is built. */
const noAccount: Account = {
  accountId: '000000000000',
  root: { accessKeys: [], mfaDevices: [] },
  users: [],
  roles: [],
  sts: { deactivatedRegions: [], optedInRegions: [], globalEndpointTokenVersion: 1 },
};

const wrongSecret = 'x'.repeat(40);

const requestOf = (action: string, params: Params): Case['request'] =>
  runnableCaseSchema.shape.request.parse({ action, params });

export interface Answered {
  response: WireResponse;
  /** Statuses of the calls that came first. */
  before: number[];
  sentAt: number;
}

/** Throws NoSession, NoAnswer. */
export async function callCase(one: Case, party: Party): Promise<Answered> {
  const place = party.placeOf(one.endpoint, one.region);
  const who = await credentialsOf(one.caller, party);
  const offsets = codesOf(one).flatMap(({ step }) => (step === undefined ? [] : [step]));
  const [offset] = offsets;
  const tries = [one.request.params, ...one.before.map(({ params }) => params)].filter((params) =>
    triesDevice(params, party),
  );
  if (tries.length) await party.reserve(tries.length);
  const code = offset === undefined ? undefined : await party.takeCode(offset);
  const settled = (params: Params): Params =>
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, settle(value, code, party)]));

  const before: number[] = [];
  for (const { params } of one.before) {
    const { status } = await send(requestOf(one.request.action, settled(params)), place, who, party);
    before.push(status);
  }
  const sentAt = party.now();
  const request = { ...one.request, params: settled(one.request.params) };
  return { response: await send(request, place, who, party), before, sentAt };
}

/** Does a call with these parameters make STS verify the caller's device? */
const triesDevice = ({ SerialNumber, TokenCode }: Params, party: Party): boolean =>
  TokenCode !== undefined && SerialNumber !== undefined && SerialNumber === party.serialNumber;

function settle(value: CaseParam, code: string | undefined, party: Party): CaseParam {
  if (typeof value === 'string' || 'repeat' in value) return value;
  return value.step === undefined ? party.wrongCode : (code ?? '');
}

async function send(
  request: Case['request'],
  place: Place,
  who: Credentials | undefined,
  party: Party,
): Promise<WireResponse> {
  return party.send(await buildRequest(request, place, noAccount, who, party.now()));
}

async function credentialsOf(caller: Caller, party: Party): Promise<Credentials | undefined> {
  if (caller.anonymous) return undefined;
  const { faults } = caller;
  const plan = (): Omit<SessionPlan, 'mfa' | 'foreign'> => ({
    duration: caller.sessionDuration ?? shortSession,
    endpoint: caller.sessionFrom,
    region: caller.sessionRegion,
  });
  const good =
    caller.session === undefined
      ? party.key
      : await session({ ...plan(), mfa: caller.session === 'mfa', foreign: false }, party);
  const other = faults.includes('foreign-token')
    ? await session({ ...plan(), mfa: false, foreign: true }, party)
    : good;
  // A key that is not ours must not come with a signature that our secret made.
  const unknown = faults.includes('unknown-key');
  return {
    accessKeyId: unknown ? 'AKIAUNKNOWNEXAMPLE00' : good.accessKeyId,
    secretAccessKey: unknown || faults.includes('wrong-secret') ? wrongSecret : good.secretAccessKey,
    sessionToken: faults.includes('no-token') ? undefined : other.sessionToken,
  };
}

const session = (plan: SessionPlan, party: Party): Promise<Credentials> =>
  party.session(plan, async () => {
    const params: Params = { DurationSeconds: String(plan.duration), ...(plan.mfa && (await proof(party))) };
    const place = party.placeOf(plan.endpoint, plan.region);
    const response = await send(requestOf('GetSessionToken', params), place, party.key, party);
    const made = sessionIn(response);
    if (!made) throw new NoSession(`GetSessionToken answered ${response.status} and made no session`);
    return made;
  });

async function proof(party: Party): Promise<Params> {
  await party.reserve(1);
  return { SerialNumber: party.serialNumber ?? '', TokenCode: await party.takeCode(0) };
}
