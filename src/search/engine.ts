/**
 * The one module that talks to Pagefind and fetches search's files. It answers three questions: which sections hold a
 * phrase, and where first; what a section's text is; which words the corpus has.
 */
import { type SearchMap, sectionId, type TextBlock, textFile } from './format.ts';
import { tokens } from './tokens.ts';

/** A file of the index could not be had: the answer would be wrong, so there is none. Trying again may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** Where a phrase stands first in each section that has it: section number → place in the record (record.ts). */
export type Places = ReadonlyMap<number, number>;

export interface Engine {
  map: SearchMap;
  /** Document number of each section. */
  documentOf: readonly number[];
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
  const watch = watchFetches(base);
  const script = importPagefind(base);
  script.catch(() => {});
  const map = (await load(`${base}map.json`)) as SearchMap;
  const pagefind = (await script).createInstance({
    basePath: base,
    // The worker would be 12 KB more; the work is a few milliseconds.
    noWorker: true,
    metaCacheTag: map.build,
  });
  // Rejects where the script, the entry, the list of chunks or the WASM is missing.
  await watch.whole(() => pagefind.filters());

  const merged = new Map<string, Promise<void>>();
  const merge = (path: string) => {
    const known = merged.get(path) ?? pagefind.mergeIndex(new URL(path, base).href.replace(new URL(base).origin, ''), { metaCacheTag: map.build });
    merged.set(path, known);
    return known;
  };
  const numbers = sectionNumbers(map);
  const documentOf = map.documents.flatMap((document, number) => new Array<number>(document.sections).fill(number));

  const found = new Map<string, Promise<Places>>();
  async function ask(form: string): Promise<Places> {
    const { results } = await watch.whole(() => pagefind.search(`"${tokens(form)}"`));
    const places = new Map<number, number>();
    for (const { id, words } of results) {
      const number = numbers.get(id.slice(map.idPrefix.length, map.idPrefix.length + map.idLength));
      if (number !== undefined) places.set(number, words[0] ?? 0);
    }
    return places;
  }

  async function find(form: string, years: readonly number[]): Promise<Places> {
    const further = map.bundles.filter(({ path, years: held }) => path !== '' && held.some((year) => years.includes(year)));
    await watch.whole(() => Promise.all(further.map(({ path }) => merge(path))));
    // An answer holds for the bundles that were asked.
    const key = `${merged.size} ${form}`;
    const known = found.get(key) ?? ask(form);
    found.set(key, known);
    known.catch(() => found.delete(key));
    return known;
  }

  const sectionTexts = new Map<number, Promise<TextBlock[]>>();
  async function texts(sections: Iterable<number>): Promise<Map<number, TextBlock[]>> {
    const wanted = [...sections];
    const missing = Map.groupBy(
      wanted.filter((section) => !sectionTexts.has(section)),
      (section) => documentOf[section] as number,
    );
    for (const [number, list] of missing) {
      const { plan } = map.documents[number] as SearchMap['documents'][number];
      const whole =
        list.length > FEW ? (load(`${base}${textFile.document(plan)}?${map.build}`) as Promise<Record<string, TextBlock[]>>) : null;
      for (const section of list) {
        const id = sectionId(map.sections, section);
        const text = whole
          ? whole.then((all) => all[id] ?? [])
          : (load(`${base}${textFile.section(plan, id)}?${map.build}`) as Promise<TextBlock[]>);
        sectionTexts.set(section, text);
        text.catch(() => sectionTexts.delete(section));
      }
    }
    return new Map(await Promise.all(wanted.map(async (section) => [section, (await sectionTexts.get(section)) ?? []] as const)));
  }

  let vocabulary: Promise<string[]> | undefined;
  function words(): Promise<string[]> {
    vocabulary ??= load(`${base}words.json?${map.build}`) as Promise<string[]>;
    vocabulary.catch(() => {
      vocabulary = undefined;
    });
    return vocabulary;
  }

  return { map, documentOf, find, texts, words };
}

/** Up to so many sections of one document are fetched one by one; the whole of it costs about as much as ten. */
const FEW = 5;

function sectionNumbers({ sections: { ids }, idLength }: SearchMap): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let at = 0; at < ids.length; at += idLength) numbers.set(ids.slice(at, at + idLength), at / idLength);
  return numbers;
}

async function load(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return await response.json();
  } catch (cause) {
    throw new SearchUnavailable(`cannot load ${url}`, { cause });
  }
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
 * Pagefind goes on without a chunk that fails to load, and finds too little. So the fetches under `base` are watched:
 * an operation during which one failed is an operation that failed.
 */
function watchFetches(base: string): { whole<T>(operation: () => Promise<T>): Promise<T> } {
  const { pathname } = new URL(base);
  let failures = 0;
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const own = String(input instanceof Request ? input.url : input).includes(pathname);
    try {
      const response = await fetchBefore(input, init);
      if (own && !response.ok) failures++;
      return response;
    } catch (error) {
      if (own) failures++;
      throw error;
    }
  };
  return {
    async whole(operation) {
      const before = failures;
      try {
        const result = await operation();
        if (failures === before) return result;
      } catch (cause) {
        throw new SearchUnavailable('the search index does not answer', { cause });
      }
      throw new SearchUnavailable('a part of the search index is missing');
    },
  };
}
