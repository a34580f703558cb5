import { expect, test } from 'vitest';
import { planFixture, resultsFixture } from '../domain/fixtures.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import { documentData, numberOver, pageData } from './citable.ts';

/** The fixture's blocks under headings of their own. */
function withHeadings(plan: PlanDocument): PlanDocument {
  const [heading] = plan.blocks as [Block];
  const made = (line: number, type: Block['type'], level: number, text: string): Block => ({
    ...heading,
    id: `L${line}`,
    type,
    level,
    text,
    lines: [[line, line]],
  });
  return {
    ...plan,
    blocks: [
      made(1, 'pillar', 1, '２．戦略的'),
      made(3, 'heading', 1, '１．保健'),
      made(5, 'heading', 2, 'ⅰ）健診'),
      made(7, 'item', 1, '項目'),
      made(9, 'heading', 1, '２．広報'),
    ],
  };
}

test('a plan is called by its branch, year and kind, a draft as one', () => {
  const plan = planFixture(0, [], 3);
  expect(documentData(plan, '北海道')).toEqual({
    'data-of': '北海道支部 令和3年度事業計画',
    'data-said': '北海道 令和3年度',
    'data-branch': 'branch-1',
    'data-lines': '1-100',
  });
  expect(documentData({ ...plan, status: 'draft' }, '静岡')['data-of']).toBe('静岡支部 令和3年度事業計画（案）');
  expect(documentData(resultsFixture(0), '茨城')).toMatchObject({
    'data-of': '茨城支部 令和6年度事業実施結果',
    'data-said': '茨城 令和6年度 実施結果',
  });
  expect(documentData({ ...plan, branch: null, title: '第6期計画' }, null)['data-of']).toBe('第6期計画');
});

test('the lines that are shown are the document’s own, not the file’s, up to the next block of another', () => {
  const { blocks, ...plan } = withHeadings(planFixture(0, [], 3));
  const moved = blocks.map((each) => ({
    ...each,
    lines: each.lines.map(([a, b]) => [a + 1000, b + 1000] as [number, number]),
  }));
  const document: PlanDocument = { ...plan, blocks: moved, source: { ...plan.source, lines: [1001, 1100] } };
  const lines = (...shown: number[]) =>
    documentData(
      document,
      '北海道',
      shown.flatMap((at) => moved[at] ?? []),
    )['data-lines'];
  expect(lines(1, 2)).toBe('3-6');
  expect(lines(0, 2, 4)).toBe('1-2,5-6,9-9');
});

test('what stands over a block is told by numbers', () => {
  const { blocks } = withHeadings(planFixture(0, [], 3));
  expect(numberOver(blocks, 'L1')).toBe('');
  expect(numberOver(blocks, 'L3')).toBe('2');
  expect(numberOver(blocks, 'L5')).toBe('2 1');
  expect(numberOver(blocks, 'L7')).toBe('2 1 ⅰ');
  expect(numberOver(blocks, 'L9')).toBe('2');
});

test('a page says whose documents it holds', () => {
  expect(pageData('全国健康保険協会', 2021, './2021/')).toEqual({
    'data-publisher': '全国健康保険協会',
    'data-year': 2021,
    'data-at': './2021/',
  });
});
