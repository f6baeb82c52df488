/** Real wikis render what is pasted into them: `npm run test:wikis`. One that is not installed is named and left out. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { missing } from './installed.ts';

const wikis = Object.entries(missing);
for (const [wiki, packages] of wikis) {
  if (packages.length > 0)
    console.log(`${wiki} is not tried: it needs the Debian packages ${packages.join(', ')}.`);
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: wikis
      .filter(([, packages]) => packages.length === 0)
      .map(([wiki]) => `tests/wikis/${wiki}.test.ts`),
    passWithNoTests: true,
    allowOnly: false,
    // Milliseconds: a wiki's set-up takes seconds, and many on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
