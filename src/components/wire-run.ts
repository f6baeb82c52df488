/** Runs the call of a case for pages that show it in parts: once, so that the parts belong together. */
import { getEntry } from 'astro:content';
import { requirePlain } from '../client/case-call.ts';
import type { ReceivedResponse, SentRequest } from '../client/exchange.ts';
import { sentHeaders } from '../client/http-text.ts';
import { runCase } from '../client/run-case.ts';
import { signingOf, type Signing } from '../client/signing-steps.ts';
import { seededRandom } from './seeded.ts';

export interface WireRun {
  /** Without the headers that are not signed: they tell of the machine that built the page. */
  request: SentRequest;
  signing: Signing;
  response: ReceivedResponse;
}

const runs = new Map<string, Promise<WireRun>>();

/** The first attempt of the case's call. Throws where the case is no plain call, or was not signed or answered. */
export function wireRun(id: string): Promise<WireRun> {
  const run = runs.get(id) ?? newRun(id);
  runs.set(id, run);
  return run;
}

async function newRun(id: string): Promise<WireRun> {
  const found = await getEntry('cases', id);
  if (!found) throw new Error(`there is no content/cases/${id}.yaml`);
  const shown = requirePlain({ id, ...found.data });
  const account = (await getEntry('accounts', shown.account))?.data;
  if (!account) throw new Error(`case ${id}: there is no content/accounts/${shown.account}.yaml`);
  const { call, exchange } = await runCase(shown, account, {
    now: Date.parse(shown.clock),
    random: seededRandom(id),
    timer: () => 0,
  });
  const { request, response } = exchange.attempts[0] ?? {};
  const signing = request && signingOf(request, call.key.secretAccessKey);
  if (!response || !signing) throw new Error(`case ${id}: no signed request with an answer`);
  const headers = sentHeaders(request).filter(([name]) => name.toLowerCase() !== 'user-agent');
  return { request: { ...request, headers }, signing, response };
}
