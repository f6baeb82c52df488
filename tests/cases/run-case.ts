/** Runs one case against the simulated STS and tells what differs from the answer it expects. */
import { createHash } from 'node:crypto';
import type { AccessKey, Account } from '../../src/model/account.ts';
import { roleArn } from '../../src/model/account.ts';
import { runnableCaseSchema, type Case } from '../../src/model/case.ts';
import { createSts } from '../../src/sts/service.ts';
import type { WireResponse } from '../../src/sts/wire.ts';
import { readAnswer } from './answer.ts';
import { buildRequest, placeOf, type Place } from './build.ts';
import { codeAt, findDevice } from './codes.ts';
import { compare } from './compare.ts';
import type { Credentials } from './sign.ts';

/** A service whose clock the case sets. */
interface World {
  account: Account;
  /** Sends one request at an instant of the service's clock. */
  send(
    request: Case['request'],
    place: Place,
    who: Credentials | undefined,
    at: number,
  ): Promise<WireResponse>;
}

/** The same bytes in every run. */
function countedRandom(): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      count += 1;
      out.set(
        createHash('sha256')
          .update(String(count))
          .digest()
          .subarray(0, bytes - at),
        at,
      );
    }
    return out;
  };
}

function createWorld(account: Account): World {
  let now = 0;
  const sts = createSts(account, { clock: () => now, random: countedRandom() });
  return {
    account,
    async send(request, place, who, at) {
      const wire = await buildRequest(request, place, account, who, at);
      now = at;
      return sts.handle(wire).response;
    },
  };
}

/** A request with the defaults of the schema. */
const requestOf = (action: string, params: Case['request']['params']): Case['request'] =>
  runnableCaseSchema.shape.request.parse({ action, params });

interface Owner {
  accessKeys: readonly AccessKey[];
  mfaDevices: Account['root']['mfaDevices'];
}

function ownerOf(account: Account, caller: Case['caller']): Owner {
  if (caller.root) return account.root;
  const name = caller.user ?? caller.by ?? account.users[0]?.userName;
  const user = account.users.find(({ userName }) => userName === name);
  if (!user) throw new Error(`no user ${String(name)} in the account`);
  return user;
}

function longTermKey(owner: Owner, caller: Case['caller']): Credentials {
  const status = caller.faults.includes('inactive-key') ? 'Inactive' : 'Active';
  const key = owner.accessKeys.find((candidate) => candidate.status === status);
  if (!key) throw new Error(`the caller has no ${status} key`);
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
}

/** The call that makes the caller's session, or undefined where it calls with a long-term key. */
function sessionRequest(account: Account, owner: Owner, caller: Case['caller'], at: number) {
  const duration =
    caller.sessionDuration === undefined ? {} : { DurationSeconds: String(caller.sessionDuration) };
  if (caller.role !== undefined) {
    const role = account.roles.find(({ roleName }) => roleName === caller.role);
    if (!role) throw new Error(`no role ${caller.role} in the account`);
    const params = { RoleArn: roleArn(account.accountId, role), RoleSessionName: 'before-the-case' };
    return requestOf('AssumeRole', { ...params, ...duration });
  }
  if (caller.federated !== undefined) {
    return requestOf('GetFederationToken', { Name: caller.federated, ...duration });
  }
  if (caller.session === undefined) return undefined;
  if (caller.session === 'plain') return requestOf('GetSessionToken', duration);
  const serial = caller.sessionDevice ?? owner.mfaDevices[0]?.serialNumber ?? '';
  const code = codeAt(findDevice(account, serial), at);
  return requestOf('GetSessionToken', { ...duration, SerialNumber: serial, TokenCode: code });
}

/** Has the service itself make the session that the case is called with. */
async function makeSession(
  world: World,
  caller: Case['caller'],
  at: number,
): Promise<Credentials | undefined> {
  const owner = ownerOf(world.account, caller);
  const request = sessionRequest(world.account, owner, caller, at);
  if (!request) return undefined;
  const place = placeOf(caller.sessionFrom, caller.sessionRegion);
  const maker = longTermKey(owner, { ...caller, faults: [] });
  const response = await world.send(request, place, maker, at);
  const { session } = readAnswer(response);
  if (!session) throw new Error(`${request.action} made no session: ${response.status} ${response.body}`);
  return session;
}

/** What the case is called with, its faults put in. */
async function credentialsOf(
  world: World,
  caller: Case['caller'],
  now: number,
): Promise<Credentials | undefined> {
  if (caller.anonymous) return undefined;
  const at = now - (caller.sessionAge ?? 0) * 1000;
  const session = await makeSession(world, caller, at);
  const good = session ?? longTermKey(ownerOf(world.account, caller), caller);
  const { faults } = caller;
  const other = faults.includes('foreign-token')
    ? await makeSession(world, { ...caller, session: 'plain' }, at)
    : good;
  return {
    accessKeyId: faults.includes('unknown-key') ? 'AKIAUNKNOWNEXAMPLE00' : good.accessKeyId,
    secretAccessKey: faults.includes('wrong-secret') ? 'x'.repeat(40) : good.secretAccessKey,
    sessionToken: faults.includes('no-token') ? undefined : other?.sessionToken,
  };
}

async function differences(one: Case, account: Account): Promise<string[]> {
  const world = createWorld(account);
  const now = Date.parse(one.clock);
  const place = placeOf(one.endpoint, one.region);
  const who = await credentialsOf(world, one.caller, now);

  const problems: string[] = [];
  for (const [i, step] of one.before.entries()) {
    const request = requestOf(one.request.action, step.params);
    for (let n = 0; n < step.times; n += 1) {
      const { status, body } = await world.send(request, place, who, now - step.secondsBefore * 1000);
      if (status !== step.status)
        problems.push(`before[${i}], call ${n + 1}: expected ${step.status}\n  got ${status} ${body}`);
    }
  }
  const response = await world.send(one.request, place, who, now);
  return [...problems, ...compare({ expect: one.expect, response, place, account, now })];
}

/**
 * Every difference between what the case expects and what came, each with the case's id; none where it passes.
 * Never rejects: a case that cannot be set up is a difference too.
 */
export async function runCase(one: Case, accounts: ReadonlyMap<string, Account>): Promise<string[]> {
  const account = accounts.get(one.account);
  if (!account) return [`${one.id}: there is no content/accounts/${one.account}.yaml`];
  const found = await differences(one, account).catch((error: unknown) => [String(error)]);
  return found.map((problem) => `${one.id}: ${problem}`);
}
