/**
 * Lint of single files. What may import what is in `.dependency-cruiser.mjs`; formatting is Prettier's.
 */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const unitTests = '**/*.test.{ts,tsx}';

/** Rooms of `src` that run anywhere: in a tab, in Node, in a worker. */
const portable = 'src/{json,model,sts,iam,request,snippets,share}/**/*.ts';

/** Rooms that get the time and randomness as arguments. */
const deterministic = 'src/{json,model,sts,iam,request}/**/*.ts';

const browserOnly = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'matchMedia',
  'requestAnimationFrame',
];
const nodeOnly = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global'];

export default defineConfig(
  {
    ignores: ['dist/', '.astro/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['**/*.astro'], extends: [astro.configs['flat/recommended']] },
  {
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'object-shorthand': 'error',
    },
  },
  {
    files: ['src/**/*.{js,mjs,ts,tsx,astro}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.mjs'],
    ignores: [unitTests],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: [portable],
    ignores: [unitTests],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserOnly.map((name) => ({ name, message: 'This room knows no browser.' })),
        ...nodeOnly.map((name) => ({ name, message: 'This room knows no Node.' })),
      ],
    },
  },
  {
    files: [deterministic],
    ignores: [unitTests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the clock as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the clock as an argument.' },
        { object: 'Math', property: 'random', message: 'Take randomness as an argument.' },
        { object: 'crypto', property: 'getRandomValues', message: 'Take randomness as an argument.' },
        { object: 'crypto', property: 'randomUUID', message: 'Take randomness as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the clock as an argument.',
        },
      ],
    },
  },
  {
    files: [unitTests],
    rules: {
      // A test may state what it knows of its own data.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Playwright's fixtures without dependencies are written `({}, use)`.
    files: ['tests/e2e/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
);
