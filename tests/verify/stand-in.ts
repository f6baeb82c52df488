/**
 * Somebody's account behind an endpoint on this machine, with a clock of its own: what `npm run verify` is tried
 * against. It remembers everything secret that it was told or told others, and can be made to answer wrongly.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { listen } from '../../scripts/listen.mjs';
import { createStsServer } from '../../scripts/sts/server.ts';
import type { Terminal } from '../../scripts/verify/codes.ts';
import { main } from '../../scripts/verify/main.ts';
import type { Time } from '../../scripts/verify/time.ts';
import { sessionIn } from '../../scripts/verify/view.ts';
import { parseAccount } from '../../src/model/account-schema.ts';
import type { Account } from '../../src/model/account.ts';
import { base32 } from '../../src/sts/encoding.ts';
import { createSts } from '../../src/sts/service.ts';
import { codeAt } from '../../src/sts/totp.ts';
import { headerValue, type WireRequest, type WireResponse } from '../../src/sts/wire.ts';

/** Repeats itself from run to run. */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

export interface Owner {
  accountId: string;
  userName: string;
  path: string;
  accessKeyId: string;
  secretAccessKey: string;
  serialNumber: string;
  seed: string;
}

/** A user nobody has; each number makes another. */
export function someOwner(number: number): Owner {
  const bytes = seededBytes(number);
  const digits = (count: number): string => Array.from(bytes(count), (byte) => byte % 10).join('');
  const accountId = `9${digits(11)}`;
  const userName = `carol-${base32(bytes(5)).toLowerCase()}`;
  return {
    accountId,
    userName,
    path: '/team/',
    accessKeyId: `AKIA${base32(bytes(10))}`,
    secretAccessKey: Buffer.from(bytes(30)).toString('base64'),
    serialNumber: `arn:aws:iam::${accountId}:mfa/${userName}-phone`,
    seed: base32(bytes(20)),
  };
}

function accountOf(owner: Owner, as: 'user' | 'root'): Account {
  const who = {
    accessKeys: [{ accessKeyId: owner.accessKeyId, secretAccessKey: owner.secretAccessKey }],
    mfaDevices: [{ serialNumber: owner.serialNumber, seed: owner.seed }],
  };
  const user = { userName: owner.userName, path: owner.path, ...who };
  return parseAccount(
    { accountId: owner.accountId, ...(as === 'root' ? { root: who } : { users: [user] }) },
    'stand-in',
  );
}

/** Changes an answer on its way out. */
export type Plant = (request: WireRequest, response: WireResponse) => WireResponse;

export interface StandIn {
  owner: Owner;
  url: string;
  /** Everything that must be seen nowhere: keys, secrets, tokens, ids of calls, signatures. */
  secrets: ReadonlySet<string>;
  requests: readonly WireRequest[];
  time: Time;
  /** Runs `npm run verify` against it; `--endpoint` and `--out` are given, and codes and questions answered. */
  verify: (argv: readonly string[], answers?: Partial<Answers>) => Promise<Run>;
  close: () => Promise<void>;
}

interface Answers {
  /** To the question whether to go on. */
  goOn: string;
  /** In place of the key of the owner. */
  env: Record<string, string>;
}

export interface Run {
  code: number;
  /** Everything printed. */
  output: string;
  /** The recordings by the names of their files. */
  files: ReadonlyMap<string, string>;
}

const instant = Date.parse('2026-11-22T10:40:12Z');

export async function startStandIn(
  number: number,
  { as = 'user', plant, clock }: { as?: 'user' | 'root'; plant?: Plant; clock?: 'machine' } = {},
): Promise<StandIn> {
  const owner = someOwner(number);
  let now = instant;
  const time: Time = {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  };
  const secrets = new Set([owner.accessKeyId, owner.secretAccessKey]);
  const requests: WireRequest[] = [];
  const sts = createSts(accountOf(owner, as), {
    clock: clock === 'machine' ? Date.now : () => now,
    random: seededBytes(number + 1),
  });
  const server = createStsServer(
    {
      ...sts,
      handle(request) {
        requests.push(request);
        const answer = sts.handle(request);
        learn(secrets, request, answer.response);
        return { ...answer, response: plant?.(request, answer.response) ?? answer.response };
      },
    },
    { answered: () => undefined, failed: () => undefined },
  );
  const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
  const url = `http://127.0.0.1:${port}`;

  return {
    owner,
    url,
    secrets,
    requests,
    time,
    verify: (argv, answers) => runVerify({ owner, url, time }, argv, answers),
    close: () => closed(server),
  };
}

function learn(secrets: Set<string>, request: WireRequest, response: WireResponse): void {
  const session = sessionIn(response);
  const authorization = headerValue(request.headers, 'authorization') ?? request.target;
  const found = [
    session?.accessKeyId,
    session?.secretAccessKey,
    session?.sessionToken,
    headerValue(response.headers, 'x-amzn-requestid'),
    headerValue(response.headers, 'x-amz-sts-extended-request-id'),
    /Signature=([0-9a-f]{64})/.exec(authorization)?.[1],
  ];
  for (const secret of found) if (secret !== undefined && secret !== '') secrets.add(secret);
}

async function runVerify(
  { owner, url, time }: Pick<StandIn, 'owner' | 'url' | 'time'>,
  argv: readonly string[],
  { goOn = 'yes', env }: Partial<Answers> = {},
): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'verify-'));
  const lines: string[] = [];
  const terminal: Terminal = {
    print: (line) => {
      lines.push(line);
    },
    ask: (question) => Promise.resolve(question.includes('Code') ? codeAt(owner.seed, time.now()) : goOn),
  };
  const keys = env ?? {
    AWS_ACCESS_KEY_ID: owner.accessKeyId,
    AWS_SECRET_ACCESS_KEY: owner.secretAccessKey,
  };
  const quiet = {
    AWS_CONFIG_FILE: join(out, 'none'),
    AWS_SHARED_CREDENTIALS_FILE: join(out, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PROFILE: undefined,
    AWS_REGION: undefined,
    AWS_DEFAULT_REGION: undefined,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
  };
  for (const [name, value] of Object.entries({ ...quiet, ...keys })) vi.stubEnv(name, value);
  try {
    const code = await main(['--endpoint', url, '--out', out, ...argv], { terminal, time });
    return { code, output: lines.join('\n'), files: filesIn(out) };
  } finally {
    vi.unstubAllEnvs();
    rmSync(out, { recursive: true });
  }
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return new Map(
    names.map((name): [string, string] => [
      name.replace(/^.*\//, '').replace('.yaml', ''),
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
