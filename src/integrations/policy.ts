/** The content security policy of each class of pages. Every relaxation of `default-src 'none'` says what needs it. */
import { stsHosts } from '../model/regions.ts';
import { type Needs } from './inspect.ts';
import { type PageClass } from './page-class.ts';

/** Directive to sources; a directive without sources, such as `sandbox`, may have an empty list. */
export type Policy = ReadonlyMap<string, readonly string[]>;

const self = "'self'";
const none = "'none'";
const unsafeInline = "'unsafe-inline'";

/** Loopback over http, any port: moto, LocalStack, `npm run sts`. A policy cannot name `[::1]`: no IPv6 in its grammar. */
export const loopbackSources = ['http://127.0.0.1:*', 'http://localhost:*'] as const;

/** The addresses the live page may call: each STS host by name. A wildcard would let any S3 bucket in. */
export const liveSources: readonly string[] = [
  ...stsHosts().map((host) => `https://${host}`),
  ...loopbackSources,
];

/** Who may frame a class of pages; only a header can say it. */
export const frameAncestors: Readonly<Record<PageClass, string>> = {
  docs: self,
  playground: none,
  live: none,
  embed: '*',
};

/** What a frame of an embed may do wherever it is put: run scripts, in an origin of its own, and open links. */
const sandbox = ['allow-scripts', 'allow-popups', 'allow-popups-to-escape-sandbox'];

/** The policy of a page. `frame-ancestors` and `sandbox` are in it; `metaPolicy` leaves them out. */
export function policyOf(pageClass: PageClass, needs: Needs): Policy {
  return new Map([
    ['default-src', [none]],
    ['script-src', [self, ...[...needs.scriptHashes].sort()]],
    ['style-src-elem', styleSources(pageClass, needs)],
    ['style-src-attr', [needsStyleAttributes(pageClass, needs) ? unsafeInline : none]],
    // data: the carets of form controls in style sheets, and the squiggles under Monaco's words.
    ['img-src', [self, 'data:']],
    // Monaco's codicons; the site itself uses the system's fonts.
    ...(pageClass === 'playground' ? [['font-src', [self]] as const] : []),
    ['connect-src', connectSources(pageClass)],
    // Pagefind's and Monaco's workers are files of this site; blob: is not needed. The search's WebAssembly runs in
    // its worker, whose own file has the policy for that (response-headers.ts): pages need no 'wasm-unsafe-eval'.
    ...(pageClass === 'docs' || pageClass === 'playground' ? [['worker-src', [self]] as const] : []),
    // The page that builds embeds shows them.
    ...(pageClass === 'docs' ? [['frame-src', [self]] as const] : []),
    ...fixedDirectives(pageClass),
  ]);
}

/**
 * The part of a class's policy that no build changes: what only a header can say, and what a header may say without
 * the hashes. For servers whose configuration is not written anew with each build.
 */
export function fixedPolicy(pageClass: PageClass): Policy {
  return new Map(fixedDirectives(pageClass));
}

function fixedDirectives(pageClass: PageClass): [string, readonly string[]][] {
  return [
    ['object-src', [none]],
    ['base-uri', [none]],
    ['form-action', [none]],
    // The live page's own policy lets the SDK's XML parser through and nothing else.
    ...(pageClass === 'live'
      ? ([
          ['require-trusted-types-for', ["'script'"]],
          ['trusted-types', ['default']],
        ] as [string, readonly string[]][])
      : []),
    ['frame-ancestors', [frameAncestors[pageClass]]],
    ...(pageClass === 'embed' ? ([['sandbox', sandbox]] as [string, readonly string[]][]) : []),
  ];
}

function styleSources(pageClass: PageClass, { styleHashes }: Needs): string[] {
  // Monaco writes style elements as it runs (monaco-editor#271); a hash beside the word would switch it off.
  return pageClass === 'playground' ? [self, unsafeInline] : [self, ...[...styleHashes].sort()];
}

/** Highlighted code and the wire set custom properties in attributes. Scripts that set `element.style` need nothing. */
function needsStyleAttributes(pageClass: PageClass, needs: Needs): boolean {
  return pageClass === 'playground' || needs.styleAttributes;
}

function connectSources(pageClass: PageClass): readonly string[] {
  if (pageClass === 'live') return liveSources;
  // The search loads its index; the playground and the docs call no STS but the one in the tab.
  return pageClass === 'embed' ? [none] : [self];
}

/** Directives that a `<meta>` cannot carry; a browser that finds them there says so on the console. */
const headerOnly = new Set(['frame-ancestors', 'sandbox', 'report-uri']);

/** The policy as a `<meta>` may carry it. */
export function metaPolicy(policy: Policy): Policy {
  return new Map([...policy].filter(([directive]) => !headerOnly.has(directive)));
}

/**
 * The policy as a header carries it. The live page's list of hosts is longer than servers let a header be (2,000
 * characters on Cloudflare Pages), so its header allows all of https, and the `<meta>`, which has the list, narrows
 * that: a browser holds a page to both.
 */
export function headerPolicy(pageClass: PageClass, policy: Policy): Policy {
  if (pageClass !== 'live') return policy;
  return new Map([...policy, ['connect-src', ['https:', ...loopbackSources]]]);
}

/** The policy as the text of a header or a `<meta>`. */
export function policyText(policy: Policy): string {
  return [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ');
}

/** What several pages need together. */
export function combinedNeeds(needs: readonly Needs[]): Needs {
  return {
    scriptHashes: new Set(needs.flatMap(({ scriptHashes }) => [...scriptHashes])),
    styleHashes: new Set(needs.flatMap(({ styleHashes }) => [...styleHashes])),
    styleAttributes: needs.some(({ styleAttributes }) => styleAttributes),
  };
}
