import { expect, test } from 'vitest';
import { classOf, rank, summarize } from './stats.ts';

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
