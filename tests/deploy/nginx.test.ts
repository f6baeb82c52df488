import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxConfig } from '../../src/integrations/servers/nginx.ts';
import { describeServer } from './server.ts';
import { root, served } from './site.ts';

/** Of the Debian package libnginx-mod-http-brotli-static. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const brotli = existsSync(brotliModule);

describeServer({
  name: 'nginx',
  brotli,
  prepare: (folder, port) => {
    const text = nginxConfig(root)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('/srv/get-session-token', served)
      .replace(/# With [^:]*: /, brotli ? '' : '# ');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      [
        ...(brotli ? [`load_module ${brotliModule};`] : []),
        // Workers of another user could not read the repository.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${folder}/pid;`,
        'daemon off;',
        'worker_processes 1;',
        'events {}',
        `http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary.join('\n')}\n${text}}`,
      ].join('\n'),
    );
    return ['nginx', ['-p', folder, '-c', file, '-e', 'stderr']];
  },
});
