/** The site in an nginx configuration. */
import { commonHeaders, textTypes } from '../response-headers.ts';
import { sections, type Section } from './sections.ts';

/**
 * What goes into the `http` block. The headers are chosen by maps, because a `location` with an `add_header` of its
 * own would drop all those of the one around it. `root` is where the site lies on its host, if not at the top.
 */
export function nginxConfig(root = ''): string {
  const all = sections();
  const varying = [...new Set(all.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const types = textTypes.map(({ ending, type }) => `    ${type.replace(/;.*$/, '')} ${ending.slice(1)};`);
  return `${[
    ['types {', ...types, '}'].join('\n'),
    ...varying.map((name) => map(name, all, root)),
    `server {
    listen 80;
    server_name docs.example.com;
    root /srv/get-session-token;
    absolute_redirect off;

    location ${root}/ {
        error_page 404 ${root}/404.html;
        charset utf-8;
        charset_types text/plain text/markdown;
        gzip_static on;
        gzip_vary on;
        # With libnginx-mod-http-brotli-static: brotli_static on;

${[
  ...commonHeaders.map(([name, value]) => `        add_header ${name} "${value}" always;`),
  ...varying.map((name) => `        add_header ${name} ${variable(name)} always;`),
].join('\n')}
    }
}`,
  ].join('\n\n')}\n`;
}

/** A header without a value for a path is not sent there. Lines that would only repeat the default are left out. */
function map(name: string, all: readonly Section[], root: string): string {
  const valueOf = ({ headers }: Section) => headers.find(([header]) => header === name)?.[1] ?? '';
  const rest = all.filter(({ folder }) => folder === '/').map(valueOf)[0] ?? '';
  const lines = all
    .filter((section) => section.folder !== '/')
    .filter((section, index, folders) => {
      const within = folders.slice(index + 1).find(({ folder }) => section.folder.startsWith(folder));
      return valueOf(section) !== (within ? valueOf(within) : rest);
    })
    .map((section) => `    ~^${(root + section.folder).replaceAll('.', '\\.')} "${valueOf(section)}";`);
  return [`map $uri ${variable(name)} {`, ...lines, `    default "${rest}";`, '}'].join('\n');
}

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
