// @ts-check
/** `npm run verify`: installs what is missing and compares the simulator with the real STS. */
import { runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  const { main } = await import('./verify/main.ts');
  return main(process.argv.slice(2));
});
