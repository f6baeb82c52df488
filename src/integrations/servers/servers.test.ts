import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { headersFor, parseHeaders } from '../../../scripts/headers.mjs';
import { pageClassOf } from '../page-class.ts';
import { frameAncestors } from '../policy.ts';
import { commonHeaders } from '../response-headers.ts';
import { caddyfile } from './caddy.ts';
import { cloudFrontTemplate } from './cloudfront.ts';
import { headersExcerpt } from './headers-excerpt.ts';
import { nginxConfig } from './nginx.ts';
import { sections } from './sections.ts';

/** The headers a path ought to have, read from the sections and not from any server's text. */
function expected(path: string): Record<string, string> {
  const section = sections().find(({ folder }) => path.startsWith(folder));
  return Object.fromEntries([...commonHeaders, ...(section?.headers ?? [])]);
}

const paths = [
  '/',
  '/start/quickstart/',
  '/playground/',
  '/playground/live/',
  '/embed/v1/python/',
  '/embed/',
  '/_astro/a.js',
  '/pagefind/pagefind.js',
];

/** Whether a program is on this machine; the tests that ask say what they check without it. */
const installed = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

it('gives each class of pages its framing', () => {
  for (const path of paths.slice(0, 6)) {
    const ancestors = frameAncestors[pageClassOf(path)];
    expect(expected(path)['Content-Security-Policy'], path).toContain(`frame-ancestors ${ancestors}`);
  }
});

