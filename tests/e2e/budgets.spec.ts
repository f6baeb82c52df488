/** What the built pages weigh, from the files alone. `src/model/budgets.ts` has the figures. */
import { weights } from '../../src/model/budgets.ts';
import { pageClassOf } from '../../src/integrations/page-class.ts';
import { filesAtFirst, filesOf, reachedFrom, scriptNamed, weigh } from './embed/files.ts';
import { expect, test } from './fixtures.ts';
import { builtPages } from './site.ts';

const pages = builtPages();
const mini = '/embed/v1/playground/mini/';
const isScript = (file: string): boolean => file.endsWith('.js');

/** The heaviest of some pages, and what it weighs. */
function heaviest(paths: readonly string[], only = (_file: string): boolean => true): [string, number] {
  const weighed = paths.map((path): [string, number] => {
    const files = filesAtFirst(path);
    // Nothing is found light by not being found.
    expect([...files.keys()].some(isScript), `${path} has scripts`).toBe(true);
    return [path, weigh(new Map([...files].filter(([file]) => only(file))))];
  });
  return weighed.reduce((most, one) => (one[1] > most[1] ? one : most));
}

function expectWithin(
  [path, bytes]: [string, number],
  { what, most }: (typeof weights)[keyof typeof weights],
) {
  console.log(`${what}: ${bytes} bytes of ${most} (${path})`);
  expect(bytes, path).toBeGreaterThan(1_000);
  expect(bytes, path).toBeLessThanOrEqual(most);
}

test('a page of the docs', () => {
  const docs = pages.filter((path) => pageClassOf(path) === 'docs');
  expect(docs.length).toBeGreaterThan(100);
  expectWithin(heaviest(docs), weights.docs);
  expectWithin(heaviest(docs, isScript), weights.docsScript);
});

test('a frame with a snippet', () => {
  const snippets = pages.filter(
    (path) => pageClassOf(path) === 'embed' && !/\/(case|playground)\//.test(path),
  );
  expect(snippets.length).toBeGreaterThan(50);
  expectWithin(heaviest(snippets), weights.snippet);
});

test('the small playground with all that it can load', () => {
  const files = filesOf(mini);
  expect(
    [...files.values()].some((text) => text.includes('AWS4-HMAC-SHA256')),
    'the SDK',
  ).toBe(true);
  expectWithin([mini, weigh(files)], weights.mini);
});

test('the large editor, which no page loads at first', () => {
  const mount = scriptNamed('mount');
  const worker = scriptNamed('editor.worker');
  const first = new Set(pages.flatMap((path) => [...filesAtFirst(path).keys()]));
  expect(first.has(mount)).toBe(false);
  const files = reachedFrom([mount, worker]);
  // What the playground has loaded before is not the editor's weight.
  for (const file of filesAtFirst('/playground/').keys()) files.delete(file);
  expectWithin([mount, weigh(files)], weights.monaco);
});
