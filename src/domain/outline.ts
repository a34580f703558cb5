/** How a document's flat run of blocks is read: sections, lists, heading ranks, table of contents. Pure. */
import { withMarker } from './marker.ts';
import type { Block } from './types.ts';

/** A run of blocks under one measure's heading, or outside every measure. */
export interface Section {
  id: string;
  measure: string | null;
  blocks: Block[];
}

/** Neighbouring blocks of one section, in reading order. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last && last.id === block.section && last.measure === block.measure) last.blocks.push(block);
    else sections.push({ id: block.section, measure: block.measure, blocks: [block] });
  }
  return sections;
}

/**
 * The sections as a measure's page shows them. A section runs to the next heading, so a bare group heading (Ⅱ）内部統制に関する取組)
 * still carries the measure before it, but it heads what follows: a section's last headings with nothing under them are left out,
 * unless the next section is of the same measure. The heading that opens a section stays.
 */
export function measureSections(blocks: readonly Block[]): Section[] {
  const sections = sectionsOf(blocks);
  return sections.flatMap((section, index) => {
    if (section.measure === null || sections[index + 1]?.measure === section.measure) return [section];
    const last = section.blocks.findLastIndex((block) => block.type !== 'heading' || block.id === section.id);
    return last < 0 ? [] : [{ ...section, blocks: section.blocks.slice(0, last + 1) }];
  });
}

/** The element of src/components/blocks that each kind of block is shown by, in MDX and on pages made of the blocks themselves. */
export const elementOf = {
  pillar: 'Pillar',
  heading: 'Heading',
  item: 'Item',
  paragraph: 'Paragraph',
  kpi: 'Kpi',
  note: 'Note',
  table: 'Table',
} as const satisfies Record<Block['type'], string>;

/** Neighbouring items belong to one list; every other block stands alone. */
export type Group = { list: Block[] } | { block: Block };

export function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type !== 'item') groups.push({ block });
    else if (last && 'list' in last) last.list.push(block);
    else groups.push({ list: [block] });
  }
  return groups;
}

/**
 * Depth of a pillar or heading on one scale: a pillar of level n stands right above the headings of level n, so that those of
 * a plan have depth 0.
 */
export const depthOf = ({ type, level }: Pick<Block, 'type' | 'level'>): number =>
  type === 'pillar' ? level - 1 : level;

/**
 * The HTML rank (2–6) of every pillar and heading, so that a page's ranks never skip one, however the document numbers them.
 * `base` is the rank of the outermost.
 */
export function headingRanks(blocks: readonly Block[], base: number): Map<string, number> {
  const ranks = new Map<string, number>();
  const open: number[] = [];
  for (const block of blocks) {
    if (block.type !== 'pillar' && block.type !== 'heading') continue;
    const level = depthOf(block);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    ranks.set(block.id, Math.min(6, base + open.length));
    open.push(level);
  }
  return ranks;
}

/** The blocks that begin a page of the original: the first, and each whose page is not the one before it. */
export function pageStarts(blocks: readonly Block[]): Map<string, number> {
  const starts = new Map<string, number>();
  let current: number | null = null;
  for (const { id, page } of blocks) {
    if (page !== null && page !== current) starts.set(id, page);
    current = page ?? current;
  }
  return starts;
}

/** One line of a plan's table of contents; `depth` 0 for a pillar, 1 for a measure's heading. */
export interface TocEntry {
  id: string;
  depth: 0 | 1;
  label: string;
}

/** Pillars and the headings that open a measure. */
export function tableOfContents(blocks: readonly Block[]): TocEntry[] {
  return blocks.flatMap((block): TocEntry[] => {
    if (block.type === 'pillar') return [{ id: block.id, depth: 0, label: withMarker(block) }];
    const opens = block.type === 'heading' && block.measure !== null && block.section === block.id;
    return opens ? [{ id: block.id, depth: 1, label: withMarker(block) }] : [];
  });
}

/** A caption such as 【主な重点施策】 says what stands below it and is no entry of its own. */
const caption = /^【[^【】]*】$/u;

/**
 * The contents of a document that goes by no measures: its outermost headings, and below them pillars, headings of measures
 * and whatever else stands on the second level.
 */
export function documentContents(blocks: readonly Block[]): TocEntry[] {
  const ranks = headingRanks(blocks, 0);
  return blocks.flatMap((block): TocEntry[] => {
    const rank = ranks.get(block.id);
    if (rank === undefined || caption.test(block.text)) return [];
    const opens = block.type === 'pillar' || (block.measure !== null && block.section === block.id);
    if (rank > 1 && !opens) return [];
    return [{ id: block.id, depth: rank === 0 ? 0 : 1, label: withMarker(block) }];
  });
}

/** A block's line as it is printed beside it: L123-2 → 123-2. */
export function lineNumber(id: string): string {
  return id.slice(1);
}

/** The block made from a line of the source file. */
export function blockAtLine(blocks: readonly Block[], line: number): Block | undefined {
  return blocks.find((block) => block.lines.some(([from, to]) => from <= line && line <= to));
}
