import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders, siteHeaders } from './headers.mjs';

const text = `# All
/*
  X-All: yes

/app/
  X-App: exact
/app/live/*
  X-App:  below: it
  x-all: twice
`;
const rules = parseHeaders(text);
const at = (path: string) => Object.fromEntries(headersFor(rules, path));

describe('parseHeaders', () => {
  it('reads paths, headers and comments', () => {
    expect(rules).toEqual([
      { pattern: '/*', headers: [['X-All', 'yes']] },
      { pattern: '/app/', headers: [['X-App', 'exact']] },
      {
        pattern: '/app/live/*',
        headers: [
          ['X-App', 'below: it'],
          ['x-all', 'twice'],
        ],
      },
    ]);
    expect(parseHeaders('/a\r\n  B: c\r\n')).toEqual([{ pattern: '/a', headers: [['B', 'c']] }]);
  });

  it.each([
    ['/a\n  no header', 'line 2'],
    ['  X-First: without a path', 'line 1'],
    ['/a\nX-Not: indented', 'line 2'],
    ['/a\n  ! X-Taken: off', 'line 2'],
  ])('refuses %j and names the line', (bad, line) => {
    expect(() => parseHeaders(bad)).toThrow(line);
  });
});

describe('headersFor', () => {
  it('takes a path as it is, and a star for all below', () => {
    expect(at('/app/')).toEqual({ 'X-All': 'yes', 'X-App': 'exact' });
    expect(at('/app/x')).toEqual({ 'X-All': 'yes' });
  });

  it('joins what two rules say, whatever the case of the name', () => {
    expect(at('/app/live/')).toEqual({ 'X-All': 'yes, twice', 'X-App': 'below: it' });
  });

  it('does not let the two sides of a star overlap', () => {
    const star = parseHeaders('/a*a\n  X: y');
    expect([headersFor(star, '/a').size, headersFor(star, '/aa').size]).toEqual([0, 1]);
  });
});

describe('siteHeaders', () => {
  const dir = mkdtempSync(join(tmpdir(), 'headers-'));
  const file = join(dir, '_headers');
  afterAll(() => rmSync(dir, { recursive: true }));

  it('gives nothing without the file, and follows it', () => {
    const headers = siteHeaders(dir);
    expect(headers('/').size).toBe(0);
    writeFileSync(file, '/*\n  X: 1');
    expect(headers('/').get('X')).toBe('1');
    writeFileSync(file, '/*\n  X: 2');
    utimesSync(file, 1, 1);
    expect(headers('/').get('X')).toBe('2');
  });

  it.each(['/app/?a=b#c', '/%61pp/', '//app/', '/x/../app/', '/x/%2e%2e/app/'])(
    'knows %s as /app/',
    (url) => {
      writeFileSync(file, '/app/\n  X: app');
      utimesSync(file, 2, 2);
      expect(siteHeaders(dir)(url).get('X')).toBe('app');
    },
  );
});
