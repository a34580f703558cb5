/**
 * Groups of one wording within a bucket of sentences (a measure in a fiscal year).
 * Stars: the wording with most branches around it is a centre, and takes every free one that is one wording with it; so
 * no chain of small steps joins what differs, and the centre is the wording to show. The result does not depend on the order given.
 */
import { eachCandidate } from './candidates.ts';
import { normalWording } from './normal.ts';
import { isSameWording, type Profile, profileOf } from './similarity.ts';

/** A sentence to be grouped. */
export interface Sentence {
  branch: string;
  text: string;
}

/** Sentences of one wording. */
export interface Star<T> {
  /** Normal form of the wording in the middle. */
  centre: string;
  members: { sentence: T; normal: string; profile: Profile }[];
}

interface Wording<T> {
  normal: string;
  profile: Profile;
  sentences: T[];
  near: number[];
}

/** All sentences, each in one star; a wording that stands alone is a star of its own. */
export function starsOf<T extends Sentence>(sentences: readonly T[], mask: RegExp): Star<T>[] {
  const byNormal = new Map<string, T[]>();
  for (const sentence of sentences) {
    const normal = normalWording(sentence.text, mask);
    const same = byNormal.get(normal);
    if (same) same.push(sentence);
    else byNormal.set(normal, [sentence]);
  }
  const wordings = [...byNormal.keys()].sort().map(
    (normal): Wording<T> => ({
      normal,
      profile: profileOf(normal),
      sentences: byNormal.get(normal) ?? [],
      near: [],
    }),
  );
  const profiles = wordings.map(({ profile }) => profile);
  eachCandidate(profiles, (a, b) => {
    const [x, y] = [wordings[a], wordings[b]];
    if (!x || !y || !isSameWording(x.profile, y.profile)) return;
    x.near.push(b);
    y.near.push(a);
  });
  return stars(wordings);
}

function stars<T extends Sentence>(wordings: readonly Wording<T>[]): Star<T>[] {
  const star = (centre: number, taken: readonly number[]): Star<T> => ({
    centre: wordings[centre]?.normal ?? '',
    members: taken.flatMap((at) => {
      const wording = wordings[at];
      return wording ? wording.sentences.map((sentence) => ({ ...wording, sentence })) : [];
    }),
  });
  const alone = [...wordings.keys()].filter((at) => wordings[at]?.near.length === 0);
  const result = alone.map((at) => star(at, [at]));

  const free = new Set([...wordings.keys()].filter((at) => (wordings[at]?.near.length ?? 0) > 0));
  const around = (at: number) => [at, ...(wordings[at]?.near ?? []).filter((other) => free.has(other))];
  const branches = (list: readonly number[]) =>
    new Set(list.flatMap((at) => wordings[at]?.sentences.map((sentence) => sentence.branch) ?? [])).size;
  const own = wordings.map((_, at) => branches([at]));
  const pull = wordings.map((_, at) => branches(around(at)));
  /** More branches around, then more of its own; of equals the first in the order of normal forms. */
  const stronger = (a: number, b: number) => (pull[a] ?? 0) - (pull[b] ?? 0) || (own[a] ?? 0) - (own[b] ?? 0) || b - a;
  while (free.size > 0) {
    const centre = [...free].reduce((best, at) => (stronger(at, best) > 0 ? at : best));
    const taken = around(centre);
    for (const at of taken) free.delete(at);
    for (const at of new Set(taken.flatMap((each) => wordings[each]?.near ?? [])))
      if (free.has(at)) pull[at] = branches(around(at));
    result.push(star(centre, taken));
  }
  return result;
}
