/**
 * What a citation says of a document, as data of the element that holds its blocks (read by src/cite/page.ts):
 * `of` 北海道支部 令和3年度事業計画, `said` 北海道 令和3年度 (before a line that is read aloud), `lines` those the element shows.
 */

import { isCurrent } from '../domain/document-place.ts';
import { editionLabel, eraYear, kindLabel } from '../domain/labels.ts';
import { withMarker } from '../domain/marker.ts';
import { headingRanks } from '../domain/outline.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import { headingsOver, numberUnder } from './section.ts';

type Data = Record<`data-${string}`, string | number | undefined>;

/** Data of the element that holds one document's blocks; `branch` is its name, null for a national document. */
export function documentData(document: PlanDocument, branch: string | null, shown?: readonly Block[]): Data {
  const { lines, offset = 0 } = document.source;
  const [first, last] = lines;
  return {
    'data-of': citedName(document, branch),
    'data-said': spokenName(document, branch),
    'data-branch': document.branch ?? undefined,
    'data-lines': shown ? shownLines(document, shown) : `${offset + 1}-${offset + last - first + 1}`,
  };
}

/** 北海道支部 令和3年度事業計画, a draft as one; of a national document its title. */
export function citedName(document: PlanDocument, branch: string | null): string {
  const { fiscalYear, kind } = document;
  return branch ? `${branch}支部 ${eraYear(fiscalYear)}${kindLabel[kind]}${editionLabel(document)}` : document.title;
}

/** 北海道 令和3年度, as it is said aloud before a line. */
export function spokenName(document: PlanDocument, branch: string | null): string {
  const { kind } = document;
  const of = kind === 'results' ? ' 実施結果' : kind === 'plan' ? '' : ` ${kindLabel[kind]}`;
  const edition = isCurrent(document) ? '' : editionLabel(document);
  return branch ? `${branch} ${eraYear(document.fiscalYear)}${of}${edition}` : document.title;
}

/** Data of the element that holds all of a page's documents; `at` leads to its dated page where this one is another. */
export function pageData(publisher: string, year: number, at?: string): Data {
  return { 'data-publisher': publisher, 'data-year': year, 'data-at': at };
}

/** The number of what stands over a block in its document: 2-1 over ⅰ）, as a list parted by blanks; empty at the outermost. */
export function numberOver(blocks: readonly Block[], id: string): string {
  const ranks = headingRanks(blocks, 2);
  const until = blocks.slice(0, blocks.findIndex((block) => block.id === id) + 1);
  const over = headingsOver(until.map((block) => ranks.get(block.id) ?? null)).flatMap((at) => until[at] ?? []);
  return numberUnder(over.filter((block) => block.id !== id).map(withMarker)).join(' ');
}

/**
 * The document's own lines that lead to one of the blocks, joined where they follow each other: 126-148,160-170.
 * A line between two blocks (an empty one, a page's number) leads to the one before it.
 */
function shownLines(document: PlanDocument, shown: readonly Block[]): string {
  const first = document.source.lines[0] - 1 - (document.source.offset ?? 0);
  const begins = document.blocks.map(({ lines }) => lines[0]?.[0] ?? 0).toSorted((a, b) => a - b);
  const joined: [number, number][] = [];
  const own = shown.flatMap(({ lines }) => lines).toSorted((a, b) => a[0] - b[0]);
  for (const [from, to] of own) {
    const end = (begins.find((begin) => begin > to) ?? to + 1) - 1;
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], end);
    else joined.push([from, end]);
  }
  return joined.map(([from, to]) => `${from - first}-${to - first}`).join(',');
}
