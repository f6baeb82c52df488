/**
 * A case as a call through the SDK: who signs, what is sent. Only a plain GetSessionToken call by a user, the root
 * user or a session of theirs can be made this way; a case that bends the request itself cannot, the SDK would not send
 * it. Shared by the examples in the docs and the presets of the playground.
 */
import type { AccessKey, Account, MfaDevice } from '../model/account.ts';
import type { AnyCase, Case, CaseParam } from '../model/case.ts';
import { getSessionToken, type GetSessionTokenMember } from '../model/operation.ts';
import { codeOfStep, stepAt } from '../sts/totp.ts';
import type { GetSessionTokenDraft } from './send.ts';

/** A case cannot be made as a call of the SDK; the message says why. */
export class NotPlain extends Error {
  constructor(id: string, why: string) {
    super(`case ${id} is not a plain call of GetSessionToken: ${why}`);
    this.name = 'NotPlain';
  }
}

/** The session to make before the case, where the caller uses one. */
export interface SessionPlan {
  /** Made with a code of this device; without MFA where absent. */
  device?: MfaDevice | undefined;
  /** Seconds before the case. */
  age: number;
  /** Seconds; STS's default where absent. */
  duration?: number | undefined;
  endpoint: 'regional' | 'global';
  region: string;
}

export interface CaseCall {
  /** `alice`, or `root`. */
  name: string;
  /** The long-term key that signs, with the faults of the case, or the one that asks for the session, without. */
  key: Pick<AccessKey, 'accessKeyId' | 'secretAccessKey'>;
  session?: SessionPlan | undefined;
  /** What is wrong with the session's token, and with its secret. */
  token?: 'missing' | 'foreign' | undefined;
  secret?: 'wrong' | undefined;
  region: string;
  endpoint: 'regional' | 'global';
}

const members: readonly string[] = getSessionToken.inputs.map(({ name }) => name);
const isMember = (name: string): name is GetSessionTokenMember => members.includes(name);

export interface PlainOptions {
  /** Let pass what the SDK tries again by itself, where its answer need not be the case's. */
  retried?: boolean;
}

/** Why the SDK cannot make this call; undefined where it can. */
export function whyNotPlain(someCase: AnyCase, { retried = false }: PlainOptions = {}): string | undefined {
  if (!someCase.run) return someCase.notRun;
  const { request, caller, endpoint } = someCase;
  if (request.action !== 'GetSessionToken') return `it calls ${request.action}`;
  if (caller.user === undefined && !caller.root) return 'its caller is neither a user nor root';
  if (endpoint !== 'regional' && endpoint !== 'global') return `it calls the ${endpoint} endpoint`;
  const unknown = Object.keys(request.params).find((name) => !isMember(name));
  if (unknown) return `it sends the parameter ${unknown}`;
  if (request.paramList.length) return 'its parameters come in an order of their own';
  const bent =
    request.version !== undefined ||
    request.method !== 'POST' ||
    request.body !== undefined ||
    request.formSize !== undefined ||
    request.path !== '/' ||
    Object.keys(request.headers).length > 0 ||
    request.signing !== 'header' ||
    Object.keys(request.scope).length > 0 ||
    request.tamper !== undefined;
  if (bent) return 'it changes the request itself';
  // The SDK sets its clock by the answer and tries again; and it tries again when told to slow down.
  if (request.clockSkew !== 0) return 'its clock is wrong, which the SDK puts right';
  if (!retried && someCase.expect.code === 'Throttling') return 'the SDK tries again until it is let through';
  return undefined;
}

/** Throws NotPlain where the case cannot be made as a call of the SDK. */
export function requirePlain(someCase: AnyCase, options?: PlainOptions): Case {
  const why = whyNotPlain(someCase, options);
  if (why !== undefined || !someCase.run) throw new NotPlain(someCase.id, why ?? 'it is not run');
  return someCase;
}

/** A key id of the right form that no account here has. */
const unknownKeyId = 'AKIAUNKNOWNEXAMPLE00';
/** A secret of the right form that belongs to no key here. */
export const wrongSecret = 'notTheSecretEXAMPLEKEYnotTheSecretEXAMPL';

