import { expect, test } from 'vitest';
import { fiscalYearOf, identify, isTitle } from './identify.ts';

const branches = [
  { slug: 'shizuoka', name: '静岡' },
  { slug: 'saga', name: '佐賀' },
];

test.each([
  ['令和 3年度 事業計画（静岡支部）', 'shizuoka', 2021, 'plan', 'final'],
  ['令和7年度静岡支部事業計画（案）', 'shizuoka', 2025, 'plan', 'draft'],
  ['令和８年度　佐賀支部事業計画（概要版）', 'saga', 2026, 'plan', 'final'],
  ['全国健康保険協会佐賀支部 令和元年度事業計画', 'saga', 2019, 'plan', 'final'],
  ['2026（令和8）年度 佐賀支部 事業計画', 'saga', 2026, 'plan', 'final'],
  ['令和7年度 佐賀支部 事業実施結果', 'saga', 2025, 'results', 'final'],
  ['令和7年度 佐賀支部 KPI一覧', 'saga', 2025, 'kpis', 'final'],
  ['令和7年度 佐賀支部予算（案）', 'saga', 2025, 'budget', 'draft'],
])('%s', (title, branch, fiscalYear, kind, status) => {
  expect(identify([title, '', '本文が続く。'], branches)).toEqual({
    branch,
    fiscalYear,
    kind,
    status,
    title,
    titleLines: [1, 1],
  });
});

test('a title over two lines, below other lines', () => {
  const lines = ['資料１', '', '令和７年度', '', '静岡支部事業計画', '', '１．基盤的保険者機能'];
  expect(identify(lines, branches)).toMatchObject({
    branch: 'shizuoka',
    fiscalYear: 2025,
    title: '令和７年度 静岡支部事業計画',
    titleLines: [3, 5],
  });
});

test('what is not said stays open', () => {
  expect(identify(['１．健全な財政運営', '・議論する。'], branches)).toEqual({
    branch: null,
    fiscalYear: null,
    kind: null,
    status: null,
    title: null,
    titleLines: null,
  });
  expect(isTitle('令和3年度の事業計画に基づき実施する。')).toBe(false);
  expect(fiscalYearOf('今年度')).toBeNull();
});

test('words of a text without a title tell no kind; a label does', () => {
  const text = [
    '分野 具体的施策等',
    '・医療費・健診等データの分析結果から得られたエビデンス等も踏まえ、県の会議等で積極的に意見発信を行う',
  ];
  expect(identify(text, branches).kind).toBeNull();
  expect(identify(['実施結果', ...text], branches).kind).toBe('results');
});
