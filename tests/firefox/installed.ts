/** Which Firefox this machine has: FIREFOX_PATH, else Debian's, else one on the PATH. */
import { spawnSync } from 'node:child_process';

const starts = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

const told = process.env.FIREFOX_PATH;
export const firefox = [...(told ? [told] : ['firefox-esr', 'firefox'])].find(starts);

/** The whole path, which puppeteer wants. */
export function firefoxPath(): string {
  if (firefox === undefined) throw new Error('there is no Firefox');
  if (firefox.includes('/')) return firefox;
  return spawnSync('which', [firefox], { encoding: 'utf8' }).stdout.trim();
}
