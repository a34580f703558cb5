import { describe, expect, test } from 'vitest';
import { gateOf } from '../../convert/gate.ts';
import { budgetShape } from './budget.ts';
import { kpiListShape } from './kpi-list.ts';
import { resultsTableShape } from './results-table.ts';
import { layoutOf, PageMaker, readAs, vocabulary } from './testing.ts';

describe('a list of targets', () => {
  const rows = [
    ['施策', '指標', '令和8年度目標', '令和7年度目標', '令和6年度実績'],
    [{ text: '2　戦略的保険者機能', across: 5 }],
    [{ text: '特定健診の推進', down: 2 }, '生活習慣病予防健診実施率', '67.5％以上', '66.2％以上', '63.8％'],
    ['事業者健診データ取得率', '8.1％以上', '8.4％以上', '6.9％'],
    ['医療資源の適正使用', 'バイオシミラーの使用促進', '働きかけの実施', '（新設）', '―'],
  ];
  const layout = layoutOf([
    new PageMaker(1)
      .line('令和8年度　長野支部事業計画　ＫＰＩ一覧')
      .line('令和8年3月')
      .table(rows)
      .line('※1　実績は速報値である。'),
  ]);
  const document = readAs(kpiListShape, layout);

  test('is told by its table of targets', () => {
    expect(kpiListShape.detect(layout, vocabulary)).toBe(true);
    expect(
      kpiListShape.detect(
        layoutOf([
          new PageMaker(1).table([
            ['氏名', '住所'],
            ['甲', '乙'],
          ]),
        ]),
        vocabulary,
      ),
    ).toBe(false);
  });

  test('gives each row its target, last year’s and the figure of then', () => {
    const kpis = document.blocks.flatMap((block) => block.kpis ?? []);
    expect(
      kpis.map(({ metric, comparator, value, previousTarget, current }) => [
        metric,
        comparator,
        value,
        previousTarget?.value,
        current?.value,
      ]),
    ).toEqual([
      ['lifestyle-checkup-rate', 'gte', 67.5, 66.2, 63.8],
      ['employer-data-rate', 'gte', 8.1, 8.4, 6.9],
      ['biosimilar', 'do', null, undefined, undefined],
    ]);
    expect(kpis.map(({ measure }) => measure)).toEqual(['health-checkups', 'health-checkups', 'generic-drugs']);
  });

  test('drops title and date, and keeps notes', () => {
    expect(document.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['令和8年度　長野支部事業計画　ＫＰＩ一覧', 'title'],
      ['令和8年3月', 'title'],
    ]);
    expect(document.blocks.at(-1)).toMatchObject({ type: 'note', marker: '※1', text: '実績は速報値である。' });
  });

  const gate = (doc: typeof document) =>
    gateOf(doc, [], vocabulary).bounds.filter(({ name }) => /target|read as/u.test(name));

  test('passes the gate, and misses it where rows give no target', () => {
    expect(gate(document).map(({ passed }) => passed)).toEqual([true, true]);
    const blocks = document.blocks.map((block) => (block.kpis ? { ...block, kpis: block.kpis.slice(0, 1) } : block));
    expect(gate({ ...document, blocks }).map(({ passed }) => passed)).toEqual([false, false]);
  });
});

