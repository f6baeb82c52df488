import { describe, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { findMarkup, markups } from './markups.ts';
import type { Embed, Paste } from './markups/markup.ts';
import { variantIds } from './target.ts';
import { targets } from './targets.ts';

const nbsp = '\u00a0';
const url = 'https://docs.example.com/embed/v1/python/minimal/';

const embedOf = (text: string, language = 'python', fileName = 'f.py'): Embed => ({
  title: 'GetSessionToken in Python',
  url,
  height: 238,
  code: { text, fileName, language },
});

const pastesOf = (id: string, embed: Embed): readonly Paste[] => {
  const markup = findMarkup(id);
  if (!markup) throw new Error(`no markup is called ${id}`);
  return markup.pastes(embed);
};

function textOf(id: string, embed: Embed, index = 0): string {
  const paste = pastesOf(id, embed)[index];
  if (!paste || !('text' in paste)) throw new Error(`${id} has no text ${index}`);
  return paste.text;
}

const decoded = (text: string): string =>
  text
    .replaceAll('&#32;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What MediaWiki 1.39 makes of the text: `Sanitizer::armorFrenchSpaces`, then the entities. */
function mediawikiShows(wikitext: string): string {
  const armored = wikitext
    .replace(/ (?=[?:;!%»›](?![\p{L}\p{N}_]))/gu, nbsp)
    .replace(/([«‹]) /gu, `$1${nbsp}`);
  const highlighted = /^<syntaxhighlight lang="\w+">\n([\s\S]*)\n<\/syntaxhighlight>$/.exec(armored)?.[1];
  if (highlighted !== undefined) return highlighted;
  const plain = /^<pre>\n([\s\S]*)\n<\/pre>$/.exec(armored)?.[1];
  if (plain === undefined || /[<>]/.test(plain)) throw new Error(`not a block: ${wikitext}`);
  return decoded(plain);
}

/** What DokuWiki shows: up to the first end of the tag; a blank line holds a no-break space where there is a language. */
function dokuwikiShows(wikitext: string): string {
  const [, tag = '', language, rest = ''] = /^<(code|file) (\S+) \S+>\n([\s\S]*)$/.exec(wikitext) ?? [];
  const shown = rest.slice(0, rest.indexOf(`</${tag}>`)).replace(/\n$/, '');
  return language === '-' ? shown : shown.replace(/^$/gm, nbsp);
}

const cdataOf = (xml: string): string =>
  [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text]) => text).join('');

const snippets = targets.flatMap(({ id }) =>
  variantIds.flatMap((variant) => {
    const request = { region: 'us-east-1', input: { DurationSeconds: 3600 } };
    const snippet = generate(request, { target: id, variant });
    return 'code' in snippet ? [{ id: `${id} ${variant}`, ...snippet }] : [];
  }),
);

describe('every snippet', () => {
  it.each(snippets)('$id comes out of each wiki as it went in', ({ code, language, fileName }) => {
    const embed = embedOf(code, language, fileName);
    const shown = code.replace(/\n$/, '');
    expect(mediawikiShows(textOf('mediawiki', embed))).toBe(shown);
    expect(dokuwikiShows(textOf('dokuwiki', embed))).toBe(shown);
    expect(cdataOf(textOf('confluence', embed))).toBe(shown);
    expect(textOf('xwiki', embed)).toBe(`{{code language="${language}"}}\n${shown}\n{{/code}}`);
    expect(textOf('github', embed).split('\n').slice(1, -1).join('\n')).toBe(shown);
    expect(textOf('asciidoc', embed).split('\n').slice(3, -1).join('\n')).toBe(shown);
    const rst = textOf('rst', embed).split('\n').slice(3);
    expect(
      rst
        .map((line) => line.slice(3))
        .join('\n')
        .replace(/\s+/g, ' '),
    ).toBe(shown.replace(/\s+/g, ' '));
  });
});

describe('MediaWiki', () => {
  it.each([
    'a ? b : c',
    'echo done ;',
    'curl -w "status %{http_code}"',
    '« a »',
    'x !',
    '<b> & &amp; ?',
    '</pre>',
  ])('keeps the spaces of %s', (code) => {
    expect(mediawikiShows(textOf('mediawiki', embedOf(code)))).toBe(code);
  });

  it('highlights what it would not change, and writes the rest as text', () => {
    expect(textOf('mediawiki', embedOf('a = 1'))).toMatch(/^<syntaxhighlight lang="python">/);
    expect(textOf('mediawiki', embedOf('a ? b'))).toBe('<pre>\na&#32;? b\n</pre>');
    expect(textOf('mediawiki', embedOf('x = "</syntaxhighlight>"'))).toContain('&lt;/syntaxhighlight&gt;');
  });

  it('is simulated as it was seen: in one token, a space before a colon is lost', () => {
    expect(mediawikiShows('<syntaxhighlight lang="http">\na : b\n</syntaxhighlight>')).toBe(`a${nbsp}: b`);
  });
});

