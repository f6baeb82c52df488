/** The site that these tests build: below two folders of a host. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const origin = 'https://docs.example.com';
export const root = '/docs/gst';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** What the host serves at its top. */
export const hostFolder = join(repository, '.cache', 'deploy');
/** The built site. DEPLOY_HOST names another folder that holds one, which is then not built. */
export const served = process.env.DEPLOY_HOST ?? hostFolder;
export const dist = join(served, root);
