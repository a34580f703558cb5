/** Which of several texts is a text about? By the pairs of characters they share, rare pairs counting more. */
import { bigrams } from './bigrams.ts';

const pairsOf = (text: string): Set<string> => new Set(bigrams(text).keys());

/** Compares texts with the same candidates again and again: their pairs are made once. */
export function likenessTo(candidates: readonly string[]): (text: string) => number[] {
  const sets = candidates.map(pairsOf);
  const counts = new Map<string, number>();
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (text) => {
    const mine = [...pairsOf(text)].filter((pair) => counts.has(pair));
    const shared = (set: ReadonlySet<string>): number =>
      mine.reduce((sum, pair) => sum + (set.has(pair) ? 1 / (counts.get(pair) as number) ** 2 : 0), 0);
    return sets.map((set) => shared(set) / Math.sqrt(set.size + 1));
  };
}

/** For each candidate how much of `text` it shares, 0 where nothing. */
export const likeness = (text: string, candidates: readonly string[]): number[] => likenessTo(candidates)(text);

/** Index of the most alike candidate, or -1 where none shares anything; the first of equals. */
export function mostLike(text: string, candidates: readonly string[]): number {
  const scores = likeness(text, candidates);
  const best = Math.max(0, ...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}
