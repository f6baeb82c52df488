// @ts-check
/** `npm run bench`: installs what is missing and measures the local endpoint. */
import { runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  await import('./bench/endpoint.ts');
  return undefined;
});
