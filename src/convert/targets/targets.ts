/** Reads one target (KPI statement) of a plan: which metric it is about; what it asks for is read by statement.ts. */

import { fold } from '../text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readStatement, type Statement, type Unread } from './statement.ts';

/** What a rate means where its statement leaves it to the heading: 「被扶養者 実施率：17.1％以上」. */
const wordsOfMeasure: Record<string, string> = { 'health-guidance': '特定保健指導の', 'health-checkups': '健診の' };

function namedMetric(text: string, { metricOf }: Vocabulary, measure: string | null): string | null {
  const own = metricOf(text.replace(/（参考.*$|ただし.*$|但し.*$/u, '')) ?? metricOf(text);
  const words = wordsOfMeasure[measure ?? ''];
  return (
    own ??
    (words && /^被(保険者|扶養者).{0,4}(実施|受診)率/u.test(fold(text))
      ? metricOf(text.replace(/(?=[実受])/u, words))
      : null)
  );
}

/** 同, 〃: a statement says no more of its metric than what differs from the statement before it. */
const ditto = /^(?:同上?|〃|″)(?=[\s　、]|被)[\s　、]*/u;
export const refersBack = (text: string): boolean => ditto.test(text);

/** A statement with the words that it leaves to the one before: 「特定保健指導実施率 被保険者38％以上」, 「同 被扶養者28％以上」. */
export function completed(text: string, before: string | null): string {
  if (before === null || !refersBack(text)) return text;
  const words = before.replace(/被保険者|被扶養者/gu, '').replace(/[0-9０-９].*$/su, '');
  return `${words.trim()} ${text.replace(ditto, '')}`;
}

/** Reads a statement that stands under a KPI mark, in the section of `measure`: its target, or the reason why it gives none. */
export function readTarget(text: string, vocabulary: Vocabulary, measure: string | null = null): Statement | Unread {
  const named = namedMetric(text, vocabulary, measure);
  return readStatement(text, named, named === null ? null : vocabulary.unitOf(named));
}

/** The statement's target, or null. */
export function parseTarget(text: string, vocabulary: Vocabulary, measure: string | null = null): Statement | null {
  const read = readTarget(text, vocabulary, measure);
  return 'reason' in read ? null : read;
}
