/** The blocks that a passage's address names, out of a document, and how they are called aloud and cited. Pure. */

import { lineOf } from '../domain/labels.ts';
import { withMarkerApart } from '../domain/marker.ts';
import { headingRanks } from '../domain/outline.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import { citedName, spokenName } from '../passage/citable.ts';
import { type CitedBlock, linesOf, type Passage } from '../passage/citation.ts';
import { headingsOver, sectionName } from '../passage/section.ts';
import type { TrayData } from './known.ts';

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
  if (line > source.lines[1] - source.lines[0] + 1 + (source.offset ?? 0)) return -1;
  return blocks.findLastIndex((block) => lineOf(block.id) <= line);
}

/** The branch's name; null of a national document. */
export function branchOf(document: PlanDocument, known: TrayData): string | null {
  return known.branches.find(({ slug }) => slug === document.branch)?.name ?? null;
}

/** 北海道 令和3年度 123〜130行, as it is read aloud in a meeting. */
export function spokenId(document: PlanDocument, blocks: readonly Block[], known: TrayData): string {
  return `${spokenName(document, branchOf(document, known))} ${linesOf(blocks)}`;
}

/** The blocks as a citation wants them: what src/cite/page.ts reads off a document's page, out of its data. */
export function passageOf(document: PlanDocument, blocks: readonly Block[], known: TrayData, address: string): Passage {
  const ranks = headingRanks(document.blocks, 2);
  const rankOf = ({ id }: Block) => ranks.get(id) ?? null;
  const [first] = blocks;
  const before = document.blocks.slice(0, first ? document.blocks.indexOf(first) + 1 : 0);
  const headings = headingsOver(before.map(rankOf)).flatMap((at) => before[at] ?? []);
  const rank = (first && rankOf(first)) ?? Number.POSITIVE_INFINITY;
  return {
    document: citedName(document, branchOf(document, known)),
    publisher: known.sources[document.source.file]?.publisher ?? '',
    section: sectionName(headings.map(withMarkerApart)),
    goesOn: blocks.slice(1).some((block) => (rankOf(block) ?? Number.NaN) <= rank),
    address,
    blocks: citedBlocks(blocks, (block) => pageOf(document, block)),
  };
}

/** Blocks with their marks before their words. */
export function citedBlocks(
  blocks: readonly Block[],
  page: (block: Block) => number | null = () => null,
): CitedBlock[] {
  return blocks.map((block) => ({
    id: block.id,
    text: withMarkerApart(block),
    rows: block.type === 'table' ? block.rows?.map((row) => row.map((cell) => cell.text)) : undefined,
    isHeading: block.type === 'heading' || block.type === 'pillar',
    page: page(block),
  }));
}

/** The page of the original a block begins on; one that does not say it stands on the page of the block before. */
function pageOf({ blocks }: PlanDocument, block: Block): number | null {
  return blocks.slice(0, blocks.indexOf(block) + 1).findLast(({ page }) => page !== null)?.page ?? null;
}
