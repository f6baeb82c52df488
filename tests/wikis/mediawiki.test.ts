/** MediaWiki renders every text, and what is copied from its page is what was pasted. */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { iframeTag } from '../../src/snippets/markups/markup.ts';
import { frameSeenIn } from './frames.ts';
import { mediawikiFolder, pygmentize } from './installed.ts';
import { codeIn, embeds, pasteOf, php, shownOf } from './support.ts';

const maintenance = (name: string): string => join(mediawikiFolder, 'maintenance', name);
const noFrames = inject('noFrames');
let folder = '';
const render = (text: string): string =>
  php([maintenance('parse.php')], text, { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mediawiki-'));
  mkdirSync(join(folder, 'db'));
  const settings = {
    '--confpath': folder,
    '--dbtype': 'sqlite',
    '--dbpath': join(folder, 'db'),
    '--dbname': 'wiki',
    '--server': 'http://127.0.0.1',
    '--scriptpath': '',
    '--skins': 'Vector',
    '--extensions': 'SyntaxHighlight_GeSHi',
    '--pass': 'Embed-test-pass-1',
  };
  php([maintenance('install.php'), ...Object.entries(settings).flat(), 'Embed test', 'Admin'], '');
  // Debian leaves the pygmentize that comes with the extension out.
  appendFileSync(
    join(folder, 'LocalSettings.php'),
    `\n$wgRawHtml = true;\n$wgPygmentizePath = '${pygmentize}';\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('MediaWiki', () => {
  it('gives every code back as it was', () => {
    const page = embeds.map((embed) => pasteOf('mediawiki', embed, 'Text')).join('\n\n');
    expect(codeIn(render(page))).toEqual(embeds.map(shownOf));
  });

  it('would have changed spaces under syntaxhighlight', () => {
    expect(codeIn(render('<syntaxhighlight lang="http">\na : b\n</syntaxhighlight>'))).toEqual([
      'a\u00a0: b',
    ]);
  });

  it('shows the frame where HTML is allowed', () => {
    const [embed] = embeds;
    if (!embed) throw new Error('nothing is embedded');
    expect(render(pasteOf('mediawiki', embed, 'Live frame'))).toContain(iframeTag(embed));
  });

  it.skipIf(noFrames)('shows the frame to its readers, fitted by the script', async () => {
    const env = { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') };
    const publish = (text: string): string => {
      php([maintenance('edit.php'), '--user', 'Admin', 'Frames'], text, env);
      return '/index.php?title=Frames';
    };
    const args = ['-t', mediawikiFolder];
    const { heading, told, fitted, content } = await frameSeenIn({ cwd: folder, args, env, publish });
    expect(heading).toBe('GetSessionToken in Python: handle errors');
    expect(fitted).toBe(content);
    expect(fitted).toBeGreaterThan(told);
  });
});
