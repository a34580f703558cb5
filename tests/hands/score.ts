/** Holds what a reader found against what was written, and names the reason of each miss. */

import { targetKey } from './outline.ts';
import type { Reading } from './reader.ts';
import type { Written } from './write.ts';

export interface Miss {
  line: number;
  words: string;
  reason: string;
}

export interface Score {
  /** Headings that open a measure: asked for, and found on their own text with the right measure. */
  headings: { asked: number; found: number };
  /** Different measures of the plan. */
  measures: { asked: number; found: number };
  targets: { asked: number; found: number };
  /** Blocks that open a measure and stand for no such heading. */
  falseMeasures: Miss[];
  falseTargets: Miss[];
  missedHeadings: Miss[];
  missedTargets: Miss[];
}

/** Letters and digits alone: marks, brackets and white space are the hand's. */
export const normalForm = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** What may stand before a heading's words: its number. */
const number = /^(?:第?[\da-z章節\p{Script=Katakana}]{0,5})$/iu;

interface Found {
  id: string;
  type: string;
  form: string;
  opens: string | null;
  used: boolean;
}

const foundBlocks = (reading: Reading): Found[] =>
  reading.blocks.map(({ id, type, section, measure, marker, text }) => ({
    id,
    type,
    form: normalForm(`${marker ?? ''}${text}`),
    opens: id === section && measure !== null ? measure : null,
    used: false,
  }));

const isOn = (block: Found, form: string): boolean =>
  block.form.endsWith(form) && number.test(block.form.slice(0, block.form.length - form.length));

/** 〈Ⅰ、Ⅱ、Ⅲ〉 behind a heading belongs to it. */
const withoutGoals = (form: string): string => form.replace(/I+$/iu, '');

function whyNoHeading(blocks: Found[], form: string, rephrased: boolean): string {
  const name = rephrased ? 'rephrased name' : 'known name';
  const on = blocks.find((block) => isOn(block, form) || isOn({ ...block, form: withoutGoals(block.form) }, form));
  if (on) {
    if (on.type !== 'heading') return `heading read as ${on.type} (${name})`;
    return on.opens === null ? `heading opens nothing (${name})` : `heading opens another measure (${name})`;
  }
  const holding = blocks.find((block) => block.form.includes(form));
  if (!holding) return 'heading cut in two or dropped';
  return holding.form.indexOf(form) <= 5
    ? 'heading ran on into the text behind it'
    : 'heading swallowed by the text before it';
}

function whyNoTarget(blocks: (Found & { targets: string[] })[], words: string, target: string): string {
  const form = normalForm(words);
  const holding = blocks.find((block) => block.form.includes(form));
  if (!holding) return 'statement cut in two or dropped';
  if (holding.type !== 'kpi') return `statement read as ${holding.type}`;
  if (holding.targets.length === 0) return 'no target in a kpi block';
  if (holding.form.length > form.length + 24) return 'statement ran together with other text';
  const [metric, comparator] = target.split('|') as [string, string];
  const [foundMetric, foundComparator] = (holding.targets[0] as string).split('|') as [string, string];
  if (foundMetric !== metric) return foundMetric.startsWith('other:') ? 'metric unknown' : 'wrong metric';
  return foundComparator === comparator ? 'wrong value' : 'wrong comparator';
}

export function scoreReading(written: Written, reading: Reading): Score {
  const blocks = foundBlocks(reading);
  const score: Score = {
    headings: { asked: 0, found: 0 },
    measures: { asked: 0, found: 0 },
    targets: { asked: 0, found: 0 },
    falseMeasures: [],
    falseTargets: [],
    missedHeadings: [],
    missedTargets: [],
  };

  const opening = blocks.filter(({ type, opens }) => type === 'heading' && opens !== null);
  const take = (words: string, accepted: readonly string[] | null): boolean => {
    const form = normalForm(words);
    const block = opening.find(
      (one) =>
        !one.used &&
        (isOn(one, form) || isOn({ ...one, form: withoutGoals(one.form) }, form)) &&
        (accepted === null || accepted.includes(one.opens as string)),
    );
    if (block) block.used = true;
    return block !== undefined;
  };
  const asked = written.headings.filter(({ accepted, counted }) => accepted.length > 0 && counted);
  for (const { words, accepted, line, rephrased } of asked) {
    score.headings.asked += 1;
    if (take(words, accepted)) score.headings.found += 1;
    else score.missedHeadings.push({ line, words, reason: whyNoHeading(blocks, normalForm(words), rephrased) });
  }
  // Headings of `-other` measures and those that only a correction knows are free.
  for (const { words, counted } of written.headings) if (!counted) take(words, null);
  // A heading that opens another measure is a miss above; below stand openings where none is.
  for (const { words, accepted } of asked) if (accepted.length > 0) take(words, null);
  const kinds = new Map<string, string>();
  for (const { words, rank, accepted } of written.headings)
    if (accepted.length === 0) kinds.set(normalForm(words), `${rank} heading`);
  for (const { words, kind } of written.others) kinds.set(normalForm(words), kind);
  for (const block of blocks)
    if (block.opens !== null && !block.used) {
      const kind = [...kinds].find(([form]) => isOn(block, form))?.[1] ?? 'a part of something';
      if (kind === 'opener') continue;
      const line = Number(/\d+/u.exec(block.id)?.[0]);
      score.falseMeasures.push({ line, words: block.form.slice(0, 40), reason: `${kind} opens a measure` });
    }

  const right = new Set(asked.map(({ accepted }) => accepted[0] as string));
  const opened = new Set(blocks.flatMap(({ opens }) => (opens === null ? [] : [opens])));
  score.measures = { asked: right.size, found: [...right].filter((measure) => opened.has(measure)).length };

  const targets = reading.blocks.map(({ kpis }) => (kpis ?? []).filter(({ repeat }) => repeat !== true));
  const withTargets = blocks.map((block, at) => ({ ...block, targets: (targets[at] ?? []).map(targetKey) }));
  const left = new Map<string, number>();
  for (const target of targets.flat()) {
    if (!target.metric.startsWith('other:')) left.set(targetKey(target), (left.get(targetKey(target)) ?? 0) + 1);
  }
  for (const { target, words, line } of written.statements) {
    score.targets.asked += 1;
    const many = left.get(target) ?? 0;
    if (many > 0) {
      score.targets.found += 1;
      left.set(target, many - 1);
    } else score.missedTargets.push({ line, words, reason: whyNoTarget(withTargets, words, target) });
  }
  for (const [target, many] of left)
    for (let at = 0; at < many; at += 1)
      score.falseTargets.push({ line: 0, words: target, reason: 'target that nothing states' });
  return score;
}
