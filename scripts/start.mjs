// @ts-check
/** `npm start`: installs what is missing, builds the site and serves it, with the simulated STS beside it. */
import { join } from 'node:path';
import { defaultHost, defaultPort, parseServeOptions } from './options.mjs';
import { CommandError, exitOnSignals, runMain } from './process.mjs';
import { prepare, root, runScript } from './setup.mjs';

const usage = `npm start -- [--port N] [--host NAME]
Builds the site and serves it on http://${defaultHost}:${String(defaultPort)}/ (or PORT, or the next free port).
Serves the simulated STS too, as npm run sts does, on port 4566 or the next free one.`;

await runMain(async () => {
  const options = parseServeOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  exitOnSignals();
  await prepare(import.meta.url);

  console.log('Building the site.');
  const code = await runScript('build:pages');
  if (code !== 0) throw new CommandError('The build failed; its messages are above. Nothing is served.');

  const { addressFrom } = await import('../src/integrations/address.ts');
  const { root: below } = addressFrom(process.env);
  const { serveSite } = await import('./serve.mjs');
  const { portsTried } = await import('./listen.mjs');
  const { defaultPort: stsPort } = await import('./sts/options.ts');
  const { startEndpoint } = await import('./sts/endpoint.ts');
  const { host, port } = options;
  const site = await serveSite({ dir: join(root, 'dist'), port, host, root: below });
  const sts = await startEndpoint({
    // Whoever wants any free port for the site wants it for all.
    port: port === 0 ? 0 : stsPort,
    host,
    otherPorts: portsTried,
    log: console.log,
  });
  exitOnSignals(
    async () => void (await Promise.all([site.close(), sts.close()])),
    () => 0,
  );

  if (port !== 0) {
    sayIfMoved(port, site.port);
    sayIfMoved(stsPort, sts.port);
  }
  console.log(`\nThe simulated STS is at ${sts.url} (what it is asked is listed below)`);
  console.log(`The site is at ${site.url} (Ctrl+C ends both)`);
  return undefined;
});

/**
 * @param {number} wanted
 * @param {number} taken
 */
function sayIfMoved(wanted, taken) {
  if (taken === wanted) return;
  console.log(`\nPort ${String(wanted)} is busy; port ${String(taken)} is used instead.`);
}