function ownerOf(
  someCase: Case,
  account: Account,
): { name: string; keys: AccessKey[]; devices: MfaDevice[] } {
  const { user: userName } = someCase.caller;
  if (userName === undefined) {
    return { name: 'root', keys: account.root.accessKeys, devices: account.root.mfaDevices };
  }
  const user = account.users.find((candidate) => candidate.userName === userName);
  if (!user) throw new NotPlain(someCase.id, `account ${someCase.account} has no user ${userName}`);
  return { name: userName, keys: user.accessKeys, devices: user.mfaDevices };
}

/**
 * Who signs and where the call goes.
 * Throws NotPlain where the case cannot be made so, or the account lacks what it names.
 */
export function callOf(someCase: AnyCase, account: Account, options?: PlainOptions): CaseCall {
  const plain = requirePlain(someCase, options);
  const { caller, region, endpoint } = plain;
  const { name, keys, devices } = ownerOf(plain, account);
  const has = (fault: (typeof caller.faults)[number]): boolean => caller.faults.includes(fault);
  const wanted = has('inactive-key') ? 'Inactive' : 'Active';
  const key = keys.find(({ status }) => status === wanted);
  if (!key) throw new NotPlain(plain.id, `${name} has no key that is ${wanted}`);
  const device = devices.find(({ status }) => status === 'Enabled');
  if (caller.session === 'mfa' && !device) throw new NotPlain(plain.id, `${name} has no MFA device`);

  const session: SessionPlan | undefined = caller.session && {
    device: caller.session === 'mfa' ? device : undefined,
    age: caller.sessionAge ?? 0,
    duration: caller.sessionDuration,
    endpoint: caller.sessionFrom,
    region: caller.sessionRegion,
  };
  return {
    name,
    key: {
      accessKeyId: has('unknown-key') ? unknownKeyId : key.accessKeyId,
      secretAccessKey: has('wrong-secret') && !session ? wrongSecret : key.secretAccessKey,
    },
    session,
    token: has('no-token') ? 'missing' : has('foreign-token') ? 'foreign' : undefined,
    secret: has('wrong-secret') && session ? 'wrong' : undefined,
    region,
    endpoint: endpoint === 'global' ? 'global' : 'regional',
  };
}

const allDevices = (account: Account): MfaDevice[] => [
  ...account.root.mfaDevices,
  ...account.users.flatMap(({ mfaDevices }) => mfaDevices),
];

/** Steps either way within which a wrong code must not be right. */
const farSteps = 20;

/** Six digits that the device shows at no time near `now`. */
export function wrongCode(seed: string | undefined, now: number): string {
  const step = stepAt(now);
  const near = new Set<string>();
  for (let at = step - farSteps; seed !== undefined && at <= step + farSteps; at += 1)
    near.add(codeOfStep(seed, at));
  for (let n = 0; ; n += 1) {
    const code = String(n).repeat(6).slice(0, 6);
    if (!near.has(code)) return code;
  }
}

function valueOf(param: CaseParam, serialNumber: unknown, account: Account, now: number): string {
  if (typeof param === 'string') return param;
  if ('repeat' in param) return param.repeat.repeat(param.times);
  const serial = param.device ?? serialNumber;
  const seed = allDevices(account).find((device) => device.serialNumber === serial)?.seed;
  if (param.step === undefined) return wrongCode(seed, now);
  if (seed === undefined)
    throw new RangeError(`account ${account.accountId} has no device ${String(serial)}`);
  return codeOfStep(seed, stepAt(now) + param.step);
}

/** A plain number, written as the SDK would write it: then the call says so too. */
const asNumber = (text: string): number | undefined => {
  const value = Number(text);
  return Number.isSafeInteger(value) && String(value) === text ? value : undefined;
};

/** The members to send at the instant `now`, codes worked out. Throws a RangeError for a device nobody has. */
export function inputAt(
  params: Case['request']['params'],
  account: Account,
  now: number,
): GetSessionTokenDraft {
  const draft: GetSessionTokenDraft = {};
  const { SerialNumber: serial } = params;
  for (const { name, type } of getSessionToken.inputs) {
    const param = params[name];
    if (param === undefined || !isMember(name)) continue;
    const text = valueOf(param, serial, account, now);
    draft[name] = (type === 'integer' ? asNumber(text) : undefined) ?? text;
  }
  return draft;
}
