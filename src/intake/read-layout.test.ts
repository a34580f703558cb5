/** Small plans on pages, read whole. */
import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import type { Layout } from './layout.ts';
import { layoutText } from './layout.ts';
import { readLayout } from './read-layout.ts';
import { boxAt, layoutOf, linesAt, tableAt } from './testing.ts';

const catalog = loadCatalog('content/catalog');
const read = (layout: Layout) => readLayout({ layout, catalog }).json;
const title = linesAt(200, 30, ['令和７年度 事業計画（佐賀支部）']);
const shown = (layout: Layout): string[] =>
  read(layout).blocks.map(({ type, marker, text }) => `${type} ${marker ?? ''}${text}`);

const wide = (text: string): string => text.padEnd(38, '々').slice(0, 38);

test('ids are lines of the derived text, pages those of the file; furniture is dropped with its reason', () => {
  const layout = layoutOf([
    { lines: [...title, ...linesAt(50, 80, ['１．基盤的保険者機能関係', '（１）健全な財政運営', '・収支を見通す。'])] },
    {
      lines: [
        { text: '佐賀支部', x: 500, y: 20, furniture: 'repeated' },
        ...linesAt(50, 80, ['（２）サービス水準の向上']),
        { text: '- 2 -', x: 290, y: 820, furniture: 'page number' },
      ],
    },
  ]);
  const { blocks, dropped } = read(layout);
  expect(blocks.map(({ id, page, type, measure }) => [id, page, type, measure])).toEqual([
    ['L2', 1, 'pillar', null],
    ['L3', 1, 'heading', 'sound-finance'],
    ['L4', 1, 'item', 'sound-finance'],
    ['L6', 2, 'heading', 'service-level'],
  ]);
  expect(dropped.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'title'],
    [5, 'furniture'],
    [7, 'page-number'],
  ]);
  expect(layoutText(layout)).toContain('\n\f佐賀支部\n');
});

test("a pillar's name broken in its narrow column is one, and the text of the cell goes on over the page", () => {
  const widths = [70, 400];
  const first = tableAt(50, 80, widths, [
    [['分野'], ['具体的施策等']],
    [
      ['１．基盤的', '保険者機能', '関係'],
      ['（１）健全な財政運営', `・${wide('収支を見通す').slice(1)}`],
    ],
  ]);
  const next = tableAt(50, 50, widths, [[null, ['ために議論する。', '（２）サービス水準の向上']]]);
  expect(shown(layoutOf([{ ...first, lines: [...title, ...first.lines] }, next]))).toEqual([
    'pillar １．基盤的保険者機能関係',
    'heading （１）健全な財政運営',
    `item ・${wide('収支を見通す').slice(1)}ために議論する。`,
    'heading （２）サービス水準の向上',
  ]);
});

const beside = (own: number) => {
  const pick = <T>(now: T, last: T): T[] => (own === 0 ? [now, last] : [last, now]);
  const heading = ['１．基盤的保険者機能関係', '（１）サービス水準の向上'];
  return tableAt(
    50,
    80,
    [240, 240],
    [
      pick(['令和７年度（案）'], ['令和６年度']),
      pick(
        [...heading, '・早く支払う。', '【KPI】サービススタンダードの達成状況を100％とする'],
        [...heading, '・支払う。', '【KPI】サービススタンダードの達成状況を99％以上とする'],
      ),
    ],
  );
};

test.each([0, 1])('of this year beside last year only this year is shown, last year is kept (column %s)', (own) => {
  const table = beside(own);
  const { blocks, dropped } = read(layoutOf([{ ...table, lines: [...title, ...table.lines] }]));
  expect(blocks.map(({ text }) => text)).toEqual([
    '１．基盤的保険者機能関係',
    '（１）サービス水準の向上',
    '早く支払う。',
    'サービススタンダードの達成状況を100％とする',
  ]);
  expect(dropped.filter(({ reason }) => reason === 'last-year')).toHaveLength(4);
  expect(blocks[0]?.previous?.[0]?.text).toContain('・支払う。');
  expect(blocks[3]?.kpis?.[0]).toMatchObject({ value: 100, previousTarget: { value: 99, comparator: 'gte' } });
});

test('a box of targets that cuts a sentence stands behind it', () => {
  const lines = [
    ...title,
    ...linesAt(50, 80, ['１．基盤的保険者機能関係', '（１）サービス水準の向上', wide('　受付から支払までを早め')]),
    ...linesAt(60, 600, ['■ KPI', '受付率を10％以下とする'], { box: 0 }),
  ];
  const page = { lines, boxes: [boxAt(0, 50, 590, 400, 50)] };
  const next = { lines: linesAt(50, 50, ['事務の質も高める。']) };
  expect(shown(layoutOf([page, next]))).toEqual([
    'pillar １．基盤的保険者機能関係',
    'heading （１）サービス水準の向上',
    `paragraph ${wide('　受付から支払までを早め').trim()}事務の質も高める。`,
    'kpi ■ KPI受付率を10％以下とする',
  ]);
});

test('a table of targets gives the text’s target last year’s and the present figure', () => {
  const table = tableAt(
    50,
    200,
    [160, 110, 110, 110],
    [
      [['指標'], ['令和７年度目標'], ['令和６年度目標'], ['現状（令和６年９月末）']],
      [['サービススタンダードの達成状況'], ['100％'], ['99％以上'], ['98.5％']],
    ],
  );
  const text = [
    '１．基盤的保険者機能関係',
    '（１）サービス水準の向上',
    '【KPI】サービススタンダードの達成状況を100％とする',
  ];
  const { blocks } = read(layoutOf([{ ...table, lines: [...title, ...linesAt(50, 80, text), ...table.lines] }]));
  const [kpi, figures] = blocks.slice(-2);
  expect(kpi?.kpis?.[0]).toMatchObject({ previousTarget: { value: 99 }, current: { value: 98.5 } });
  expect(figures).toMatchObject({ type: 'table', kpis: [{ repeat: true, value: 100 }] });
  expect(figures?.rows).toHaveLength(2);
});

test('a text file has no place on a page: its words alone are read', () => {
  const layout = layoutOf(
    [{ unit: 'flow', lines: [{ text: '令和７年度 事業計画（佐賀支部）' }, { text: '１．基盤的保険者機能関係' }] }],
    'text',
  );
  expect(readLayout({ layout, catalog }).shape).toBe('plan');
});
