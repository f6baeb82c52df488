/** The two that are compared: the simulated STS with the account of the cases, and the one that is called for real. */
import { randomBytes } from 'node:crypto';
import type { Account } from '../../src/model/account.ts';
import { createSts } from '../../src/sts/service.ts';
import { headerValue, type WireRequest } from '../../src/sts/wire.ts';
import { codeAt, findDevice, wrongCode } from '../../tests/cases/codes.ts';
import { placeOf, type Place } from '../../tests/cases/build.ts';
import type { Credentials } from '../../tests/cases/sign.ts';
import type { Party, SessionPlan } from './call.ts';
import { unlikelyCode, type Codes } from './codes.ts';
import { carry } from './door.ts';
import type { Identity } from './identity.ts';
import { isLoopback } from './options.ts';
import { pacer, type Time } from './time.ts';

const stepMs = 30_000;

/** Where requests go: to the host of the endpoint, or to AWS's own. */
const placeAt =
  (endpoint: URL | undefined): Party['placeOf'] =>
  (kind, region): Place =>
    endpoint ? { host: endpoint.host, region, global: false } : placeOf(kind, region);

/** Ours, fresh for each case, at the instant `now`. */
export function simulatedParty(
  account: Account,
  example: Identity,
  endpoint: URL | undefined,
  now: number,
): Party {
  const sts = createSts(account, { clock: () => now, random: (bytes) => new Uint8Array(randomBytes(bytes)) });
  const owner = [account.root, ...account.users].find(({ accessKeys }) =>
    accessKeys.some(({ accessKeyId }) => accessKeyId === example.accessKeyId),
  );
  const key = owner?.accessKeys.find(({ accessKeyId }) => accessKeyId === example.accessKeyId);
  if (!key) throw new Error(`the account of the cases has no key of ${example.arn}`);
  const { serialNumber } = example;
  const device = serialNumber === undefined ? undefined : findDevice(account, serialNumber);
  return {
    key: { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey },
    serialNumber,
    now: () => now,
    placeOf: placeAt(endpoint),
    takeCode: (offset) => Promise.resolve(device ? codeAt(device, now + offset * stepMs) : ''),
    wrongCode: device ? wrongCode(device, now) : unlikelyCode,
    reserve: () => Promise.resolve(),
    send: (request) => Promise.resolve(sts.handle(request).response),
    session: (_plan, make) => make(),
  };
}

/** Milliseconds between two requests to a host that is not this machine. */
export const requestInterval = 500;

export const intervalOf = (endpoint: URL | undefined): number =>
  endpoint && isLoopback(endpoint) ? 0 : requestInterval;

/** Where a request goes: to the endpoint given, or to the host it names, which is AWS's. */
export function originOf({ headers }: WireRequest, endpoint: URL | undefined): URL {
  return endpoint ?? new URL(`https://${headerValue(headers, 'host') ?? ''}`);
}
/** Milliseconds after which a session is made anew: less than the shortest lasts. */
const sessionLife = 600_000;

export interface RealOptions {
  key: Credentials;
  serialNumber: string | undefined;
  endpoint: URL | undefined;
  codes: Codes;
  time: Time;
}

/** Theirs. Sessions are kept and used again, so that few are made. */
export function realParty({ key, serialNumber, endpoint, codes, time }: RealOptions): Party {
  const pass = pacer(intervalOf(endpoint), time);
  const kept = new Map<string, { credentials: Credentials; madeAt: number }>();
  return {
    key,
    serialNumber,
    now: time.now,
    placeOf: placeAt(endpoint),
    takeCode: (offset) => codes.take(offset),
    wrongCode: unlikelyCode,
    reserve: (tries) => codes.reserve(tries),
    async send(request) {
      await pass();
      return carry(originOf(request, endpoint), request);
    },
    async session(plan, make) {
      const name = nameOf(plan);
      const found = kept.get(name);
      if (found && time.now() - found.madeAt < sessionLife) return found.credentials;
      const credentials = await make();
      kept.set(name, { credentials, madeAt: time.now() });
      return credentials;
    },
  };
}

const nameOf = ({ mfa, duration, endpoint, region, foreign }: SessionPlan): string =>
  [mfa, duration, endpoint, region, foreign].join();
