/**
 * A measure that a plan has under another heading: the plan has no section of it, but an item that is one wording with
 * what at least FEW other branches write in their sections of it.
 */
import type { Branch } from '../domain/types.ts';
import { isFigure, nameMask, normalWording } from './normal.ts';
import { isSameWording, type Profile, profileOf } from './similarity.ts';
import type { Wording, WordingGroup, Wordings } from './wordings.ts';

/** Branches that must share a wording before it stands for the measure. */
const FEW = 5;

/** `measure branch` → the first such item of the branch, for the measures it has no section of. */
export function elsewhere(
  wordings: Wordings,
  year: number,
  measures: readonly string[],
  branches: readonly Branch[],
): Map<string, Wording> {
  const mask = nameMask(branches.map((branch) => branch.name));
  const profile = (text: string) => profileOf(normalWording(text, mask));
  const centres = measures.flatMap((measure) =>
    wordings
      .groups(measure, year)
      .filter((group) => group.branches.length >= FEW)
      .map((group) => ({ group, profile: profile(group.commonest.text) })),
  );
  const index = new Map<number, { group: WordingGroup; profile: Profile }[]>();
  for (const centre of centres)
    for (const key of centre.profile.plain.keys) {
      const list = index.get(key);
      if (list) list.push(centre);
      else index.set(key, [centre]);
    }
  const items = wordings.ofYear(year);
  const has = new Set(items.map((item) => `${item.measure} ${item.branch}`));
  const found = new Map<string, Wording>();
  for (const item of items) {
    if (isFigure(item.text)) continue;
    const own = profile(item.text);
    const shared = new Map<(typeof centres)[number], number>();
    for (const key of own.plain.keys)
      for (const centre of index.get(key) ?? []) shared.set(centre, (shared.get(centre) ?? 0) + 1);
    for (const [centre, count] of shared) {
      const { measure } = centre.group;
      const key = `${measure} ${item.branch}`;
      if (count * 2 < centre.profile.plain.keys.length || found.has(key) || has.has(key)) continue;
      if (isSameWording(own, centre.profile)) found.set(key, item);
    }
  }
  return found;
}
