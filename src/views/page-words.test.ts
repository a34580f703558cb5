import { expect, test } from 'vitest';
import { createCorpus } from '../domain/corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from '../domain/fixtures.ts';
import { branchWords, documentWords, holdings, measureWords, metricWords, nationalWords } from './page-words.ts';

const documents = [
  planFixture(0, [{ value: 10 }, { value: 10, repeat: true }], 3),
  planFixture(1, [{ value: 30 }], 2),
  planFixture(2, []),
];
const corpus = createCorpus(catalogFixture(4), [...documents, resultsFixture(0)]);
const [branch, , , fourth] = corpus.branches;
const [measure] = corpus.measures;
const [metric] = corpus.metrics;
const plan = documents[0];
if (!branch || !fourth || !measure || !metric || !plan) throw new Error('the fixtures are too few');

test('a plan is told by branch, year and what it holds; a target stated twice counts once', () => {
  expect(holdings(plan)).toEqual({ measures: 1, items: 3, targets: 1 });
  expect(documentWords(plan, branch)).toEqual({
    title: '支部1支部 令和3年度 事業計画',
    description:
      '協会けんぽ支部1支部の令和3年度（2021年度）の事業計画の全文です。1の施策、3項目の記載、目標（KPI）1件を、原本の行番号つきで読めます。',
  });
});

test('a draft and results say so', () => {
  expect(documentWords({ ...plan, status: 'draft' }, branch).description).toContain('の事業計画（案）の全文です。');
  expect(documentWords(resultsFixture(0), branch)).toMatchObject({
    title: '支部1支部 令和6年度 事業実施結果',
    description: expect.stringContaining('（結果1件）'),
  });
});

test('a national document', () => {
  expect(nationalWords({ ...plan, branch: null, kind: 'document', title: '基本方針' })).toEqual({
    title: '基本方針',
    description:
      '協会けんぽの全国の文書「基本方針」（令和3年度）の全文です。3項目の記載を、原本の行番号つきで読めます。',
  });
});

test('a title that says that it is a draft says so once', () => {
  const title = '行動計画（案）';
  const words = nationalWords({ ...plan, branch: null, kind: 'document', status: 'draft', title });
  expect(`${words.title} ${words.description}`.match(/（案）/gu)).toHaveLength(2);
  expect(words.description).toContain('「行動計画（案）」（令和3年度）の全文です。');
});

test('a branch tells its documents, or that none is held', () => {
  expect(branchWords(corpus, branch).description).toBe(
    '協会けんぽ支部1支部の令和6年度の事業実施結果、令和3年度の事業計画を読めます。令和3年度の目標（KPI）1件は、3支部の中での順位と位置が分かります。',
  );
  expect(branchWords(corpus, fourth).description).toContain('まだ収録していません');
});

test('a measure of a year counts branches, items and targets; over the years it names the year it shows', () => {
  expect(measureWords(corpus, measure, 2021, 2021)).toEqual({
    title: '施策 令和3年度 各支部の記載',
    description:
      '施策です。令和3年度（2021年度）の計画を収録した3支部のうち2支部の記載5項目と、目標（KPI）2件を並べています。',
  });
  expect(measureWords(corpus, measure, 2021).description).toContain('令和3年度（2021年度）を中心に');
  expect(measureWords(corpus, { ...measure, id: 'unknown' }, 2021, 2021).description).toContain(
    '3支部に、この施策の見出しはありません',
  );
});

test('a metric of a year counts the branches that state it', () => {
  expect(metricWords(corpus, metric, 2021, 2021)).toEqual({
    title: '率 令和3年度 支部の目標（KPI）',
    description:
      '率です。協会けんぽの令和3年度（2021年度）の計画を収録した3支部のうち2支部が目標を記しています（中央値20%）。',
  });
  const other = { id: 'other', name: 'そのほかの目標', description: '目録にない目標です。' };
  expect(metricWords(corpus, other, 2021, 2021).description).toContain('この目標の記載はありません');
});
