/** What the playground is built with, on its own page and beside the text. */
import { getCollection } from 'astro:content';
import type { Account } from '../model/account.ts';
import type { AnyCase } from '../model/case.ts';
import { presetsOf } from '../playground/presets.ts';
import type { PlaygroundData } from '../playground/view.ts';
import { href } from './paths.ts';

/** Name of the simulated account in `content/accounts` that the playground begins with. */
const accountName = 'main';

/** The cases with lessons as presets; with `every`, also those without, under their own titles and with no summary. */
export async function playgroundData(cases: 'with-lessons' | 'every'): Promise<PlaygroundData> {
  const accounts: Record<string, Account> = Object.fromEntries(
    (await getCollection('accounts')).map(({ id, data }) => [id, data]),
  );
  const all: AnyCase[] = (await getCollection('cases')).map(({ id, data }) => ({ ...data, id }));
  const taken = cases === 'every' ? all.map(withLesson) : all;
  const errorsHref = href('/reference/errors/');
  const docs = (await getCollection('docs')).map(({ id, data }): [string, string] => [
    href(`/${id}/`),
    data.title,
  ]);
  return {
    accounts,
    accountName,
    errorsData: href('/playground/errors.json'),
    presets: presetsOf(taken, accounts),
    errorsHref,
    // The panel beside the text knows by itself where its reader is.
    ...(cases === 'with-lessons' && { pages: Object.fromEntries(docs) }),
  };
}

const withLesson = (someCase: AnyCase): AnyCase =>
  someCase.run
    ? { ...someCase, lesson: someCase.lesson ?? { title: someCase.title, summary: '' } }
    : someCase;
