import { expect, test } from 'vitest';
import { likelyMeasure, nearestMeasures } from './likeness.ts';
import type { MeasureModel } from './measure-model.ts';
import { buildModel, type ModelCatalog, type ModelDocument } from './model-build.ts';
import { nearestPillar, pillarOfMeasures } from './pillar-likeness.ts';

const catalog: ModelCatalog = {
  pillars: [
    { id: 'core', name: '基盤的保険者機能', aliases: ['基盤的保険者機能の盤石化'] },
    { id: 'strategic', name: '戦略的保険者機能', aliases: ['戦略的保険者機能の一層の発揮'] },
    {
      id: 'organization',
      name: '組織・運営体制',
      aliases: ['保険者機能の強化を支える組織・運営体制等の整備'],
    },
  ],
  measures: [
    measure('claims-review', 'core', '効果的なレセプト点検の推進'),
    measure('collabo-health', 'strategic', 'コラボヘルスの推進'),
    measure('training', 'organization', '人材育成の推進'),
    measure('work-style', 'organization', '働き方改革の推進'),
    measure('organization-other', 'organization', 'その他の取組'),
  ],
};

function measure(id: string, pillar: string, name: string) {
  return { id, pillar, name, aliases: [], description: '' };
}

const texts: Record<string, [heading: string, section: string]> = {
  'claims-review': ['（１）効果的なレセプト点検の推進', '点検員の査定の技術を高め、診療報酬の請求の誤りを正す。'],
  'collabo-health': ['（２）コラボヘルスの推進', '健康宣言をした事業所の事業主とともに従業員の健康づくりを進める。'],
  training: ['（３）人材育成の推進', '研修と日々の業務を通じて職員の能力を伸ばす。'],
  'work-style': ['（４）働き方改革の推進', '年次休暇の取得を勧め、超過勤務を減らす。'],
};

const named = (heading: string): string | null => catalog.measures.find(({ name }) => name === heading)?.id ?? null;

const plan = (path: string, ids = Object.keys(texts)): ModelDocument => ({
  path,
  blocks: ids.flatMap((id) => {
    const [heading = '', section = ''] = texts[id] ?? [];
    return [
      { id: `${id}-1`, type: 'heading', section: `${id}-1`, measure: id, text: heading },
      { id: `${id}-2`, type: 'item', section: `${id}-1`, measure: id, text: section },
    ];
  }),
});

// As many words as a few real plans have: fewer make no strong claim.
const plans = Array.from({ length: 200 }, (_, i) => plan(`plans/2021/branch-${i}`));
const model: MeasureModel = buildModel(plans, catalog, { named });

test('a heading in other words is told by the section below it', () => {
  const found = likelyMeasure(model, {
    heading: '請求の点検',
    section: '診療報酬の請求の誤りを査定する点検員の技術。',
  });
  expect(found.measure).toBe('claims-review');
  expect(found.nearest).toHaveLength(3);
});

test.each([
  [{ heading: '２．コラボヘルスの一層の推進' }, 'collabo-health'],
  [{ section: '超過勤務を減らし、年次休暇の取得を勧める。' }, 'work-style'],
  [{ heading: 'コラボヘルスの推進', pillar: 'organization' }, 'collabo-health'],
  [{ heading: '目次' }, null],
  [{}, null],
])('%o is %s', (given, expected) => {
  expect(likelyMeasure(model, given).measure).toBe(expected);
});

test('a joint heading names a second measure', () => {
  expect(
    likelyMeasure(model, { heading: '人材育成と働き方改革', section: '研修で職員の能力を伸ばす。' }),
  ).toMatchObject({
    measure: 'training',
    also: ['work-style'],
  });
  expect(likelyMeasure(model, { heading: '人材育成の推進と研修' }).also).toEqual([]);
});

test('the measures come ranked, the margin is between the first two', () => {
  const { measures, margin } = nearestMeasures(model, { heading: '働き方改革' });
  expect(measures.map(({ measure: id }) => id).sort()).toEqual(Object.keys(texts).sort());
  expect(margin).toBeCloseTo((measures[0]?.score ?? 0) - (measures[1]?.score ?? 0));
});

test.each([
  ['保険者としての基盤的な機能の強化', 'core'],
  ['Ⅱ　加入者の健康を守る戦略的な取組', 'strategic'],
  ['組織体制の整備', 'organization'],
])('%s is the pillar %s', (text, expected) => {
  expect(nearestPillar(model, text).pillars[0]?.pillar).toBe(expected);
});

test('a pillar whose name says nothing is told by the measures below it', () => {
  expect(nearestPillar(model, '３つめの柱', ['training', 'work-style']).pillars[0]?.pillar).toBe('organization');
  expect(pillarOfMeasures(catalog.measures, ['training', 'work-style', 'claims-review'])).toBe('organization');
  expect(pillarOfMeasures(catalog.measures, ['training', 'claims-review'])).toBeNull();
});
