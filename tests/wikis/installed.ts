/** Which wikis this machine has, as Debian packages them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const dokuwikiFolder = '/usr/share/dokuwiki';
export const mediawikiFolder = '/usr/share/mediawiki';
export const pygmentize = '/usr/bin/pygmentize';

const hasPhp = spawnSync('php', ['--version']).status === 0;

/** What a wiki's tests lack, by the name of their file; empty where they can run. */
export const missing: Readonly<Record<string, readonly string[]>> = {
  dokuwiki: [
    ...(hasPhp ? [] : ['php-cli']),
    ...(existsSync(`${dokuwikiFolder}/bin/render.php`) ? [] : ['dokuwiki']),
  ],
  mediawiki: [
    ...(hasPhp ? [] : ['php-cli']),
    ...(existsSync(`${mediawikiFolder}/maintenance/parse.php`) ? [] : ['mediawiki', 'php-sqlite3']),
    ...(existsSync(pygmentize) ? [] : ['python3-pygments']),
  ],
};
