/** The model unpacked for looking up: wordings of headings with their pairs' weights, and each pair's measures. Pure. */
import { bigrams } from './bigrams.ts';
import type { MeasureModel } from './measure-model.ts';

export interface Lexicon {
  /** Measure ids in the model's order. */
  measures: string[];
  /** Of headings: pair → how rare it is, and the wordings that hold it. */
  wordings: WordingIndex;
  /** Of sections: pair → measure and level by turns. */
  levels: Map<string, Uint8Array>;
}

export interface WordingIndex {
  /** Group (measure or pillar) of each wording. */
  groups: number[];
  count: number;
  /** pair → its rarity, and by turns a wording and the pair's share of that wording. */
  pairs: Map<string, { rarity: number; at: number[] }>;
}

/** A level is a step of so much in the natural logarithm: 1 is some 1.5 times as often as elsewhere, 9 some 36 times. */
export const levelStep = 0.4;
export const highestLevel = 9;

const lexicons = new WeakMap<MeasureModel, Lexicon>();

/** The model unpacked, once. */
export function lexiconOf(model: MeasureModel): Lexicon {
  const known = lexicons.get(model);
  if (known) return known;
  const lexicon = {
    measures: model.measures.map(({ id }) => id),
    wordings: wordingIndex(model.measures.map(({ headings }) => headings)),
    levels: unpackLevels(model),
  };
  lexicons.set(model, lexicon);
  return lexicon;
}

const firstLetter = 'A'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

export const packLevels = (levels: readonly (readonly [measure: number, level: number])[]): string =>
  levels.map(([measure, level]) => String.fromCharCode(firstLetter + measure, zero + level)).join('');

function unpackLevels({ pairs, levels }: MeasureModel): Map<string, Uint8Array> {
  const result = new Map<string, Uint8Array>();
  for (const [i, packed] of levels.split(' ').entries()) {
    const found = new Uint8Array(packed.length);
    for (let at = 0; at < packed.length; at += 2) {
      found[at] = packed.charCodeAt(at) - firstLetter;
      found[at + 1] = packed.charCodeAt(at + 1) - zero;
    }
    result.set(pairs.slice(i * 2, i * 2 + 2), found);
  }
  return result;
}

/** Groups of wordings, made ready for `alike`. A pair that stands in wordings of many groups tells little. */
export function wordingIndex(groups: readonly (readonly string[])[]): WordingIndex {
  const texts = groups.flatMap((list, group) => list.map((text) => ({ group, pairs: bigrams(text) })));
  const holders = new Map<string, Map<number, number>>();
  for (const { group, pairs } of texts)
    for (const pair of pairs.keys()) {
      const held = holders.get(pair) ?? new Map<number, number>();
      holders.set(pair, held.set(group, (held.get(group) ?? 0) + 1));
    }
  const pairs: WordingIndex['pairs'] = new Map();
  for (const [pair, held] of holders) {
    // The sum over groups of the share of its wordings that hold the pair.
    let shares = 0;
    for (const [group, count] of held) shares += count / (groups[group]?.length ?? 1);
    pairs.set(pair, { rarity: Math.log((groups.length + 1) / (shares + 0.5)), at: [] });
  }
  for (const [wording, { pairs: own }] of texts.entries()) {
    const length = lengthOf(own, pairs);
    for (const [pair, count] of own) {
      const entry = pairs.get(pair);
      if (entry) entry.at.push(wording, (entry.rarity * damped(count)) / length);
    }
  }
  return { groups: texts.map(({ group }) => group), count: groups.length, pairs };
}

const damped = (count: number): number => 1 + Math.log(count);

/** Length of a text's vector; pairs that no wording holds count nothing. */
function lengthOf(own: ReadonlyMap<string, number>, pairs: WordingIndex['pairs']): number {
  let sum = 0;
  for (const [pair, count] of own) sum += ((pairs.get(pair)?.rarity ?? 0) * damped(count)) ** 2;
  return Math.sqrt(sum) || 1;
}

/** For each group how much the text is like the most alike of its wordings, 0 to 1. */
export function alike(index: WordingIndex, text: ReadonlyMap<string, number>): Float64Array {
  const sums = new Float64Array(index.groups.length);
  for (const [pair, count] of text) {
    const entry = index.pairs.get(pair);
    if (!entry) continue;
    const weight = entry.rarity * damped(count);
    for (let i = 0; i < entry.at.length; i += 2) {
      const wording = entry.at[i] as number;
      sums[wording] = (sums[wording] ?? 0) + weight * (entry.at[i + 1] as number);
    }
  }
  const length = lengthOf(text, index.pairs);
  const best = new Float64Array(index.count);
  for (const [wording, group] of index.groups.entries())
    best[group] = Math.max(best[group] ?? 0, (sums[wording] ?? 0) / length);
  return best;
}

export const wordings = (lexicon: Lexicon, text: ReadonlyMap<string, number>): Float64Array =>
  alike(lexicon.wordings, text);

/** Shorter texts say less: they count as if they had so many pairs. */
const fewestPairs = 20;

/** For each measure how much the text's words are its own: the mean step, 1 being e times as often as elsewhere. */
export function vocabulary(lexicon: Lexicon, text: ReadonlyMap<string, number>, atLeast = fewestPairs): Float64Array {
  const sums = new Float64Array(lexicon.measures.length);
  let known = 0;
  for (const [pair, count] of text) {
    const levels = lexicon.levels.get(pair);
    if (!levels) continue;
    known += count;
    for (let i = 0; i < levels.length; i += 2) {
      const measure = levels[i] as number;
      sums[measure] = (sums[measure] ?? 0) + count * levelStep * (levels[i + 1] as number);
    }
  }
  const by = Math.max(known, atLeast, 1);
  return sums.map((sum) => sum / by);
}
