/** The corpus's own words, from which an empty result offers near spellings. */

import { withMarker } from '../../domain/marker.ts';
import type { Block } from '../../domain/types.ts';
import { normalForm } from '../normal.ts';

/** Whole runs of one script that read as a word: katakana, kanji, or Latin with digits. */
const RUN =
  /[\u30A1-\u30FA\u30FC]{3,}|(?<![\u4E00-\u9FFF々])[\u4E00-\u9FFF々]{2,8}(?![\u4E00-\u9FFF々])|[a-z][a-z0-9]{2,}/gu;

/** Longer compounds are taken apart by the language's own segmenter. */
const COMPOUND = /[\u4E00-\u9FFF々]{5,}/gu;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** So many words at most: what an empty result loads does not grow with the years. One year's 47 plans have 2,800. */
const MOST = 3000;

/** Words that two blocks or more have, the most frequent first. */
export function vocabulary(blocks: readonly Block[]): string[] {
  const counts = new Map<string, number>();
  for (const block of blocks)
    for (const word of wordsOf(normalForm(withMarker(block)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

function wordsOf(form: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of form.matchAll(RUN)) words.add(word);
  for (const [compound] of form.matchAll(COMPOUND)) for (const word of partsOf(compound)) words.add(word);
  return words;
}

const known = new Map<string, string[]>();
function partsOf(compound: string): string[] {
  const parts =
    known.get(compound) ??
    [...segmenter.segment(compound)].map(({ segment }) => segment).filter((word) => word.length > 1);
  known.set(compound, parts);
  return parts;
}
