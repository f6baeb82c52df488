import { describe, expect, it } from 'vitest';
import { markdownPath, pageMarkdown } from './page.ts';

const page = (content: string, origin = '', root = ''): string => {
  const html = `<!doctype html><html><body><header>Search</header><main>
    <div class="page-title"><p class="label">Guides</p><h1 id="_top">A title</h1><p class="lede">What it is about.</p></div>
    <div class="sl-markdown-content">${content}</div></main></body></html>`;
  const found = pageMarkdown('/guides/codes/', html, { origin, root });
  const start = '# A title\n\nWhat it is about.\n';
  expect(found?.markdown.startsWith(start)).toBe(true);
  return found!.markdown.slice(start.length).trim();
};

const mark = (kind: string): string =>
  `<span class="evidence evidence-${kind}" title="…"><svg role="img" aria-label="…"></svg></span>`;

describe('a page as Markdown', () => {
  it('has its title and its description', () => {
    const html =
      '<main><div class="page-title"><h1>A <b>title</b></h1></div><div class="sl-markdown-content"></div></main>';
    expect(pageMarkdown('/a/', html, { origin: '', root: '' })).toEqual({
      path: '/a/',
      title: 'A title',
      description: '',
      about: '',
      markdown: '# A title\n',
    });
  });

  it('is known by its first sentence, or by what its head says', () => {
    const html = (lede: string): string =>
      `<head><meta name="description" content="Of  the head."></head><main><div class="page-title"><h1>A</h1>${lede}</div><div class="sl-markdown-content"></div></main>`;
    const address = { origin: '', root: '' };
    expect(pageMarkdown('/a/', html(''), address)).toMatchObject({
      about: 'Of the head.',
      markdown: '# A\n',
    });
    expect(pageMarkdown('/a/', html('<p class="lede">Of the page.</p>'), address)?.about).toBe(
      'Of the page.',
    );
  });

  it('is made of pages of the docs only', () => {
    expect(
      pageMarkdown('/playground/', '<main><h1>Playground</h1></main>', { origin: '', root: '' }),
    ).toBeUndefined();
  });

  it('lies beside the page', () => {
    expect(markdownPath('/start/quickstart/')).toBe('/start/quickstart.md');
  });

  it.each([
    [
      'text with marks',
      `<p>Seen once.&nbsp;${mark('recorded')} Or not.</p>`,
      'Seen once. (recorded) Or not.',
    ],
    ['a mark that touches', `<p>400${mark('reported')}</p>`, '400 (reported)'],
    ['emphasis and code', '<p><strong>a</strong> <em>b</em> <code>c_d*</code></p>', '**a** _b_ `c_d*`'],
    [
      'signs that Markdown would read',
      '<p>a * b &lt;c&gt; [d](e) `f`</p>',
      'a \\* b \\<c> \\[d]\\(e) \\`f\\`',
    ],
    [
      'a number in groups',
      '<p><span class="digit-group">129</span><span class="digit-group">600</span></p>',
      '129600',
    ],
    ['things side by side', '<li><a href="/a/">A</a><span>B</span></li>', '[A](/a/) B'],
    [
      'a heading with its anchor',
      '<div class="sl-heading-wrapper"><h2 id="x">X</h2><a class="sl-anchor-link" href="#x">Section</a></div>',
      '## X',
    ],
    ['a list', '<ol><li>One</li><li>Two<ul><li>Deep</li></ul></li></ol>', '1. One\n2. Two\n   - Deep'],
    [
      'a list of terms',
      `<dl><div><dt>Range</dt><dd>0 to 9</dd><dd>${mark('documented')}</dd></div></dl>`,
      '- Range: 0 to 9 (documented)',
    ],
    [
      'terms whose text is word for word',
      '<dl><div><dt>CLI</dt><dd class="mono">aws: [ERROR]: a  b_c_ *</dd></div><div><dt>boto3</dt><dd class="mono">one:\n  two</dd></div></dl>',
      '- CLI: `aws: [ERROR]: a  b_c_ *`\n- boto3:\n  ```text\n  one:\n    two\n  ```',
    ],
    [
      'an error of two lines',
      '<p class="error-text">Failed:\nvalue:  &lt;a&gt; [b]</p>',
      '```text\nFailed:\nvalue:  <a> [b]\n```',
    ],
    ['the message of a case', '<p class="case-note-message">one.  Two *_</p>', '```text\none.  Two *_\n```'],
    ['a fold', '<details><summary>More</summary><p>Text.</p></details>', '**More**\n\nText.'],
    [
      'what is for the hand',
      '<button>Run</button><form><input></form><script>1</script><p>Text.</p>',
      'Text.',
    ],
    ['a comment', '<!-- note --><p>Text.</p>', 'Text.'],
  ])('keeps %s', (_name, html, markdown) => {
    expect(page(html)).toBe(markdown);
  });

  it('says what a table is of before it', () => {
    const html = `<table><caption>Partition <code>aws</code></caption><tr><th>A</th></tr></table>`;
    expect(page(html)).toBe('Partition `aws`\n\n| A |\n| - |');
  });

  it('keeps tables, with bars in their cells and cells over two columns', () => {
    const html = `<table><thead><tr><th>A</th><th>B</th></tr></thead>
      <tbody><tr><th>a | b</th><td><p>one</p><p>two</p></td></tr><tr><td colspan="2">all</td></tr></tbody></table>`;
    expect(page(html)).toBe('| A | B |\n| - | - |\n| a \\| b | one two |\n| all | |');
  });

  it('keeps code as it is, with language and title', () => {
    const html = `<div class="expressive-code"><figure><figcaption><span class="title">a.py</span></figcaption>
      <pre data-language="python"><code><div class="ec-line"><div class="code"><span>if x:</span>
</div></div><div class="ec-line"><div class="code">    y = "&lt;a&gt;"</div></div></code></pre>
      <div class="copy"><button>Copy</button></div></figure></div>`;
    expect(page(html)).toBe('```python title="a.py"\nif x:\n    y = "<a>"\n```');
  });

  it('unfolds languages, each under its name', () => {
    const html = `<language-tabs><div role="tablist"><button role="tab">Go</button></div>
      <div role="tabpanel" data-label="Go"><p>main.go</p><pre data-language="go"><code>a <i>:=</i> 1</code></pre></div>
      <div role="tabpanel" data-label="R" hidden><pre data-language="r"><code>a</code></pre></div></language-tabs>`;
    expect(page(html)).toBe('**Go**\n\n```go\na := 1\n```\n\n**R**\n\n```r\na\n```');
  });

  it('unfolds tabs', () => {
    const html = `<starlight-tabs><ul role="tablist"><li><a role="tab">CLI</a></li><li><a role="tab">R</a></li></ul>
      <div role="tabpanel"><p>one</p></div><div role="tabpanel" hidden><p>two</p></div></starlight-tabs>`;
    expect(page(html)).toBe('**CLI**\n\none\n\n**R**\n\ntwo');
  });

  it('tells what a runnable example answered', () => {
    const html = `<try-it><ol class="wire-rows" aria-label="Refused at MFA">
      <li class="wire-row"><div class="wire-label"><div class="try-it-head"><span>Request from alice</span><button>Run</button></div></div>
        <pre class="try-it-code"><code>send(<mark>1</mark>)</code></pre></li>
      <li class="wire-row"><div class="wire-label">MFA refused</div><div class="wire-note">used before</div>
        <p class="try-it-message">No such  code. </p><p class="try-it-meta"><span>AccessDenied</span><span>HTTP 403</span></p></li></ol>
      <script type="application/json">{"secretAccessKey":"x"}</script></try-it>`;
    expect(page(html)).toBe(
      'Request from alice\n\n```js\nsend(1)\n```\n\n**Refused at MFA**\n\n- MFA refused: used before\n\n```text\nNo such  code.\n```\n\nAccessDenied · HTTP 403',
    );
  });

  it('has links that hold elsewhere', () => {
    const html =
      '<p><a href="../../start/">a</a> <a href="#b">b</a> <a href="/p/#c=1&d=2">c</a> <a href="https://aws.amazon.com/">d</a></p>';
    expect(page(html, '', '/gst')).toContain('[a](/gst/start/) [b](/gst/guides/codes/#b) [c](/p/');
    expect(page(html, 'https://docs.example.com')).toBe(
      '[a](https://docs.example.com/start/) [b](https://docs.example.com/guides/codes/#b) [c](https://docs.example.com/p/#c=1&d=2) [d](https://aws.amazon.com/)',
    );
  });
});
