// @ts-check
/** `npm run dev`: installs what is missing and starts Astro's development server; options go to `astro dev`. */
import { exitOnSignals, runMain } from './process.mjs';
import { prepare, runTool } from './setup.mjs';

await runMain(async () => {
  exitOnSignals(undefined, () => 0);
  await prepare(import.meta.url);
  return runTool('astro/bin/astro.mjs', ['dev', ...process.argv.slice(2)]);
});
