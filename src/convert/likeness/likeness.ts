/**
 * Which measure is a section about? Its heading is compared with the headings that each measure has in the reviewed
 * documents, heading and section with each measure's vocabulary: the pairs of characters that stand under it more often
 * than elsewhere. Pure and the same on every run; a new document changes nothing here before the model is built anew.
 */

import { readMarks } from '../lines/marks.ts';
import { type Given, joint, sure, weights } from '../thresholds.ts';
import { bigrams } from './bigrams.ts';
import { type Lexicon, lexiconOf, vocabulary, wordings } from './measure-lexicon.ts';
import type { MeasureModel } from './measure-model.ts';

/** What is known of a section: a heading, the text below it, or both. */
export interface SectionText {
  heading?: string | undefined;
  section?: string | undefined;
  /** Id of the pillar it stands under, where that is known. */
  pillar?: string | null | undefined;
}

export interface Likely {
  measure: string;
  score: number;
}

export interface Nearest {
  /** All measures, the most alike first. */
  measures: Likely[];
  /** What the first has above the second. */
  margin: number;
}

export function nearestMeasures(model: MeasureModel, { heading = '', section = '', pillar }: SectionText): Nearest {
  const lexicon = lexiconOf(model);
  const scores = new Float64Array(model.measures.length);
  let given = 0;
  const add = (weight: number, values: Float64Array) => {
    given += weight;
    for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) + weight * (values[i] ?? 0);
  };
  const words = bigrams(withoutMarks(heading));
  if (words.size > 0) {
    add(weights.wording, wordings(lexicon, words));
    add(weights.heading, vocabulary(lexicon, words));
  }
  const text = bigrams(section);
  if (text.size > 0) add(weights.section, vocabulary(lexicon, text));
  const measures = model.measures
    .map(({ id, pillar: own }, i) => ({
      measure: id,
      score: given === 0 ? 0 : ((scores[i] ?? 0) + (own === pillar ? weights.pillar : 0)) / given,
    }))
    .sort((a, b) => b.score - a.score);
  return { measures, margin: (measures[0]?.score ?? 0) - (measures[1]?.score ?? 0) };
}

/** A heading without its number or bullet. */
export const withoutMarks = (heading: string): string => readMarks(heading.trim()).text;

export interface LikelyMeasure {
  /** null where nothing is alike enough, or two are as much alike. */
  measure: string | null;
  /** Second measure of a joint heading. */
  also: string[];
  /** The three most alike, for the doubts. */
  nearest: Likely[];
  margin: number;
}

/** The measure of a section, where score and margin pass what thresholds.ts asks. */
export function likelyMeasure(model: MeasureModel, text: SectionText): LikelyMeasure {
  const { measures, margin } = nearestMeasures(model, text);
  const [first, second] = measures;
  const wanted = sure[givenIn(text)];
  const also = first ? alsoNamed(lexiconOf(model), text.heading ?? '', first.measure) : [];
  // Two that the heading names both are near each other and no doubt.
  const clear = margin >= wanted.margin || (second !== undefined && also.includes(second.measure));
  const measure = first && first.score >= wanted.score && clear ? first.measure : null;
  return { measure, also: measure === null ? [] : also, nearest: measures.slice(0, 3), margin };
}

const givenIn = ({ heading = '', section = '' }: SectionText): Given => {
  if (bigrams(section).size === 0) return 'heading';
  return bigrams(withoutMarks(heading)).size === 0 ? 'section' : 'both';
};

const joints = /[・、，,/／]|及び|および|並びに|ならびに|や|と/u;

/** Measures that a joint heading names beside its own: 「人材育成と働き方改革」. */
function alsoNamed(lexicon: Lexicon, heading: string, measure: string): string[] {
  const parts = withoutMarks(heading).split(joints);
  if (parts.length < 2) return [];
  const own = lexicon.measures.indexOf(measure);
  const found = parts.map((part) => secondMeasure(lexicon, part, own)).filter((id) => id !== null);
  return [...new Set(found)];
}

function secondMeasure(lexicon: Lexicon, part: string, own: number): string | null {
  const words = bigrams(part);
  if (words.size < joint.pairs) return null;
  const wording = wordings(lexicon, words);
  const keen = vocabulary(lexicon, words, words.size);
  const sums = wording.map((value, i) => value + joint.share * (keen[i] ?? 0));
  const best = sums.indexOf(Math.max(...sums));
  const clear =
    best !== own &&
    (wording[best] ?? 0) >= joint.wording &&
    (keen[best] ?? 0) >= joint.vocabulary &&
    (sums[best] ?? 0) - (sums[own] ?? 0) >= joint.above;
  return clear ? (lexicon.measures[best] ?? null) : null;
}
