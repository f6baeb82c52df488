// @ts-check
/** `npm run bench`: installs what is missing and measures the local endpoint. */
import { exitOnSignals, runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  exitOnSignals();
  await import('./bench/endpoint.ts');
  return undefined;
});
