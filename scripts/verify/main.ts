/** `npm run verify`, once the packages are there: asks who calls, says what will be sent, sends it, tells what differs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { STSClient } from '@aws-sdk/client-sts';
import { runnableCaseSchema } from '../../src/model/case.ts';
import { buildRequest } from '../../tests/cases/build.ts';
import { loadAccounts, loadCases } from '../../tests/cases/load.ts';
import type { Credentials } from '../../tests/cases/sign.ts';
import { CommandError } from '../process.mjs';
import type { Party } from './call.ts';
import { longestSession, type Setting } from './choose.ts';
import { Codes, type Terminal } from './codes.ts';
import { NoAnswer } from './door.ts';
import { exampleIdentity, identityOf, type Identity } from './identity.ts';
import { leafAt, readBody } from './leaves.ts';
import { knownRegion, parseVerifyOptions, usage, type VerifyOptions } from './options.ts';
import { realParty } from './parties.ts';
import { LeakError } from './redact.ts';
import { differenceTable, notRunTable, summary } from './report.ts';
import { consoleTerminal } from './terminal.ts';
import { realTime, type Time } from './time.ts';
import { planOf, runCases, type Outcome, type Plan } from './verify.ts';

/** Exit codes, as told by the usage. */
const same = 0;
const different = 1;
const notVerified = 2;

export interface World {
  terminal: Terminal;
  time: Time;
}

/** Resolves to the exit code. */
export async function main(argv: readonly string[], world?: World): Promise<number> {
  const terminal = world?.terminal ?? consoleTerminal();
  try {
    const options = parseVerifyOptions(argv);
    if (options.help) {
      terminal.print(usage);
      return same;
    }
    return await verify(options, terminal, world?.time ?? realTime);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof LeakError)) throw error;
    terminal.print(error.message);
    return notVerified;
  }
}

async function verify(options: VerifyOptions, terminal: Terminal, time: Time): Promise<number> {
  const { endpoint, serial: serialNumber } = options;
  const { key, region } = await configuration(options);
  const theirs = realParty({ key, serialNumber, endpoint, codes: new Codes(terminal, time), time });
  const own = identityOf(await callerArn(theirs, region), key.accessKeyId, serialNumber);

  const account = loadAccounts().get('main');
  if (!account) throw new Error('content/accounts/main.yaml is missing');
  const setting: Setting = {
    example: exampleIdentity(account, own.kind),
    own,
    region,
    custom: endpoint !== undefined,
    deactivatedRegions: account.sts.deactivatedRegions,
  };
  const plan = planOf(loadCases(), setting);
  terminal.print(announcement(plan, setting, theirs, options));
  if (!options.yes && !/^y(?:es)?$/i.test((await terminal.ask('Send them? (yes/no) ')).trim())) {
    throw new CommandError('Nothing more was sent.');
  }

  let ran = 0;
  const outcome = await runCases({
    plan,
    setting,
    account,
    yamlOf: (id) => readFileSync(new URL(`../../content/cases/${id}.yaml`, import.meta.url), 'utf8'),
    theirs,
    endpoint,
    progress: ({ id, differences }) => {
      ran += 1;
      const verdict = differences.length === 0 ? 'same' : 'differs';
      terminal.print(`${String(ran).padStart(4)}/${plan.run.length}  ${verdict.padEnd(8)}${id}`);
    },
  });
  return conclude(outcome, options, terminal, endpoint?.host ?? region, time);
}

