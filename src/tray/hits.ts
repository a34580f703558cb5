/** How many places a search finds now, and what narrows it, in words. Brings the search engine along. */
import { yearLabel } from '../domain/labels.ts';
import { type Engine, openEngine } from '../search/engine.ts';
import { FACETS, type SearchParams } from '../search/params.ts';
import { runSearch } from '../search/run.ts';
import { valueName } from '../search/ui/facet-view.ts';

let opened: Promise<Engine> | undefined;

/** Throws SearchUnavailable where the index cannot be had; the next search opens it anew. */
export async function countHits(params: SearchParams, root: URL): Promise<{ hits: number; narrowed: string[] }> {
  opened ??= openEngine(new URL('pagefind/', root).href);
  opened.catch(() => {
    opened = undefined;
  });
  const engine = await opened;
  const { hits, years } = await runSearch(engine, params);
  const narrowed = FACETS.flatMap((facet) => params.facets[facet].map((value) => valueName(engine, facet, value)));
  if (params.facets.year.length === 0) narrowed.push(...years.toSorted((a, b) => b - a).map(yearLabel));
  if (params.synonyms.length > 0) narrowed.push(`「${params.synonyms.join('」「')}」の類義語も`);
  if (params.targets) narrowed.push('目標だけ');
  if (params.fresh) narrowed.push('新規・拡充だけ');
  if (params.raw) narrowed.push('記号や空白も文字として');
  return { hits: hits.length, narrowed };
}
