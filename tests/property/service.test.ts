/**
 * What must hold whatever is sent: `handle` and `fetch` answer every request with a well-formed answer of STS, throw
 * never, and give 200 to no request whose signature does not verify. The signatures are made and judged by
 * `sigv4.ts`, which shares nothing with the service.
 *
 * Set PROPERTY_SEED to try other requests, PROPERTY_FACTOR to try so many times as many.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../src/model/account-schema.ts';
import { createSts, type Sts } from '../../src/sts/service.ts';
import type { Header, WireRequest, WireResponse } from '../../src/sts/wire.ts';
import { asRequest } from './as-request.ts';
import { mutated, mutationKinds } from './mutations.ts';
import { anyRequest, signedRequest } from './requests.ts';
import { isSignedBy, sign, type Credentials } from './sigv4.ts';
import { readAnswer, type Reading } from './well-formed.ts';
import { readXml, textAt } from './xml.ts';

const seed = Number(process.env.PROPERTY_SEED ?? 20261122);
const factor = Number(process.env.PROPERTY_FACTOR ?? 1);
/** Requests of each property. */
const runs = {
  any: 8_000 * factor,
  signed: 5_000 * factor,
  mutated: 9_000 * factor,
  fetched: 3_000 * factor,
};
/** Milliseconds a property may take at most; on two idle cores all four together take less than ten seconds. */
const timeout = 60_000 * factor;

const now = Date.parse('2026-11-22T10:40:12Z');

const account = parseAccount(
  {
    accountId: '123456789012',
    root: {
      accessKeys: [
        { accessKeyId: 'AKIAROOTEXAMPLE00001', secretAccessKey: 'rootEXAMPLEKEYrootEXAMPLEKEYrootEXAMPLE0' },
      ],
    },
    users: [
      {
        userName: 'alice',
        accessKeys: [
          {
            accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
            secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          },
        ],
        mfaDevices: [
          { serialNumber: 'arn:aws:iam::123456789012:mfa/alice', seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
        ],
      },
      {
        userName: 'bob',
        accessKeys: [
          {
            accessKeyId: 'AKIABOBBOBBOBEXAMPLE',
            secretAccessKey: 'bobEXAMPLEKEYbobEXAMPLEKEYbobEXAMPLEKEY0',
          },
        ],
      },
    ],
    roles: [
      {
        roleName: 'UpdateApp',
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::123456789012:user/alice' },
              Action: 'sts:AssumeRole',
            },
          ],
        },
      },
    ],
    sts: { deactivatedRegions: ['eu-west-3'] },
  },
  'the account of the property tests',
);

