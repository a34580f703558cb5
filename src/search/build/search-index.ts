/** The search index: Pagefind's bundles, map.json, the sections' texts and the corpus's words, as files of dist/pagefind. */
import { createHash } from 'node:crypto';
import type { Content } from '../../content/load.ts';
import type { PlanDocument } from '../../domain/types.ts';
import type { SearchMapFile } from '../format.ts';
import { buildBundle } from './bundle.ts';
import { type IndexedSection, sectionsOf, sortForSearch } from './collect.ts';
import { searchMap, sectionColumns } from './map.ts';
import { recordOf, type SectionRecord } from './record.ts';
import { textFiles } from './texts.ts';
import { vocabulary } from './words.ts';

/** One bundle, or one a fiscal year. */
export type Bundles = 'one' | 'year';

export interface SearchIndex {
  /** Path in the index's folder → content. */
  files: ReadonlyMap<string, string | Uint8Array>;
  documents: number;
  sections: number;
  bundles: number;
}

/** `split` where it is given, else what is lighter (`lighterBundles`). */
export async function searchIndex(
  content: Pick<Content, 'catalog' | 'documents'>,
  split?: Bundles | undefined,
): Promise<SearchIndex> {
  const { catalog } = content;
  const documents = sortForSearch(content.documents, catalog);
  const sections = documents.flatMap(sectionsOf);
  const records = sections.map((section) => recordOf(section.blocks));

  const files = new Map<string, string | Uint8Array>();
  const parts =
    (split ?? lighterBundles(documents, catalog.branches.length)) === 'year'
      ? byYear(sections)
      : [{ path: '', years: yearsOf(sections), numbers: [...sections.keys()] }];
  for (const [at, { path: folder, numbers }] of parts.entries()) {
    const indexed = numbers.map((number) => ({
      section: sections[number] as IndexedSection,
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

  return { files, documents: documents.length, sections: sections.length, bundles: parts.length };
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
function byYear(sections: readonly IndexedSection[]): { path: string; years: number[]; numbers: number[] }[] {
  return yearsOf(sections).map((year, at) => ({
    path: at === 0 ? '' : `${year}/`,
    years: [year],
    numbers: sections.flatMap((section, number) => (section.document.fiscalYear === year ? [number] : [])),
  }));
}

function yearsOf(sections: readonly IndexedSection[]): number[] {
  return [...new Set(sections.map((section) => section.document.fiscalYear))].sort((a, b) => b - a);
}

/** Of all files: changes when any of them does. */
function digestOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  // Pagefind hands out its files in no order.
  for (const path of [...files.keys()].sort()) hash.update(path).update(files.get(path) ?? '');
  return hash.digest('hex').slice(0, 12);
}
