import { describe, expect, test } from 'vitest';
import { createCorpus } from '../domain/corpus.ts';
import { catalogFixture, planFixture } from '../domain/fixtures.ts';
import { measureSentence, metricSentence } from './chart-sentences.ts';

const values = (list: (number | null)[]) =>
  createCorpus(
    catalogFixture(list.length),
    list.map((value, index) => planFixture(index, value === null ? [] : [{ value }])),
  );

describe('the sentence over a metric', () => {
  test('names the ends and the middle', () => {
    expect(metricSentence(values([95, 92.5, 90]).metricYear('rate', 2021))).toBe(
      '数値を記す3支部の目標は90〜95%、中央値は92.5%です。最も高いのは支部1（95%）、最も低いのは支部3（90%）です。',
    );
  });
  test('says so when all are one', () => {
    expect(metricSentence(values([100, 100]).metricYear('rate', 2021))).toBe(
      '数値を記す2支部の目標は、すべて100%です。',
    );
  });
  test('shortens a long tie', () => {
    expect(metricSentence(values([1, 2, 2, 2, 2, 2]).metricYear('rate', 2021))).toContain(
      '最も高いのは支部2・支部3・支部4ほか2支部（2%）',
    );
  });
  test('counts targets without a number instead of drawing them', () => {
    const corpus = createCorpus(catalogFixture(2), [
      planFixture(0, [{ value: 95 }]),
      planFixture(1, [{ value: null, comparator: 'gte-previous' }]),
    ]);
    expect(metricSentence(corpus.metricYear('rate', 2021))).toBe(
      '数値を記す1支部の目標は、すべて95%です。ほかに1支部が、数値のない目標、別の単位の目標、または範囲や増減などで定めた目標を記しています。',
    );
  });
  test('knows of none', () => {
    expect(metricSentence(values([null]).metricYear('rate', 2021))).toBe(
      '収録している1支部に、この目標の記載はありません。',
    );
  });
});

test('the sentence over a measure says how many of how many', () => {
  const corpus = createCorpus(catalogFixture(4), [planFixture(0, [], 3), planFixture(1, [], 5), planFixture(2, [], 0)]);
  expect(measureSentence(corpus.passages('measure', 2021))).toBe(
    '収録している3支部のうち2支部の計画に記載があります。1支部あたりの項目の数は3〜5、中央値は4です。',
  );
});

test('the sentence over a measure that nobody has says so', () => {
  const none = createCorpus(catalogFixture(2), [planFixture(0, [])]);
  expect(measureSentence(none.passages('measure', 2021))).toBe(
    '収録している1支部の計画に、この施策の見出しはありません。',
  );
  expect(measureSentence(none.passages('measure', 1999))).toBe('この年度の計画は、まだ収録していません。');
});
