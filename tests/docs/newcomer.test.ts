/** A newcomer's path: from the first page of the docs to a session in under two minutes of reading. */
import { expect, it } from 'vitest';
import { codeOf, pages, proseOf } from './prose.ts';

/** Words a minute: silent reading of English non-fiction, the mean of 190 studies (Brysbaert 2019). */
const pace = 238;

const textOf = (path: string, end: string): string => {
  const text = pages().find((page) => page.path === path)?.text ?? '';
  const at = text.indexOf(`\n## ${end}\n`);
  expect(at, `${path} has “${end}”`).toBeGreaterThan(0);
  return text.slice(0, at);
};

/** Names within sentences are read as well, so their backquotes go and they stay. */
const wordsOf = (text: string): number =>
  proseOf(text.replace(/`([^`\n]*)`/g, '$1')).match(/[^\s|]*\w[^\s|]*/g)?.length ?? 0;

it('reads the way from “do you need it?” to the first session in two minutes', () => {
  const decision = textOf('start/what-it-is.mdx', 'When you do');
  const steps = textOf('start/quickstart.mdx', 'When it is over');
  // One of the tabs is read; the call itself is one of them too.
  const commands = codeOf(steps).slice(0, 2).join('\n');
  const words = wordsOf(decision) + wordsOf(steps) + commands.split(/\s+/).length;
  expect(words).toBeGreaterThan(200);
  expect(words / pace).toBeLessThan(2);
});
