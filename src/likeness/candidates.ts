/**
 * Pairs of sentences that may be one wording, without comparing all with all: two that hold this share of each other's
 * bigrams hold one of each other's rarest (prefix filtering), so an index of the rarest alone finds every such pair.
 */
import type { Profile } from './similarity.ts';

/** Share of the longer one's different bigrams that a pair must have in common to be found: well below what is asked later. */
const SHARE = 0.5;

/** Calls `visit` once for every pair of indexes, the smaller first. */
export function eachCandidate(profiles: readonly Profile[], visit: (a: number, b: number) => void): void {
  const frequency = new Map<number, number>();
  for (const { plain } of profiles) for (const key of plain.keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const index = new Map<number, number[]>();
  const seen = new Int32Array(profiles.length).fill(-1);
  profiles.forEach(({ plain }, at) => {
    const rarestFirst = [...plain.keys].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b);
    const prefix = rarestFirst.slice(0, rarestFirst.length - Math.ceil(SHARE * rarestFirst.length) + 1);
    for (const key of prefix) {
      const others = index.get(key);
      if (!others) {
        index.set(key, [at]);
        continue;
      }
      for (const other of others) {
        if (seen[other] === at) continue;
        seen[other] = at;
        visit(other, at);
      }
      others.push(at);
    }
  });
}
