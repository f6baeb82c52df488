/**
 * Which modules of the playgrounds travel together. Few pieces, since each is a way over the line, and none with much
 * that one of its pages does not need. A piece takes along what it imports and no earlier one has.
 */

/** Paths below `src`, without their ends. A name that ends in a slash is all in that folder. */
export const pieces: Readonly<Record<string, readonly string[]>> = {
  // The pages of the docs need these too, and no more.
  href: ['model/errors', 'playground/href', 'playground/network', 'playground/page/writing'],
  // Every playground, the live page, and the page that makes embeds.
  form: [
    'client/exchange',
    'client/http-text',
    'model/edit-distance',
    'model/operation',
    'model/regions',
    'model/secrets',
    'playground/answer/Tabs',
    'playground/copy',
    'playground/keys',
    'playground/marks/Evidence',
    'playground/request/FindingText',
    'playground/sources',
    'request/document',
    'request/finding',
    'sts/wire',
  ],
  // The small playground has the wire, and the live page what stands beside it.
  wire: ['model/format', 'playground/wire/model', 'playground/wire/Wire', 'sts/checks'],
  why: [
    'playground/answer/attempts',
    'playground/answer/Attempts',
    'playground/answer/InlineCode',
    'playground/answer/mask',
    'playground/answer/Outline',
    'playground/answer/sdk-error',
    'playground/answer/views',
    'playground/answer/xml',
    'playground/duration',
    'playground/later',
    'playground/request/rule-text',
    'playground/summary',
    'playground/wire/why',
    'playground/wire/Why',
    'request/diagnose',
    'request/nearest',
    'request/rules/',
    'request/serial',
  ],
  // The policy matrix edits texts too.
  text: ['json/text', 'json/values', 'playground/data', 'playground/marks/Outcome', 'playground/page/clock'],
  state: ['sts/mfa', 'sts/state', 'sts/totp'],
  outcome: ['playground/answer/Credentials', 'playground/answer/Issued', 'playground/answer/Refused'],
  // Loaded when they are asked for: the SDK, and of the simulated STS what the small playground has too.
  sdk: [
    'client/as-wire',
    'client/capture',
    'client/clock',
    'client/sdk',
    'client/send',
    'sts/claim',
    'sts/encoding',
    'sts/hash',
    'sts/query',
    'sts/signature',
  ],
  // The playground and the panel beside the docs alone.
  store: [
    'client/case-call',
    'playground/after-paint',
    'playground/Announcer',
    'playground/answer/context',
    'playground/callers',
    'playground/codes',
    'playground/device',
    'playground/endpoints',
    'playground/errors',
    'playground/hash',
    'playground/Notice',
    'playground/page/fields',
    'playground/page/keys',
    'playground/presets',
    'playground/request/Calls',
    'playground/request/DurationField',
    'playground/request/Field',
    'playground/request/Ruler',
    'playground/request/SendButton',
    'playground/resume',
    'playground/setup/Device',
    'playground/state',
    'playground/store',
    'playground/two-views',
    'playground/view',
  ],
};

/** Of no folder of ours. */
const others: Readonly<Record<string, RegExp>> = {
  href: /vite\/preload-helper/,
  sdk: /node_modules\/@noble\/hashes\/sha2\.js$/,
  preact: /node_modules\/@?preact\//,
};

const within = (modules: readonly string[], id: string): boolean => {
  const path = /\/src\/(.+)\.tsx?$/.exec(id)?.[1];
  return (
    path !== undefined &&
    modules.some((module) => path === module || (module.endsWith('/') && path.startsWith(module)))
  );
};

/** For `codeSplitting.groups` of the bundler. */
export const groups: { name: string; test: (id: string) => boolean }[] = [
  ...new Set(['href', 'preact', ...Object.keys(pieces)]),
].map((name) => ({
  name,
  test: (id) => others[name]?.test(id) === true || within(pieces[name] ?? [], id),
}));