describe('nginx', () => {
  const config = nginxConfig();

  it('maps every path to its headers', () => {
    const maps = new Map<string, [pattern: string, value: string][]>();
    for (const [, name = '', body = ''] of config.matchAll(/map \$uri (\$\w+) \{\n([^}]*)\n\}/g)) {
      const lines = body.split('\n').map((line) => /^ {4}(\S+) "([^"]*)";$/.exec(line));
      maps.set(
        name,
        lines.map((line) => [line?.[1] ?? 'unread', line?.[2] ?? '']),
      );
    }
    const resolve = (name: string, path: string): string => {
      const list = maps.get(name) ?? [];
      const hit = list.find(
        ([pattern]) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path),
      );
      return (hit ?? list.find(([pattern]) => pattern === 'default'))?.[1] ?? 'unmapped';
    };
    const added = [...config.matchAll(/add_header (\S+) (?:"([^"]*)"|(\$\w+)) always;/g)];
    for (const path of paths) {
      const sent = added.map(([, name = '', value, variable = '']) => [
        name,
        value ?? resolve(variable, path),
      ]);
      expect(Object.fromEntries(sent.filter(([, value]) => value !== '')), path).toEqual(expected(path));
    }
  });

  it('is what nginx reads, where nginx is installed, and balanced where it is not', () => {
    expect(config.split('{')).toHaveLength(config.split('}').length);
    // The longest word nginx takes.
    for (const [word] of config.matchAll(/"[^"]*"/g)) expect(word.length).toBeLessThan(4096);
    if (!installed('nginx')) return;
    const dir = mkdtempSync(join(tmpdir(), 'nginx-'));
    mkdirSync(join(dir, 'logs'));
    const file = join(dir, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${dir}/${name};`,
    );
    writeFileSync(
      file,
      `pid ${dir}/pid;\nevents {}\nhttp {\n${temporary.join('\n')}\naccess_log off;\n${config}}\n`,
    );
    const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-p', dir, '-c', file, '-e', 'stderr'], {
      encoding: 'utf8',
    });
    rmSync(dir, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('Caddy', () => {
  const config = caddyfile();

  it('has one matcher for every path', () => {
    const blocks = [
      ...config.matchAll(
        /\t@(\w+) \{\n\t\tpath (\S+)\n(?:\t\tnot path ([^\n]+)\n)?\t\}\n\theader @\1 \{\n([^}]*)\t\}/g,
      ),
    ];
    expect(blocks).toHaveLength(sections().length);
    const inside = (pattern: string, path: string) => path.startsWith(pattern.replace('*', ''));
    for (const path of paths) {
      const hits = blocks.filter(
        ([, , pattern = '', not = '']) =>
          inside(pattern, path) && !not.split(' ').some((other) => other !== '' && inside(other, path)),
      );
      expect(hits, path).toHaveLength(1);
      const lines = [...(hits[0]?.[4] ?? '').matchAll(/\t\t(\S+) "([^"]*)"/g)];
      const sent = Object.fromEntries([
        ...commonHeaders,
        ...lines.map(([, name = '', value = '']) => [name, value] as const),
      ]);
      expect(sent, path).toEqual(expected(path));
    }
  });

  it('is what Caddy reads, where Caddy is installed, and balanced where it is not', () => {
    expect(config.split('{')).toHaveLength(config.split('}').length);
    if (!installed('caddy')) return;
    const dir = mkdtempSync(join(tmpdir(), 'caddy-'));
    const file = join(dir, 'Caddyfile');
    writeFileSync(file, config);
    const { status, stderr } = spawnSync('caddy', ['adapt', '--adapter', 'caddyfile', '--config', file], {
      encoding: 'utf8',
    });
    rmSync(dir, { recursive: true });
    expect(status, stderr).toBe(0);
  });
});

describe('CloudFront', () => {
  const settings = z.object({
    SecurityHeadersConfig: z.record(z.string(), z.unknown()),
    CustomHeadersConfig: z.object({ Items: z.array(z.record(z.string(), z.unknown())) }),
    CorsConfig: z.unknown().optional(),
  });
  const template = z
    .object({
      Parameters: z.object({ BucketName: z.object({ Type: z.literal('String') }) }),
      Resources: z.record(
        z.string(),
        z.object({
          Type: z.string(),
          Properties: z.object({ ResponseHeadersPolicyConfig: z.unknown().optional() }).loose(),
        }),
      ),
    })
    .parse(parse(cloudFrontTemplate()));
  const policyOf = (name: string) =>
    settings.parse(template.Resources[name]?.Properties.ResponseHeadersPolicyConfig);

  it('refers only to what the template has', () => {
    const names = [...Object.keys(template.Resources), ...Object.keys(template.Parameters)];
    const references = [
      ...JSON.stringify(template).matchAll(/"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"|\$\{(\w+)\}/g),
    ];
    const used = references.map(([, a, b, c]) => a ?? b ?? c ?? '');
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('sends every header once, and the ones CloudFront knows in their own fields', () => {
    const live = policyOf('HeadersLive');
    expect(live.SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: {
        ContentSecurityPolicy: expected('/playground/live/')['Content-Security-Policy'],
        Override: true,
      },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
    const { Items } = live.CustomHeadersConfig;
    expect(Items).toContainEqual({ Header: 'Cache-Control', Value: 'no-store', Override: true });
    expect(JSON.stringify(Items)).not.toMatch(/Content-Security|X-Frame|Access-Control/);
  });

  it('lets embeds be framed and modules be asked for from anywhere', () => {
    expect(policyOf('HeadersEmbed').SecurityHeadersConfig).not.toHaveProperty('FrameOptions');
    expect(policyOf('HeadersAstro').CorsConfig).toMatchObject({
      AccessControlAllowOrigins: { Items: ['*'] },
    });
  });
});

it('puts the folder of the site before each of its paths', () => {
  for (const text of [nginxConfig, caddyfile, cloudFrontTemplate, headersExcerpt]) {
    const named = text('/docs/gst').match(/[^/\s]*\/(?:playground|embed|_astro|404|sw\\?\.)[^\s"]*/g) ?? [];
    expect(named.length, text.name).toBeGreaterThan(1);
    expect(
      named.filter((path) => !path.startsWith('gst/')),
      text.name,
    ).toEqual([]);
  }
});

it('shows of _headers what it would read', () => {
  const rules = parseHeaders(headersExcerpt());
  for (const path of ['/playground/live/', '/embed/v1/python/']) {
    expect(Object.fromEntries(headersFor(rules, path)), path).toEqual(expected(path));
  }
});
