/** Where a metric stopped meaning the same, as the pages name it. */

import type { Corpus } from './corpus.ts';
import { documentUrl } from './document-place.ts';
import { eraYear, kindLabel } from './labels.ts';
import { blockAtLine, lineNumber } from './outline.ts';
import type { MetricBreak, MetricRemark } from './types.ts';

/** Breaks that concern a metric: of its own, or that replaced it. */
export function breaksOf(breaks: readonly MetricBreak[], metric: string): MetricBreak[] {
  return breaks.filter((each) => each.metrics.includes(metric) || each.replaces === metric);
}

/**
 * First year of the new count, as far as the documents tell: where they show two definitions and no day of change, the
 * year after the last of the old. Figures of the years between are then never read on from the old ones.
 */
export function firstYear({ fiscalYear, before }: MetricBreak): number {
  return before ? before.fiscalYear + 1 : fiscalYear;
}

/** Whether figures of one year and of another stand on two sides of a change of count. */
export function divides(each: MetricBreak, year: number, other: number): boolean {
  const from = firstYear(each);
  return each.kind === 'method' && Math.min(year, other) < from && Math.max(year, other) >= from;
}

/** What a branch's plan of a year says of the count that most other branches' do not; null where nothing. */
export function remarkOf(
  remarks: readonly MetricRemark[],
  metric: string,
  year: number,
  branch: string,
): string | null {
  const own = remarks.find((each) => each.metric === metric && each.fiscalYear === year && each.branch === branch);
  return own?.text ?? null;
}

/** How a break is named beside a metric, in a few words. */
export function breakLabel(
  { kind, replaces, fiscalYear, metrics, before }: MetricBreak,
  corpus: Corpus,
  metric: string,
): string {
  const year = eraYear(fiscalYear);
  const name = (id: string | undefined) => corpus.metric(id ?? '')?.short ?? id;
  if (kind === 'ended') return `${year}まで`;
  if (kind === 'note') return `${year}の数え方に注記`;
  if (kind === 'method')
    return before ? `${eraYear(before.fiscalYear)}と${year}で数え方が違う` : `${year}に数え方が変更`;
  return replaces === metric ? `${year}から「${name(metrics[0])}」に交代` : `${year}から「${name(replaces)}」に代わる`;
}

export interface StatedPlace {
  to: string;
  line: string;
  /** The document in short: 茨城 令和6年度 事業実施結果. */
  name: string;
}

/** Where documents say so: the passages on this site, of documents that are held; the old definition first. */
export function breakPlaces({ source, before }: MetricBreak, corpus: Corpus): StatedPlace[] {
  return [...(before ? [before.source] : []), source].flatMap((each) => placeOf(each, corpus) ?? []);
}

function placeOf(source: MetricBreak['source'], corpus: Corpus): StatedPlace | null {
  for (const document of corpus.documents) {
    const [from, to] = document.source.lines;
    if (document.source.file !== source.file || source.lines[0] < from || source.lines[0] > to) continue;
    const block = blockAtLine(document.blocks, source.lines[0]);
    if (!block) continue;
    const branch = corpus.branch(document.branch ?? '')?.name;
    const name = branch ? `${branch} ${eraYear(document.fiscalYear)} ${kindLabel[document.kind]}` : document.title;
    return { to: `${documentUrl(document)}#${block.id}`, line: lineNumber(block.id), name };
  }
  return null;
}

/** The metric that took this one's place, or whose place it took. */
export function counterpart(each: MetricBreak, metric: string): string | null {
  if (each.kind !== 'replaced') return null;
  return each.replaces === metric ? (each.metrics[0] ?? null) : (each.replaces ?? null);
}
