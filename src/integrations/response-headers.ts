/** The headers beside the policy. `_headers`, the development server and the server snippets all take them here. */
import { type PageClass } from './page-class.ts';

export type Header = readonly [name: string, value: string];

/** Hashed files never change: seconds of a year. */
const year = 31_536_000;

/** For every answer. */
export const commonHeaders: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // A link from the site says nothing of the page it was on.
  ['Referrer-Policy', 'no-referrer'],
  // The site asks for none of these; clipboard-write stays, for the copy buttons.
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), midi=(), serial=(), hid=()',
  ],
  // Without the subdomains, which may not be the site's to decide for. Browsers ignore it over plain http.
  ['Strict-Transport-Security', `max-age=${year}`],
];

/** Ask each time whether a page has changed, as the hosts do unasked. */
const checked: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];
/** The window that opened a page has no hold on it, and no other site may load it as a file. */
const apart: readonly Header[] = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** For the pages of a class. `X-Frame-Options` repeats `frame-ancestors` for what does not know that. */
export const classHeaders: Readonly<Record<PageClass, readonly Header[]>> = {
  docs: [['X-Frame-Options', 'SAMEORIGIN'], ...apart, checked],
  playground: [['X-Frame-Options', 'DENY'], ...apart, checked],
  // Neither a cache nor the way back may keep a page that keys were typed into.
  live: [['X-Frame-Options', 'DENY'], ...apart, ['Cache-Control', 'no-store']],
  // No X-Frame-Options: anyone may frame it.
  embed: [['Cross-Origin-Resource-Policy', 'cross-origin'], checked],
};

/** Texts that are no pages, by the ending of their names; many servers know no Markdown, or name no character set. */
export const textTypes: readonly { ending: string; type: string }[] = [
  { ending: '.md', type: 'text/markdown; charset=utf-8' },
  { ending: '.txt', type: 'text/plain; charset=utf-8' },
];

/** The service worker. Its folder is as far as it reaches. */
export const workerFile = '/sw.js';

/** A worker has the policy of its own file, not its page's: code may load code, and nothing may call out. */
const workerPolicy = "default-src 'none'; script-src 'self'";

/** What is not a page: a folder of such files, or one file. */
export const assetFolders: readonly { folder: string; headers: readonly Header[] }[] = [
  {
    folder: '/_astro/',
    headers: [
      ['Content-Security-Policy', workerPolicy],
      ['Cache-Control', `public, max-age=${year}, immutable`],
      // A sandboxed embed has the origin "null", and asks for its own modules across origins.
      ['Access-Control-Allow-Origin', '*'],
      ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ],
  },
  {
    folder: '/pagefind/',
    // The search's worker compiles WebAssembly and loads the index.
    headers: [
      ['Content-Security-Policy', `${workerPolicy} 'wasm-unsafe-eval'; connect-src 'self'`],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
    ],
  },
  // The worker that keeps the site for when there is no network fetches the site's own files, and nothing else.
  {
    folder: workerFile,
    headers: [['Content-Security-Policy', `${workerPolicy}; connect-src 'self'`], checked],
  },
  // Wikis read these from a script on their own pages.
  { folder: '/oembed/', headers: [['Access-Control-Allow-Origin', '*']] },
];
