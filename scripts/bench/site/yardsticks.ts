/** The pages that this site is compared with. They come from npm into `.cache`, at the first use: the site needs none. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../process.mjs';
import { root } from '../../setup.mjs';

const wanted = join(root, 'scripts', 'bench', 'yardsticks');
export const installed = join(root, '.cache', 'yardsticks');
const files = ['package.json', 'package-lock.json'];

/** Installs them as their lock file says, unless they are there. Throws where npm fails. */
export async function installYardsticks(): Promise<void> {
  const same = files.every(
    (file) =>
      existsSync(join(installed, file)) &&
      readFileSync(join(installed, file), 'utf8') === readFileSync(join(wanted, file), 'utf8'),
  );
  if (same && existsSync(join(installed, 'node_modules', '.package-lock.json'))) return;
  mkdirSync(installed, { recursive: true });
  for (const file of files) copyFileSync(join(wanted, file), join(installed, file));
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: installed });
  if (code !== 0) throw new Error(`npm ci of the yardsticks ended with ${code}`);
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>GetSessionToken</title>${head}</head><body>${body}</body></html>`;

/** Where the packages' files are served. */
export const packages = '/packages';

/** Each as its own guide says, set so that the operation is open and can be tried. */
export const yardstickPages: Readonly<Record<string, string>> = {
  '/swagger-ui/': page(
    `<link rel="stylesheet" href="${packages}/swagger-ui-dist/swagger-ui.css">`,
    `<div id="ui"></div><script src="${packages}/swagger-ui-dist/swagger-ui-bundle.js"></script><script>SwaggerUIBundle({url:'/openapi.json',dom_id:'#ui',docExpansion:'full',tryItOutEnabled:true,validatorUrl:null})</script>`,
  ),
  '/rapidoc/': page(
    `<script type="module" src="${packages}/rapidoc/dist/rapidoc-min.js"></script>`,
    `<rapi-doc spec-url="/openapi.json" render-style="read" show-header="false" load-fonts="false"></rapi-doc>`,
  ),
  '/scalar/': page(
    '',
    `<div id="app"></div><script src="${packages}/@scalar/api-reference/dist/browser/standalone.js"></script><script>Scalar.createApiReference('#app',{url:'/openapi.json',withDefaultFonts:false,telemetry:false})</script>`,
  ),
};
