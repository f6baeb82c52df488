/** Real wikis render what is pasted into them: `npm run test:wikis`. One that is not installed is named and left out. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { whyNoFrames } from './frames.ts';
import { missing } from './installed.ts';

const wikis = Object.entries(missing);
for (const [wiki, packages] of wikis) {
  if (packages.length > 0)
    console.log(`${wiki} is not tried: it needs the Debian packages ${packages.join(', ')}.`);
}

const noFrames = await whyNoFrames();
if (noFrames !== undefined) console.log(`Frames are not looked at: ${noFrames}.`);

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: wikis
      .filter(([, packages]) => packages.length === 0)
      .map(([wiki]) => `tests/wikis/${wiki}.test.ts`),
    provide: { noFrames: noFrames !== undefined },
    passWithNoTests: true,
    allowOnly: false,
    // Milliseconds: a wiki's set-up takes seconds, and many on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** Frames cannot be looked at here. */
    noFrames: boolean;
  }
}
