/** The elements of a page's blocks. */
import { covered, isBlockId, parseRanges, type Run } from './run.ts';

/** The blocks of one document on the page, in its order. */
export function blocksWith(prefix: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[id^="${prefix}L"]`)].filter(({ id }) => isBlockId(id));
}

/** The blocks a run covers; `whole` as in run.ts. */
export function elementsOf(run: Run): { elements: HTMLElement[]; whole: boolean } {
  const blocks = blocksWith(run.prefix);
  const ranges = parseRanges(frameOf(blocks[0])?.dataset['lines'] ?? '');
  const { ids, whole } = covered(
    run,
    blocks.map(({ id }) => id),
    ranges,
  );
  const inRun = new Set(ids);
  return { elements: blocks.filter(({ id }) => inRun.has(id)), whole };
}

/** The element that holds a block's document and says which it is (src/passage/citable.ts). */
export function frameOf(block: Element | undefined): HTMLElement | null {
  return block?.closest<HTMLElement>('[data-of]') ?? null;
}
