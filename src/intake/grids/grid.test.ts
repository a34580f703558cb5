import { describe, expect, test } from 'vitest';
import { layoutOf, PageMaker, vocabulary } from '../shapes/testing.ts';
import { columnsOf, roleOfLabel, yearIn } from './columns.ts';
import { gridsOf } from './grid.ts';
import { kpiRows, targetOfRow } from './kpi-rows.ts';

const texts = (layout: Parameters<typeof gridsOf>[0]) =>
  gridsOf(layout).map(({ rows }) => rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? '·')));

describe('a table over the end of a page', () => {
  const head = ['項目', '計画', '結果'];

  test('is one grid, its repeated head no row', () => {
    const layout = layoutOf([
      new PageMaker(1).table([head, ['①', 'する。', 'した。']]),
      new PageMaker(2).table([head, ['②', 'やる。', 'やった。']], { furniture: true }),
    ]);
    expect(texts(layout)).toEqual([[head, ['①', 'する。', 'した。'], ['②', 'やる。', 'やった。']]]);
  });

  test('puts a row together that the page cut: its first cell is empty and a sentence goes on', () => {
    const layout = layoutOf([
      new PageMaker(1).table([head, ['①', '翌年', 'した。']]),
      new PageMaker(2).table([head, ['', '度も続ける。', ''], ['②', 'やる。', 'やった。']], { furniture: true }),
    ]);
    expect(texts(layout)).toEqual([[head, ['①', '翌年度も続ける。', 'した。'], ['②', 'やる。', 'やった。']]]);
  });

  test('is two where the next begins like the first: boxes of figures, one below the other', () => {
    const box = (label: string) => [
      ['KPI', label],
      ['目標', '5%以上'],
    ];
    const layout = layoutOf([new PageMaker(1).table(box('受診率')), new PageMaker(2).table(box('回収率'))]);
    expect(texts(layout)).toHaveLength(2);
  });

  test('is two where text stands between', () => {
    const layout = layoutOf([
      new PageMaker(1).table([head, ['①', 'する。', 'した。']], { heads: 0 }).line('次の表のとおり。'),
      new PageMaker(2).table([['②', 'やる。', 'やった。']], { heads: 0 }),
    ]);
    expect(texts(layout)).toHaveLength(2);
  });
});

describe('a sheet', () => {
  test('has title, unit and notes in cells around the table', () => {
    const rows = [
      ['令和8年度　ＫＰＩ一覧', '', ''],
      ['', '', '（単位：％）'],
      ['指標', 'R8目標', 'R7目標'],
      ['受診率', '65', '63'],
      ['※ 速報値である。', '', ''],
    ];
    const [grid] = gridsOf(layoutOf([new PageMaker(1, null, 'sheet').table(rows, { heads: 0 })]));
    expect(grid?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ['指標', 'R8目標', 'R7目標'],
      ['受診率', '65', '63'],
    ]);
    expect(grid?.lines.map(({ text }) => text)).toEqual(['指標', 'R8目標', 'R7目標', '受診率', '65', '63']);
  });
});

describe('heads', () => {
  const rolesOf = (rows: string[][], kind: 'figures' | 'results' | 'budget' = 'figures') =>
    columnsOf(gridsOf(layoutOf([new PageMaker(1).table(rows)]))[0] as never, 2026, kind)?.columns.map(
      ({ role }) => role,
    );

  test.each([
    [
      'this year, last year and the newest result',
      ['指標', '令和8年度目標', '令和7年度目標', '令和6年度実績', '全国平均'],
      ['metric', 'target', 'previousTarget', 'result', 'average'],
    ],
    [
      'either order',
      ['R6実績', 'R7目標', 'R8目標', '評価指標', '本部目標'],
      ['result', 'previousTarget', 'target', 'metric', 'hqTarget'],
    ],
    [
      'a year alone beside one that says now',
      ['指標', '令和８年度', '令和７年度', '現状'],
      ['metric', 'target', 'previousTarget', 'result'],
    ],
  ])('tell %s', (_, head, roles) => {
    expect(rolesOf([head, head.map((_, at) => (head[at]?.includes('指標') ? '窓口受付率の全体' : '5%以上'))])).toEqual(
      roles,
    );
  });

  test('KPI over words names what is counted', () => {
    expect(
      rolesOf(
        [
          ['施策', 'KPI', '目標値', '実績値'],
          ['健診', '生活習慣病予防健診実施率', '60%以上', '58%'],
        ],
        'results',
      ),
    ).toEqual(['measure', 'metric', 'target', 'result']);
  });

  test('実施結果 over sentences is what was done where figures stand in a column of their own', () => {
    const rows = [
      ['施策', '実施結果', 'KPI', '目標値', '実績値'],
      ['健診', '文書を送り、電話で働きかけた。', '実施率の向上', '60%以上', '58%'],
    ];
    expect(rolesOf(rows, 'results')).toEqual(['measure', 'done', 'metric', 'target', 'result']);
  });

  test('評価 over signs is a judgement', () => {
    expect(
      rolesOf(
        [
          ['項目', '目標', '結果', '評価'],
          ['受付率の全体', '5%', '6%', '○'],
        ],
        'results',
      )?.[3],
    ).toBe('judgement');
  });

  test('of results the own year’s is the result', () => {
    expect(
      rolesOf(
        [
          ['項目', 'R8目標', 'R8結果', 'R7結果'],
          ['受付率の全体', '5%', '6%', '4%'],
        ],
        'results',
      ),
    ).toEqual(['measure', 'target', 'result', 'previousResult']);
  });

  test.each([
    ['令和8年度', 2026],
    ['R7.10末', 2025],
    ['R8.3末', 2025],
    ['2026年度', 2026],
    ['前年度', 2025],
    ['現状', null],
  ])('%s is %s', (text, year) => {
    expect(yearIn(text, 2026)).toBe(year);
  });

  test('a judgement is no label', () => {
    expect([roleOfLabel('達成状況'), roleOfLabel('未達成')]).toEqual(['judgement', null]);
  });
});

