/**
 * The files that search reads, all under `pagefind/`: written by src/integrations/search-index.ts, read by the browser.
 * map.json and the first bundle's sections.json come first; Pagefind's own files, texts and words.json as they are needed.
 */

/** A column each, an entry a document, in the documents' order. */
export interface DocumentColumns {
  /** Index in the map's `branches`; -1 for a national document. */
  branch: number[];
  year: number[];
  /** Index in KINDS (documents.ts). */
  kind: number[];
  /** 1 for a draft. */
  draft: number[];
  sections: number[];
  /** Slug and title of the national documents, in their order. */
  national: [slug: string, title: string][];
  /** Of documents beside the one of their kind and year: place in the columns and slug. Absent where there is none. */
  further?: [at: number, slug: string][];
}

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
  kind: 'plan' | 'results' | 'kpis' | 'budget' | 'document';
  /** Of a branch's document beside the one of its kind and year (`draft`, `edition-1`). */
  slug?: string;
  draft: boolean;
  /** How many sections it has. Sections are numbered through all documents, in their order. */
  sections: number;
}

/**
 * What is known of the sections of one bundle (`<path>sections.json`), a column each, one entry a section: those of the
 * bundle's documents, in their order.
 */
export interface SectionColumns {
  /** Line of the section's id less the one before (0 before a document's first): 12 after 5 is 7. `L12-2` is written out. */
  id: (number | string)[];
  /** Index in `measures`; -1 outside every measure. */
  measure: number[];
  /** Length of the headings' part of the record: a match that begins before it stands in a heading. */
  headings: number[];
  /** Length of the targets' part, which follows the headings'. */
  targets: number[];
  /** 1 where a block is tagged 新規 or 拡充. */
  tagged: number[];
}

/**
 * Pagefind's ids of a bundle's records, in the records' order, out of its list of records and chunks (`.pf_meta`, once
 * unpacked), where they stand first. Pagefind loads that list anyway; a list of our own would be 4 KB more. The index is
 * not written where the two do not agree (src/search/build/bundle.ts).
 */
export function recordIds(meta: Uint8Array, records: number): string[] {
  const text = new TextDecoder('latin1').decode(meta);
  return (text.match(/und_[0-9a-f]{7,}/g) ?? []).slice(0, records);
}

export interface SearchBundle {
  /** Folder relative to `pagefind/`; empty for the first, which holds the script and the WASM that all share. */
  path: string;
  years: number[];
}

export interface SearchMap {
  /** Changes with the content: the cache key of every other file. */
  build: string;
  /** Pagefind's bundles, newest year first. */
  bundles: SearchBundle[];
  branches: { slug: string; name: string; region: number; tile: readonly [number, number] }[];
  regions: { id: string; name: string }[];
  pillars: { id: string; name: string }[];
  measures: { id: string; name: string; pillar: number }[];
  documents: SearchDocument[];
  /** Words that may be searched together, as the catalogue groups them. */
  synonyms: { words: string[]; note?: string }[];
}

/** map.json itself. */
export interface SearchMapFile extends Omit<SearchMap, 'documents'> {
  documents: DocumentColumns;
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
