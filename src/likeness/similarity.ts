/**
 * Whether two sentences are one wording, by the bigrams of their content.
 * One wording: the same sentence with other inflection, order, numbers, names, or a short addition. Not: another action,
 * or one that comes on top. The figures below were chosen on tests/fixtures/wording-pairs.json.
 */
import { type Clause, clausesOf } from './normal.ts';
import { contrasts } from './rules.ts';

/** Dice coefficient from which two sentences are one. */
const SAME = 0.76;
/** Dice coefficient that is asked for once clauses of occasion and purpose count less. */
const SAME_FRAMED = 0.8;
/** Share of the longer one that the shorter must hold: what is longer says more. */
const HELD = 0.6;
/** Share of every long clause that the other must hold: an action of its own is no variant. */
const CLAUSE_HELD = 0.24;
/** Characters of content from which a clause can be an action of its own. */
const LONG_CLAUSE = 10;
/** Share of every sentence that the other must hold. */
const SENTENCE_HELD = 0.5;
const ASIDE_WEIGHT = 0.6;
const FRAME_WEIGHT = 0.4;

/** Bigrams with their weights, in the order of their numbers. */
export interface Bag {
  keys: Int32Array;
  weights: Float64Array;
  total: number;
}

export interface Profile {
  /** Sentences with enough content to say something of their own. */
  sentences: Bag[];
  plain: Bag;
  framed: Bag;
  clauses: Bag[];
  contrasts: string[];
}

/** Numbers bigrams: two UTF-16 units in one integer. */
const bigram = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) - 0x80000000;

export function profileOf(normal: string): Profile {
  const clauses = clausesOf(normal);
  return {
    ...bagsOf(clauses),
    sentences: normal
      .split('。')
      .map((sentence) => bagsOf(clausesOf(sentence)).plain)
      .filter((bag) => bag.total >= LONG_CLAUSE),
    clauses: clauses
      .filter((clause) => !clause.frame && clause.content.length >= LONG_CLAUSE)
      .map((clause) => bagsOf([{ ...clause, asides: [] }]).plain),
    contrasts: contrasts.map((pattern) => [...new Set(normal.match(pattern) ?? [])].sort().join()),
  };
}

export function isSameWording(a: Profile, b: Profile): boolean {
  if (a.contrasts.some((words, index) => words && b.contrasts[index] && words !== b.contrasts[index])) return false;
  const plain = overlap(a.plain, b.plain);
  const framed = overlap(a.framed, b.framed);
  const near = dice(plain, a.plain, b.plain) >= SAME || dice(framed, a.framed, b.framed) >= SAME_FRAMED;
  if (!near) return false;
  const held = (shared: number, x: Bag, y: Bag) => shared >= HELD * Math.max(x.total, y.total);
  if (!held(plain, a.plain, b.plain) && !held(framed, a.framed, b.framed)) return false;
  const covered = (parts: readonly Bag[], other: Bag, share: number) =>
    parts.every((part) => overlap(part, other) >= share * part.total);
  return (
    covered(a.clauses, b.plain, CLAUSE_HELD) &&
    covered(b.clauses, a.plain, CLAUSE_HELD) &&
    covered(a.sentences, b.plain, SENTENCE_HELD) &&
    covered(b.sentences, a.plain, SENTENCE_HELD)
  );
}

/** Weight that two bags share. */
export function overlap(a: Bag, b: Bag): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const difference = (a.keys[i] ?? 0) - (b.keys[j] ?? 0);
    if (difference === 0) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    else if (difference < 0) i++;
    else j++;
  }
  return shared;
}

function dice(shared: number, a: Bag, b: Bag): number {
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}

/** The bag with every clause counted in full, and the one with clauses of occasion and purpose counted less. */
function bagsOf(clauses: readonly Clause[]): { plain: Bag; framed: Bag } {
  const place = new Map<number, number>();
  const keys: number[] = [];
  const plain: number[] = [];
  const framed: number[] = [];
  const add = (text: string, weight: number, framedWeight: number) => {
    for (let at = 0; at + 1 < text.length; at++) {
      const key = bigram(text, at);
      let index = place.get(key);
      if (index === undefined) {
        index = keys.push(key) - 1;
        place.set(key, index);
        plain.push(0);
        framed.push(0);
      }
      plain[index] = (plain[index] ?? 0) + weight;
      framed[index] = (framed[index] ?? 0) + framedWeight;
    }
  };
  for (const { content, asides, frame } of clauses) {
    const share = frame ? FRAME_WEIGHT : 1;
    add(content, 1, share);
    for (const aside of asides) add(aside, ASIDE_WEIGHT, ASIDE_WEIGHT * share);
  }
  const sorted = Int32Array.from(keys).sort();
  const bag = (weights: readonly number[]): Bag => ({
    keys: sorted,
    weights: Float64Array.from(sorted, (key) => weights[place.get(key) ?? 0] ?? 0),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  });
  return { plain: bag(plain), framed: bag(framed) };
}
