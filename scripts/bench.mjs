// @ts-check
/**
 * `npm run bench`: installs what is missing and measures the local endpoint, the policy matrix and the pages, these
 * beside others of their kind. `npm run bench -- site` or another name of a part measures that alone.
 */
import { CommandError, runMain } from './process.mjs';
import { prepare } from './setup.mjs';

/** @type {Record<string, () => Promise<unknown>>} */
const parts = {
  endpoint: () => import('./bench/endpoint.ts'),
  pages: () => import('./bench/pages.ts'),
  matrix: () => import('./bench/matrix.ts'),
  site: () => import('./bench/site/compare.ts'),
  scale: () => import('./bench/scale.ts'),
};

await runMain(async () => {
  await prepare(import.meta.url);
  const [wanted] = process.argv.slice(2);
  if (wanted !== undefined && !(wanted in parts)) {
    throw new CommandError(`npm run bench has no part "${wanted}": ${Object.keys(parts).join(', ')}`);
  }
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted === undefined || wanted === name) await measure();
  }
  return undefined;
});
