/** The search index: dist/pagefind of a build, made once in memory by the development server. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadContent } from '../content/load.ts';
import { writeFiles } from '../foundation/write-files.ts';
import { type Bundles, searchIndex as makeIndex, type SearchIndex } from '../search/build/search-index.ts';
import { afterPages } from './after-pages.ts';
import { serveInDev } from './dev-files.ts';

const FOLDER = 'pagefind';

export function searchIndex(): AstroIntegration {
  return afterPages({
    name: 'search-index',
    title: 'Write the search index',
    work: async (dist) => {
      const index = await indexOfContent();
      const bytes = writeSearchIndex(join(dist, FOLDER), index);
      return said(index, bytes);
    },
    hooks: {
      'astro:server:setup': ({ server }) => {
        // Of the content as it stands: new content is a new value.
        let held: { of: unknown; index: Promise<SearchIndex> } | undefined;
        serveInDev(server, async (path) => {
          if (!path.startsWith(`${FOLDER}/`)) return undefined;
          const content = loadContent();
          if (held?.of !== content) held = { of: content, index: indexOfContent() };
          const file = (await held.index).files.get(path.slice(FOLDER.length + 1));
          return file === undefined ? undefined : { content: file };
        });
      },
    },
  });
}

/** Writes the index into its own folder, which is emptied first; answers with the bytes written. */
export function writeSearchIndex(folder: string, { files }: Pick<SearchIndex, 'files'>): number {
  rmSync(folder, { recursive: true, force: true });
  return writeFiles(folder, files);
}

async function indexOfContent(): Promise<SearchIndex> {
  try {
    return await makeIndex(loadContent(), bundlesAskedFor());
  } finally {
    // Pagefind's service would keep the process alive.
    const { close } = await import('pagefind');
    await close();
  }
}

/** SEARCH_BUNDLES overrules what is lighter. */
function bundlesAskedFor(): Bundles | undefined {
  const asked = process.env['SEARCH_BUNDLES'];
  return asked === 'one' || asked === 'year' ? asked : undefined;
}

function said({ sections, documents, bundles, files }: SearchIndex, bytes: number): string {
  return `${sections} sections of ${documents} documents, ${bundles} ${bundles === 1 ? 'bundle' : 'bundles'}, ${files.size} files, ${Math.round(bytes / 1024)} KB`;
}
