// @ts-check
/**
 * The import rule: imports run downwards, from floor to floor, and never in a ring; types count too.
 * CONTRIBUTING.md says why. `scripts/lint/import-rule.test.ts` shows that each rule bites.
 */

/** The rooms of `src`, from the lowest floor up; the last floor may import everything. */
const floors = [
  ['json'],
  ['model'],
  ['sts', 'iam', 'request'],
  ['client', 'share', 'snippets'],
  ['playground'],
  ['pages', 'components', 'integrations', 'styles'],
];

/** Rooms that run anywhere: in a tab, in Node, in a worker. */
const portable = ['json', 'model', 'sts', 'iam', 'request', 'snippets', 'share'];
const belowPages = floors.slice(0, -1).flat();

/** Unit tests, and what the tests of a room share. */
const unitTest = '(\\.test|/testing)\\.tsx?$';

/** @param {string[]} names */
const rooms = (names) => `^src/(${names.join('|')})/`;

/**
 * Matches a package as written where it cannot be resolved, and as found in node_modules.
 *
 * @param {string[]} names
 */
const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from,
  to,
});

const downwards = floors
  .slice(0, -1)
  .map((floor, index) =>
    forbid(
      `downwards-from-${floor.join('-')}`,
      `${floor.join(', ')} may import only their own floor and those below.`,
      { path: rooms(floor) },
      { path: '^src/', pathNot: rooms(floors.slice(0, index + 1).flat()) },
    ),
  );

/** @satisfies {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    ...downwards,
    forbid(
      'no-ring',
      'No two files import each other, directly or through others; types included.',
      {},
      { circular: true },
    ),
    forbid(
      'no-node-in-the-browser',
      'This code runs in a tab: no Node built-ins. Unit tests may read fixtures with them.',
      { path: rooms(belowPages), pathNot: unitTest },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'no-ui-below-the-playground',
      'The service, the rules and the client know no user interface.',
      { path: rooms([...portable, 'client']) },
      { path: packages(['preact', '@preact', 'monaco-editor', 'shiki']) },
    ),
    forbid(
      'no-astro-below-the-pages',
      'The playground and what is below it get their content as arguments, so that they run in unit tests.',
      { path: rooms(belowPages) },
      { path: ['^(astro|virtual):', '\\.astro$', packages(['astro', '@astrojs'])] },
    ),
    forbid(
      'no-test-in-the-site',
      'Only tests import tests and what they share.',
      { path: '^src/', pathNot: unitTest },
      { path: `^src/.*${unitTest}` },
    ),
    forbid(
      'no-tools-in-the-site',
      'The site needs nothing of its tests and scripts.',
      { path: '^src/', pathNot: [unitTest, '^src/integrations/'] },
      { path: ['^tests/', '^scripts/'] },
    ),
    forbid(
      'no-development-packages-in-the-site',
      'What the site ships comes from "dependencies".',
      { path: '^src/', pathNot: [unitTest, '^src/integrations/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'every-import-is-found',
      'An import that is not found would escape the other rules.',
      { path: '^src/' },
      { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
};

export default config;
