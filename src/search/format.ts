/**
 * The files that search reads, all under `pagefind/`: written by scripts/search-index.ts, read by the browser.
 * map.json (this shape) is the first; Pagefind's own bundles, the texts and words.json follow as they are needed.
 */

/** A document as search knows it. The list is in the order in which equal results stand: JIS code, newest year first. */
export interface SearchDocument {
  /** `2021/hokkaido`, `results/2024/ibaraki`, `documents/<slug>`: the value of `data-plan`. */
  plan: string;
  /** Its page, relative to the site's root. */
  path: string;
  title: string;
  /** Index in `branches`; -1 for a national document. */
  branch: number;
  year: number;
  kind: 'plan' | 'results' | 'document';
  draft: boolean;
  /** How many sections it has; they follow each other in `sections`, documents in their order. */
  sections: number;
}

/** What is known of every section, a column each, one entry a section. */
export interface SectionColumns {
  /** Line of the section's id (`L12` is 12; an id that is no plain line number is written out). */
  id: (number | string)[];
  /** Index in `measures`; -1 outside every measure. */
  measure: number[];
  /** Length of the headings' part of the record: a match that begins before it stands in a heading. */
  headings: number[];
  /** Length of the targets' part, which follows the headings'. */
  targets: number[];
  /** 1 where a block is tagged 新規 or 拡充. */
  tagged: number[];
  /** Ids that Pagefind gave the records, without their common prefix, in one string of `idLength` characters each. */
  ids: string;
}

export interface SearchMap {
  /** Changes with the content: the cache key of every other file. */
  build: string;
  /** Pagefind's bundles, newest year first; the first holds the script and the WASM. `path` is relative to `pagefind/`. */
  bundles: { path: string; years: number[] }[];
  branches: { slug: string; name: string; region: number; tile: readonly [number, number] }[];
  regions: { id: string; name: string }[];
  pillars: { id: string; name: string }[];
  measures: { id: string; name: string; pillar: number }[];
  documents: SearchDocument[];
  sections: SectionColumns;
  idPrefix: string;
  idLength: number;
  /** Words that may be searched together, as the catalogue groups them. */
  synonyms: { words: string[]; note?: string }[];
}

/** A block of a text file: `[id without L, type and tags, marker, text]`. */
export type TextBlock = [id: string, flags: string, marker: string, text: string];

/** Letters in a text block's flags. A target is a `kpi` block, or a table that holds targets. */
export const flag = { heading: 'h', target: 'k', new: 'n', expanded: 'e' } as const;


/**
 * A section's text, from which excerpts are cut: `text/2021/hokkaido/L12.json` holds its blocks. A row on show costs
 * that file alone (half a KB); where many sections of a document are wanted at once, `text/2021/hokkaido.json` holds
 * them all, by section id.
 */
export const textFile = {
  section: (plan: string, section: string) => `text/${plan}/${section}.json`,
  document: (plan: string) => `text/${plan}.json`,
};

/** Id of a section: `L12`. */
export function sectionId(columns: Pick<SectionColumns, 'id'>, section: number): string {
  const id = columns.id[section];
  return typeof id === 'number' ? `L${id}` : String(id);
}