describe('rows of targets', () => {
  const read = (rows: Parameters<PageMaker['table']>[0]) => {
    const [grid] = gridsOf(layoutOf([new PageMaker(1).table(rows)]));
    const heads = grid && columnsOf(grid, 2026);
    return grid && heads
      ? kpiRows(grid, heads, vocabulary).map((row) => ({ ...row, target: targetOfRow(row, { vocabulary }) }))
      : [];
  };
  const head = ['施策', '指標', '単位', '令和8年度目標', '令和7年度目標', '令和6年度実績'];

  test('take the unit of their own column', () => {
    const [row] = read([head, ['健診', '生活習慣病予防健診実施率', '％', '67.5以上', '66.2', '63.8']]);
    expect(row?.target).toMatchObject({
      metric: 'lifestyle-checkup-rate',
      comparator: 'gte',
      value: 67.5,
      unit: '%',
      previousTarget: { value: 66.2 },
      current: { value: 63.8 },
      asOf: '2025-03-31',
    });
  });

  test('stand under the merged cell beside them', () => {
    const rows = read([
      head,
      [{ text: 'サービス水準の向上', down: 2 }, 'サービススタンダードの達成状況', '％', '100', '100', '100'],
      ['満足度', '％', '97', '96', '96'],
    ]);
    expect(rows.map(({ section }) => section)).toEqual(['サービス水準の向上', 'サービス水準の向上']);
    expect(rows[1]?.target?.measure).toBe('service-level');
  });

  test('below （参考） are told apart', () => {
    const rows = read([
      head,
      [{ text: '（参考）管理指標', across: 6 }],
      ['満足度', '窓口の満足度', '％', '97', '96', '96'],
    ]);
    expect(rows.map(({ reference }) => reference)).toEqual([true]);
  });

  test('whose cells number their statements are as many', () => {
    const rows = read([
      head,
      ['広報', '①委嘱事業所数\n②一者応札案件の割合', '', '①前年度以上\n②15％以下', '①前年度以上\n②20％以下', ''],
    ]);
    expect(rows.map(({ target }) => [target?.metric, target?.comparator, target?.value])).toEqual([
      ['committee-offices', 'gte-previous', null],
      ['single-bid-rate', 'lte', 15],
    ]);
  });

  test('name what they count themselves where whole statements stand in the cells', () => {
    const [row] = read([
      ['項目', '令和8年度KPI', '令和7年度KPI', '現状'],
      [
        '健診',
        '被扶養者の特定健診受診率を33.3％以上とする',
        '被扶養者の特定健診受診率を31.7％以上とする',
        '12.0％（R7.9末）',
      ],
    ]);
    expect(row?.target).toMatchObject({
      metric: 'dependent-checkup-rate',
      value: 33.3,
      text: '被扶養者の特定健診受診率を33.3％以上とする',
      previousTarget: { value: 31.7 },
      current: { value: 12 },
      asOf: '2025-09-30',
    });
  });

  test('say nothing where a cell says （新設） or ―', () => {
    const [row] = read([head, ['意見', '会議における意見発信の割合', '', '100％', '（新設）', '―']]);
    expect(row?.target?.previousTarget).toBeUndefined();
    expect(row?.target?.current).toBeUndefined();
  });
});
