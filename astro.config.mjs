import { defineConfig } from 'astro/config';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { addressFrom } from './src/integrations/address.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { islandScripts } from './src/integrations/islands.ts';
import { filesForLater } from './src/integrations/later.ts';
import { lightMonaco } from './src/integrations/light-monaco.ts';
import { lightSdk } from './src/integrations/light-sdk.ts';
import { offline } from './src/integrations/offline/offline.ts';
import { groups as codeGroups } from './src/integrations/pieces.ts';
import { readerFiles } from './src/integrations/reader-files.ts';
import { searchWords } from './src/integrations/search-words.ts';
import { codeThemes } from './src/styles/code-themes.ts';

const styles = ['tokens', 'base', 'controls', 'frame', 'search', 'content', 'marks', 'wire', 'print'];
const overrides = [
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'PageFrame',
  'PageSidebar',
  'PageTitle',
  'Search',
  'Sidebar',
  'ThemeProvider',
  'ThemeSelect',
  'TwoColumnContent',
];
/** Starlight expects its pages in src/content/docs; ours lie here, and it has to be told wherever a path counts. */
const docs = 'content/docs';
const groups = [
  ['Start', 'start'],
  ['Guides', 'guides'],
  ['Reference', 'reference'],
];

const title = 'GetSessionToken';
const summary = 'AWS STS GetSessionToken, documented and run in the browser.';
/** Where the site will be. Without it, what needs a whole address names the one of `npm start`. */
const { origin, root } = addressFrom(process.env);

export default defineConfig({
  site: origin ?? 'http://127.0.0.1:4321',
  base: root || '/',
  integrations: [
    starlight({
      title,
      description: summary,
      favicon: '/favicon.svg',
      customCss: styles.map((name) => `./src/styles/${name}.css`),
      components: Object.fromEntries(overrides.map((name) => [name, `./src/components/${name}.astro`])),
      expressiveCode: {
        themes: codeThemes,
        defaultProps: { frame: 'code', wrap: true },
        frames: { extractFileNameFromCode: false },
        styleOverrides: {
          borderColor: 'var(--hair)',
          codeBackground: 'var(--panel)',
          codeFontFamily: 'var(--mono)',
          codeFontSize: 'var(--fs-ui)',
          codeLineHeight: 'var(--lh-pre)',
          codePaddingBlock: '12px',
          codePaddingInline: '16px',
          uiFontFamily: 'var(--sans)',
          focusBorder: 'var(--ink)',
          frames: {
            frameBoxShadowCssValue: 'none',
            inlineButtonForeground: 'var(--ink2)',
            inlineButtonBorder: 'var(--ctl)',
            tooltipSuccessBackground: 'var(--ink)',
            tooltipSuccessForeground: 'var(--on-ink)',
          },
          textMarkers: { markBackground: 'var(--sig)', markBorderColor: 'var(--sig-edge)' },
        },
      },
      markdown: { processedDirs: [docs] },
      sidebar: groups.map(([label, folder]) => ({
        label,
        items: [{ autogenerate: { directory: `${docs}/${folder}` } }],
      })),
      disable404Route: true,
    }),
    preact(),
    // Frames are parts of other pages.
    sitemap({ filter: (page) => !/\/(?:embed\/v1|offline)\//.test(page) }),
    readerFiles({ title, summary, origin, root }),
    searchWords(),
    filesForLater(root),
    islandScripts(root),
    contentSecurityPolicy(root),
    offline(root),
  ],
  // The policy of a page knows no inline style of another, and pages of the docs are put in each other's place.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [lightMonaco(), lightSdk()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: codeGroups },
            },
          },
        },
      },
    },
    build: {
      // Nor an inline script. Other files are inlined as ever.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined),
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks modules with a directive of its own, which the bundler takes for a mistake.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
