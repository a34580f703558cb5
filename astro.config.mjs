import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { rehypeTables, remarkLiteralText } from './src/content/exact-markdown.ts';
import { siteIntegrations } from './src/integrations/index.ts';
import { astroPolicy } from './src/site/security-policy.ts';
import { siteUrl } from './src/site/url.ts';

const site = siteUrl();

export default defineConfig({
  // Only gives canonical addresses: links inside the site are relative and need none.
  ...(site ? { site: site.href } : {}),
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: { csp: astroPolicy },
  integrations: [mdx(), ...siteIntegrations(site)],
  markdown: {
    syntaxHighlight: false,
    // Text is the source's own: no smart quotes, no ~strike~, no links made of what looks like one.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkLiteralText],
      rehypePlugins: [rehypeTables],
    }),
  },
  vite: {
    plugins: [
      {
        // The helper that fetches a later script's own imports ahead of it weighs more than it saves: they are few and small.
        // By a plugin, since Astro sets its own value over the configuration's.
        name: 'no-module-preload',
        enforce: 'pre',
        configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
        load: (id) =>
          id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
      },
      {
        name: 'zip-in-page',
        enforce: 'pre',
        resolveId: (source, importer) =>
          source === 'fflate' && importer?.includes('/write-excel-file/')
            ? fileURLToPath(new URL('./src/table-export/zip-in-page.ts', import.meta.url))
            : undefined,
      },
    ],
    // Scripts that scripts load later are named relative to them: the site works under any path.
    experimental: {
      renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    // Scripts stay files: an inlined one would need a hash in the security policy.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What every search runs, in one file: eight files of a kilobyte each pack worse and cost eight requests.
            groups: [
              // What other scripts share stays apart; a group takes its imports along.
              { name: 'preload-helper', test: /preload-helper/, priority: 2 },
              { name: 'params', test: /\/src\/search\/params\.ts$/, priority: 1 },
              {
                name: 'search',
                test: /\/src\/search\/(?:documents|engine|excerpt|facets|match|normal|query|rank|run|tokens)\.ts$/,
              },
            ],
          },
        },
        // Astro's own mark on every MDX module; bundling it is meant.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
});
