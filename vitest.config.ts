import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    // A test that says `.only` must not make the others disappear unnoticed.
    allowOnly: false,
    // Milliseconds. The first use of a tool such as ESLint takes seconds on a busy machine.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'src',
          include: ['src/**/*.test.{ts,tsx}'],
          // Its modules keep nothing between calls, so files can share them: a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'around',
          include: ['scripts/**/*.test.ts', 'tests/{cases,docs,property,snippets,verify}/**/*.test.ts'],
        },
      },
    ],
  },
});
