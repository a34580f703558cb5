/** How sections and documents are named and addressed in lists. */
import { eraYear, kindLabel } from '../../domain/labels.ts';
import type { Engine } from '../engine.ts';
import type { SearchDocument } from '../format.ts';
import type { SearchParams } from '../params.ts';
import { writeParams } from '../params.ts';
import { parseQuery } from '../query.ts';
import { formsOf } from '../synonyms.ts';

export function documentOf({ map, sections }: Engine, section: number): SearchDocument {
  return map.documents[sections.document[section] as number] as SearchDocument;
}

/** 北海道; of a national document its title. */
export function branchName({ map }: Engine, document: SearchDocument): string {
  return map.branches[document.branch]?.name ?? document.title;
}

/** The same where space is short: 北海道, 全国. */
export function shortName({ map }: Engine, document: SearchDocument): string {
  return map.branches[document.branch]?.name ?? '全国';
}

/** 令和3年度 事業計画（案）; of a national document year and title. */
export function documentName(document: SearchDocument): string {
  if (document.branch < 0) return `${eraYear(document.year)} ${document.title}`;
  return `${eraYear(document.year)} ${kindLabel[document.kind]}${document.draft ? '（案）' : ''}`;
}

export function measureName({ map, sections }: Engine, section: number): string {
  return map.measures[sections.measure[section] as number]?.name ?? '';
}

/** What the address of a plan takes along so that its page marks the words (mark-arrival.ts); empty without words. */
export function arrival(engine: Engine, params: SearchParams): string {
  const words = new URLSearchParams();
  words.set('q', params.q);
  if (params.raw) words.set('raw', '1');
  for (const word of parseQuery(params.q, params).words)
    for (const form of formsOf(word, params.synonyms, engine.map.synonyms).slice(1)) words.append('also', form);
  return `?${words}`;
}

/** Address of a block of a document, seen from the site's root. */
export function blockAddress(root: URL, document: SearchDocument, block: string, query = ''): string {
  return new URL(`${document.path}${query}#${block}`, root).href;
}

/** Address of a search, relative to the search page. */
export function searchAddress(params: SearchParams): string {
  return `?${writeParams({ ...params, all: false })}`;
}
