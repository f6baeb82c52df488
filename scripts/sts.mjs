// @ts-check
/** `npm run sts`: installs what is missing and serves the simulated STS over HTTP. */
import { runMain } from './process.mjs';
import { prepare } from './setup.mjs';

await runMain(async () => {
  await prepare(import.meta.url);
  const { main } = await import('./sts/main.ts');
  return main(process.argv.slice(2));
});
