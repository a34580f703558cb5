/** Answers a search: which sections are hits, in which order, what else there is to say of them. */
import type { Engine, Places } from './engine.ts';
import { type FacetCounts, type Facets, facetsOf } from './facets.ts';
import { holds, isChosen, type Needle } from './match.ts';
import type { SearchParams } from './params.ts';
import { type ParsedQuery, parseQuery, type Word } from './query.ts';
import { compareHits, type HitRank, IN_HEADING, IN_TARGET, rankOf, together } from './rank.ts';
import { formsOf, type SynonymOffer, synonymOffers } from './synonyms.ts';

export interface Hit extends HitRank {
  section: number;
}

/** A document that has every word, but no section that has them all: the best section for each word, without doubles. */
export interface Elsewhere {
  document: number;
  sections: number[];
}

export interface WordCount {
  word: Word;
  /** Sections that have the word by itself, within the chosen facets. */
  count: number;
}

export interface Answer {
  params: SearchParams;
  query: ParsedQuery;
  needles: Needle[];
  hits: Hit[];
  elsewhere: Elsewhere[];
  counts: FacetCounts;
  /** Hits without any facet: what taking the facets off would show. */
  unfiltered: number;
  words: WordCount[];
  offers: SynonymOffer[];
  /** Fiscal years that were searched; fewer than there are where older bundles wait to be asked. */
  years: number[];
}

/**
 * Without a choice of years the newest bundles are asked until they hold so many sections: a full year's 47 plans and
 * whatever few documents are newer. So a query costs the same however many years there are; `all` and a chosen year ask more.
 */
const SECTIONS_ASKED = 1200;

/** Fiscal years a search covers. */
export function yearsAsked({ map }: Pick<Engine, 'map'>, { all, facets }: SearchParams): number[] {
  const chosen = facets.year.map(Number);
  let before = 0;
  return map.bundles.flatMap(({ years }) => {
    const asked = all || before < SECTIONS_ASKED || years.some((year) => chosen.includes(year));
    for (const document of map.documents) if (years.includes(document.year)) before += document.sections;
    return asked ? years : [];
  });
}

/** Throws SearchUnavailable where a file of the index cannot be had. */
export async function runSearch(engine: Engine, params: SearchParams): Promise<Answer> {
  const { map, sections } = engine;
  const facets = facetsOf(map, engine.sections);
  const query = parseQuery(params.q, { raw: params.raw });
  const years = yearsAsked(engine, params);
  const needles = query.words.map((word) => needleOf(word, params, engine));

  const [found, left] = await Promise.all([
    Promise.all(needles.map((needle) => findNeedle(engine, needle, years))),
    Promise.all(query.excluded.map((word) => excludedSections(engine, word, years))),
  ]);
  const out = new Set(left.flatMap((sections) => [...sections]));
  const asked = new Set(years);
  const isAsked = (section: number) => asked.has(map.documents[sections.document[section] as number]?.year ?? 0);
  for (const places of found)
    for (const section of places.keys()) if (out.has(section) || !isAsked(section)) places.delete(section);
  await Promise.all(found.map((places, at) => keepChosen(engine, places, needles[at] as Needle, params)));

  const both = [...(found[0]?.keys() ?? [])].filter((section) => found.every((places) => places.has(section)));
  const hits = both
    .filter((section) => facets.keeps(section, params.facets))
    .map((section) => ({ section, ...together(found.map((places) => places.get(section) as HitRank)) }))
    .sort(compareHits);
  return {
    params,
    query,
    needles,
    hits,
    elsewhere: elsewhere(engine, found, hits, facets, params),
    counts: facets.count(both, params.facets),
    unfiltered: both.length,
    words: query.words.map((word, at) => ({
      word,
      count: [...(found[at]?.keys() ?? [])].filter((section) => facets.keeps(section, params.facets)).length,
    })),
    offers: synonymOffers(query.words, map.synonyms),
    years,
  };
}

type HitRanks = Map<number, HitRank>;

function needleOf(word: Word, params: SearchParams, { map }: Engine): Needle {
  return { forms: formsOf(word, params.synonyms, map.synonyms), exact: word.exact ? word.shown : null };
}

/** Sections that hold any of the needle's forms, with the best standing of them. */
async function findNeedle(engine: Engine, needle: Needle, years: readonly number[]): Promise<HitRanks> {
  const all: Places[] = await Promise.all(needle.forms.map((form) => engine.find(form, years)));
  const best: HitRanks = new Map();
  for (const places of all)
    for (const [section, place] of places) {
      const here = { section, ...rankOf(engine.sections, section, place) };
      const known = best.get(section);
      if (!known || compareHits(here, { section, ...known }) < 0)
        best.set(section, { tier: here.tier, before: here.before });
    }
  return best;
}

async function excludedSections(engine: Engine, word: Word, years: readonly number[]): Promise<Set<number>> {
  const needle: Needle = { forms: [word.form], exact: word.exact ? word.shown : null };
  const places = await findNeedle(engine, needle, years);
  await keepHolding(engine, places, needle, { targets: false, fresh: false }, places.keys());
  return new Set(places.keys());
}

/**
 * Leaves out sections in which no block that counts holds the needle. Most are decided by the place of the first match;
 * texts are read for the rest: exact words, tagged blocks, and targets below a heading that has the word too.
 */
async function keepChosen(engine: Engine, places: HitRanks, needle: Needle, params: SearchParams): Promise<void> {
  const { sections } = engine;
  const open: number[] = [];
  for (const [section, { tier }] of places) {
    if (params.fresh && sections.tagged[section] !== 1) places.delete(section);
    else if (params.targets && tier > IN_TARGET) places.delete(section);
    else if (params.targets && tier === IN_HEADING && sections.targets[section] === 0) places.delete(section);
    else if (params.fresh || needle.exact !== null || (params.targets && tier === IN_HEADING)) open.push(section);
  }
  await keepHolding(engine, places, needle, params, open);
}

async function keepHolding(
  engine: Engine,
  places: HitRanks,
  needle: Needle,
  choice: { targets: boolean; fresh: boolean },
  sections: Iterable<number>,
): Promise<void> {
  if (needle.exact === null && !choice.targets && !choice.fresh) return;
  const texts = await engine.texts(sections);
  for (const [section, blocks] of texts)
    if (!blocks.some((block) => isChosen(block, choice) && holds(block, needle))) places.delete(section);
}

function elsewhere(
  engine: Engine,
  found: readonly HitRanks[],
  hits: readonly Hit[],
  facets: Facets,
  params: SearchParams,
): Elsewhere[] {
  if (found.length < 2) return [];
  const done = new Set(hits.map(({ section }) => engine.sections.document[section]));
  const best = found.map((places) => {
    const byDocument = new Map<number, Hit>();
    for (const [section, place] of places) {
      if (!facets.keeps(section, params.facets)) continue;
      const document = engine.sections.document[section] as number;
      const here = { section, ...place };
      const known = byDocument.get(document);
      if (!known || compareHits(here, known) < 0) byDocument.set(document, here);
    }
    return byDocument;
  });
  return [...(best[0]?.keys() ?? [])]
    .filter((document) => !done.has(document) && best.every((byDocument) => byDocument.has(document)))
    .sort((a, b) => a - b)
    .map((document) => ({
      document,
      sections: [...new Set(best.map((byDocument) => (byDocument.get(document) as Hit).section))],
    }));
}
