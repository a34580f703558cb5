/** What a KPI statement asks for, once its metric is known: a target, or the reason why it gives none. Pure. */

import { fold } from '../text.ts';
import { type Amount, readAmount } from './amounts.ts';
import { labelOf } from './labels.ts';

export interface Statement extends Amount {
  /** Metric id, `other:<label>` for what the catalogue does not know. */
  metric: string;
}
export interface Unread {
  reason: string;
}

/** 実施する, 行う, 発信: something to be done. */
const anywhere = /(?:実施|行|発信|促進|拡大|開催|参画|活用)(?:す|う|る|。|$)|行う/u;
const atTheEnd =
  /(?:(?:設置|運用|配布|周知|勧奨|公表|作成|策定|導入|構築|締結|推進|支援|開始|強化)する|働きかけ(?:る|をする)|(?:配信|送付|掲載|訪問)(?:する)?)。?$/u;
const isAction = (text: string): boolean => anywhere.test(fold(text)) || atTheEnd.test(fold(text));

/**
 * The target of a statement about `metric` (null: the catalogue has none, and its words become the label) in `unit`. No target,
 * but a reason, where it says nothing that could be reached (no number, no comparison with the year before, no action), or
 * something that is not understood.
 */
export function readStatement(text: string, metric: string | null, unit: string | null): Statement | Unread {
  const named = metric ?? `other:${labelOf(text)}`;
  const stated = readAmount(text, unit);
  // Of opinions voiced a plan counts at most the share of meetings; other numbers in the sentence are no target.
  const counted = metric !== 'opinion-activity' || (stated && 'amount' in stated && stated.amount.unit === '%');
  if (!stated || !counted)
    return isAction(text)
      ? { metric: named, comparator: 'do', value: null, unit: null }
      : { reason: 'no number, no comparison and no action' };
  if ('reason' in stated) return stated;
  const { amount } = stated;
  // 「特定健康診査 実施見込者数：21,999人」 names a rate's metric and states no rate.
  if (unit === '%' && amount.unit !== null && amount.unit !== '%' && amount.unit !== 'ポイント')
    return { reason: `a rate in ${amount.unit}` };
  return { metric: named, ...amount, unit: amount.value === null ? null : (amount.unit ?? unit) };
}
