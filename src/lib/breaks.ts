/** Where a metric stopped meaning the same, as the pages name it. */
import type { Corpus } from './corpus.ts';
import { documentUrl } from './dataset/place.ts';
import { eraYear, kindLabel } from './labels.ts';
import { blockAtLine, lineNumber } from './outline.ts';
import type { MetricBreak } from './types.ts';

/** Breaks that concern a metric: of its own, or that replaced it. */
export function breaksOf(breaks: readonly MetricBreak[], metric: string): MetricBreak[] {
  return breaks.filter((each) => each.metrics.includes(metric) || each.replaces === metric);
}

/** How a break is named beside a metric, in a few words. */
export function breakLabel(
  { kind, replaces, fiscalYear, metrics }: MetricBreak,
  corpus: Corpus,
  metric: string,
): string {
  const year = eraYear(fiscalYear);
  const name = (id: string | undefined) => corpus.metric(id ?? '')?.short ?? id;
  if (kind === 'ended') return `${year}まで`;
  if (kind === 'method') return `${year}に数え方が変更`;
  return replaces === metric ? `${year}から「${name(metrics[0])}」に交代` : `${year}から「${name(replaces)}」に代わる`;
}

export interface Place {
  to: string;
  line: string;
  /** The document in short: 茨城 令和6年度 事業実施結果. */
  name: string;
}

/** Where a break's document says so: the passage on this site, if the document is held. */
export function breakPlace({ source }: MetricBreak, corpus: Corpus): Place | null {
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
