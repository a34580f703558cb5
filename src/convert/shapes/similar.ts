/** Which of several texts is a text about? By the pairs of characters they share, rare pairs counting more. */
import { fold } from '../text.ts';

const pairsOf = (text: string): Set<string> => {
  const key = fold(text).replace(/[、。・（）()「」【】:：%％\d]/gu, '');
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2)));
};

/** For each candidate how much of `text` it shares, 0 where nothing. */
export function likeness(text: string, candidates: readonly string[]): number[] {
  const sets = candidates.map(pairsOf);
  const mine = pairsOf(text);
  const weight = (pair: string): number => {
    const count = sets.filter((set) => set.has(pair)).length;
    return count === 0 ? 0 : 1 / count ** 2;
  };
  return sets.map(
    (set) => [...mine].reduce((sum, pair) => sum + (set.has(pair) ? weight(pair) : 0), 0) / Math.sqrt(set.size + 1),
  );
}

/** Index of the most alike candidate, or -1 where none shares anything; the first of equals. */
export function mostLike(text: string, candidates: readonly string[]): number {
  const scores = likeness(text, candidates);
  const best = Math.max(0, ...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}
