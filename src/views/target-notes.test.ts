import { expect, test } from 'vitest';
import { planFixture } from '../domain/fixtures.ts';
import type { Target } from '../domain/types.ts';
import { targetNotes } from './target-notes.ts';

const remark = {
  metric: 'rate',
  fiscalYear: 2021,
  branch: 'gifu',
  text: '合計数です。',
  source: { file: 'a.txt', lines: [1, 1] as [number, number] },
};
const target = (text: string) => planFixture(0, [{ text }]).blocks.at(-1)?.kpis?.[0] as Target;

test('a condition and a remark stand beside the target', () => {
  const conditional = target('20％以下とする。ただし、5件以下の場合は1件以下とする。');
  expect(targetNotes(conditional, { year: 2021, branch: 'gifu' }, [remark])).toEqual([
    'ただし、5件以下の場合は1件以下とする',
    '合計数です。',
  ]);
  expect(targetNotes(target('20％以下とする。'), { year: 2021, branch: 'nara' }, [remark])).toEqual([]);
});
