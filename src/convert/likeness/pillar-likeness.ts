/** Which pillar does a name in other words mean? By its words, by the vocabulary of the measures, by what stands below. Pure. */

import { pillarWeights } from '../thresholds.ts';
import { bigrams } from './bigrams.ts';
import { withoutMarks } from './likeness.ts';
import { lexiconOf, vocabulary } from './measure-lexicon.ts';
import type { MeasureModel } from './measure-model.ts';

export interface LikelyPillar {
  pillar: string;
  score: number;
}

/** The pillar that most of these measures belong to; null without measures or where two have as many. */
export function pillarOfMeasures(
  measures: readonly { id: string; pillar: string }[],
  ids: readonly string[],
): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const pillar = measures.find((measure) => measure.id === id)?.pillar;
    if (pillar !== undefined) counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

/**
 * The pillars, the most alike first, with what the first has above the second. `below`: ids of measures that stand under
 * the text, where they are known. A score near 0 says that the text names no pillar.
 */
export function nearestPillar(
  model: MeasureModel,
  text: string,
  below: readonly string[] = [],
): { pillars: LikelyPillar[]; margin: number } {
  const words = bigrams(withoutMarks(text));
  const names = namesLike(model, words);
  const own = vocabulary(lexiconOf(model), words);
  const pillars = model.pillars
    .map(({ id }) => {
      const ofPillar = model.measures.map(({ pillar }, i) => (pillar === id ? (own[i] ?? 0) : 0));
      const under = below.filter((measure) => model.measures.find((m) => m.id === measure)?.pillar === id).length;
      const score =
        pillarWeights.name * (names.get(id) ?? 0) +
        pillarWeights.vocabulary * Math.max(0, ...ofPillar) +
        (below.length > 0 ? (pillarWeights.below * under) / below.length : 0);
      return { pillar: id, score };
    })
    .sort((a, b) => b.score - a.score);
  return { pillars, margin: (pillars[0]?.score ?? 0) - (pillars[1]?.score ?? 0) };
}

const tables = new WeakMap<MeasureModel, Map<string, Map<string, number>>>();

/** pair → pillar → share of the pillar's names that hold it. */
function namePairs(model: MeasureModel): Map<string, Map<string, number>> {
  const known = tables.get(model);
  if (known) return known;
  const table = new Map<string, Map<string, number>>();
  for (const { id, names } of model.pillars)
    for (const name of names)
      for (const pair of bigrams(name).keys()) {
        const shares = table.get(pair) ?? new Map<string, number>();
        table.set(pair, shares.set(id, (shares.get(id) ?? 0) + 1 / names.length));
      }
  tables.set(model, table);
  return table;
}

/** Pairs that most names of one pillar hold and no name of another count fully: 基盤 and 戦略, hardly 保険. */
function namesLike(model: MeasureModel, words: ReadonlyMap<string, number>): Map<string, number> {
  const table = namePairs(model);
  const scores = new Map<string, number>();
  for (const pair of words.keys()) {
    const shares = table.get(pair) ?? new Map<string, number>();
    const sum = [...shares.values()].reduce((all, share) => all + share, 0);
    for (const [id, share] of shares)
      scores.set(id, (scores.get(id) ?? 0) + (share * share) / sum / Math.sqrt(words.size));
  }
  return scores;
}
