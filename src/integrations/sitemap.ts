/** sitemap-index.xml of the pages that are cited themselves: a page whose canonical address is another's is left out. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** `site` is the site's root; it may lie under a path of its host, which @astrojs/sitemap takes from `base` alone. */
export function sitemapOf(site: URL): AstroIntegration {
  let cited: ReadonlySet<string> = new Set();
  const { name, hooks } = sitemap({ filter: (page) => cited.has(page) });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': (options) =>
        hooks['astro:config:done']?.({ ...options, config: { ...options.config, base: site.pathname } }),
      'astro:build:done': async (options) => {
        cited = await citedPages(fileURLToPath(options.dir), site);
        await hooks['astro:build:done']?.(options);
      },
    },
  };
}

/** Addresses of the pages in `dir` that name themselves as canonical. */
async function citedPages(dir: string, site: URL): Promise<Set<string>> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html'));
  const own = (file: string) =>
    new URL(
      file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, ''),
      site,
    ).href;
  const pages = await Promise.all(
    files.map(async (file) => ({ url: own(file), html: await readFile(path.join(dir, file), 'utf8') })),
  );
  return new Set(pages.filter(({ url, html }) => canonicalOf(html) === url).map(({ url }) => url));
}

/** The canonical address that a page names in its head. */
export function canonicalOf(html: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
}
