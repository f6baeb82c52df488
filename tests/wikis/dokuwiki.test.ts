/** DokuWiki renders every text, and what is copied from its page is what was pasted. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { iframeTag } from '../../src/snippets/markups/markup.ts';
import { frameSeenIn } from './frames.ts';
import { dokuwikiFolder } from './installed.ts';
import { codeIn, embeds, pasteOf, php, shownOf } from './support.ts';

const noFrames = inject('noFrames');
let folder = '';
const render = (text: string): string => php([join(folder, 'wiki/bin/render.php')], text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dokuwiki-'));
  const wiki = join(folder, 'wiki');
  const copied = { recursive: true, dereference: true };
  cpSync(dokuwikiFolder, wiki, copied);
  mkdirSync(join(wiki, 'conf'), { recursive: true });
  cpSync('/etc/dokuwiki', join(wiki, 'conf'), copied);
  cpSync('/var/lib/dokuwiki/data', join(folder, 'data'), copied);
  writeFileSync(join(wiki, 'inc/preload.php'), `<?php define('DOKU_CONF', '${wiki}/conf/');`);
  writeFileSync(
    join(wiki, 'conf/local.php'),
    `<?php $conf['useacl'] = 0; $conf['savedir'] = '${folder}/data'; $conf['htmlok'] = 1;`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('DokuWiki', () => {
  it('gives every code back as it was', () => {
    const page = embeds.map((embed) => pasteOf('dokuwiki', embed, 'Text')).join('\n\n');
    expect(codeIn(render(page))).toEqual(embeds.map(shownOf));
  });

  it('would have changed blank lines with a language', () => {
    expect(codeIn(render('<code python f.py>\na\n\nb\n</code>'))).toEqual(['a\n\u00a0\nb']);
  });

  it('shows the frame where HTML is allowed', () => {
    const [embed] = embeds;
    if (!embed) throw new Error('nothing is embedded');
    expect(render(pasteOf('dokuwiki', embed, 'Live frame as HTML'))).toContain(iframeTag(embed));
  });

  it.skipIf(noFrames)('shows the frame to its readers, fitted by the script', async () => {
    const wiki = join(folder, 'wiki');
    const publish = (text: string): string => {
      writeFileSync(join(folder, 'data/pages/frames.txt'), text);
      return '/doku.php?id=frames';
    };
    const { heading, told, fitted, content } = await frameSeenIn({ cwd: wiki, args: ['-t', wiki], publish });
    expect(heading).toBe('GetSessionToken in Python: handle errors');
    expect(fitted).toBe(content);
    expect(fitted).toBeGreaterThan(told);
  });
});
