/**
 * A corrected edition takes the address of the one before, and a citation of that one must not come upon other words. So its
 * block ids begin beyond all that were ever given there: line 12 of the second edition is L1012.
 */
import type { PlanDocument } from '../../src/schema/document.ts';

/** Editions begin at a round number, so that people see which they read and find the line. */
const STEP = 1000;

/** The offset of an edition that follows documents of so many lines, each counted from its own offset. */
export const nextOffset = (
  before: readonly { lines: readonly [number, number]; offset?: number | undefined }[],
): number =>
  Math.ceil(Math.max(0, ...before.map(({ lines: [from, to], offset = 0 }) => offset + to - from + 1)) / STEP) * STEP;

/** L12, L12-2 → L1012, L1012-2. */
export const movedId = (id: string, offset: number): string =>
  id.replace(/\d+/u, (line) => String(Number(line) + offset));

/** The document with `offset` added to the number of every block id. */
export function withOffset(document: PlanDocument, offset: number): PlanDocument {
  if (offset === 0) return document;
  const moved = (id: string): string => movedId(id, offset);
  return {
    ...document,
    source: { ...document.source, offset },
    blocks: document.blocks.map((block) => ({ ...block, id: moved(block.id), section: moved(block.section) })),
    ...(document.results ? { results: document.results.map((row) => ({ ...row, blockId: moved(row.blockId) })) } : {}),
    ...(document.budget ? { budget: document.budget.map((row) => ({ ...row, blockId: moved(row.blockId) })) } : {}),
  };
}
