/** The blocks that a passage's address names, out of a document, and how they are called aloud and cited. Pure. */
import { eraYear, lineOf, lineRanges, yearLabel } from '../lib/labels.ts';
import type { Block, PlanDocument } from '../lib/types.ts';
import type { Known } from './known.ts';

/** The blocks from `first` to `last`; a line inside a block means that block. Empty where the document has no such line. */
export function blocksOf(document: PlanDocument, first: string, last = first): Block[] {
  const from = indexOf(document, first);
  const to = indexOf(document, last);
  if (from < 0 || to < 0) return [];
  return document.blocks.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function indexOf({ blocks, source }: PlanDocument, id: string): number {
  const exact = blocks.findIndex((block) => block.id === id);
  if (exact >= 0) return exact;
  const line = lineOf(id);
  if (line > source.lines[1] - source.lines[0] + 1) return -1;
  return blocks.findLastIndex((block) => lineOf(block.id) <= line);
}

/** First and last line of blocks, counted in the document as their ids are. */
export function linesOf(document: PlanDocument, blocks: readonly Block[]): [number, number] {
  const start = document.source.lines[0] - 1;
  const ranges = blocks.flatMap((block) => block.lines);
  return [Math.min(...ranges.map(([from]) => from)) - start, Math.max(...ranges.map(([, to]) => to)) - start];
}

/** 北海道 令和3年度 123〜130行, as it is read aloud in a meeting; of results and national documents with their name. */
export function spokenId(document: PlanDocument, blocks: readonly Block[], known: Known): string {
  return `${documentName(document, known)} ${lineRanges([linesOf(document, blocks)])}行`;
}

export function documentName(document: PlanDocument, known: Known): string {
  const branch = known.branches.find(({ slug }) => slug === document.branch)?.name;
  if (!branch) return document.title;
  return `${branch} ${eraYear(document.fiscalYear)}${document.kind === 'results' ? ' 実施結果' : ''}`;
}

/** 全国健康保険協会「令和3年度 事業計画（北海道支部）」令和3年度（2021年度）、原本 4〜5頁、123〜130行. */
export function citation(document: PlanDocument, blocks: readonly Block[], known: Known): string {
  const { publisher } = known.sources[document.source.file] ?? { publisher: '' };
  const pages = pagesOf(document, blocks);
  return [
    `${publisher}「${document.title}」${yearLabel(document.fiscalYear)}${document.status === 'draft' ? '（案）' : ''}`,
    ...(pages ? [`原本 ${lineRanges([pages])}頁`] : []),
    `${lineRanges([linesOf(document, blocks)])}行`,
  ].join('、');
}

/** Pages of the original that the blocks start on; a block without one stands on the page of the block before. */
function pagesOf(document: PlanDocument, blocks: readonly Block[]): [number, number] | null {
  const pageAt = (block: Block | undefined) => {
    if (!block) return null;
    const index = document.blocks.indexOf(block);
    return document.blocks.slice(0, index + 1).findLast(({ page }) => page !== null)?.page ?? null;
  };
  const [first, last] = [pageAt(blocks[0]), pageAt(blocks.at(-1))];
  return first === null || last === null ? null : [first, last];
}
