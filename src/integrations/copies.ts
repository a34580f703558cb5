/** The copies of the whole site, ZIP and offline: last, since they hold every file there is. */
import type { AstroIntegration } from 'astro';
import { fileSize } from '../domain/figure-labels.ts';
import { writeCopies } from '../offline/copies.ts';
import { afterPages } from './after-pages.ts';

export function copies(): AstroIntegration {
  return afterPages({
    name: 'copies',
    title: 'Write the ZIP and the offline copy',
    work: async (dist) => {
      const { zip, files, offline } = await writeCopies(dist);
      return `a ZIP of ${fileSize(zip)} with ${files} files, an offline copy of ${fileSize(offline)}`;
    },
  });
}
