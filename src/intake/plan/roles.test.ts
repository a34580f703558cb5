/** What the columns of a plan's tables are, by their heads and by what they hold. */
import { describe, expect, test } from 'vitest';
import { layoutOf, tableAt } from '../testing.ts';
import { meaningOf } from './heads.ts';
import { placesOf, type TablePlace } from './places.ts';
import { readTable } from './roles.ts';

const list = ['・健診の案内を送付する。', '・事業所を訪問する。'];
const table = (...rows: Parameters<typeof tableAt>[3]): TablePlace => {
  const widths = (rows[0] ?? []).map(() => 120);
  return placesOf(layoutOf([tableAt(50, 50, widths, rows)]))[0] as TablePlace;
};
const rolesOf = (...rows: Parameters<typeof tableAt>[3]): string[] => {
  const { kind, roles } = readTable(table(...rows), 2025);
  return kind === 'figures' ? ['figures'] : roles;
};

describe('heads', () => {
  test.each([
    ['分野', 'label'],
    ['具体的施策等', 'text'],
    ['令和７年度（案）', 'own'],
    ['令和６年度', 'last'],
    ['新', 'own'],
    ['旧', 'last'],
    ['現行', 'last'],
    ['KPI', 'target'],
    ['令和７年度目標', 'target'],
    ['令和６年度目標', 'previous'],
    ['現状（令和６年９月末）', 'current'],
    ['全国平均', 'average'],
    ['変更理由', 'note'],
    ['備考', 'note'],
    ['', null],
  ])('%s', (head, meaning) => {
    expect(meaningOf(head, 2025)).toBe(meaning);
  });
});

test('names on the left, the plan beside them', () => {
  expect(rolesOf([['分野'], ['具体的施策等']], [['基盤的保険者機能'], list])).toEqual(['label', 'text']);
});

test('this year beside last year, in either order, with a column of reasons', () => {
  const reasons = ['実施結果を踏まえたため'];
  expect(rolesOf([['令和７年度'], ['令和６年度']], [list, list])).toEqual(['text', 'last']);
  expect(rolesOf([['旧'], ['新'], ['変更理由']], [list, list, reasons])).toEqual(['last', 'text', 'note']);
});

test('targets beside the plan', () => {
  const targets = ['健診実施率を60％以上とする'];
  expect(rolesOf([['取組内容'], ['KPI']], [list, targets], [list, targets])).toEqual(['text', 'target']);
});

test('short cells, of which several are figures, are a table of its own', () => {
  const rows = [
    [['健診実施率'], ['60％以上'], ['58％'], ['57.1％']],
    [['使用割合'], ['80％以上'], ['79％'], ['78.5％']],
  ];
  expect(rolesOf([['指標'], ['令和７年度目標'], ['令和６年度目標'], ['現状']], ...rows)).toEqual(['figures']);
});
