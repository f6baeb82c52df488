import { defineConfig, devices } from '@playwright/test';
import { browserVariable, quietFlags } from './scripts/browser.mjs';

// Each worker reads this file again, after the global set-up has chosen a browser.
const executablePath = process.env[browserVariable];

export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results',
  globalSetup: './tests/e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // Milliseconds: one second's work takes many on a busy machine.
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // What a test sees comes from the network; offline.spec.ts has the worker.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'no-preference' },
    screenshot: 'only-on-failure',
    // Playwright adds --no-sandbox itself.
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: quietFlags,
    },
  },
});
