/** Targets and populations out of pieces that state them. */
import type { Population, Target } from '../../schema/document.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readFigure } from './figures.ts';
import { firstLine, type Piece } from './pieces.ts';

/** Words of a target that names no known metric: what stands before its verb or number. */
const label = (text: string): string =>
  (text.normalize('NFKC').split(/[をは:、。]|\d/u)[0] ?? '').replace(/\s+/gu, '').slice(0, 24) || 'その他';

/** The target that a KPI piece states. */
export function targetOf(p: Piece, vocabulary: Vocabulary, measure: string | null = p.measure): Target {
  const { comparator, value, unit } = readFigure(p.text);
  return {
    metric: vocabulary.metricOf(p.text) ?? `other:${label(p.text)}`,
    comparator,
    value,
    unit: value === null ? null : unit,
    measure,
    line: firstLine(p),
    text: p.text,
  };
}

const count = (text: string, pattern: RegExp): number | null => {
  const found = pattern.exec(text)?.[1];
  return found ? Number(found.replaceAll(',', '')) : null;
};

/**
 * `■ 被保険者（40歳以上）（実施対象者数：274,731人）` above `・生活習慣病予防健診実施率 65.6％（実施見込者数：180,224人）`:
 * one population for every line with an expected number, under the last number of those meant.
 */
export function readPopulations(pieces: readonly Piece[], vocabulary: Vocabulary): Population[] {
  const found: Population[] = [];
  let audience = '';
  let target: number | null = null;
  for (const p of pieces) {
    const text = p.text.normalize('NFKC');
    const meant = count(text, /対象者数:\s*([\d,]+)人/u);
    if (meant !== null) {
      target = meant;
      audience = /^(被保険者|被扶養者)/u.exec(text)?.[1] ?? '';
    }
    const expected = count(text, /見込者数:\s*([\d,]+)人/u);
    if (expected === null) continue;
    const metric = vocabulary.metricOf(`${audience}${text}`);
    const rate = count(text, /([\d.]+)\s*%/u);
    if (metric) found.push({ metric, target, expected, ...(rate === null ? {} : { rate }), line: firstLine(p) });
  }
  return found;
}
