/** Every link of the built site: `npm run links`. No network and no browser. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '~': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['tests/links/**/*.test.ts'],
    allowOnly: false,
    // Milliseconds: hundreds of pages are read at first.
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
