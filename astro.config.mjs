import { defineConfig } from 'astro/config';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://127.0.0.1:4321',
  integrations: [
    starlight({
      title: 'GetSessionToken',
      description: 'AWS STS GetSessionToken, documented and run in the browser.',
      customCss: ['./src/styles/tokens.css', './src/styles/site.css'],
      sidebar: [
        { label: 'Start', items: [{ autogenerate: { directory: 'start' } }] },
        { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
        { label: 'Reference', items: [{ autogenerate: { directory: 'reference' } }] },
      ],
      disable404Route: false,
    }),
    preact(),
  ],
});
