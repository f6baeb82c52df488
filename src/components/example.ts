/** Runs the cases that the docs show, at build. */
import { getCollection, getEntry } from 'astro:content';
import { requirePlain } from '../client/case-call.ts';
import { refusalOf, type Exchange } from '../client/exchange.ts';
import { runCase, type CaseRun } from '../client/run-case.ts';
import type { Account } from '../model/account.ts';
import { findError, type ErrorEntry } from '../model/errors.ts';
import { evidenceKinds } from '../model/operation.ts';
import { exampleView, type ExampleData, type ExampleView } from '../playground/try-it/example.ts';
import { href } from './paths.ts';
import { seededRandom } from './seeded.ts';

/** The entries of the catalogue, the best known first. */
export async function errorEntries(): Promise<ErrorEntry[]> {
  const rank = (entry: ErrorEntry): number => evidenceKinds.indexOf(entry.evidence);
  const entries: ErrorEntry[] = (await getCollection('errors')).map(({ id, data }) => ({ id, ...data }));
  return entries.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Runs one case by its own clock; `page` is the path of the page that shows it. Throws where there is no such case, or it is not a plain call: a page that embeds
 * it cannot be built.
 */
export async function buildExample(
  id: string,
  mark?: string,
  page?: string,
): Promise<{
  data: ExampleData;
  account: Account;
  view: ExampleView;
  exchange: Exchange;
  input: CaseRun['input'];
}> {
  const found = await getEntry('cases', id);
  if (!found) throw new Error(`<TryIt case="${id}" />: there is no content/cases/${id}.yaml`);
  const shown = requirePlain({ id: found.id, ...found.data });
  const accountEntry = await getEntry('accounts', shown.account);
  if (!accountEntry) throw new Error(`case ${id}: there is no content/accounts/${shown.account}.yaml`);
  const account = accountEntry.data;
  const run = await runCase(shown, account, {
    now: Date.parse(shown.clock),
    random: seededRandom(id),
    timer: () => 0,
  });
  const { outcome } = run.exchange;
  const code = outcome.ok ? undefined : outcome.error.code;
  if (code !== shown.expect.code) {
    throw new Error(`case ${id}: ${shown.expect.code ?? 'a session'} expected, ${code ?? 'a session'} came`);
  }
  const refusal = refusalOf(run.exchange);
  const entry = refusal && findError(await errorEntries(), refusal);
  const data: ExampleData = {
    case: shown,
    mark,
    page,
    entry,
    links: { errors: href('/reference/errors/'), playground: href('/playground/') },
  };
  return { data, account, view: exampleView(data, run, account), exchange: run.exchange, input: run.input };
}
