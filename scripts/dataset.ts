/**
 * Writes the open dataset (docs: /data/ on the site).
 *
 *   node scripts/dataset.ts [--content content] [--out dist/data]
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Catalog, loadCatalog } from '../src/content/catalog.ts';
import { type Changes, loadChanges } from '../src/content/crosswalk.ts';
import { loadDocuments } from '../src/content/documents.ts';
import { contentFolder } from '../src/content/folder.ts';
import { loadSources } from '../src/content/sources.ts';
import { datasetFiles } from '../src/dataset/files.ts';
import { writeFiles } from './files/write-files.ts';
import { runCommand } from './run/command.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: contentFolder }, out: { type: 'string', default: 'dist/data' } },
});
await runCommand(async () => {
  const catalog = loadCatalog(join(values.content, 'catalog'));
  const files = await datasetFiles({
    catalog,
    documents: loadDocuments(values.content),
    sources: loadSources(
      join(values.content, 'sources'),
      catalog.branches.map((b) => b.slug),
    ),
    changes: readChanges(join(values.content, 'catalog'), catalog),
  });
  clear(values.out);
  writeFiles(
    values.out,
    files.map(({ path, content }) => [path, content] as const),
  );
  const kpis = files.find((f) => f.path === 'kpis.json')?.rows ?? 0;
  console.log(`dataset: ${files.length} files, ${kpis} targets`);
});

/** Removes the files of an earlier run. The data page stands in the same folder and stays. */
function clear(dir: string): void {
  for (const entry of existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : []) {
    if (entry.isDirectory() || /\.(json|csv|xlsx)$/.test(entry.name))
      rmSync(join(dir, entry.name), { recursive: true });
  }
}

/** The changes between the action plans, where the content has them (a test's may not). */
function readChanges(dir: string, catalog: Catalog): Changes | undefined {
  if (!existsSync(join(dir, 'crosswalk.yaml'))) return undefined;
  return loadChanges(dir, {
    measures: catalog.measures.map(({ id }) => id),
    metrics: catalog.metrics.map(({ id }) => id),
    branches: catalog.branches.map(({ slug }) => slug),
  });
}
