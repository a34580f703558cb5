/** A small catalogue and plans for tests, made through the real schemas. */
import { branch, measure, metric, pillar, region } from '../schema/catalog.ts';
import { planDocument } from '../schema/document.ts';
import type { CatalogView } from './corpus.ts';
import type { PlanDocument, Result, Target } from './types.ts';

/** `count` branches named 支部1 …, one region, pillar, measure and metric (`rate`, in %). */
export function catalogFixture(count: number): CatalogView {
  return {
    regions: [region.parse({ id: 'north', name: '北' })],
    branches: Array.from({ length: count }, (_, index) =>
      branch.parse({
        code: `${index + 1}`.padStart(2, '0'),
        slug: slug(index),
        name: `支部${index + 1}`,
        kana: 'しぶ',
        region: 'north',
        tile: [index, 0],
      }),
    ),
    pillars: [pillar.parse({ id: 'core', name: '柱', description: '柱です。' })],
    measures: [
      measure.parse({ id: 'measure', pillar: 'core', name: '施策', short: '施策', description: '施策です。' }),
    ],
    metrics: [
      metric.parse({
        id: 'rate',
        measure: 'measure',
        name: '率',
        short: '率',
        description: '率です。',
        unit: '%',
        better: 'higher',
      }),
    ],
  };
}

/** A plan of the `index`-th branch: a measure's heading with `items` items and the targets given; without either, no measure at all. */
export function planFixture(index: number, targets: Partial<Target>[], items = 0, year = 2021): PlanDocument {
  const empty = targets.length + items === 0;
  const block = (line: number, type: string, more: object = {}) => ({
    id: `L${line}`,
    type,
    level: 1,
    section: 'L1',
    measure: empty ? null : 'measure',
    marker: null,
    text: `${type}${line}`,
    lines: [[line, line]],
    page: null,
    tags: [],
    ...more,
  });
  const target = (line: number, given: Partial<Target>) => ({
    metric: 'rate',
    comparator: 'gte',
    value: 1,
    unit: '%',
    measure: 'measure',
    line,
    text: '率',
    ...given,
  });
  return planDocument.parse({
    branch: slug(index),
    fiscalYear: year,
    kind: 'plan',
    status: 'final',
    title: '計画',
    source: { file: 'a.txt', lines: [1, 100] },
    blocks: [
      block(1, 'heading'),
      ...Array.from({ length: items }, (_, item) => block(item + 2, 'item')),
      ...targets.map((given, place) => block(50 + place, 'kpi', { kpis: [target(50 + place, given)] })),
    ],
    dropped: [],
    populations: [],
  });
}

/** Results of the `index`-th branch for 2024: one figure of `rate`, as given. */
export function resultsFixture(index: number, given: Partial<Result> = {}, year = 2024): PlanDocument {
  const plan = planFixture(index, [], 1, year);
  const result = {
    metric: 'rate',
    measure: 'measure',
    target: { comparator: 'gte', value: 60, unit: '%', text: '60％以上', line: 1 },
    value: 55,
    unit: '%',
    achieved: false,
    achievedText: '未達成',
    inferred: false,
    asOf: null,
    method: null,
    rank: 2,
    nationalAverage: 58.5,
    previousValue: 54,
    selfEvaluation: 'C',
    warning: null,
    text: '55％',
    blockId: 'L2',
    line: 2,
    ...given,
  };
  return planDocument.parse({ ...plan, kind: 'results', title: '結果', results: [result] });
}

const slug = (index: number) => `branch-${index + 1}`;
