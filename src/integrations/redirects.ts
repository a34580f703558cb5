/** Moved addresses: over the finished pages, which every redirect is held against. */
import type { AstroIntegration } from 'astro';
import { movedFiles, movedPages } from '../redirects/files.ts';
import { datasetFilesIn, inventoryOf } from '../redirects/inventory.ts';
import { loadRedirects } from '../redirects/read.ts';
import { anchorList, writeRedirects } from '../redirects/write.ts';
import { afterPages } from './after-pages.ts';
import type { BuiltPages } from './built-pages.ts';
import { onceOfContent, serveInDev } from './dev-files.ts';

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
      'astro:server:setup': ({ server }) => {
        const moves = onceOfContent(() => {
          const list = loadRedirects();
          const moved = [...movedPages(list), ...movedFiles(list)];
          return { list, to: new Map(moved.map(({ from, to }) => [from, `/${to}`])) };
        });
        serveInDev(server, (path) => {
          if (path === 'redirects.json') return { content: anchorList(moves().list) };
          const location = moves().to.get(path);
          return location === undefined ? undefined : { location };
        });
      },
    },
  });
}
