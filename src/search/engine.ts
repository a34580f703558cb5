/**
 * The one module that talks to Pagefind and fetches search's files. It answers three questions: which sections hold a
 * phrase, and where first; what a section's text is; which words the corpus has.
 */
import { unpackDocuments } from './documents.ts';
import {
  recordIds,
  type SearchBundle,
  type SearchMap,
  type SearchMapFile,
  type SectionColumns,
  type TextBlock,
  textFile,
} from './format.ts';
import { tokens } from './tokens.ts';

/** A file of the index could not be had: the answer would be wrong, so there is none. Trying again may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** Where a phrase stands first in each section that has it: section number → place in the record (record.ts). */
export type Places = ReadonlyMap<number, number>;

/** Columns over all sections of the site, by number; filled where the section's bundle was asked. */
export interface Sections {
  id: string[];
  document: number[];
  measure: number[];
  headings: number[];
  targets: number[];
  tagged: number[];
}

export interface Engine {
  map: SearchMap;
  sections: Sections;
  /** Sections that hold the phrase (a normal form); `years` says which bundles are asked at least. */
  find(form: string, years: readonly number[]): Promise<Places>;
  /** The blocks of sections. */
  texts(sections: Iterable<number>): Promise<Map<number, TextBlock[]>>;
  words(): Promise<string[]>;
}

interface Pagefind {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
  mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>;
  filters(): Promise<unknown>;
}

/** Opens the index in `base` (`…/pagefind/`, absolute). Throws SearchUnavailable. */
export async function openEngine(base: string): Promise<Engine> {
  const { whole, load, meta } = watchFetches(base);
  const [script, file, columns] = await Promise.all([
    importPagefind(base),
    load(`${base}map.json`) as Promise<SearchMapFile>,
    load(`${base}sections.json`) as Promise<SectionColumns>,
  ]);
  const map: SearchMap = { ...file, documents: unpackDocuments(file.documents, file.branches) };
  const pagefind = script.createInstance({
    basePath: base,
    // The worker would be 12 KB more; the work is a few milliseconds.
    noWorker: true,
    metaCacheTag: map.build,
  });
  // Waits for the entry, the list of chunks and the WASM.
  await whole(() => pagefind.filters());

  const { sections, numbers, fill } = sectionTable(map);
  const [first] = map.bundles;
  if (first) fill(first, columns, await meta(base));

  const merged = new Map<string, Promise<void>>();
  function merge(bundle: SearchBundle): Promise<void> {
    const known = merged.get(bundle.path) ?? mergeNow(bundle);
    merged.set(bundle.path, known);
    known.catch(() => merged.delete(bundle.path));
    return known;
  }
  async function mergeNow(bundle: SearchBundle): Promise<void> {
    const folder = new URL(bundle.path, base);
    const [further] = await Promise.all([
      load(`${folder.href}sections.json?${map.build}`) as Promise<SectionColumns>,
      // Pagefind wants a path for a folder of the page's own origin.
      whole(() => pagefind.mergeIndex(folder.pathname, { metaCacheTag: map.build })),
    ]);
    fill(bundle, further, await meta(folder.href));
  }

  const found = new Map<string, Promise<Places>>();
  async function ask(form: string): Promise<Places> {
    const { results } = await whole(() => pagefind.search(`"${tokens(form)}"`));
    const places = new Map<number, number>();
    for (const { id, words } of results) {
      const number = numbers.get(id);
      if (number === undefined) throw new SearchUnavailable(`the index is newer than the map of its sections (${id})`);
      places.set(number, words[0] ?? 0);
    }
    return places;
  }

  async function find(form: string, years: readonly number[]): Promise<Places> {
    const further = map.bundles.filter(
      ({ path, years: held }) => path !== '' && held.some((year) => years.includes(year)),
    );
    await Promise.all(further.map(merge));
    // An answer holds for the bundles that were asked.
    const key = `${merged.size} ${form}`;
    const known = found.get(key) ?? ask(form);
    found.set(key, known);
    known.catch(() => found.delete(key));
    return known;
  }

  const sectionTexts = new Map<number, Promise<TextBlock[]>>();
  async function texts(asked: Iterable<number>): Promise<Map<number, TextBlock[]>> {
    const wanted = [...asked];
    const missing = Map.groupBy(
      wanted.filter((section) => !sectionTexts.has(section)),
      (section) => sections.document[section] as number,
    );
    for (const [number, list] of missing) {
      const { plan } = map.documents[number] as SearchMap['documents'][number];
      const whole =
        list.length > FEW
          ? (load(`${base}${textFile.document(plan)}?${map.build}`) as Promise<Record<string, TextBlock[]>>)
          : null;
      for (const section of list) {
        const id = sections.id[section] as string;
        const text = whole
          ? whole.then((all) => all[id] ?? [])
          : (load(`${base}${textFile.section(plan, id)}?${map.build}`) as Promise<TextBlock[]>);
        sectionTexts.set(section, text);
        text.catch(() => sectionTexts.delete(section));
      }
    }
    return new Map(
      await Promise.all(wanted.map(async (section) => [section, (await sectionTexts.get(section)) ?? []] as const)),
    );
  }

  let vocabulary: Promise<string[]> | undefined;
  function words(): Promise<string[]> {
    vocabulary ??= load(`${base}words.json?${map.build}`) as Promise<string[]>;
    vocabulary.catch(() => {
      vocabulary = undefined;
    });
    return vocabulary;
  }

  return { map, sections, find, texts, words };
}

