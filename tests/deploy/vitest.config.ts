/**
 * The site below a folder of its host, behind real servers: `npm run test:deploy`. It builds the site for that folder.
 * A server that is not installed is named and left out.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { missing } from './installed.ts';

for (const [server, packages] of Object.entries(missing)) {
  if (packages.length > 0)
    console.log(`${server} is not tried: it needs the Debian package ${packages.join(', ')}.`);
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '~': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['tests/deploy/**/*.test.ts'],
    exclude: Object.entries(missing)
      .filter(([, packages]) => packages.length > 0)
      .map(([server]) => `tests/deploy/${server}.test.ts`),
    globalSetup: ['tests/deploy/build.ts'],
    allowOnly: false,
    // Milliseconds: a busy machine takes many for one second's work.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
