/**
 * Which metric does a statement count? It is named by the words that the statement begins with, by a pattern, or by a name
 * that stands anywhere in it: tried in this order, since a name inside a text may be a part of what is meant
 * (被扶養者に係る特定健診実施率).
 */
import type { Metric, MetricPattern, OtherMetric } from '../../schema/catalog.ts';
import { fold } from '../text.ts';

/** Metrics outside the catalogue, and those that only a document counts, stand in the data as `other:<label>`. */
export const otherId = (label: string): string => `other:${label}`;

/** Names are compared without の: 郵送化の率, 郵送化率. */
export const nameKey = (text: string): string => fold(text).replaceAll('の', '');

/** Behind a statement's subject: a particle, a mark, a figure, or nothing. */
const subjectEnd = /^(?:[をはが:、。]|[\d▲]|$)/u;

function compile({ pattern, unless }: MetricPattern): (key: string) => boolean {
  const expression = new RegExp(pattern, 'u');
  const other = unless === undefined ? null : new RegExp(unless, 'u');
  return (key) => expression.test(key) && !other?.test(key);
}

export function metricFinder(
  metrics: readonly Metric[],
  others: readonly OtherMetric[],
): (text: string) => string | null {
  const words = [
    ...metrics.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => ({ id, key: nameKey(one) }))),
    ...others.map(({ label }) => ({ id: otherId(label), key: nameKey(label) })),
  ].sort((a, b) => b.key.length - a.key.length);
  const patterns = [
    ...metrics.flatMap(({ id, patterns }) => patterns.map((one) => ({ id, fits: compile(one) }))),
    ...others.flatMap(({ label, patterns }) => patterns.map((one) => ({ id: otherId(label), fits: compile(one) }))),
  ];
  return (text) => {
    const key = fold(text);
    const name = nameKey(text);
    const found =
      words.find(({ key: word }) => name.startsWith(word) && subjectEnd.test(name.slice(word.length))) ??
      patterns.find(({ fits }) => fits(key)) ??
      words.find(({ key: word }) => name.includes(word));
    return found?.id ?? null;
  };
}