describe('a budget', () => {
  const rows = [
    ['区分', '新規', '事業名', '令和8年度予算額', '令和7年度予算額', '増減'],
    [{ text: '保健事業経費', down: 3 }, '新規', '受診勧奨', '12,450', '―', '12,450'],
    ['', '事業者健診データの取得', '3,300', '3,550', '▲250'],
    [{ text: '小計', across: 2 }, '15,750', '3,550', '12,200'],
    [{ text: '広報', down: 1 }, '', '血圧計の貸出し', '900', '800', '100'],
    [{ text: '合計', across: 3 }, '16,650', '4,350', '12,300'],
  ];
  const layout = layoutOf([new PageMaker(1).line('令和8年度　長野支部予算').line('（単位：千円）').table(rows)]);
  const document = readAs(budgetShape, layout);

  test('is told by its amounts', () => {
    expect(budgetShape.detect(layout, vocabulary)).toBe(true);
  });

  test('has a row a project: no totals, the category of a merged cell', () => {
    expect(
      document.budget?.map(({ category, project, isNew, requested, previous }) => [
        category,
        project,
        isNew,
        requested,
        previous,
      ]),
    ).toEqual([
      ['保健事業経費', '受診勧奨', true, 12450, null],
      ['保健事業経費', '事業者健診データの取得', false, 3300, 3550],
      ['広報', '血圧計の貸出し', false, 900, 800],
    ]);
  });

  test('is in thousands of yen whatever it prints', () => {
    const yen = layoutOf([
      new PageMaker(1)
        .line('令和８年度　支部予算')
        .table([
          ['事業名', '前年度予算（円）', '令和８年度予算（円）'],
          [{ text: '保健事業', across: 3 }],
          ['【新規】健康づくり', '0', '4,075,000'],
          ['チラシ', '2,640,000', '2,640,000'],
          ['広告', '2,200,000', '1,980,000'],
          ['保健事業 計', '4,840,000', '8,695,000'],
        ]),
    ]);
    expect(
      readAs(budgetShape, yen).budget?.map(({ category, project, isNew, requested }) => [
        category,
        project,
        isNew,
        requested,
      ]),
    ).toEqual([
      ['保健事業', '健康づくり', true, 4075],
      ['保健事業', 'チラシ', false, 2640],
      ['保健事業', '広告', false, 1980],
    ]);
  });

  test('does not count an overview of its categories as rows that were missed', () => {
    const page = new PageMaker(1)
      .line('令和8年度　予算（千円）')
      .table([
        ['区分', '令和8年度予算', '令和7年度予算'],
        ['健診', '7,430', '7,110'],
        ['広報', '1,500', '1,500'],
        ['保健指導', '640', '700'],
      ])
      .line('事業の内訳')
      .table([
        ['区分', '取組名', '予算額'],
        ['健診', '案内', '5,120'],
        ['健診', '集団健診', '2,310'],
        ['広報', 'ラジオ', '1,500'],
        ['保健指導', '利用券', '640'],
      ]);
    const read = readAs(budgetShape, layoutOf([page]));
    expect(read.budget?.map(({ project }) => project)).toEqual(['案内', '集団健診', 'ラジオ', '利用券']);
    const share = (budget: typeof read.budget) =>
      gateOf({ ...read, ...(budget ? { budget } : {}) }, [], vocabulary).bounds.find(({ name }) =>
        name.startsWith('rows with'),
      );
    expect(share(read.budget)?.passed).toBe(true);
    // A project left out leaves its category's sum unequal too.
    expect(share(read.budget?.slice(1))?.passed).toBe(false);
  });

  test('misses the gate where a row with an amount gives no project', () => {
    const bounds = (budget: typeof document.budget) =>
      gateOf({ ...document, ...(budget ? { budget } : {}) }, [], vocabulary).bounds.filter(({ name }) =>
        /projects/u.test(name),
      );
    expect(bounds(document.budget).map(({ passed }) => passed)).toEqual([true, true]);
    expect(bounds(document.budget?.slice(1)).map(({ passed }) => passed)).toEqual([false, false]);
  });
});

