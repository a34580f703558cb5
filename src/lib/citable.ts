/**
 * What a citation says of a document, as data of the element that holds its blocks (read by src/cite/page.ts):
 * `of` 北海道支部 令和3年度事業計画, `said` 北海道 令和3年度 (before a line that is read aloud), `lines` those the element shows.
 */
import { numberUnder } from '../cite/section.ts';
import { eraYear, kindLabel } from './labels.ts';
import { headingRanks, plain } from './outline.ts';
import type { Block, PlanDocument } from './types.ts';

type Data = Record<`data-${string}`, string | number | undefined>;

/** Data of the element that holds one document's blocks; `branch` is its name, null for a national document. */
export function documentData(document: PlanDocument, branch: string | null, shown?: readonly Block[]): Data {
  const year = eraYear(document.fiscalYear);
  const draft = document.status === 'draft' ? '（案）' : '';
  const [first, last] = document.source.lines;
  const ofResults = document.kind === 'results' ? ' 実施結果' : '';
  return {
    'data-of': branch ? `${branch}支部 ${year}${kindLabel[document.kind]}${draft}` : document.title,
    'data-said': branch ? `${branch} ${year}${ofResults}` : document.title,
    'data-branch': document.branch ?? undefined,
    'data-lines': shown ? shownLines(shown, first) : `1-${last - first + 1}`,
  };
}

/** Data of the element that holds all of a page's documents; `at` leads to its dated page where this one is another. */
export function pageData(publisher: string, year: number, at?: string): Data {
  return { 'data-publisher': publisher, 'data-year': year, 'data-at': at };
}

/** The number of what stands over a block in its document: 2-1 over ⅰ）, as a list parted by blanks; empty at the outermost. */
export function numberOver(blocks: readonly Block[], id: string): string {
  const ranks = headingRanks(blocks, 2);
  const open: Block[] = [];
  for (const block of blocks) {
    const rank = ranks.get(block.id);
    if (rank !== undefined) while (open.length > 0 && (ranks.get(open.at(-1)?.id ?? '') ?? 0) >= rank) open.pop();
    if (block.id === id) break;
    if (rank !== undefined) open.push(block);
  }
  return numberUnder(open.map(plain)).join(' ');
}

/** The document's own lines that the blocks were made from, joined where they follow each other: 126-148,160-170. */
function shownLines(blocks: readonly Block[], first: number): string {
  const own = blocks.flatMap(({ lines }) => lines.map(([from, to]) => [from - first + 1, to - first + 1] as const));
  const joined: [number, number][] = [];
  for (const [from, to] of own.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    // Empty lines between two blocks are nobody's, and lead to the block before.
    if (last && from <= last[1] + 4) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => `${from}-${to}`).join(',');
}