/** The long-term key and the region, found as every SDK of AWS finds them. Throws a CommandError. */
async function configuration({
  profile,
  region,
}: VerifyOptions): Promise<{ key: Credentials; region: string }> {
  const client = new STSClient({
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
  });
  try {
    const found = await client.config.credentials().catch((error: unknown) => {
      throw new CommandError(`No credentials: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (found.sessionToken !== undefined) {
      throw new CommandError(
        'These are credentials of a session, and those may not call GetSessionToken. Give the long-term key of an IAM user.',
      );
    }
    const { accessKeyId, secretAccessKey } = found;
    const configured = region ?? (await client.config.region().catch(() => 'us-east-1'));
    return { key: { accessKeyId, secretAccessKey }, region: knownRegion(configured) };
  } finally {
    client.destroy();
  }
}

/** Asks GetCallerIdentity. Throws a CommandError where it does not say. */
async function callerArn(party: Party, region: string): Promise<string> {
  const request = runnableCaseSchema.shape.request.parse({ action: 'GetCallerIdentity' });
  const nobody = { accountId: '', root: { accessKeys: [], mfaDevices: [] }, users: [], roles: [] };
  const account = {
    ...nobody,
    sts: { deactivatedRegions: [], optedInRegions: [], globalEndpointTokenVersion: 1 as const },
  };
  const place = party.placeOf('regional', region);
  const wire = await buildRequest(request, place, account, party.key, party.now());
  try {
    const response = await party.send(wire);
    const body = readBody(response.body);
    const arn = leafAt(body, 'Arn');
    if (response.status === 200 && arn !== undefined) return arn;
    const said = [leafAt(body, 'Code'), leafAt(body, 'Message')]
      .filter((text) => text !== undefined)
      .join(': ');
    throw new CommandError(
      `GetCallerIdentity at ${place.host} answered ${response.status} ${said}`.trimEnd(),
    );
  } catch (error) {
    if (error instanceof NoAnswer) throw new CommandError(`No answer from ${place.host}: ${error.message}`);
    throw error;
  }
}

/** What will be sent, where, and as whom. */
function announcement(
  { run, notRun }: Plan,
  { own, region }: Setting,
  party: Party,
  options: VerifyOptions,
): string {
  const hosts = [...new Set(run.map((one) => party.placeOf(one.endpoint, region).host))];
  const codes = run.filter((one) =>
    JSON.stringify([one.request.params, one.before]).includes('"step"'),
  ).length;
  const lines = [
    `As whom    ${own.arn}, key ${masked(own)}`,
    `Where      ${options.endpoint?.origin ?? hosts.join(', ')}, region ${region}`,
    `What       ${run.length} cases: GetSessionToken, GetCallerIdentity and names that no operation has.`,
    `           Sessions of at most ${longestSession / 60} minutes are made and thrown away; nothing else is created.`,
    ...(codes > 0 ? [`           ${codes} of them ask for a code of ${own.serialNumber ?? ''}.`] : []),
    `           It takes about ${minutes(run.length, codes)}.`,
    `Not sent   ${notRun.length} cases:`,
    notRunTable(notRun),
    '',
  ];
  return lines.join('\n');
}

/** Half a second a request, and the wait for a code that was not used before. */
function minutes(cases: number, codes: number): string {
  const count = Math.ceil((cases * 0.6 + codes * 35) / 60);
  return count === 1 ? 'a minute' : `${count} minutes`;
}

const masked = ({ accessKeyId }: Identity): string => `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;

function conclude(
  { results, notRun, recordings }: Outcome,
  { out }: VerifyOptions,
  terminal: Terminal,
  place: string,
  { now }: Time,
): number {
  const table = differenceTable(results);
  if (table !== '') terminal.print(`\n${table}`);
  if (recordings.length) {
    const name = `${new Date(now()).toISOString().slice(0, 10)}-${place.replace(/[^\w.-]/g, '-')}`;
    const folder = resolve(callersFolder(), out, name);
    mkdirSync(folder, { recursive: true });
    for (const { id, yaml } of recordings) writeFileSync(join(folder, `${id}.yaml`), yaml);
    terminal.print(`${recordings.length} recordings are in ${folder}`);
  }
  terminal.print(summary(results, notRun));
  return results.some(({ differences }) => differences.length > 0) ? different : same;
}

/** npm starts us in the repository; a folder is meant from where npm was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'verify' && folder ? folder : process.cwd();
}
