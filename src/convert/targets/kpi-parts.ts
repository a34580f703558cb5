/** Is a piece a further part of the KPI statement before it? `②…`, `イ.…`, or a second statement without any mark. */

import { ordinal } from '../lines/marks.ts';
import { asideStart } from '../lines/rules/continuations.ts';
import { styleOf } from '../outline/heading-marks.ts';
import type { OutlineState } from '../outline/outline-state.ts';
import type { LogicalPiece } from '../types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { parseTarget, refersBack } from './targets.ts';

export function isKpiPart(piece: LogicalPiece, state: OutlineState): boolean {
  if (!state.kpi) return false;
  if (state.kpiList && isNextLabel(piece, state.kpi.last, state.vocabulary)) return true;
  const statement = parseTarget(piece.text, state.vocabulary, state.measure);
  if (!statement || (statement.metric.startsWith('other:') && !refersBack(piece.text))) return false;
  const mark = piece.marks[0];
  const style = styleOf(piece);
  // An action is a target only as the next number of the series: 「③SNSを運用し、毎月情報発信を行う」.
  if (statement.comparator === 'do' && (mark?.kind !== 'number' || !state.kpi.last)) return false;
  if (mark?.kind === 'number') {
    const number = ordinal(mark);
    // The same number twice is a slip of the original: `①…①…`.
    return number === (state.kpi.last ?? 0) + 1 || number === state.kpi.last;
  }
  if (style === 'plain')
    return (
      piece.gap <= 1 && /(とする|以上|以下)[^。]{0,12}。?$|とする/u.test(piece.text) && !asideStart.test(piece.text)
    );
  if (style === 'colon') return true;
  if (style === 'square' || style === 'asterisk') return /とする|以上|以下/u.test(piece.text);
  return style === state.kpi.style && /とする/u.test(piece.text);
}

/**
 * In a list of all targets the labels stand without their values: `② 返納金債権の回収率`. A measure's name goes on the numbers
 * too, and names no metric.
 */
function isNextLabel({ marks, text }: LogicalPiece, last: number | null, vocabulary: Vocabulary): boolean {
  const mark = marks[0];
  if (last === null || mark?.kind !== 'number' || ordinal(mark) !== last + 1) return false;
  const named = vocabulary.measureOf(text) !== null;
  return !named || (vocabulary.metricOf(text) !== null && /(?:率|割合|件数|額|数|状況|日数)$/u.test(text));
}

/** Persons that a target is about: they stand between the parts of a KPI and do not end it. */
export const isPopulation = (text: string): boolean =>
  /(対象者数?|見込者数?)(?:\s*[：:])?\s*[0-9０-９]/u.test(text.normalize('NFKC')) || /予定(人数|者数)/u.test(text);
