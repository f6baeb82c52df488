/** Which servers this machine has. */
import { spawnSync } from 'node:child_process';

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/** What a server's tests lack, by the name of their file; empty where they can run. */
export const missing: Readonly<Record<string, readonly string[]>> = {
  nginx: has('nginx') ? [] : ['nginx-light'],
  caddy: has('caddy') ? [] : ['caddy'],
};
