import { expect, test } from 'vitest';
import { bins, classOf, correlation, rank, summarize } from './stats.ts';

test('a summary holds the ends and the middle', () => {
  expect(summarize([3, 1, 2])).toEqual({ count: 3, min: 1, max: 3, median: 2 });
  expect(summarize([95.2, 95.3])).toEqual({ count: 2, min: 95.2, max: 95.3, median: 95.25 });
  expect(summarize([])).toBeNull();
});

test('equal values share a rank, and lower can be better', () => {
  const values = [10, 20, 20, 30];
  expect(values.map((value) => rank(value, values, 'higher'))).toEqual([4, 2, 2, 1]);
  expect(values.map((value) => rank(value, values, 'lower'))).toEqual([1, 2, 2, 4]);
  expect(rank(30, values, null)).toBe(1);
});

test('classes hold equal values together', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(values.map((value) => classOf(value, values, 5))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect([20, 20, 20].map((value) => classOf(value, [20, 20, 20], 5))).toEqual([0, 0, 0]);
});

test('bins are round and hold every value once', () => {
  expect(bins([28.4, 55, 68.7])).toEqual([
    { from: 25, to: 30, count: 1 },
    { from: 30, to: 35, count: 0 },
    { from: 35, to: 40, count: 0 },
    { from: 40, to: 45, count: 0 },
    { from: 45, to: 50, count: 0 },
    { from: 50, to: 55, count: 0 },
    { from: 55, to: 60, count: 1 },
    { from: 60, to: 65, count: 0 },
    { from: 65, to: 70, count: 1 },
  ]);
  expect(bins([1, 2, 3, 9]).reduce((sum, bin) => sum + bin.count, 0)).toBe(4);
  expect(bins([5, 5])).toEqual([]);
});

test('correlation', () => {
  const pairs = [
    [1, 2],
    [2, 4],
    [3, 6],
  ] as const;
  expect(correlation(pairs)).toBeCloseTo(1);
  expect(correlation(pairs.map(([x, y]) => [x, -y] as const))).toBeCloseTo(-1);
  expect(correlation(pairs.slice(1))).toBeNull();
  expect(correlation(pairs.map(([x]) => [x, 1] as const))).toBeNull();
});
