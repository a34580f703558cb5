/** What sets a branch apart: its most distinctive items, and where its targets stand among the others'. Pure. */
import type { Corpus, RankedTarget } from '../domain/corpus.ts';
import type { Branch } from '../domain/types.ts';
import { summarize } from '../foundation/stats.ts';
import { isFigure } from '../likeness/normal.ts';
import type { Wording, Wordings } from '../likeness/wordings.ts';

/** At most this many items, and of one measure. */
const MOST = 12;
const MOST_OF_ONE = 3;
/** Shorter ones are headings in all but name: ヘルスリテラシーの向上. */
const SHORTEST = 20;

/** Items that no other branch writes alike, those first whose words the fewest others use (grouping/distinctiveness.ts). */
export function distinctiveItems(
  wordings: Wordings,
  branch: string,
  year: number,
  measures: readonly string[],
): Wording[] {
  const own = measures
    .flatMap((measure) => wordings.items(measure, year))
    .filter(
      (item) =>
        item.branch === branch &&
        item.group === null &&
        item.distinctiveness !== null &&
        item.text.length >= SHORTEST &&
        !isFigure(item.text),
    )
    .sort((a, b) => (b.distinctiveness ?? 0) - (a.distinctiveness ?? 0));
  const taken = new Map<string | null, number>();
  const shown: Wording[] = [];
  for (const item of own) {
    const count = taken.get(item.measure) ?? 0;
    if (count >= MOST_OF_ONE) continue;
    taken.set(item.measure, count + 1);
    if (shown.push(item) === MOST) break;
  }
  return shown;
}

/** Median of the branch's region, among the branches whose target has a number. */
export function regionMedian(
  corpus: Corpus,
  { target, year }: RankedTarget,
  branch: Branch,
): { median: number; count: number } | null {
  const values = corpus
    .metricYear(target.metric, year)
    .comparable.filter((row) => row.branch.region === branch.region)
    .map((row) => row.value);
  const summary = summarize(values);
  return summary ? { median: summary.median, count: summary.count } : null;
}

/** A small plot 100 wide: a tick a branch, the median, and the branch's own place; null where nothing varies. */
export interface Strip {
  ticks: string;
  median: number;
  own: number;
}

export function stripOf(values: readonly number[], own: number): Strip | null {
  const summary = summarize(values);
  if (!summary || summary.min === summary.max) return null;
  const place = (value: number) =>
    Math.round((2 + (96 * (value - summary.min)) / (summary.max - summary.min)) * 10) / 10;
  const places = [...new Set(values.map(place))].sort((a, b) => a - b);
  return { ticks: places.map((x) => `M${x} 5v8`).join(''), median: place(summary.median), own: place(own) };
}
