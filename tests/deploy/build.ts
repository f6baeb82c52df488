/** Builds the site once, as whoever deploys it does. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressSite } from '../../scripts/compress.mjs';
import { dist, hostFolder, origin, root, served } from './site.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(): Promise<void> {
  if (served !== hostFolder) return;
  rmSync(hostFolder, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dist],
    {
      cwd: repository,
      env: { ...shellEnvironment(), SITE_URL: origin, BASE_PATH: `${root}/`, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    },
  );
  if (status !== 0)
    throw new Error(`the site could not be built:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  await compressSite(dist, join(repository, '.cache', 'compressed'));
}

/** Without what Vitest sets for its own tests, which a build would take for its own: `BASE_URL` for one. */
function shellEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITEST\w*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
