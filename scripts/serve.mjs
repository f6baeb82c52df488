// @ts-check
/** The static server behind `npm start` and the browser tests. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { siteHeaders } from './headers.mjs';
import { listen, portsTried } from './listen.mjs';
import { CommandError } from './process.mjs';

/**
 * @typedef {object} Site
 * @property {string} url Ends with a slash.
 * @property {number} port The port taken.
 * @property {() => Promise<void>} close Ends open connections too.
 */

/**
 * Serves a built site. Files are looked up at each request, so a rebuild shows at once. A folder without its final
 * slash is redirected to it; what is not there answers 404 with the site's own page. Sends the headers of the site's
 * `_headers`.
 *
 * @param {object} options
 * @param {string} options.dir
 * @param {number} [options.port] 0, the default, takes any free port. A busy port gives way to the next free one.
 * @param {string} [options.host]
 * @param {string} [options.root] What the addresses of the site begin with, such as `/docs/gst`; nothing by default.
 * @returns {Promise<Site>}
 * @throws {CommandError} No site in `dir`, or no port could be taken.
 */
export async function serveSite({ dir, port = 0, host = '127.0.0.1', root = '' }) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new CommandError(`There is no built site in ${dir}. Build it with: npm run build`);
  }
  const server = createServer(siteHandler(resolve(dir), root));
  const taken = await listen(server, { port, host, otherPorts: portsTried });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(taken)}${root}/`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} dir
 * @param {string} root
 * @returns {import('node:http').RequestListener}
 */
function siteHandler(dir, root) {
  const headers = siteHeaders(dir);
  const files = sirv(dir, {
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => notFound(dir, headers(`${root}/404.html`), response),
  });
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const [name, value] of headers(request.url ?? '/')) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    if (!url.startsWith(`${root}/`)) {
      elsewhere(url, root, response);
      return;
    }
    const below = url.slice(root.length);
    const location = folderLocation(dir, below);
    if (location !== undefined) {
      response.writeHead(301, { Location: root + location }).end();
      return;
    }
    request.url = below;
    files(request, response);
  };
}

/**
 * Where a request for a folder without its final slash belongs; relative links of the page would break otherwise.
 *
 * @param {string} dir
 * @param {string} url Path and query as requested.
 * @returns {string | undefined}
 */
export function folderLocation(dir, url) {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  // "//name" would be read as another host.
  if (path.endsWith('/') || path.startsWith('//')) return undefined;
  const folder = normalize(join(dir, decoded(path)));
  if (!folder.startsWith(dir + sep) || !existsSync(join(folder, 'index.html'))) return undefined;
  return `${path}/${query}`;
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Answers what is not below the site's root: the root without its slash is sent there, all else is not ours.
 *
 * @param {string} url
 * @param {string} root
 * @param {import('node:http').ServerResponse} response
 */
function elsewhere(url, root, response) {
  if (/^\/?$/.test(url) || url === root) {
    response.writeHead(302, { Location: `${root}/` }).end();
    return;
  }
  response
    .writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' })
    .end(`Not found. The site is at ${root}/`);
}

/**
 * Answers with the page for what is missing, under that page's own headers: those of the address asked for are another
 * page's, or a worker's, or none.
 *
 * @param {string} dir
 * @param {Map<string, string>} headers Of that page.
 * @param {import('node:http').ServerResponse} response
 */
function notFound(dir, headers, response) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  for (const [name, value] of headers) response.setHeader(name, value);
  const page = join(dir, '404.html');
  const body = existsSync(page) ? readFileSync(page) : 'Not found';
  response
    .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
    .end(body);
}
