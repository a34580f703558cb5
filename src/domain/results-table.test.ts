import { expect, test } from 'vitest';
import { createCorpus } from './corpus.ts';
import { catalogFixture, resultsFixture } from './fixtures.ts';
import { byMeasure, evaluationLegend, resultLines, resultsSentence } from './results-table.ts';

const corpus = createCorpus(catalogFixture(47), []);

test('a result reads as a line of the table', () => {
  expect(resultLines(resultsFixture(0), corpus)[0]).toMatchObject({
    name: '率',
    target: { label: '60%以上', block: { id: 'L1' } },
    value: '55%',
    achieved: '未達成',
    rank: 2,
    nationalAverage: '58.5%',
    previousValue: '54%',
  });
});

test('what a document does not say is no figure', () => {
  const given = {
    metric: 'other:満足度',
    target: null,
    achieved: null,
    achievedText: null,
    rank: null,
    nationalAverage: null,
    measure: null,
  };
  const [line] = resultLines(resultsFixture(0, given), corpus);
  expect(line).toMatchObject({ name: '満足度', metric: null, target: null, achieved: '—', nationalAverage: '—' });
});

test('0 is a figure', () => {
  const [line] = resultLines(resultsFixture(0, { value: 0, nationalAverage: 0, previousValue: 0 }), corpus);
  expect(line).toMatchObject({ value: '0%', nationalAverage: '0%', previousValue: '0%' });
});

test('neighbouring lines of one measure stand together, those of another measure of its pillar apart', () => {
  const [measure] = catalogFixture(1).measures;
  const other = measure && { ...measure, id: 'other' };
  const [line] = resultLines(resultsFixture(0), corpus);
  const lines = [measure, measure, other, measure].flatMap((each) => (line ? [{ ...line, measure: each }] : []));
  expect(byMeasure(lines).map((group) => [group.measure?.id, group.lines.length])).toEqual([
    ['measure', 2],
    ['other', 1],
    ['measure', 1],
  ]);
});

test.each([
  [47, [1, 23, 24, 47], 2],
  [4, [1, 2, 3, 4], 2],
])('of %i branches the ranks %j have %i in the upper half', (branches, ranks, half) => {
  const lines = ranks.flatMap((rank) => resultLines(resultsFixture(0, { rank }), corpus));
  expect(resultsSentence(lines, branches)).toContain(`上位半分に入るのは${half}件です`);
});

test('a target against last year needs no number', () => {
  const target = { comparator: 'gte-previous' as const, value: null, unit: null, text: '対前年度以上とする', line: 1 };
  expect(resultLines(resultsFixture(0, { target }), corpus)[0]?.target?.label).toBe('前年度以上');
});

test('the sentence above the table counts what was reached', () => {
  const lines = [{ achieved: true, rank: 40 }, {}, { achieved: null, achievedText: null, rank: null }].flatMap(
    (given) => resultLines(resultsFixture(0, given), corpus),
  );
  expect(resultsSentence(lines, 47)).toBe(
    '3件の結果のうち、達成1件、未達成1件、達成・未達成の記載がないもの1件です。順位の記載がある2件のうち、上位半分に入るのは1件です。',
  );
  expect(byMeasure(lines).map((group) => [group.measure?.id, group.lines.length])).toEqual([['measure', 3]]);
});

test('a judgement of the site’s own, one that says neither, a date and another method are told', () => {
  const [drawn] = resultLines(resultsFixture(0, { achievedText: null, inferred: true }), corpus);
  expect(drawn).toMatchObject({ achieved: '未達成', judgement: '当サイトの判断（原本に記載なし）' });
  const [nearly] = resultLines(resultsFixture(0, { achieved: null, achievedText: '概ね達成' }), corpus);
  expect(nearly).toMatchObject({ achieved: '概ね達成', judgement: null });
  const [other] = resultLines(resultsFixture(0, { asOf: '2025-02-28', method: '従来の方法', rank: null }), corpus);
  expect(other).toMatchObject({ asOf: '2025年2月末', method: '従来の方法' });
  expect(
    resultsSentence(
      [drawn, nearly, other].flatMap((line) => line ?? []),
      47,
    ),
  ).toMatch(
    /^3件の結果のうち、達成0件、未達成2件（うち当サイトの判断1件）、どちらともされていないもの（概ね達成など）1件です。/,
  );
});

test('a value by another method stands behind the indicator’s own; without a number the words stand for it', () => {
  const document = resultsFixture(0);
  const [own] = document.results ?? [];
  if (own)
    document.results = [
      own,
      { ...own, metric: 'other:発信', value: null, text: '毎月配信（達成）' },
      { ...own, metric: 'other:満足度', value: null, previousValue: 1077.8, text: '満足度 1,077.8点' },
      { ...own, value: 58, method: '従来の方法' },
    ];
  expect(resultLines(document, corpus).map(({ value }) => value)).toEqual(['55%', '58%', '毎月配信（達成）', '—']);
});

test('the legend of the self-evaluation is read from its note', () => {
  const document = resultsFixture(0);
  expect(evaluationLegend(document)).toBeNull();
  const [block] = document.blocks;
  if (block) block.text = '【自己評価について】Ｓ：目標を大きく上回る、Ａ：目標を上回る';
  expect(evaluationLegend(document)?.entries).toEqual([
    ['S', '目標を大きく上回る'],
    ['A', '目標を上回る'],
  ]);
});
