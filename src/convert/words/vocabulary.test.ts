/** The catalogue's words: what each pattern is for, and what one more entry does. */
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../content/catalog.ts';
import type { Metric } from '../../schema/catalog.ts';
import { readDocument } from '../read.ts';
import { fold } from '../text.ts';
import { headingKey, headingWords } from './heading-key.ts';
import type { PillarId } from './pillar-id.ts';
import { type VocabularyData, vocabularyOf } from './vocabulary.ts';

const catalog = loadCatalog();
const vocabulary = vocabularyOf(catalog);
const {
  measureOf,
  metricOf,
  isGroupHeading,
  pillarOf,
  pillarAt,
  isPillarName,
  isPillarPart,
  opensPillar,
  tagsOf,
  toldMeasure,
} = vocabulary;

describe('each pattern finds its example', () => {
  const headings = catalog.measures.flatMap(({ id, patterns }) => patterns.map((one) => ({ id, ...one })));
  test.each(headings)('$example is $id', ({ id, example, pillars = [null] }) => {
    for (const pillar of pillars) expect(measureOf(headingWords(example), pillar as PillarId | null)).toBe(id);
  });
  const counted = [
    ...catalog.metrics.flatMap(({ id, patterns }) => patterns.map((one) => ({ id, ...one }))),
    ...catalog.others.flatMap(({ label, patterns }) => patterns.map((one) => ({ id: `other:${label}`, ...one }))),
  ];
  test.each(counted)('$example counts $id', ({ id, example }) => {
    expect(metricOf(example)).toBe(id);
  });
  /** By metric: what its pattern would take for it, and its `unless` leaves to another. */
  const left: Record<string, string> = {
    'service-standard': 'サービススタンダードの平均所要日数を7日以内とする',
    'claims-assessment-rate': '再審査レセプトの査定率を前年度以上とする',
    'checkup-rate': '生活習慣病予防健診の実施率を60％以上とする',
    'lifestyle-checkup-rate': '生活習慣病予防健診の当日に行う特定保健指導の実施率を30％以上とする',
    'employer-data-rate': '事業者健診の結果による特定保健指導の実施率を30％以上とする',
    'dependent-checkup-rate': '被扶養者の健診当日の特定保健指導の実施率を10％以上とする',
    'guidance-rate': '被保険者の特定保健指導の実施率を30％以上とする',
    'visit-rate-3m': '受診勧奨後10か月以内に医療機関を受診した者の割合を前年度以上とする',
    'generic-rate': 'バイオシミラーの使用割合を20％以上とする',
  };
  test('every exception of a metric has an example', () => {
    const excepted = catalog.metrics.filter(({ patterns }) => patterns.some(({ unless }) => unless !== undefined));
    expect(excepted.map(({ id }) => id).toSorted()).toEqual(Object.keys(left).toSorted());
  });
  test.each(Object.entries(left))('not %s: %s', (id, words) => {
    const patterns = catalog.metrics.find((metric) => metric.id === id)?.patterns ?? [];
    expect(patterns.some(({ pattern }) => new RegExp(pattern, 'u').test(fold(words)))).toBe(true);
    expect(metricOf(words)).not.toBe(id);
  });
  const told = catalog.measures.flatMap(({ id, telling }) => telling.map((one) => ({ id, ...one })));
  test.each(told)('$example tells of $id', ({ id, example }) => {
    expect(
      toldMeasure(
        example,
        catalog.measures.map((measure) => measure.id),
      ),
    ).toBe(id);
  });
  test.each(catalog.groups)('$example only gathers', ({ example, pillars = [null] }) => {
    for (const pillar of pillars) expect(isGroupHeading(headingWords(example), pillar as PillarId | null)).toBe(true);
  });
  test.each(catalog.tags)('$example is tagged $tag', ({ tag, example }) => {
    expect(tagsOf(example)).toEqual([tag]);
  });
});

describe('names and aliases', () => {
  test('of measures are found whole, below any pillar; those of the other measures below their own', () => {
    for (const { id, pillar, name, aliases } of catalog.measures)
      for (const words of [name, ...aliases]) {
        expect(measureOf(words, pillar as PillarId), words).toBe(id);
        expect(measureOf(words), words).toBe(id);
        if (!id.endsWith('-other')) expect(measureOf(words, 'core'), words).toBe(id);
      }
  });

  test('of metrics are found at the head of a statement and anywhere in it', () => {
    for (const { id, name, aliases } of catalog.metrics)
      for (const words of [name, ...aliases]) {
        expect(metricOf(`${words}を 90％以上とする`), words).toBe(id);
        expect(metricOf(words), words).toBe(id);
      }
  });

  test('a name inside a text is weaker than a pattern, stronger than nothing', () => {
    expect(metricOf('被扶養者に係る特定健診実施率を 30％以上とする')).toBe('dependent-checkup-rate');
    expect(metricOf('令和6年度末における特定健診実施率を 30％以上とする')).toBe('checkup-rate');
    expect(metricOf('新しい試みの数を 3件とする')).toBeNull();
  });
});

