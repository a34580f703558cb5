import { expect, test } from 'vitest';
import { planFixture } from '../domain/fixtures.ts';
import { block, planDocument } from '../schema/document.ts';
import { budgetGroups } from './budget-table.ts';

const item = (project: string, subcategory: string, requested: number | null) => ({
  category: '保健事業',
  subcategory,
  project,
  summary: null,
  isNew: false,
  requested,
  limit: null,
  previous: null,
  blockId: 'L9',
  line: 12,
});
const cells = (...texts: string[]) => texts.map((text) => ({ text, lines: [] }));

test('projects stand under their category, a subcategory’s name once, with the document’s own totals', () => {
  const plan = planFixture(0, [], 1);
  const table = block.parse({
    ...plan.blocks[0],
    id: 'L9',
    type: 'table',
    rows: [cells('区分', '事業', '要求', '上限', '前年'), cells('', '', '10,095', '14,258', '')],
  });
  const document = planDocument.parse({
    ...plan,
    source: { file: 'a.txt', lines: [11, 100] },
    blocks: [...plan.blocks, table],
    budget: [item('集団健診', '健診', 10411), item('広報', '健診', null), item('委託', '保健指導', 567)],
  });
  const [group] = budgetGroups(document);
  expect(group?.lines.map((line) => [line.first, line.project, line.requested, line.line])).toEqual([
    [true, '集団健診', '10,411', 2],
    [false, '広報', '—', 2],
    [true, '委託', '567', 2],
  ]);
  expect(group?.total).toEqual({ requested: '10,095', limit: '14,258', previous: '—', blockId: 'L9' });
});

test('a plan without a budget has none', () => {
  expect(budgetGroups(planFixture(0, []))).toEqual([]);
});
