/**
 * Writes the search index: dist/pagefind with Pagefind's bundles, map.json, the sections' texts and the corpus's words.
 * `node scripts/search-index.ts [--content content] [--out dist/pagefind] [--bundles one|year]`
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/content/catalog.ts';
import { contentFolder } from '../src/content/folder.ts';
import type { PlanDocument } from '../src/domain/types.ts';
import type { SearchMapFile } from '../src/search/format.ts';
import { writeFiles } from './files/write-files.ts';
import { runCommand } from './run/command.ts';
import { buildBundle } from './search/bundle.ts';
import { readDocuments, type Section, sectionsOf } from './search/collect.ts';
import { searchMap, sectionColumns } from './search/map.ts';
import { recordOf, type SectionRecord } from './search/record.ts';
import { textFiles } from './search/texts.ts';
import { vocabulary } from './search/words.ts';

export interface SearchIndexOptions {
  /** The content folder: catalog, plans, results, documents. */
  contentDir: string;
  /** Where the index goes; emptied first. */
  outDir: string;
  /** One bundle, or one a fiscal year; where it is not said, what is lighter (`lighterBundles`). */
  bundles?: Bundles | undefined;
}

export type Bundles = 'one' | 'year';

export interface SearchIndexReport {
  documents: number;
  sections: number;
  bundles: number;
  files: number;
  bytes: number;
}

export async function writeSearchIndex(options: SearchIndexOptions): Promise<SearchIndexReport> {
  const { contentDir, outDir } = options;
  const catalog = loadCatalog(join(contentDir, 'catalog'));
  const documents = readDocuments(contentDir, catalog);
  const split = options.bundles ?? lighterBundles(documents, catalog.branches.length);
  const sections = documents.flatMap(sectionsOf);
  const records = sections.map((section) => recordOf(section.blocks));

  const files = new Map<string, string | Uint8Array>();
  const parts =
    split === 'year' ? byYear(sections) : [{ path: '', years: yearsOf(sections), numbers: [...sections.keys()] }];
  for (const [at, { path: folder, numbers }] of parts.entries()) {
    const indexed = numbers.map((number) => ({
      section: sections[number] as Section,
      record: records[number] as SectionRecord,
    }));
    const bundle = await buildBundle(
      indexed.map(({ record }) => record.content),
      { shared: at > 0, name: folder },
    );
    for (const [path, content] of bundle) files.set(folder + path, content);
    files.set(`${folder}sections.json`, JSON.stringify(sectionColumns(catalog, indexed)));
  }
  for (const [path, content] of textFiles(sections)) files.set(path, content);
  files.set('words.json', JSON.stringify(vocabulary(sections.flatMap((section) => section.blocks))));
  const bundles = parts.map(({ path, years }) => ({ path, years }));
  files.set(
    'map.json',
    JSON.stringify({
      build: digestOf(files),
      bundles,
      ...searchMap(catalog, documents, sections),
    } satisfies SearchMapFile),
  );

  rmSync(outDir, { recursive: true, force: true });
  const bytes = writeFiles(outDir, files);
  return { documents: documents.length, sections: sections.length, bundles: parts.length, files: files.size, bytes };
}

/**
 * One bundle is lighter as long as one fiscal year holds nearly all plans, the others a few documents. From the second full
 * year on (the plans of more than half the branches) a bundle a year keeps a query's cost from growing with the years.
 * docs/search.md has the figures.
 */
export function lighterBundles(
  documents: readonly Pick<PlanDocument, 'kind' | 'fiscalYear'>[],
  branches: number,
): Bundles {
  const plans = Map.groupBy(
    documents.filter(({ kind }) => kind === 'plan'),
    ({ fiscalYear }) => fiscalYear,
  );
  const full = [...plans.values()].filter((held) => held.length > branches / 2);
  return full.length > 1 ? 'year' : 'one';
}

/** Newest year first; it stands at the index's root, with the script and the WASM that all share. */
function byYear(sections: readonly Section[]): { path: string; years: number[]; numbers: number[] }[] {
  return yearsOf(sections).map((year, at) => ({
    path: at === 0 ? '' : `${year}/`,
    years: [year],
    numbers: sections.flatMap((section, number) => (section.document.fiscalYear === year ? [number] : [])),
  }));
}

function yearsOf(sections: readonly Section[]): number[] {
  return [...new Set(sections.map((section) => section.document.fiscalYear))].sort((a, b) => b - a);
}

/** Of all files: changes when any of them does. */
function digestOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  // Pagefind hands out its files in no order.
  for (const path of [...files.keys()].sort()) hash.update(path).update(files.get(path) ?? '');
  return hash.digest('hex').slice(0, 12);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: contentFolder },
      out: { type: 'string', default: 'dist/pagefind' },
      bundles: { type: 'string', default: process.env['SEARCH_BUNDLES'] },
    },
  });
  await runCommand(async () => {
    const started = performance.now();
    const report = await writeSearchIndex({
      contentDir: values.content,
      outDir: values.out,
      bundles: values.bundles === 'year' || values.bundles === 'one' ? values.bundles : undefined,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `search index: ${report.sections} sections of ${report.documents} documents, ${report.bundles} ${report.bundles === 1 ? 'bundle' : 'bundles'}, ${report.files} files, ${Math.round(report.bytes / 1024)} KB, ${seconds} s`,
    );
  });
  // Pagefind's service would keep the process alive.
  const { close } = await import('pagefind');
  await close();
}
