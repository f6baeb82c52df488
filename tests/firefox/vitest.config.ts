/**
 * The main path in Firefox, by WebDriver BiDi: `npm run test:firefox`, on the site that is built. WebKit is not tried: no
 * Debian package of it takes a driver that these tests could use, and Playwright's own is a download.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firefox } from './installed.ts';

if (firefox === undefined) {
  console.log('Firefox is not tried: it needs the Debian package firefox-esr, or FIREFOX_PATH.');
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: firefox === undefined ? [] : ['tests/firefox/**/*.test.ts'],
    passWithNoTests: true,
    allowOnly: false,
    // Milliseconds: a cold Firefox on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
