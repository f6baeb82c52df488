import { describe, expect, it } from 'vitest';
import { hashSource, needsOf } from './inspect.ts';

describe('hashSource', () => {
  it('is the digest of the text, with the line ends of a browser', () => {
    // The example of the Content Security Policy specification.
    expect(hashSource("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
    expect(hashSource('a\r\nb\rc')).toBe(hashSource('a\nb\nc'));
  });
});

describe('needsOf', () => {
  it('hashes inline scripts a browser runs, and styles', () => {
    const needs = needsOf(
      '/',
      `<script>1</script><script type="module">2</script><script type="importmap">3</script>
       <script type="application/json">4</script><script src="/a.js"></script><noscript><style>5</style></noscript>`,
    );
    expect([...needs.scriptHashes]).toEqual(['1', '2', '3'].map(hashSource));
    expect([...needs.styleHashes]).toEqual([hashSource('5')]);
    expect(needs.styleAttributes).toBe(false);
    expect(needsOf('/', '<p style="--a:1">').styleAttributes).toBe(true);
  });

  it.each([
    ['<button onclick="x()">', '<button onclick>: an event handler'],
    ['<svg><path ONLOAD=x>', '<path onload>'],
    ['<a href=" JavaScript:x()">', 'javascript:'],
    ['<script src="https://cdn.example/a.js"></script>', 'https://cdn.example/a.js'],
    ['<script src="//cdn.example/a.js"></script>', '//cdn.example/a.js'],
    ['<meta http-equiv="Content-Security-Policy" content="x">', 'the build writes it'],
  ])('refuses %s and names the page', (html, message) => {
    expect(() => needsOf('/guides/x/', html)).toThrow(message);
    expect(() => needsOf('/guides/x/', html)).toThrow('/guides/x/ holds');
  });

  it('does not take data attributes or text for handlers', () => {
    expect(() => needsOf('/', '<p data-onclick="x" once>onclick="x"<code>&lt;a onclick&gt;')).toThrow('once');
    expect(() => needsOf('/', '<p data-onclick="x">onclick="x"<code>&lt;a onclick&gt;')).not.toThrow();
  });
});
