/** What the site has for readers elsewhere and for programs: Markdown, lists, data, a feed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownPath } from '../../src/integrations/markdown/page.ts';
import { operationDocument } from '../../src/model/operation-document.ts';
import { expect, test } from './fixtures.ts';
import { builtPages, dist } from './site.ts';

const built = (path: string): string => readFileSync(join(dist, path), 'utf8');
const docs = builtPages()
  .map((path) => ({ path, html: built(`${path}index.html`) }))
  .filter(({ html }) => html.includes('class="page-title"'));

/** Without code, in which anything may stand, and without what is escaped. */
const outsideCode = (markdown: string): string =>
  markdown
    .replace(/^([ >]*)(`{3,})[^\n]*\n[\s\S]*?^[ >]*\2$/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '')
    .replace(/\\./g, '');

test('every page of the docs is there as Markdown', () => {
  expect(docs.length).toBeGreaterThan(40);
  for (const { path, html } of docs) {
    const markdown = built(markdownPath(path));
    const [, heading = ''] = /<h1 id="_top">([\s\S]*?)<\/h1>/.exec(html) ?? [];
    const title = heading
      .replace(/<[^>]*>/g, '')
      .replace(/&#(?:39|x27);/g, "'")
      .replaceAll('&amp;', '&');
    const [first = ''] = markdown.split('\n');
    expect(first.replace(/\\(.)/g, '$1'), path).toBe(`# ${title}`);
    expect(markdown.length, path).toBeGreaterThan(200);
    expect(html, path).toContain(`<link rel="alternate" type="text/markdown" href="${markdownPath(path)}"`);
  }
});

test('the Markdown has no HTML, no empty table and no secret in it', () => {
  for (const { path } of docs) {
    const markdown = built(markdownPath(path));
    const prose = outsideCode(markdown);
    expect(/<\/?[a-z][^>]*>|&[a-z]+;/i.exec(prose)?.[0], path).toBeUndefined();
    expect(/^\|[ |]*\|\n\| -[^\n]*\n(?!\|)/m.exec(prose)?.[0], path).toBeUndefined();
    expect(/\[object /.exec(prose)?.[0], path).toBeUndefined();
    // Of the examples' own sessions the token is cut and the secret is not shown; other secrets are AWS's examples.
    const secrets = [
      ...markdown.matchAll(
        /(?<![A-Za-z0-9+/=])(?:[A-Za-z0-9+/]{40}|[A-Za-z0-9+/=]{120,})(?![A-Za-z0-9+/=])/g,
      ),
    ]
      .map(([text]) => text)
      .filter((text) => [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(text)))
      .filter((text) => !text.endsWith('EXAMPLEKEY'));
    expect(secrets, path).toEqual([]);
  }
});

test('llms.txt lists every page, and llms-full.txt holds them', () => {
  const list = built('llms.txt');
  const full = built('llms-full.txt');
  for (const { path } of docs) {
    expect(list, path).toContain(`${markdownPath(path)})`);
    expect(full, path).toContain(built(markdownPath(path)).trimEnd());
  }
  const listed = [...list.matchAll(/\]\(([^)]*)\)/g)].map(
    ([, address = '']) => new URL(address, 'http://a').pathname,
  );
  expect(new Set(listed).size).toBe(listed.length);
  for (const path of listed) expect(existsSync(join(dist, path)), path).toBe(true);
});

test('operation.json says what the model says', async ({ request }) => {
  const answer = (await (await request.get('/operation.json')).json()) as ReturnType<
    typeof operationDocument
  >;
  const { errors, ...rest } = answer;
  const { errors: none, ...model } = operationDocument([]);
  expect(none).toEqual([]);
  expect(rest).toEqual(JSON.parse(JSON.stringify(model)));
  const files = readdirSync(fileURLToPath(new URL('../../content/errors', import.meta.url)));
  expect(errors.map(({ id }) => `${id}.yaml`).sort()).toEqual(files.sort());
});

test('changes are a feed whose links lead somewhere', () => {
  const feed = built('changes.xml');
  const links = [...feed.matchAll(/<link>([^<]*)<\/link>/g)].map(([, link = '']) => new URL(link).pathname);
  expect(links.length).toBeGreaterThan(1);
  for (const path of links) expect(existsSync(join(dist, path, 'index.html')), path).toBe(true);
});

test('the site map names every page of the docs', () => {
  const map = built('sitemap-0.xml');
  for (const { path } of docs) expect(map, path).toContain(`${path}</loc>`);
});

test('every page names a card that is there', () => {
  const cards = builtPages().map((path) => {
    const html = built(path.endsWith('/') ? `${path}index.html` : path);
    const [, card = ''] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
    return { path, card: card === '' ? '' : new URL(card).pathname };
  });
  const named = cards.filter(({ card }) => card !== '');
  // Frames are not shared by their address; all that Starlight frames are.
  expect(named.map(({ path }) => path)).toEqual(expect.arrayContaining(docs.map(({ path }) => path)));
  for (const { path, card } of named) expect(existsSync(join(dist, card)), `${path}: ${card}`).toBe(true);
  expect(new Set(named.map(({ card }) => card)).size).toBeGreaterThan(20);
});

test('each text is sent as what it is', async ({ request }) => {
  const types = {
    [markdownPath(docs[0]?.path ?? '/')]: 'text/markdown; charset=utf-8',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/operation.json': 'application/json',
    '/changes.xml': 'text/xml',
  };
  for (const [path, type] of Object.entries(types)) {
    expect((await request.get(path)).headers()['content-type'], path).toBe(type);
  }
});

test.describe('the button', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies a page as Markdown that works elsewhere', async ({ page }) => {
    await page.goto('/reference/parameters/');
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await expect(page.locator('.page-markdown [role=status]')).toHaveText('Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^# Parameters\n/);
    expect(text).toContain(`](${new URL(page.url()).origin}/`);
  });
});
