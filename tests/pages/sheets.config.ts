/** `npm run sheets`: pictures of the pages in the looks that few see, for a reviewer's eye. */
import { defineConfig } from '@playwright/test';
import pages from './playwright.config.ts';

export default defineConfig({
  ...pages,
  outputDir: '../../test-results/sheets',
  testMatch: 'sheets.ts',
  reporter: 'line',
  projects: [{ name: 'sheets', testDir: '.' }],
});
