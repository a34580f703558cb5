import { describe, expect, test } from 'vitest';
import type { Cost } from './limits.ts';
import { checkLimits } from './limits.ts';
import { type Report, reportText } from './report.ts';
import { kindOf } from './weigh.ts';

const cost = (scale: number, seconds: number, page = 60_000): Cost => ({
  scale,
  plans: 47 * scale,
  characters: 378_000 * scale,
  build: {
    seconds,
    peakBytes: 1e9,
    stages: [
      { name: 'Convert the sources', seconds: scale, peakBytes: 2e8 },
      { name: 'Write the search index', seconds: scale / 2, peakBytes: 3e8 },
    ],
  },
  site: {
    files: 3000 * scale,
    bytes: 3e7 * scale,
    pages: [
      { kind: 'a measure of a year', dated: true, pages: 38 * scale, median: 10_000, most: page },
      { kind: 'about', dated: false, pages: 1, median: 5000 * scale, most: 5000 * scale },
    ],
  },
  queries: { first: [125_000], further: [16_000], times: [30] },
});
const missed = (...costs: Cost[]) =>
  checkLimits(costs)
    .filter(({ met }) => !met)
    .map(({ limit }) => limit);

describe('limits', () => {
  test('are met by what grows with the corpus; a page over the years may grow', () => {
    expect(missed(cost(1, 10), cost(5, 50), cost(20, 200))).toEqual([]);
  });
  test('are missed by a long build, quadratic growth, a heavier dated page', () => {
    expect(missed(cost(1, 1), cost(5, 25), cost(20, 400, 64_000))).toEqual([
      '×20: whole build ≤ 5 min',
      'a measure of a year, largest at ×20 no heavier than at ×1 (within 5 %)',
      'build, seconds: exponent ≤ 1.1',
    ]);
  });
});

describe('the page', () => {
  const run: Report['run'] = {
    day: '2026-11-22',
    cpu: 'A processor',
    cores: 2,
    memoryBytes: 24e9,
    system: 'Linux',
    node: 'v24.0.0',
    load: 0.1,
    versions: { astro: '7.3.5', pagefind: '1.6.0', starlight: '0.42.4' },
  };
  const text = reportText({
    run,
    own: [cost(1, 10), cost(20, 200)],
    starlight: [cost(1, 9), { scale: 20, unfinished: 'not finished in 15 min' }],
  });
  test('names the machine and the versions', () => {
    expect(text).toContain('2026-11-22 on A processor, 2 cores, 24 GB, Linux, Node v24.0.0; Astro 7.3.5');
  });
  test('has a column a size, the exponent behind', () => {
    expect(text).toContain('| whole build | 10.0 s | 200.0 s | 1.00 |');
    expect(text).toContain('| a measure of a year | 10.0 KB, 60.0 KB (38) | 10.0 KB, 60.0 KB (760) |');
    expect(text).toContain('| build | 10.0 s | 9.0 s | 200.0 s | not finished in 15 min |');
  });
});

test.each([
  ['branches/hokkaido/2021/', 'a plan'],
  ['2021/hokkaido/', 'a plan'],
  ['measures/2021/', 'the matrix of a year'],
  ['measures/collabo-health/', 'a measure over the years'],
  ['measures/collabo-health/2021/', 'a measure of a year'],
  ['', 'home'],
  ['crosswalk/', undefined],
])('%s is %s', (address, kind) => {
  expect(kindOf(address)).toBe(kind);
});
