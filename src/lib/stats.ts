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
