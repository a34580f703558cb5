import { describe, expect, test } from 'vitest';
import { layoutOf, PageMaker, readAs, vocabulary } from '../testing.ts';
import { inReadingOrder } from './order.ts';
import { slidesShape } from './slides.ts';

const size = { width: 960, height: 540 };
const slide = (number: number, title: string) =>
  new PageMaker(number, size, 'slide').box(
    { x: 20, y: 20, width: 900, height: 36, fill: '#1f3864', role: 'title' },
    [title],
    { size: 22, bold: true },
  );
const shown = (pages: PageMaker[]) => readAs(slidesShape, layoutOf(pages));
const texts = (pages: PageMaker[]) => shown(pages).blocks.map(({ type, marker, text }) => [type, marker, text]);

/** Titles that make their number the mark of measures. */
const others = [
  slide(8, '７　レセプト内容点検の質の向上'),
  slide(9, '８　返納金債権の発生防止と回収'),
  slide(10, '９　特定健診受診率の向上'),
];

describe('reading order', () => {
  const area = (name: string, x: number, y: number, width = 100, height = 50) => ({ name, x, y, width, height });
  test.each([
    ['bands from the top, columns from the left', [area('c', 0, 100, 300), area('b', 150, 0), area('a', 0, 0)], 'abc'],
    ['a column beside two boxes', [area('b', 0, 60), area('c', 150, 0, 100, 110), area('a', 0, 0)], 'abc'],
    ['a grid by its rows', [area('d', 150, 100), area('b', 150, 0), area('c', 0, 100), area('a', 0, 0)], 'abcd'],
  ])('%s', (_, areas, order) => {
    expect(
      inReadingOrder(areas)
        .map(({ name }) => name)
        .join(''),
    ).toBe(order);
  });
});

