/**
 * Does a sentence state a figure to reach? Told by its end alone, whatever stands before it: the gate's own view of targets, which
 * must not rest on the marks and metrics that the reader of targets goes by. Each ending's example is a test.
 */
import type { Block } from '../schema/document.ts';

const unit = '(?:[%％]|パーセント|ポイント|件|社|人|名|事業所)';
const aim = '(?:[とに]する(?:こと)?|を(?:目指す|目標とする|達成する|維持する|上回る|下回る))';
const bound = '(?:以上|以下|未満|以内)';

/** 「95.0%以上とする」, 「100%とする」, 「対前年度以上とする」. */
const aimed = new RegExp(`(?:\\p{Nd}\\s*${unit}\\s*${bound}?|(?:前年度|平均値?)(?:実績)?以[上下])\\s*${aim}$`, 'u');
/** 「96.0%以上」, 「対前年度以下」: the verb is left out. */
const bounded = new RegExp(`(?:\\p{Nd}\\s*${unit}\\s*|前年度(?:実績)?)${bound}$`, 'u');
/** Asides behind it: 「【全支部一律】」, 「（令和元年度 89.9%）」. */
const aside = /(?:[。」]|[(【[〔][^()【】[\]〔〕]*[)】\]〕])\s*$/u;
const sentenceEnd = /(?<=。)|(?<=[とに]する)\s+/u;

export function statesTarget(sentence: string): boolean {
  let words = sentence.normalize('NFKC').trim();
  for (let shorter = words.replace(aside, '').trim(); shorter !== words; shorter = words.replace(aside, '').trim())
    words = shorter;
  return aimed.test(words) || bounded.test(words);
}

/** Blocks with such a sentence and without a target; tables are read by their columns. */
export const withoutTarget = (blocks: readonly Block[]): Block[] =>
  blocks.filter(
    ({ type, kpis = [], text }) => type !== 'table' && kpis.length === 0 && text.split(sentenceEnd).some(statesTarget),
  );
