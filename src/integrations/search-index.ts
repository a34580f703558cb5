/** The search index: dist/pagefind of a build, made once in memory by the development server. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type Content, loadContent } from '../content/load.ts';
import { writeFiles } from '../foundation/write-files.ts';
import { type Bundles, searchIndex as indexOf, type SearchIndex } from '../search/build/search-index.ts';
import { afterPages } from './after-pages.ts';
import { onceOfContent, serveInDev } from './dev-files.ts';

const FOLDER = 'pagefind';

export function searchIndex(): AstroIntegration {
  return afterPages({
    name: 'search-index',
    title: 'Write the search index',
    work: async (dist) => {
      const index = await makeIndex(loadContent());
      const bytes = writeSearchIndex(join(dist, FOLDER), index);
      return said(index, bytes);
    },
    hooks: {
      'astro:server:setup': ({ server }) => {
        const index = onceOfContent(makeIndex);
        serveInDev(server, async (path) => {
          if (!path.startsWith(`${FOLDER}/`)) return undefined;
          const content = (await index()).files.get(path.slice(FOLDER.length + 1));
          return content === undefined ? undefined : { content };
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

async function makeIndex(content: Content): Promise<SearchIndex> {
  try {
    return await indexOf(content, bundlesAskedFor());
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
