import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '../../src/integrations/servers/caddy.ts';
import { describeServer } from './server.ts';
import { root, served } from './site.ts';

describeServer({
  name: 'Caddy',
  brotli: true,
  prepare: (folder, port) => {
    const text = caddyfile(root)
      .replace('docs.example.com', `http://127.0.0.1:${port}`)
      .replace('/srv/get-session-token', served);
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n\n${text}`);
    return ['caddy', ['run', '--adapter', 'caddyfile', '--config', file]];
  },
});
