/** One server for this site and for what it is compared with: every text after Brotli at its best, nothing cached. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { callPath, openApi } from './openapi.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** What each yardstick's call is answered with; of the size of a real answer. */
const answer = `<GetSessionTokenResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetSessionTokenResult><Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</SecretAccessKey><SessionToken>${'EXAMPLE'.repeat(90)}</SessionToken><Expiration>2026-11-22T22:40:12Z</Expiration></Credentials></GetSessionTokenResult><ResponseMetadata><RequestId>58c5dbae-abef-11e0-8cfe-09039844ac7d</RequestId></ResponseMetadata></GetSessionTokenResponse>`;

export interface BenchServer {
  /** Without a slash at its end. */
  origin: string;
  close(): void;
}

/** Serves `dir` at the root and each of `folders` below its own path; `pages` are texts made here, by path. */
export async function serveForBench(
  dir: string,
  folders: Readonly<Record<string, string>> = {},
  pages: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const made = new Map(Object.entries({ ...pages, '/openapi.json': JSON.stringify(openApi()) }));
  const compressed = new Map<string, Buffer>();

  const find = (path: string): { body: Buffer; type: string } | undefined => {
    const text = made.get(path);
    if (text !== undefined)
      return { body: Buffer.from(text), type: types[extname(path)] ?? 'text/html; charset=utf-8' };
    const folder = Object.keys(folders).find((name) => path.startsWith(`${name}/`));
    const base = folder === undefined ? dir : (folders[folder] ?? dir);
    let file = join(base, normalize(path.slice(folder?.length ?? 0)));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return undefined;
    return { body: readFileSync(file), type: types[extname(file)] ?? 'application/octet-stream' };
  };

  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname);
    if (path.startsWith(`${callPath}/`)) {
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answer);
      return;
    }
    const found = find(path);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { type } = found;
    const isText = /text|json|javascript|xml|svg|wasm/.test(type);
    const body = isText ? (compressed.get(path) ?? brotliCompressSync(found.body)) : found.body;
    if (isText) compressed.set(path, body);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(isText && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