describe('a slide', () => {
  test('is told by pages wider than high with a large title', () => {
    const page = (number: number) =>
      slide(number, `題${number}`).box({ x: 20, y: 100, width: 400, height: 200 }, [
        '▶ 本文である。',
        '▶ 次である。',
        '▶ その次である。',
      ]);
    expect(slidesShape.detect(layoutOf([page(1), page(2), page(3)]), vocabulary)).toBe(true);
    expect(
      slidesShape.detect(
        layoutOf(
          [1, 2, 3].map((number) =>
            new PageMaker(number, { width: 595, height: 842 }).line('本文', { size: 10, y: 40 }),
          ),
        ),
        vocabulary,
      ),
    ).toBe(false);
  });

  test('gives each box to the label above it, whatever the order of the file', () => {
    const page = slide(1, '１　お客様サービスの向上')
      .box({ x: 500, y: 106, width: 400, height: 100 }, ['▶ 右の文である。'])
      .box({ x: 20, y: 106, width: 400, height: 100 }, ['▶ 左の文である。'])
      .box({ x: 500, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['右の箱'], { bold: true })
      .box({ x: 20, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['左の箱'], { bold: true });
    expect(texts([page, ...others]).slice(0, 5)).toEqual([
      ['heading', null, '１　お客様サービスの向上'],
      ['heading', null, '左の箱'],
      ['item', '▶', '左の文である。'],
      ['heading', null, '右の箱'],
      ['item', '▶', '右の文である。'],
    ]);
  });

  test('opens a measure by a label that carries the titles’ mark', () => {
    const page = slide(1, '１　現金給付等の適正化')
      .box({ x: 20, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['併給調整'], { bold: true })
      .box({ x: 20, y: 106, width: 400, height: 60 }, ['▶ 併給調整を行う。'])
      .box({ x: 500, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['２　被扶養者資格の再確認'], { bold: true })
      .box({ x: 500, y: 106, width: 400, height: 60 }, ['▶ 確認書を回収する。']);
    const { blocks } = shown([page, ...others]);
    expect(blocks.slice(0, 5).map(({ id, section, measure }) => [id === section, measure])).toEqual([
      [true, 'cash-benefits'],
      [false, 'cash-benefits'],
      [false, 'cash-benefits'],
      [true, 'dependent-eligibility'],
      [false, 'dependent-eligibility'],
    ]);
  });

  test('takes statements beside a label KPI for targets, and a note below them for a note', () => {
    const page = slide(1, '１　レセプト点検の精度向上')
      .box({ x: 20, y: 80, width: 60, height: 60, fill: '#ffc000' }, ['KPI'], { bold: true })
      .box({ x: 84, y: 80, width: 500, height: 60 }, [
        '①レセプト点検の査定率（※）を前年度以上とする',
        '（※）査定率＝額÷総額',
        '②再審査レセプト１件当たりの査定額を8,000円以上とする',
      ]);
    expect(texts([page, ...others]).slice(1, 4)).toEqual([
      ['kpi', 'KPI ①', 'レセプト点検の査定率（※）を前年度以上とする'],
      ['note', '（※）', '査定率＝額÷総額'],
      ['kpi', '②', '再審査レセプト１件当たりの査定額を8,000円以上とする'],
    ]);
  });

  test('adds last year’s target and the figure of now from the table below', () => {
    const page = slide(1, '１　レセプト点検の精度向上')
      .box({ x: 20, y: 80, width: 60, height: 40, fill: '#ffc000' }, ['KPI'], { bold: true })
      .box({ x: 84, y: 80, width: 500, height: 40 }, ['再審査レセプト１件当たりの査定額を8,000円以上とする'])
      .table([
        ['指標', 'R8目標', 'R7目標', 'R7.9末'],
        ['１件当たり査定額', '8,000円以上', '7,900円', '8,412円'],
      ]);
    const { blocks } = shown([page, ...others]);
    const [stated, repeated] = blocks.flatMap((block) => block.kpis ?? []);
    expect(stated).toMatchObject({
      metric: 'reexamination-amount',
      value: 8000,
      previousTarget: { value: 7900, comparator: 'gte' },
      current: { value: 8412 },
      asOf: '2025-09-30',
    });
    expect(repeated).toMatchObject({ metric: 'reexamination-amount', repeat: true });
  });

  test('gives a box of targets to the measure of its metric on the same slide', () => {
    const page = slide(1, '１　レセプト点検の精度向上')
      .box({ x: 500, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['２　被扶養者資格の再確認'], { bold: true })
      .box({ x: 500, y: 106, width: 400, height: 60 }, ['▶ 確認書を回収する。'])
      .box({ x: 20, y: 300, width: 60, height: 40, fill: '#ffc000' }, ['KPI'], { bold: true })
      .box({ x: 84, y: 300, width: 300, height: 40 }, ['被扶養者資格確認リストの提出率を93.5％以上とする']);
    const kpi = shown([page, ...others]).blocks.find(({ type }) => type === 'kpi');
    expect(kpi?.measure).toBe('dependent-eligibility');
  });

  test('keeps a tag in a shape of its own as a note, and gives its label the tag', () => {
    const page = slide(1, '１　サービスの向上')
      .box({ x: 20, y: 80, width: 400, height: 24, fill: '#7f7f7f' }, ['けんぽアプリ'], { bold: true })
      .box({ x: 360, y: 83, width: 50, height: 18, fill: '#c00000' }, ['新規'], { bold: true })
      .box({ x: 20, y: 106, width: 400, height: 60 }, ['▶ 登録を呼びかける。']);
    expect(
      shown([page, ...others])
        .blocks.slice(1, 3)
        .map(({ type, text, tags }) => [type, text, tags]),
    ).toEqual([
      ['heading', 'けんぽアプリ', ['new']],
      ['note', '新規', []],
    ]);
  });

  test('puts a pillar’s running name where it turns', () => {
    const running = { furniture: 'running section' as const, x: 20, y: 5, width: 150, size: 10 };
    const pages = [1, 2].map((number) =>
      slide(number, `${number}　レセプト点検の精度向上`).line('Ⅰ　基盤的保険者機能の盤石化', running),
    );
    const { blocks, dropped } = shown(pages);
    expect(blocks.filter(({ type }) => type === 'pillar').map(({ text }) => text)).toEqual([
      '基盤的保険者機能の盤石化',
    ]);
    expect(dropped.map(({ reason }) => reason)).toEqual(['furniture']);
  });

  test('puts a pillar above the title before it, so that the title’s measure goes on', () => {
    const page = new PageMaker(1, size, 'slide')
      .box({ x: 0, y: 0, width: 960, height: 18 }, ['基盤的保険者機能の盤石化'], { size: 10 })
      .box({ x: 20, y: 22, width: 900, height: 36, role: 'title' }, ['１　レセプト点検の精度向上'], { size: 22 })
      .box({ x: 20, y: 100, width: 400, height: 60 }, ['▶ 点検する。']);
    expect(
      shown([page, ...others])
        .blocks.slice(0, 3)
        .map(({ type, measure }) => [type, measure]),
    ).toEqual([
      ['pillar', null],
      ['heading', 'claims-review'],
      ['item', 'claims-review'],
    ]);
  });

  test('gives a box to the heading above it, however short the words of the heading', () => {
    const page = slide(1, '基盤的保険者機能の盤石化')
      .line('（１）レセプト点検の精度向上', { x: 30, y: 70, width: 180, size: 16, bold: true })
      .box({ x: 30, y: 90, width: 880, height: 100 }, ['・点検する。'])
      .line('（２）債権の回収', { x: 30, y: 240, width: 120, size: 16, bold: true })
      .box({ x: 30, y: 260, width: 880, height: 100 }, ['・回収する。']);
    expect(texts([page]).slice(1)).toEqual([
      ['heading', null, '（１）レセプト点検の精度向上'],
      ['item', '・', '点検する。'],
      ['heading', null, '（２）債権の回収'],
      ['item', '・', '回収する。'],
    ]);
  });

  test('drops a title that counts on, and keeps one that says 【続き】', () => {
    const pages = ['１　重症化予防（1/2）', '１　重症化予防（2/2）', '１　重症化予防【続き】'].map((title, at) =>
      slide(at + 1, title).box({ x: 20, y: 100, width: 400, height: 60 }, [`▶ 文${at}である。`]),
    );
    const { blocks, dropped } = shown(pages);
    expect(blocks.filter(({ type }) => type === 'heading').map(({ text }) => text)).toEqual([
      '１　重症化予防（1/2）',
      '１　重症化予防【続き】',
    ]);
    expect(dropped.map(({ text }) => text)).toEqual(['１　重症化予防（2/2）']);
  });
});