test.each([
  ['（１）健全な財政運営〈Ⅰ、Ⅱ〉', '健全な財政運営'],
  ['【新規】コラボヘルスの推進', 'コラボヘルスの推進'],
  ['コラボヘルスの推進【拡充】【重要度：高】', 'コラボヘルスの推進'],
  ['特定健診受診率等の向上（被扶養者）', '特定健診受診率等の向上'],
  ['≪その他保健事業≫', 'その他保健事業'],
  ['【主な重点施策】', '主な重点施策'],
  ['コラボヘルス（案）', 'コラボヘルス'],
])('the key of %s is %s', (heading, key) => {
  expect(headingKey(headingWords(heading))).toBe(headingKey(key));
});

test('words that are nothing but a tag keep it', () => {
  expect(headingKey('【新規】')).toBe('【新規】');
});

test('decomposed kana, half-width kana and full-width letters are the same words', () => {
  const half = 'ｺﾗﾎﾞﾍﾙｽの推進';
  for (const words of ['コラボヘルスの推進', 'コラボヘルスの推進'.normalize('NFD'), half])
    expect(measureOf(words, 'strategic'), words).toBe('collabo-health');
  for (const words of ['バイオシミラーに関する働きかけ'.normalize('NFD'), 'ﾊﾞｲｵｼﾐﾗｰに関する働きかけ'])
    expect(metricOf(words), words).toBe('biosimilar');
  expect(metricOf('ＳＮＳ（ＬＩＮＥ）による毎月の情報発信')).toBe('line-account');
  expect(metricOf('online での受付')).toBeNull();
  expect(pillarOf('基盤的保険者機能の盤石化'.normalize('NFD'))).toBe('core');
});

test('the names of the pillars, whole and broken', () => {
  expect(pillarAt('組織運営体制 関係')).toEqual({ pillar: 'organization', name: '組織運営体制 関係' });
  expect(pillarAt('戦略的保険者機 能関係　（１）…')?.name).toBe('戦略的保険者機 能関係');
  expect(pillarAt('今後の戦略的保険者機能')).toBeNull();
  expect(pillarOf('今後の戦略的保険者機能')).toBe('strategic');
  expect(isPillarName('保険者機能の強化を支える組織・運営体制等の整備')).toBe(true);
  expect(isPillarName('組織・運営体制等の見直し')).toBe(false);
  expect(opensPillar('保険者機能の強化を支える')).toBe(true);
  expect(opensPillar('基盤的保険者機能の盤石化について')).toBe(true);
  expect(opensPillar('保険者機能強化アクションプラン')).toBe(false);
  expect(isPillarPart('化を支える組織・運営')).toBe(true);
  expect(isPillarPart('運営')).toBe(false);
});

describe('a metric is one entry', () => {
  const added: Metric = {
    id: 'card-use-rate',
    measure: 'online-eligibility',
    name: 'マイナ保険証利用率',
    short: 'マイナ保険証利用率',
    aliases: [],
    description: 'マイナ保険証で受診した割合です。',
    unit: '%',
    better: 'higher',
    patterns: [],
  };
  const more: VocabularyData = { ...catalog, metrics: [...catalog.metrics, added] };
  const read = (lines: string[], data: VocabularyData, shape?: string) =>
    readDocument({
      file: 'a.txt',
      lines,
      entry: { branch: 'nagano', kind: 'plan', fiscalYear: 2026, status: 'final', lines: [1, lines.length] },
      catalog: data,
      ...(shape ? { shape } : {}),
    });
  const targets = (lines: string[], data: VocabularyData, shape?: string) =>
    read(lines, data, shape).document.blocks.flatMap(({ kpis = [] }) => kpis);

  const old = [
    '令和 3年度 事業計画（見本支部）',
    '１．基盤的保険者機能関係',
    '',
    '（１）オンライン資格確認の円滑な実施',
    '',
    '・周知を図る。',
    '',
    '■ KPI：マイナ保険証の利用率を 50％以上とする',
  ];
  const table = ['分野 具体的施策等', '○ ICT化の推進', '■ KPI：マイナ保険証の利用率を50％以上とする'];

  test.each([
    ['2021', old, undefined],
    ['2025', table, 'plan-table'],
  ])('its target is found in a text of %s', (_, lines, shape) => {
    expect(targets(lines, more, shape)).toMatchObject([
      { metric: 'card-use-rate', comparator: 'gte', value: 50, unit: '%', measure: 'online-eligibility' },
    ]);
    expect(targets(lines, catalog, shape)).toMatchObject([{ metric: 'other:マイナ保険証利用率' }]);
  });

  test('a target of an unknown one is told with its line and the nearest', () => {
    const lines = [...old.slice(0, -1), '■ KPI：ジェネリック処方の比率を 50％以上とする'];
    const { unknown } = read(lines, catalog);
    expect(unknown).toMatchObject([
      {
        kind: 'metric',
        line: 8,
        metric: 'other:ジェネリック処方の比率',
        nearest: ['ジェネリック医薬品使用割合 (generic-rate)'],
      },
    ]);
  });
});