/** Up to so many sections of one document are fetched one by one; the whole of it costs about as much as ten. */
const FEW = 5;

/** The table of all sections, and which of them Pagefind means by an id. */
function sectionTable(map: SearchMap) {
  const document = map.documents.flatMap((entry, number) => new Array<number>(entry.sections).fill(number));
  const sections: Sections = { id: [], document, measure: [], headings: [], targets: [], tagged: [] };
  const numbers = new Map<string, number>();
  function fill({ years }: SearchBundle, columns: SectionColumns, meta: Uint8Array): void {
    const own = [...document.keys()].filter((number) =>
      years.includes(map.documents[document[number] as number]?.year ?? 0),
    );
    const ids = recordIds(meta, own.length);
    if (ids.length !== own.length) throw new SearchUnavailable('index and map are of different builds');
    let line = 0;
    for (const [entry, number] of own.entries()) {
      if (document[number] !== document[number - 1]) line = 0;
      const step = columns.id[entry] as number | string;
      if (typeof step === 'number') line += step;
      sections.id[number] = typeof step === 'number' ? `L${line}` : step;
      for (const key of ['measure', 'headings', 'targets', 'tagged'] as const)
        sections[key][number] = columns[key][entry] as number;
      numbers.set(ids[entry] as string, number);
    }
  }
  return { sections, numbers, fill };
}

let attempts = 0;
async function importPagefind(base: string): Promise<{ createInstance(options: object): Pagefind }> {
  try {
    // A browser may remember that a module failed to load; a further attempt asks under another address.
    const again = attempts++ === 0 ? '' : `?${attempts}`;
    return await import(/* @vite-ignore */ `${base}pagefind.js${again}`);
  } catch (cause) {
    throw new SearchUnavailable('cannot load pagefind.js', { cause });
  }
}

/**
 * Pagefind goes on without a chunk that fails to load, and finds too little. So its fetches are watched: where one fails,
 * Pagefind hears nothing more of it, and what it was asked is answered with an error instead. The engine is of no use
 * then; a new one tries again. Files that this module fetches itself go past the watch.
 */
function watchFetches(base: string) {
  endWatch();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  /** Lists of records by their folder, as they pass by. */
  const metas = new Map<string, Promise<Uint8Array>>();
  const plainFetch = globalThis.fetch;
  const watchedFetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, base).href;
    if (!url.startsWith(base)) return plainFetch(input, init);
    try {
      const response = await plainFetch(input, init);
      if (!response.ok) throw new Error(`${response.status} for ${url}`);
      if (url.endsWith('.pf_meta')) metas.set(url.slice(0, url.lastIndexOf('/') + 1), unpacked(response.clone()));
      return response;
    } catch (cause) {
      failed.reject(new SearchUnavailable(`cannot load ${url}`, { cause }));
      return new Promise<never>(() => {});
    }
  };
  globalThis.fetch = watchedFetch;
  endWatch = () => {
    if (globalThis.fetch === watchedFetch) globalThis.fetch = plainFetch;
  };

  return {
    /** What Pagefind answers, or SearchUnavailable as soon as one of its files fails. */
    async whole<T>(operation: () => Promise<T>): Promise<T> {
      try {
        return await Promise.race([operation(), failed.promise]);
      } catch (cause) {
        if (cause instanceof SearchUnavailable) throw cause;
        throw new SearchUnavailable('Pagefind does not answer', { cause });
      }
    },
    /** The list of records that Pagefind loaded from a folder. */
    async meta(folder: string): Promise<Uint8Array> {
      return (await metas.get(folder)) ?? new Uint8Array();
    },
    async load(url: string): Promise<unknown> {
      try {
        // Addresses that name no build are asked for anew: an old map over a new index would find the wrong sections.
        const response = await plainFetch(url, url.includes('?') ? {} : { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${response.status} for ${url}`);
        return await response.json();
      } catch (cause) {
        throw new SearchUnavailable(`cannot load ${url}`, { cause });
      }
    },
  };
}
let endWatch = () => {};

async function unpacked(response: Response): Promise<Uint8Array> {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