describe('results', () => {
  const result = ({
    metric,
    value,
    target,
    achieved,
    rank,
    previousValue,
    selfEvaluation,
  }: NonNullable<ReturnType<typeof readAs>['results']>[number]) => [
    metric,
    value,
    target?.value ?? target?.comparator ?? null,
    achieved,
    rank,
    previousValue,
    selfEvaluation,
  ];

  test('in columns of text: the column says which figure is last year’s', () => {
    const layout = layoutOf([
      new PageMaker(1).table([
        ['項目', '計画', '取組内容', '実績（前年度）', '結果・自己評価'],
        [{ text: 'Ⅰ．基盤的保険者機能の盤石化', across: 5 }],
        [
          '③サービス水準の向上',
          '≪ＫＰＩ≫\n①サービススタンダードの達成状況を100％とする\n②平均所要日数７日以内を維持する\n○ 標準期間を遵守する。',
          '・受付当日に全件を確かめた。',
          '①99.9％\n②5.61日',
          '［ＫＰＩの状況］\n①100％【達成】（全国平均99.9％）\n②5.38日【達成】（全国５位、平均6.02日）\n自己評価：Ｂ\n支払の早さは上位を維持した。',
        ],
      ]),
    ]);
    expect(resultsTableShape.detect(layout, vocabulary)).toBe(true);
    const document = readAs(resultsTableShape, layout);
    expect(document.results?.map(result)).toEqual([
      ['service-standard', 100, 100, true, null, 99.9, 'B'],
      ['service-standard-days', 5.38, 7, true, 5, 5.61, 'B'],
    ]);
    expect(document.blocks.map(({ type, marker, text }) => [type, marker, text]).slice(1)).toEqual([
      ['pillar', 'Ⅰ．', '基盤的保険者機能の盤石化'],
      ['heading', null, '③サービス水準の向上'],
      ['kpi', '≪ＫＰＩ≫ ①', 'サービススタンダードの達成状況を100％とする'],
      ['kpi', '②', '平均所要日数７日以内を維持する'],
      ['item', '○', '標準期間を遵守する。'],
      ['item', '・', '受付当日に全件を確かめた。'],
      ['paragraph', null, '①99.9％'],
      ['paragraph', null, '②5.61日'],
      ['paragraph', '［ＫＰＩの状況］', '①100％【達成】（全国平均99.9％）'],
      ['paragraph', null, '②5.38日【達成】（全国５位、平均6.02日）'],
      ['note', null, '自己評価：Ｂ'],
      ['paragraph', null, '支払の早さは上位を維持した。'],
    ]);
  });

  test('a row a target, columns in any order, signs for judgements', () => {
    const layout = layoutOf([
      new PageMaker(1).line('令和8年度 事業実施結果').table([
        ['全国順位', '評価', '令和8年度結果', '令和7年度結果', '令和8年度KPI', '項目', '区分'],
        ['42/47', '×', '1.7%', '2.1%', '1.5%以下', '窓口受付率', 'サービス水準の向上'],
        ['5/47', '○', '8,450円', '8,020円', '対前年度以上', '再審査レセプト1件当たり査定額', 'レセプト点検の推進'],
        ['7/47', '△', '70.1%', '69.0%', '70.2%以上', '返納金債権の回収率', '債権の回収'],
      ]),
    ]);
    expect(resultsTableShape.detect(layout, vocabulary)).toBe(true);
    expect(readAs(resultsTableShape, layout).results?.map(result)).toEqual([
      ['counter-application-rate', 1.7, 1.5, false, 42, 2.1, null],
      ['reexamination-amount', 8450, 'gte-previous', true, 5, 8020, null],
      ['debt-recovery-rate', 70.1, 70.2, null, 7, 69, null],
    ]);
  });

  const boxes: [string, (page: PageMaker, label: string, target: string, value: string) => PageMaker][] = [
    [
      'labels above their values',
      (page, label, target, value) =>
        page.table(
          [[{ text: label, across: 4 }], ['目標', '実績', '達成状況', '全国順位'], [target, value, '未達成', '12位']],
          { heads: 0 },
        ),
    ],
    [
      'labels beside their values',
      (page, label, target, value) =>
        page.table(
          [
            ['ＫＰＩ', label],
            ['目標', target],
            ['実績', value],
            ['達成状況', '未達成'],
            ['全国順位', '12位'],
          ],
          { heads: 0 },
        ),
    ],
  ];
  test.each(boxes)('block by block: %s', (_, put) => {
    const page = new PageMaker(1).line('令和8年度 長野支部 事業実施結果').line('（1）健診受診率の向上', { bold: true });
    put(page, '生活習慣病予防健診実施率', '62.4%以上', '60.2%');
    put(page, '事業者健診データ取得率', '9.5%以上', '8.0%');
    put(page, '被扶養者の特定健診受診率', '33.3%以上', '32.0%');
    const layout = layoutOf([page]);
    expect(resultsTableShape.detect(layout, vocabulary)).toBe(true);
    expect(readAs(resultsTableShape, layout).results?.map(result)).toEqual([
      ['lifestyle-checkup-rate', 60.2, 62.4, false, 12, null, null],
      ['employer-data-rate', 8, 9.5, false, 12, null, null],
      ['dependent-checkup-rate', 32, 33.3, false, 12, null, null],
    ]);
  });

  test('block by block: lines with their labels in a box', () => {
    const page = new PageMaker(1, { width: 595, height: 842 }).line('令和8年度 事業実施結果', {
      x: 40,
      y: 20,
      width: 200,
      size: 12,
    });
    ['生活習慣病予防健診実施率', '事業者健診データ取得率', '返納金債権の回収率'].forEach((label, at) => {
      page.box({ x: 40, y: 60 + 120 * at, width: 400, height: 100 }, [
        `【ＫＰＩ】${label}`,
        '目標：60％以上',
        '実績：61.5％（全国3位）',
        '達成状況：達成',
        '自己評価：Ａ',
      ]);
    });
    const layout = layoutOf([page]);
    expect(resultsTableShape.detect(layout, vocabulary)).toBe(true);
    expect(readAs(resultsTableShape, layout).results?.map(result)).toEqual([
      ['lifestyle-checkup-rate', 61.5, 60, true, 3, null, 'A'],
      ['employer-data-rate', 61.5, 60, true, 3, null, 'A'],
      ['debt-recovery-rate', 61.5, 60, true, 3, null, 'A'],
    ]);
  });
});
