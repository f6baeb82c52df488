import { browserVariable, findBrowser } from '../../scripts/browser.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { dist, setOrigin } from './site.ts';

/** Serves the built site on a free port and chooses the browser; the workers read both from the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const site = await serveSite({ dir: dist });
  setOrigin(new URL(site.url).origin);

  if (process.env[browserVariable] === undefined) {
    const browser = await findBrowser();
    if (browser === undefined) throw new Error('No browser was found. `npm test` installs one.');
    process.env[browserVariable] = browser.executablePath ?? '';
  }
  return site.close;
}
