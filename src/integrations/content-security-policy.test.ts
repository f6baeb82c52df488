import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { securePages } from './content-security-policy.ts';
import { frameGuard } from './frame-guard.ts';
import { hashSource } from './inspect.ts';

const base = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(base, { recursive: true }));

function site(name: string, files: Record<string, string>): (path: string) => string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(base, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return (path) => readFileSync(join(base, name, path), 'utf8');
}

const page =
  '<!DOCTYPE html><html><head><meta charset="utf-8"/><script>a&&"b"</script></head><body></body></html>';

describe('securePages', () => {
  it('puts the policy after the character set and before the first script', async () => {
    const read = site('a', { 'index.html': page });
    expect(await securePages(join(base, 'a'))).toBe(1);
    const html = read('index.html');
    expect(html).toMatch(
      /<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="[^"]*">/,
    );
    expect(html).toContain(hashSource('a&&"b"'));
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script'));
    expect(html).not.toContain('frame-ancestors');
    expect(read('_headers')).toContain("frame-ancestors 'self'");
  });

  it('hides only what must not be framed, before any other script', async () => {
    const read = site('b', {
      'index.html': page,
      'playground/index.html': page,
      'playground/live/index.html': page,
      'embed/v1/python/index.html': page,
    });
    await securePages(join(base, 'b'));
    for (const path of ['playground/index.html', 'playground/live/index.html']) {
      expect(read(path)).toContain(`<meta name="referrer" content="no-referrer">${frameGuard}<script>a`);
    }
    expect(read('index.html')).not.toContain('window.top');
    expect(read('embed/v1/python/index.html')).not.toContain('window.top');
  });

  it('gives the document of a redirect a policy too', async () => {
    const read = site('c', {
      'old/index.html': '<!doctype html><title>Moved</title><meta http-equiv="refresh">',
    });
    await securePages(join(base, 'c'));
    expect(read('old/index.html')).toMatch(/^<!doctype html><meta http-equiv="content-security-policy"/);
  });

  it('fails on an event handler and names the page', async () => {
    site('d', { 'guides/x/index.html': '<head></head><p onclick="x">' });
    await expect(securePages(join(base, 'd'))).rejects.toThrow('/guides/x/ holds');
  });
});

describe('frameGuard', () => {
  it('is self-contained', () => {
    const script = /<script>([^<]*)<\/script>/.exec(frameGuard)?.[1] ?? '';
    expect(script).toMatch(/^\(function guard\(\)/);
    expect(script).not.toMatch(/__name|__vite|import/);
  });
});
