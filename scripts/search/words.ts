/** The corpus's own words, from which an empty result offers near spellings. */
import type { Block } from '../../src/lib/types.ts';
import { normalForm } from '../../src/search/normal.ts';
import { blockText } from './record.ts';

/** Runs of one script that read as a word: katakana, kanji, or Latin with digits. */
const WORD = /[\u30A1-\u30FA\u30FC]{3,}|[\u4E00-\u9FFF々]{2,6}|[a-z][a-z0-9]{2,}/gu;

/** Words of at least two occurrences, the most frequent first. */
export function vocabulary(blocks: readonly Block[]): string[] {
  const counts = new Map<string, number>();
  for (const block of blocks)
    for (const [word] of normalForm(blockText(block)).matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}
