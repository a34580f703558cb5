/** Targets out of pieces that state them. */
import { readStatement } from '../targets/statement.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { firstLine, type Piece } from './piece.ts';

/** Gives every KPI piece the target that it states; none where its words are not understood. */
export function giveTargets(kpis: readonly Piece[], { metricOf, unitOf }: Vocabulary): void {
  for (const p of kpis) {
    const metric = metricOf(p.text);
    const read = readStatement(p.text, metric, metric === null ? null : unitOf(metric));
    if (!('reason' in read)) p.kpis = [{ ...read, measure: p.measure, line: firstLine(p), text: p.text }];
  }
}
