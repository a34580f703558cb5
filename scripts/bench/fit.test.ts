import { expect, test } from 'vitest';
import { exponent } from './fit.ts';

const sizes = [47, 235, 940];
const costs = (of: (size: number) => number) => sizes.map((size) => ({ size, cost: of(size) }));

test.each([
  [1, (size: number) => 3 * size],
  [2, (size: number) => size * size],
  [0, () => 120],
])('finds the exponent %i', (expected, of) => {
  expect(exponent(costs(of))).toBeCloseTo(expected, 10);
});

test('a fixed cost makes growth less than linear', () => {
  expect(exponent(costs((size) => 200 + size))).toBeLessThan(0.6);
});

test('one size alone, or none, has none', () => {
  expect(exponent([{ size: 47, cost: 3 }])).toBeNull();
  expect(exponent([])).toBeNull();
  expect(
    exponent([
      { size: 47, cost: 3 },
      { size: 94, cost: 0 },
    ]),
  ).toBeNull();
});
