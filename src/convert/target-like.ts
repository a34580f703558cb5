/**
 * Does a sentence state a figure to reach? Told by its end alone, whatever stands before it: the gate's own view of targets, which
 * must not rest on the marks and metrics that the reader of targets goes by. Each ending's example is a test.
 */
import type { Block } from '../schema/document.ts';

const figure = '\\p{Nd}\\s*(?:%|パーセント|ポイント|件|社|人|名|事業所)\\s*';
const bound = '(?:以[上下内]|未満)\\s*';
const aim = '(?:[とに]する(?:こと)?|を(?:目指す|目標とする|(?:達成|維持)する|[上下]回る))';

/**
 * 「100%とする」, 「95.0%以上とする」, 「95.0%以上」, 「対前年度以上」. 「前年度を上回る」 is left out: items say it of what no target is
 * set for.
 */
const atEnd = new RegExp(`(?:${figure}${aim}|(?:${figure}|(?:前年度|平均値?)(?:実績)?)${bound}${aim}?)$`, 'u');
/** Asides behind it: 「【全支部一律】」, 「（令和元年度 89.9%）」. NFKC has made （） (). */
const asides = /(?:[。」\s]|\([^()]*\)|【[^【】]*】|\[[^[\]]*\]|〔[^〔〕]*〕)+$/u;

export const statesTarget = (sentence: string): boolean => atEnd.test(sentence.normalize('NFKC').replace(asides, ''));

/** Blocks with such a sentence and without a target; tables are read by their columns. */
export const withoutTarget = (blocks: readonly Block[]): Block[] =>
  blocks.filter(
    ({ type, kpis = [], text }) =>
      type !== 'table' && kpis.length === 0 && text.split(/(?<=。)|(?<=[とに]する)\s+/u).some(statesTarget),
  );
