/**
 * Starlight on the same text: a Markdown page a plan, its own search, everything else as it comes. Installed at a fixed
 * version into a folder of its own; no dependency of the project.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { List, ListItem, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { loadDocuments } from '../../src/content/documents.ts';
import { withMarker } from '../../src/domain/marker.ts';
import type { Block, PlanDocument } from '../../src/domain/types.ts';
import { type Measured, measure } from './measure.ts';
import type { Searcher } from './queries.ts';

/** Starlight and the Astro that it goes with, the project's own. */
export const starlightVersions = {
  '@astrojs/starlight': '0.42.4',
  '@astrojs/markdown-remark': '7.3.1',
  astro: '7.3.5',
  sharp: '0.35.5',
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: '支部プラン', locales: { root: { label: '日本語', lang: 'ja' } } })],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Installs Starlight into an empty folder, with npm from the machine's path. */
export async function installStarlight(folder: string): Promise<void> {
  const manifest = { name: 'bench-starlight', private: true, type: 'module', dependencies: starlightVersions };
  write(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  write(join(folder, 'astro.config.mjs'), config);
  write(join(folder, 'src/content.config.ts'), collections);
  await measure('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, limit: 10 * 60_000 });
}

/** Builds the documents of a content folder into `<folder>/dist`; throws NotFinished where it takes longer than `limit` ms. */
export async function buildStarlight(folder: string, contentDir: string, limit: number): Promise<Measured> {
  for (const old of ['src/content', 'dist', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, old), { recursive: true, force: true });
  const docs = join(folder, 'src/content/docs');
  write(join(docs, 'index.md'), pageOf('支部プラン', []));
  for (const document of loadDocuments(contentDir))
    write(
      join(docs, `${document.fiscalYear}/${document.branch ?? document.slug}.md`),
      pageOf(document.title, document.blocks),
    );
  return measure(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: folder, limit });
}

/** The same words as on this site's page of the plan, as plain Markdown. */
export function pageOf(title: PlanDocument['title'], blocks: readonly Block[]): string {
  const children: RootContent[] = [];
  for (const block of blocks) {
    const text = { type: 'text' as const, value: withMarker(block) };
    const last = children.at(-1);
    if (block.type === 'pillar') children.push({ type: 'heading', depth: 2, children: [text] });
    else if (block.type === 'heading')
      children.push({ type: 'heading', depth: Math.min(6, block.level + 2) as 3, children: [text] });
    else if (block.type === 'item') {
      const item: ListItem = { type: 'listItem', children: [{ type: 'paragraph', children: [text] }] };
      if (last?.type === 'list') last.children.push(item);
      else children.push({ type: 'list', children: [item] } satisfies List);
    } else children.push({ type: 'paragraph', children: [text] });
  }
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${toMarkdown({ type: 'root', children })}`;
}

/** Starlight's own interface shows five results at first, each with its text. */
const SHOWN = 5;

/** Pagefind as Starlight builds it, asked in the way its interface asks: the index's script, the query, the first texts. */
export const starlightSearch: Searcher = {
  async open(page, root, query) {
    await page.goto(root);
    await starlightSearch.ask(page, query);
  },
  ask: (page, query) =>
    page.evaluate(
      async ({ text, shown }) => {
        const asked = performance.now();
        const path = '/pagefind/pagefind.js';
        const pagefind = await import(path);
        const { results } = await pagefind.search(text);
        await Promise.all(results.slice(0, shown).map((result: { data(): Promise<unknown> }) => result.data()));
        return performance.now() - asked;
      },
      { text: query, shown: SHOWN },
    ),
};

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