describe('DokuWiki', () => {
  it('keeps blank lines, by having no language', () => {
    expect(dokuwikiShows(textOf('dokuwiki', embedOf('a\n\nb\n')))).toBe('a\n\nb');
    expect(dokuwikiShows('<code python f.py>\na\n\nb\n</code>')).toBe(`a\n${nbsp}\nb`);
  });

  it('uses the other tag where the code holds the end of one, and says so where it holds both', () => {
    expect(textOf('dokuwiki', embedOf('</code>'))).toBe('<file - f.py>\n</code>\n</file>');
    expect(pastesOf('dokuwiki', embedOf('</code></file>'))[0]).toHaveProperty('unavailable');
  });
});

describe('Confluence', () => {
  it('cuts the end of a section in two', () => {
    const text = textOf('confluence', embedOf('a ]]> b ]]]]>> c'));
    expect(cdataOf(text)).toBe('a ]]> b ]]]]>> c');
  });

  it('escapes the title, names languages as Confluence does, and refuses what XML cannot hold', () => {
    const text = textOf('confluence', embedOf('x', 'kotlin', 'a&<b>.kt'));
    expect(text).toContain('<ac:parameter ac:name="language">none</ac:parameter>');
    expect(text).toContain('<ac:parameter ac:name="title">a&amp;&lt;b&gt;.kt</ac:parameter>');
    expect(pastesOf('confluence', embedOf('\x1b[0m'))[0]).toHaveProperty('unavailable');
  });
});

describe('XWiki', () => {
  it('says so where the code holds the end of the macro', () => {
    expect(pastesOf('xwiki', embedOf('{{/code}}'))[0]).toHaveProperty('unavailable');
  });
});

describe('Markdown', () => {
  it.each(['github', 'gitlab', 'azure'])('%s: the fence is longer than any in the code', (id) => {
    expect(textOf(id, embedOf('a\n````\nb'))).toBe('`````python\na\n````\nb\n`````');
  });

  it('escapes the title of a link', () => {
    const { code: _code, ...frame } = embedOf('');
    expect(textOf('github', { ...frame, title: 'a [b] *c*' })).toBe(`[a \\[b\\] \\*c\\*](${url})`);
  });
});

describe('AsciiDoc', () => {
  it('has a longer delimiter than any line of dashes', () => {
    expect(textOf('asciidoc', embedOf('----\n-----'))).toBe(
      '.f.py\n[source,python]\n------\n----\n-----\n------',
    );
  });

  it('keeps callouts and directives as text, and says where trailing spaces would be lost', () => {
    expect(textOf('asciidoc', embedOf('x <1>'))).toContain('[source,python,subs="-callouts"]');
    expect(textOf('asciidoc', embedOf('include::x[]'))).toContain('\n\\include::x[]\n');
    expect(pastesOf('asciidoc', embedOf('a '))[0]).toHaveProperty('unavailable');
  });
});

describe('reStructuredText', () => {
  it('writes tabs as spaces to columns of eight, and blank lines without any', () => {
    expect(textOf('rst', embedOf('\ta\n\nab\tc'))).toBe(
      '.. code-block:: python\n   :caption: f.py\n\n           a\n\n   ab      c',
    );
  });

  it('says where trailing spaces would be lost', () => {
    expect(pastesOf('rst', embedOf('a \nb'))[0]).toHaveProperty('unavailable');
  });
});

describe('frames', () => {
  it('have an address without signs that a wiki would escape, and attributes that may be lost', () => {
    const text = textOf('iframe', embedOf('x'));
    expect(text).toBe(
      `<iframe src="${url}" title="GetSessionToken in Python" width="100%" height="238" loading="lazy" ` +
        'style="border:0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
    );
    expect(text).not.toMatch(/&|\?/);
  });

  it('take the script from beside the frames', () => {
    const embed = { ...embedOf('x'), url: 'https://example.com/base/embed/v1/go/minimal/dark/' };
    expect(textOf('script', embed)).toContain(
      '<script async src="https://example.com/base/embed.js"></script>',
    );
  });

  it.each(markups)('$label: a thing without code has a text too', ({ id }) => {
    const { code: _code, ...frame } = embedOf('');
    for (const paste of pastesOf(id, frame))
      expect('text' in paste && paste.text).toContain(url.replace(/\/embed.*/, ''));
  });

  it.each(markups)('$label says what to allow, and what is seen where it is not', ({ id, where }) => {
    expect(where).toMatch(/\.$/);
    const pastes = pastesOf(id, embedOf('x'));
    expect(new Set(pastes.map(({ label }) => label)).size).toBe(pastes.length);
    for (const { allow, otherwise } of pastes) {
      expect(allow).toMatch(/\.$/);
      expect(otherwise).toMatch(/\.$/);
    }
  });
});
