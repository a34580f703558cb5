/**
 * Items that read like headings of measures: short, without a sentence's end, and the catalogue knows their words as those of
 * another measure than the one they stand under. A few are items that touch it; many are headings that were not seen.
 */
import type { Block } from '../schema/document.ts';
import { headingWords } from './words/heading-key.ts';

/** A heading stands on one printed line. */
const LONGEST = 40;

export function unseenHeadings(blocks: readonly Block[], measureOf: (words: string) => string | null): Block[] {
  return blocks.filter(({ type, marker, text, measure }) => {
    if ((type !== 'item' && type !== 'paragraph') || text.length > LONGEST || text.includes('。')) return false;
    const named = measureOf(headingWords((marker ?? '') + text));
    return named !== null && named !== measure;
  });
}
