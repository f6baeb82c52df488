// @ts-check
/** `npm start`: installs what is missing, builds the site and serves it. */
import { join } from 'node:path';
import { defaultHost, defaultPort, parseServeOptions } from './options.mjs';
import { CommandError, exitOnSignals, runMain } from './process.mjs';
import { prepare, root, runScript } from './setup.mjs';

const usage = `npm start -- [--port N] [--host NAME]
Builds the site and serves it on http://${defaultHost}:${String(defaultPort)}/ (or PORT, or the next free port).`;

await runMain(async () => {
  const options = parseServeOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  exitOnSignals();
  await prepare(import.meta.url);

  console.log('Building the site.');
  const code = await runScript('build');
  if (code !== 0) throw new CommandError('The build failed; its messages are above. Nothing is served.');

  const { serveSite } = await import('./serve.mjs');
  const site = await serveSite({ dir: join(root, 'dist'), port: options.port, host: options.host });
  exitOnSignals(site.close, () => 0);
  if (options.port !== 0 && site.port !== options.port) {
    console.log(`\nPort ${String(options.port)} is busy; port ${String(site.port)} is used instead.`);
  }
  console.log(`\nThe site is at ${site.url} (Ctrl+C ends it)`);
  return undefined;
});
