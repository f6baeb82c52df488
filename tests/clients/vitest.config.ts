/** Real clients against the local endpoint: `npm run clients`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/clients/**/*.test.ts'],
    globalSetup: ['tests/clients/support/global-setup.ts'],
    allowOnly: false,
    // Milliseconds: the AWS CLI takes a second to start, and many on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
