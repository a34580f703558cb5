/** Targets and populations out of pieces that state them. */
import type { Population } from '../../schema/document.ts';
import { readStatement } from '../statement.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { firstLine, type Piece } from './pieces.ts';

/** Gives every KPI piece the target that it states; none where its words are not understood. */
export function giveTargets(kpis: readonly Piece[], { metricOf, unitOf }: Vocabulary): void {
  for (const p of kpis) {
    const metric = metricOf(p.text);
    const read = readStatement(p.text, metric, metric === null ? null : unitOf(metric));
    if (!('reason' in read)) p.kpis = [{ ...read, measure: p.measure, line: firstLine(p), text: p.text }];
  }
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
