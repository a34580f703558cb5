/**
 * How far a sentence is its branch's own: the mean, over the bigrams of its content, of the share of the other branches
 * with the measure whose texts of it never use that bigram. 0 = all others say it in these words, 1 = none has any of them.
 * A sentence that k branches share can reach no more than the share of branches that do not have it.
 */
import type { Bag } from './similarity.ts';

/** Which branches use a bigram in their texts of one measure and year. */
export type Usage = Map<number, Set<string>>;

export function usageOf(sentences: readonly { branch: string; bag: Bag }[]): Usage {
  const usage: Usage = new Map();
  for (const { branch, bag } of sentences)
    for (const key of bag.keys) {
      const users = usage.get(key);
      if (users) users.add(branch);
      else usage.set(key, new Set([branch]));
    }
  return usage;
}

/** `of` = branches that have the measure; `size` = branches that share the wording. null where nobody else has the measure. */
export function distinctiveness(bag: Bag, usage: Usage, of: number, size: number): number | null {
  if (of < 2 || bag.keys.length === 0) return null;
  let sum = 0;
  for (const key of bag.keys) sum += 1 - ((usage.get(key)?.size ?? 1) - 1) / (of - 1);
  return round(Math.min(sum / bag.keys.length, 1 - (size - 1) / (of - 1)));
}

const round = (value: number) => Math.round(value * 1000) / 1000;
