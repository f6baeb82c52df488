/** What the built pages weigh, from the files alone. `src/model/budgets.ts` has the figures. */
import { weights } from '../../src/model/budgets.ts';
import { pageClassOf } from '../../src/integrations/page-class.ts';
import { filesAtFirst, filesOf, reachedFrom, scriptNamed, weigh, weighRoughly } from './embed/files.ts';
import { expect, test } from './fixtures.ts';
import { builtPages } from './site.ts';

const pages = builtPages();
/** The page that makes embeds is of the docs by its look, and an app by what it loads. */
const builder = '/embed/';
/** So many of the heaviest pages are weighed with care. */
const closely = 5;
const mini = '/embed/v1/playground/mini/';
const isScript = (file: string): boolean => file.endsWith('.js');

/** The heaviest of some pages, and what it weighs. */
function heaviest(paths: readonly string[], only = (_file: string): boolean => true): [string, number] {
  const pages = paths.map((path) => {
    const files = filesAtFirst(path);
    // Nothing is found light by not being found.
    expect([...files.keys()].some(isScript), `${path} has scripts`).toBe(true);
    return { path, files: new Map([...files].filter(([file]) => only(file))) };
  });
  const weighed = pages
    .sort((a, b) => weighRoughly(b.files) - weighRoughly(a.files))
    .slice(0, closely)
    .map(({ path, files }): [string, number] => [path, weigh(files)]);
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
  const docs = pages.filter((path) => pageClassOf(path) === 'docs' && path !== builder);
  expect(docs.length).toBeGreaterThan(100);
  expectWithin(heaviest(docs), weights.docs);
  expectWithin(heaviest(docs, isScript), weights.docsScript);
});

test('the policy matrix', () => {
  const path = '/playground/policies/';
  expectWithin([path, weigh(filesAtFirst(path))], weights.policies);
});

test('the page that makes embeds', () => {
  expectWithin([builder, weigh(filesAtFirst(builder))], weights.builder);
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
  const first = new Set(pages.flatMap((path) => [...filesAtFirst(path).keys()]));
  expect(first.has(mount)).toBe(false);
  const files = reachedFrom([mount]);
  // No feature that is built in asks for it: editor-numbers.spec.ts.
  files.delete(scriptNamed('editor.worker'));
  // What the playground has loaded before is not the editor's weight.
  for (const file of filesAtFirst('/playground/').keys()) files.delete(file);
  expectWithin([mount, weigh(files)], weights.monaco);
});
