// @ts-check
/** `npm run bench`: installs what is missing and measures the local endpoint, the playground and the policy matrix. */
import { runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  await import('./bench/endpoint.ts');
  await import('./bench/pages.ts');
  await import('./bench/matrix.ts');
  return undefined;
});
