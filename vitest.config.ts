import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'tests/{cases,docs,property,snippets,verify}/**/*.test.ts',
    ],
    // A test that says `.only` must not make the others disappear unnoticed.
    allowOnly: false,
    // Milliseconds. The first use of a tool such as ESLint takes seconds on a busy machine.
    testTimeout: 20_000,
  },
});
