/** Order statistics of a handful of numbers: what the pages say about targets. Pure; an empty list gives null. */

export interface Summary {
  count: number;
  min: number;
  max: number;
  median: number;
}

/** Smallest, largest and median; null of nothing. */
export function summarize(values: readonly number[]): Summary | null {
  const sorted = [...values].sort((a, b) => a - b);
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  return { count: sorted.length, min, max, median: quantile(sorted, 0.5) };
}

/** The value below which the share `p` of an ascending list lies, interpolated (type 7, as Excel's PERCENTILE.INC). */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  // Rounded, so that 95.25 does not come out as 95.25000000000001.
  return Number((low + (high - low) * (place - below)).toFixed(6));
}

/** 1 for the best; equal values share a rank (1, 2, 2, 4). `better: lower` ranks the smallest first, else the largest. */
export function rank(value: number, values: readonly number[], better: 'higher' | 'lower' | null): number {
  return 1 + values.filter((other) => (better === 'lower' ? other < value : other > value)).length;
}

/** Which of `classes` equal-sized classes a value falls into, 0 lowest; equal values fall together. */
export function classOf(value: number, values: readonly number[], classes: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  let found = 0;
  for (let step = 1; step < classes; step++) if (value > quantile(sorted, step / classes)) found = step;
  return found;
}

/** One bar of a distribution: `from` included, `to` not, but for the last. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Between 5 and 11 equal steps of a round width (1, 2, 5 × a power of ten) that hold all values. */
export function bins(values: readonly number[]): Bin[] {
  const summary = summarize(values);
  if (!summary || summary.min === summary.max) return [];
  const raw = (summary.max - summary.min) / 10;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = ([1, 2, 5].find((step) => step * power >= raw) ?? 10) * power;
  const round = (value: number) => Number(value.toFixed(6));
  const first = Math.floor(round(summary.min / width));
  const last = Math.max(first, Math.ceil(round(summary.max / width)) - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = round((first + index) * width);
    const to = round((first + index + 1) * width);
    const inside = (value: number) => value >= from && (value < to || (index === last - first && value <= to));
    return { from, to, count: values.filter(inside).length };
  });
}

/** Pearson's correlation coefficient; null of fewer than three pairs or where one side does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (pair: readonly [number, number]) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const spread = Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2));
  return spread === 0 ? null : sum(([a, b]) => (a - x) * (b - y)) / spread;
}
