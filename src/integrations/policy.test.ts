import { describe, expect, it } from 'vitest';
import { stsHosts } from '../model/regions.ts';
import { type Needs } from './inspect.ts';
import { pageClasses } from './page-class.ts';
import {
  combinedNeeds,
  fixedPolicy,
  headerPolicy,
  metaPolicy,
  policyOf,
  policyText,
  type Policy,
} from './policy.ts';

const needs: Needs = {
  scriptHashes: new Set(["'sha256-b'", "'sha256-a'"]),
  styleHashes: new Set(["'sha256-s'"]),
  styleAttributes: true,
};
const bare: Needs = { scriptHashes: new Set(), styleHashes: new Set(), styleAttributes: false };
const sources = (policy: Policy, directive: string) => policy.get(directive)?.join(' ');

describe.each(pageClasses)('the policy of %s', (pageClass) => {
  const policy = policyOf(pageClass, needs);

  it('starts from nothing and runs only files of the site and hashed scripts', () => {
    expect(sources(policy, 'default-src')).toBe("'none'");
    const scripts = policy.get('script-src') ?? [];
    expect(scripts[0]).toBe("'self'");
    expect(scripts.slice(-2)).toEqual(["'sha256-a'", "'sha256-b'"]);
    expect(scripts.join(' ')).not.toMatch(/unsafe|https?:|\*/);
    for (const closed of ['object-src', 'base-uri', 'form-action']) {
      expect(sources(policy, closed)).toBe("'none'");
    }
  });

  it('never has a wildcard host', () => {
    const all = [...policy]
      .filter(([directive]) => directive !== 'frame-ancestors')
      .flatMap(([, list]) => list);
    expect(all.filter((source) => source.includes('*') && !/^http:\/\/[a-z0-9.]+:\*$/.test(source))).toEqual(
      [],
    );
  });

  it('has in its header nothing looser than the page but hosts', () => {
    const header = headerPolicy(pageClass, policy);
    const looser = [...header].filter(([name, list]) => list.join(' ') !== sources(policy, name));
    expect(looser.map(([name]) => name)).toEqual(pageClass === 'live' ? ['connect-src'] : []);
  });

  it('gives no build something it would have to change in the fixed part', () => {
    for (const [name, list] of fixedPolicy(pageClass)) expect(sources(policy, name)).toBe(list.join(' '));
    expect(policyText(fixedPolicy(pageClass))).not.toContain('sha256');
  });

  it('leaves out of the meta what only a header may say', () => {
    expect([...metaPolicy(policy).keys()]).not.toContain('frame-ancestors');
    expect([...metaPolicy(policy).keys()]).not.toContain('sandbox');
  });
});

describe('the differences', () => {
  it('lets each class be framed by whom it may', () => {
    const framed = pageClasses.map((name) => [name, sources(policyOf(name, bare), 'frame-ancestors')]);
    expect(Object.fromEntries(framed)).toEqual({
      docs: "'self'",
      playground: "'none'",
      live: "'none'",
      embed: '*',
    });
  });

  it('lets the live page call each STS host by name, and loopback', () => {
    const connect = policyOf('live', bare).get('connect-src') ?? [];
    expect(connect).toEqual([
      ...stsHosts().map((host) => `https://${host}`),
      'http://127.0.0.1:*',
      'http://localhost:*',
    ]);
    expect(sources(policyOf('live', bare), 'require-trusted-types-for')).toBe("'script'");
  });

  it('lets no other class call anything but the site, and embeds nothing', () => {
    expect(sources(policyOf('docs', bare), 'connect-src')).toBe("'self'");
    expect(sources(policyOf('playground', bare), 'connect-src')).toBe("'self'");
    expect(sources(policyOf('embed', bare), 'connect-src')).toBe("'none'");
  });

  it('allows styles in attributes only where the page has some, and all styles only beside Monaco', () => {
    expect(sources(policyOf('docs', bare), 'style-src-attr')).toBe("'none'");
    expect(sources(policyOf('docs', needs), 'style-src-attr')).toBe("'unsafe-inline'");
    expect(sources(policyOf('docs', needs), 'style-src-elem')).toBe("'self' 'sha256-s'");
    // A hash beside it would switch 'unsafe-inline' off.
    expect(sources(policyOf('playground', needs), 'style-src-elem')).toBe("'self' 'unsafe-inline'");
  });

  it('sandboxes embeds', () => {
    expect(policyText(policyOf('embed', bare))).toMatch(/; frame-ancestors \*; sandbox allow-scripts /);
    expect(policyOf('docs', bare).has('sandbox')).toBe(false);
  });
});

it('combines what pages need', () => {
  const both = combinedNeeds([needs, { ...bare, scriptHashes: new Set(["'sha256-a'", "'sha256-c'"]) }]);
  expect([...both.scriptHashes].sort()).toEqual(["'sha256-a'", "'sha256-b'", "'sha256-c'"]);
  expect(both.styleAttributes).toBe(true);
  expect(combinedNeeds([]).styleAttributes).toBe(false);
});
