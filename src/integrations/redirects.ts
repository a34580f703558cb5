/** Moved addresses: over the finished pages, which every redirect is held against. */
import type { AstroIntegration } from 'astro';
import { movedFiles, movedPages } from '../redirects/files.ts';
import { datasetFilesIn, inventoryOf } from '../redirects/inventory.ts';
import { loadRedirects } from '../redirects/read.ts';
import { anchorList, writeRedirects } from '../redirects/write.ts';
import { afterPages } from './after-pages.ts';
import type { BuiltPages } from './built-pages.ts';
import { serveInDev } from './dev-files.ts';

export function redirects(built: BuiltPages, site: URL | undefined): AstroIntegration {
  return afterPages({
    name: 'redirects',
    title: 'Write the redirects',
    work: (dist) => {
      // Nothing leads to the page for unknown addresses.
      const pages = new Map([...built.pages].filter(([address]) => address !== '404.html'));
      return `${writeRedirects(dist, inventoryOf(pages, datasetFilesIn(dist)), site)} moved`;
    },
    hooks: {
      'astro:server:setup': ({ server }) =>
        serveInDev(server, (path) => {
          const list = loadRedirects();
          if (path === 'redirects.json') return { content: anchorList(list) };
          const moved = [...movedPages(list), ...movedFiles(list)].find(({ from }) => from === path);
          return moved && { location: `/${moved.to}` };
        }),
    },
  });
}
