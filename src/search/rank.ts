/**
 * The order of the list. Heading hits first, then targets, then the others; among them by how early the first match
 * stands, in steps of about a line and a paragraph, so that sections that are as good as equal keep their JIS order.
 */
import type { Sections } from './engine.ts';

/** What the first match of a word stands in. */
export type Tier = 0 | 1 | 2;
export const IN_HEADING: Tier = 0;
export const IN_TARGET: Tier = 1;
export const IN_TEXT: Tier = 2;

export interface HitRank {
  tier: Tier;
  /** Characters before the match in that part of the section. */
  before: number;
}

/** What a place in a section's record means (src/search/build/record.ts). */
export function rankOf(sections: Pick<Sections, 'headings' | 'targets'>, section: number, place: number): HitRank {
  const headings = sections.headings[section] as number;
  const targets = headings + (sections.targets[section] as number);
  if (place < headings) return { tier: IN_HEADING, before: place };
  if (place < targets) return { tier: IN_TARGET, before: place - headings };
  return { tier: IN_TEXT, before: place - targets };
}

/** Several words: a section is as good as the word that stands worst in it, and as early as the earliest. */
export function together(ranks: readonly HitRank[]): HitRank {
  return {
    tier: Math.max(...ranks.map(({ tier }) => tier)) as Tier,
    before: Math.min(...ranks.map(({ before }) => before)),
  };
}

/** Steps of earliness: within the first line, the first paragraph, the first half page, further down. */
const STEPS = [40, 120, 400];
const step = (before: number) => STEPS.filter((limit) => before >= limit).length;

/** Compares sections with their ranks; section numbers are in JIS order. */
export function compareHits(a: HitRank & { section: number }, b: HitRank & { section: number }): number {
  return a.tier - b.tier || step(a.before) - step(b.before) || a.section - b.section;
}