/** Repeats itself from run to run, and is not the same for any two ids. */
function seededRandom(): (bytes: number) => Uint8Array {
  let state = seed >>> 0;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

const newSts = (): Sts => createSts(account, { clock: () => now, random: seededRandom() });

const [root, alice, bob] = [account.root, ...account.users].map(({ accessKeys: [key] }): Credentials => {
  if (!key) throw new Error('a key is missing');
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
});
if (!root || !alice || !bob) throw new Error('a key is missing');

/** A session of alice's, made by the service itself. */
function newSession(form: string): Credentials {
  const plain: WireRequest = {
    method: 'POST',
    target: '/',
    headers: [
      ['Host', 'sts.us-east-1.amazonaws.com'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ],
    body: new TextEncoder().encode(`${form}&Version=2011-06-15`),
  };
  const request = sign(plain, {
    credentials: alice!,
    at: now,
    region: 'us-east-1',
    in: 'header',
  });
  const { response } = newSts().handle(request);
  const answer = readXml(response.body);
  const [result] = answer.children;
  if (!result?.name.endsWith('Result')) throw new Error(response.body);
  const text = (name: string): string => textAt(result, 'Credentials', name) ?? '';
  return {
    accessKeyId: text('AccessKeyId'),
    secretAccessKey: text('SecretAccessKey'),
    sessionToken: text('SessionToken'),
  };
}

const session = newSession('Action=GetSessionToken');
const roleSession = newSession(
  'Action=AssumeRole&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2FUpdateApp&RoleSessionName=deploy',
);
const known: readonly Credentials[] = [root, alice, bob, session, roleSession];
const stranger: Credentials = { accessKeyId: 'AKIASTRANGEREXAMPLE0', secretAccessKey: 'stranger' };
const wrong: Credentials = { ...alice, secretAccessKey: 'notTheSecretEXAMPLEKEYnotTheSecretEXAMPL' };
const unknown: readonly Credentials[] = [
  stranger,
  wrong,
  { ...session, sessionToken: undefined },
  { ...session, sessionToken: roleSession.sessionToken },
  { ...alice, sessionToken: session.sessionToken },
];

/** Fails where a success was not earned: only a browser's preflight gets 200 without a signature. */
function expectEarned(request: WireRequest, response: WireResponse, reading: Reading): void {
  if (response.status !== 200 || reading.kind === 'preflight') return;
  if (!isSignedBy(request, known, now)) throw new Error('200 to a request that nobody known has signed');
}

/** Counts what came back, to show that a property did not hold of nothing. */
class Tally {
  readonly #counts = new Map<string, number>();
  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }
  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
  names(): string[] {
    return [...this.#counts.keys()].sort();
  }
}

const nameOf = ({ code, kind }: Reading): string => code ?? kind;
const settings = (numRuns: number) => ({
  seed,
  numRuns,
  interruptAfterTimeLimit: timeout,
  markInterruptAsFailure: true,
});

describe(`the service, asked at random (seed ${seed})`, () => {
  it('answers anything with a well-formed answer, and 200 to nobody unsigned', { timeout }, () => {
    const tally = new Tally();
    const sts = newSts();
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { response, trace } = sts.handle(request);
        const reading = readAnswer(request, response);
        expectEarned(request, response, reading);
        const refused = trace.filter(({ outcome }) => outcome === 'refused').length;
        expect(refused).toBe(reading.kind === 'error' ? 1 : 0);
        tally.add(nameOf(reading));
      }),
      settings(runs.any),
    );
    expect(tally.names()).toEqual(
      expect.arrayContaining([
        'IncompleteSignature',
        'InvalidAction',
        'InvalidClientTokenId',
        'MissingAuthenticationToken',
        'SignatureDoesNotMatch',
        'empty',
        'preflight',
        'redirect',
        'unknown path',
      ]),
    );
  });

  it('takes every good signature, and no other', { timeout }, () => {
    const tally = new Tally();
    const sts = newSts();
    fc.assert(
      fc.property(signedRequest([...known, ...known, ...known, ...unknown], now), ({ request, inTime }) => {
        const { response } = sts.handle(request);
        const reading = readAnswer(request, response);
        expectEarned(request, response, reading);
        if (isSignedBy(request, known, now)) {
          expect(inTime).toBe(true);
          expect([
            'SignatureDoesNotMatch',
            'IncompleteSignature',
            'MissingAuthenticationToken',
          ]).not.toContain(reading.code);
          tally.add('good');
        }
        tally.add(nameOf(reading));
      }),
      settings(runs.signed),
    );
    expect(tally.of('good')).toBeGreaterThan(runs.signed / 2);
    expect(tally.of('result')).toBeGreaterThan(runs.signed / 10);
    expect(tally.names()).toEqual(
      expect.arrayContaining(['AccessDenied', 'InvalidClientTokenId', 'MalformedInput', 'ValidationError']),
    );
  });

  it('gives 200 to no request that was changed after signing', { timeout }, () => {
    const tally = new Tally();
    const good = signedRequest(known, now).map(({ request }) => request);
    const ids = [...known, stranger].map(({ accessKeyId }) => accessKeyId);
    const sts = newSts();
    fc.assert(
      fc.property(mutated(good, ids), ({ request, kind, matters }) => {
        const { response } = sts.handle(request);
        const reading = readAnswer(request, response);
        if (matters && response.status === 200) throw new Error(`200 though changed: ${kind}`);
        expectEarned(request, response, reading);
        tally.add(kind);
        if (matters) tally.add('matters');
        tally.add(nameOf(reading));
      }),
      settings(runs.mutated),
    );
    for (const kind of mutationKinds) expect(tally.of(kind), kind).toBeGreaterThan(100);
    expect(tally.of('matters')).toBeGreaterThan(runs.mutated / 2);
    expect(tally.of('SignatureDoesNotMatch')).toBeGreaterThan(runs.mutated / 4);
    // Changes without a meaning, such as capitals in the names of headers, leave a good signature good.
    expect(tally.of('result')).toBeGreaterThan(50);
  });

  it('resolves as a fetch does, with the same answers', { timeout }, async () => {
    const tally = new Tally();
    const sts = newSts();
    const signed = signedRequest(known, now).map(({ request }) => request);
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyRequest, signed), async (wire) => {
        const asked = asRequest(wire);
        if (!asked) {
          tally.add('no Request');
          return;
        }
        const response = await sts.fetch(asked.request);
        const headers = [...response.headers].map(([name, value]): Header => [name, value]);
        const answer: WireResponse = { status: response.status, headers, body: await response.text() };
        const reading = readAnswer(asked.wire, answer);
        expectEarned(asked.wire, answer, reading);
        tally.add(nameOf(reading));
      }),
      settings(runs.fetched),
    );
    expect(tally.of('result')).toBeGreaterThan(runs.fetched / 20);
    expect(tally.of('no Request')).toBeLessThan(runs.fetched / 2);
  });
});
