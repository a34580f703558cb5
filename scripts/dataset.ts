/**
 * Writes the open dataset (docs: /data/ on the site).
 *
 *   node scripts/dataset.ts [--content content] [--out dist/data]
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { loadCatalog } from '../src/lib/catalog.ts';
import { contentFolder } from '../src/lib/content-folder.ts';
import { datasetFiles } from '../src/lib/dataset/files.ts';
import { loadDocuments } from '../src/lib/documents.ts';
import { FaultsError } from '../src/lib/faults.ts';
import { loadSources } from '../src/lib/sources.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: contentFolder }, out: { type: 'string', default: 'dist/data' } },
});
try {
  const catalog = loadCatalog(join(values.content, 'catalog'));
  const files = datasetFiles({
    catalog,
    documents: loadDocuments(values.content),
    sources: loadSources(
      join(values.content, 'sources'),
      catalog.branches.map((b) => b.slug),
    ),
    crosswalk: readCrosswalk(join(values.content, 'catalog')),
  });
  rmSync(values.out, { recursive: true, force: true });
  for (const file of files) {
    const path = join(values.out, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  const kpis = files.find((f) => f.path === 'kpis.json')?.rows ?? 0;
  console.log(`dataset: ${files.length} files, ${kpis} targets`);
} catch (error) {
  if (!(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** crosswalk.yaml (or .json, which is YAML too) of the catalogue, where there is one. */
function readCrosswalk(dir: string): unknown[] | undefined {
  const file = ['crosswalk.yaml', 'crosswalk.json'].map((name) => join(dir, name)).find(existsSync);
  if (!file) return undefined;
  const rows: unknown = parse(readFileSync(file, 'utf8'));
  return Array.isArray(rows) ? rows : [rows];
}
