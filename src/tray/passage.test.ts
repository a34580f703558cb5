import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlanDocument } from '../domain/types.ts';
import { sourceOf } from '../passage/citation.ts';
import type { TrayData } from './known.ts';
import { blocksOf, passageOf, spokenId } from './passage.ts';

const plan = (path: string) => JSON.parse(readFileSync(`content/${path}.json`, 'utf8')) as PlanDocument;
const known: TrayData = {
  site: '支部プラン',
  mainYear: 2021,
  branches: [
    { slug: 'hokkaido', name: '北海道' },
    { slug: 'aomori', name: '青森' },
    { slug: 'ibaraki', name: '茨城' },
  ],
  metrics: [],
  sources: {
    'r3-branch-plans.txt': { publisher: '全国健康保険協会', title: '', url: '' },
    'r6-results-ibaraki.txt': { publisher: '全国健康保険協会', title: '', url: '' },
  },
};
const hokkaido = plan('plans/2021/hokkaido');
const ids = (first: string, last?: string) => blocksOf(hokkaido, first, last).map(({ id }) => id);

test('a run holds every block from the first to the last, named either way', () => {
  expect(ids('L15', 'L21')).toEqual(['L15', 'L17', 'L19', 'L21']);
  expect(ids('L21', 'L15')).toEqual(['L15', 'L17', 'L19', 'L21']);
  expect(ids('L5-2')).toEqual(['L5-2']);
});

test('a line inside a block means the block; a line behind the document none', () => {
  expect(ids('L18')).toEqual(['L17']);
  expect(ids('L99999')).toEqual([]);
  expect(ids('L1')).toEqual([]);
});

test('is called aloud by branch, year and the first lines of its blocks', () => {
  const aomori = plan('plans/2021/aomori');
  const first = aomori.blocks.find(({ type }) => type === 'item');
  if (!first) throw new Error('the plan has no item');
  expect(spokenId(aomori, [first], known)).toBe(`青森 令和3年度 ${first.id.slice(1)}行`);
  expect(spokenId(hokkaido, blocksOf(hokkaido, 'L15', 'L27'), known)).toBe('北海道 令和3年度 15〜27行');
  const results = plan('results/2024/ibaraki');
  expect(spokenId(results, results.blocks.slice(3, 4), known)).toMatch(/^茨城 令和6年度 実施結果 \d+/);
});

test('is cited with its section, line and page, as on the document’s own page', () => {
  const cited = (first: string, last?: string) =>
    sourceOf(passageOf(hokkaido, blocksOf(hokkaido, first, last), known, ''));
  expect(cited('L15', 'L27')).toBe(
    '北海道支部 令和3年度事業計画 1-2 サービス水準の向上（15〜27行、原本2頁）全国健康保険協会',
  );
  expect(cited('L128')).toMatch(/^北海道支部 令和3年度事業計画 2-1-ⅰ 特定健診.*（128行、原本5頁）全国健康保険協会$/);
  expect(cited('L128', 'L151')).toContain(' ほか（128〜151行、原本5〜6頁）');
});
