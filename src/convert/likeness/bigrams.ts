/** Texts as pairs of characters: what likeness is measured by. Pure. */
import { fold } from '../text.ts';

/** A pair counts so often in one text at most: a word said ten times says little more than one said four times. */
const most = 4;

/** What parts words: figures, marks, punctuation, characters beyond the 16 bits of a pair, and Roman numbers (ⅲ folds to iii). */
const between = /[^\p{L}]+|[\u{10000}-\u{10ffff}]+|(?<!\p{L})[ivx]+(?!\p{L})/u;

/** Runs of letters of a text, folded. */
export const letterRuns = (text: string): string[] => fold(text).split(between).filter(Boolean);

/** Pair of neighbouring letters → how often it stands there, at most four times. White space and line breaks part nothing. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of letterRuns(text))
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const pair = run.slice(i, i + 2);
      counts.set(pair, Math.min(most, (counts.get(pair) ?? 0) + 1));
    }
  return counts;
}
