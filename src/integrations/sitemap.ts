/** sitemap-index.xml of the pages that are cited themselves: a page whose canonical address is another's is left out. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { BuiltPages } from './built-pages.ts';

/** `site` is the site's root; it may lie under a path of its host, which @astrojs/sitemap takes from `base` alone. */
export function sitemapOf(site: URL, built: BuiltPages): AstroIntegration {
  const filter = (page: string) => built.pages.get(page.slice(site.href.length))?.canonical === page;
  const { name, hooks } = sitemap({ filter });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': (options) =>
        hooks['astro:config:done']?.({ ...options, config: { ...options.config, base: site.pathname } }),
    },
  };
}

/** The canonical address that a page names in its head. */
export function canonicalOf(html: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
}
