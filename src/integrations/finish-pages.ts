/**
 * One pass over the built pages: the addresses of Astro's own files become relative, the security policy gets its last touch
 * and the headers file is written; on the way it is noted what the sitemap and the redirects ask of the pages.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { linker } from '../domain/addresses.ts';
import { addressIds } from '../redirects/inventory.ts';
import { loadRedirects, pagesOf } from '../redirects/read.ts';
import { headersFile } from '../site/security-policy.ts';
import { afterPages, logStep } from './after-pages.ts';
import { type BuiltPages, pageAddress } from './built-pages.ts';
import { relativeAssets } from './relative-assets.ts';
import { finishPolicy } from './security-policy.ts';
import { canonicalOf } from './sitemap.ts';

/** Fills `built`. */
export function finishPages(built: BuiltPages, site: URL | undefined): AstroIntegration {
  let started = 0;
  return afterPages({
    name: 'finish-pages',
    title: 'Finish the pages',
    work: async (dist) => {
      logStep('Build the pages', started);
      return `${await finishAll(dist, built, site)} pages`;
    },
    hooks: {
      'astro:config:done': () => {
        started = performance.now();
      },
    },
  });
}

/** Finishes every page of `dist`, writes `_headers`, fills `built`; answers with the number of pages. */
export async function finishAll(dist: string, built: BuiltPages, site?: URL, redirects?: string): Promise<number> {
  const moved = pagesOf(loadRedirects(redirects));
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  const files = (await readdir(dist, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
  for (const file of files) {
    const html = await readFile(join(dist, file), 'utf8');
    const { page, hashes: own } = finishPolicy(relativeAssets(html, linker(file, site)));
    if (page !== html) await writeFile(join(dist, file), page);
    for (const hash of own.scripts) hashes.scripts.add(hash);
    for (const hash of own.styles) hashes.styles.add(hash);
    const address = pageAddress(file);
    const ids = moved.has(address) ? addressIds(page).ids : new Set<string>();
    built.pages.set(address, { canonical: canonicalOf(page), ids });
  }
  await writeFile(join(dist, '_headers'), headersFile({ scripts: [...hashes.scripts], styles: [...hashes.styles] }));
  return files.length;
}
