/** The converted documents in the order of search, cut into the sections that it finds. */
import type { Catalog } from '../../content/catalog.ts';
import type { Block, PlanDocument } from '../../domain/types.ts';
import { pathOf, planOf } from '../documents.ts';

/** A run of blocks under one section id: the unit of search, one record of the index. */
export interface IndexedSection {
  document: PlanDocument;
  /** Id of the section's opening block: `L12`. */
  id: string;
  measure: string | null;
  blocks: Block[];
}

/** The documents in the order in which equal results stand: JIS code, newest year first, then kind. */
export function sortForSearch(
  documents: readonly PlanDocument[],
  catalog: { branches: Catalog['branches'] },
): PlanDocument[] {
  const place = new Map(catalog.branches.map((branch, at) => [branch.slug, at]));
  const rank = (document: PlanDocument) =>
    document.branch === null ? place.size : (place.get(document.branch) ?? place.size);
  return documents.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.fiscalYear - a.fiscalYear ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.slug ?? '', b.slug ?? ''),
  );
}
const KINDS = ['plan', 'results', 'kpis', 'budget', 'document'];

/** The sections of a document, in the order in which they open. */
export function sectionsOf(document: PlanDocument): IndexedSection[] {
  const sections = new Map<string, IndexedSection>();
  for (const block of document.blocks) {
    const section = sections.get(block.section);
    if (section) section.blocks.push(block);
    else sections.set(block.section, { document, id: block.section, measure: block.measure, blocks: [block] });
  }
  return [...sections.values()];
}

/** The document's name in search: `2021/hokkaido`, `results/2024/ibaraki`, `documents/<slug>`. */
export function planName(document: PlanDocument): string {
  return planOf(named(document));
}

/** The document's page, relative to the site's root. */
export function pagePath(document: PlanDocument): string {
  return pathOf(named(document));
}

const named = ({ branch, slug, fiscalYear, kind }: PlanDocument) => ({
  name: branch ?? slug ?? '',
  year: fiscalYear,
  kind,
  slug: branch === null ? undefined : slug,
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
