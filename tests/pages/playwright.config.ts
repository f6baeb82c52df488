/** `npm run test:pages`: every page in every look, and again the states of pages that the browser tests reach. */
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import base from '../../playwright.config.ts';
import { everyLook } from '../e2e/fixtures.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...base,
  testDir: at('..'),
  outputDir: at('../../test-results/pages'),
  globalSetup: at('../e2e/global-setup.ts'),
  // Milliseconds: some tests look at one page ten times.
  timeout: 180_000,
  metadata: { thorough: true },
  projects: [
    { name: 'pages', testDir: at('.') },
    { name: 'states', testDir: at('../e2e'), grep: new RegExp(everyLook) },
  ],
});
