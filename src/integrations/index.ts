/** All that is written once the pages are there, in the order in which it is written. */
import type { AstroIntegration } from 'astro';
import type { BuiltPages } from './built-pages.ts';
import { contentChanges } from './content-changes.ts';
import { copies } from './copies.ts';
import { finishPages } from './finish-pages.ts';
import { notFoundPage } from './not-found.ts';
import { redirects } from './redirects.ts';
import { searchIndex } from './search-index.ts';
import { sitemapOf } from './sitemap.ts';

/** `site` is the site's own address, where it is known. */
export function siteIntegrations(site: URL | undefined): AstroIntegration[] {
  const built: BuiltPages = { pages: new Map() };
  return [
    contentChanges(),
    // Before the pages are finished: it reads Astro's own addresses and gives hashes to the policy.
    notFoundPage(),
    // The next two ask what it has seen.
    finishPages(built, site),
    ...(site ? [sitemapOf(site, built)] : []),
    redirects(built, site),
    searchIndex(),
    // Last: they hold every file, by its hash.
    copies(),
  ];
}
