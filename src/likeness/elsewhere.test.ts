import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { catalogFixture, planFixture } from '../domain/fixtures.ts';
import { elsewhere } from './elsewhere.ts';
import { createWordings } from './wordings.ts';

test('a measure is found under another heading, only where the plan has no section of it', () => {
  const { branches, measures } = loadCatalog(`${contentFolder}/catalog`);
  const wordings = createWordings(loadDocuments(contentFolder), branches);
  const found = elsewhere(
    wordings,
    2021,
    measures.map((measure) => measure.id),
    branches,
  );
  // 岐阜 writes of the incentive scheme under its publicity.
  expect(found.get('incentive gifu')?.measure).toBe('public-relations');
  for (const [key, item] of found) {
    const [measure = '', branch] = key.split(' ');
    expect(item.branch).toBe(branch);
    expect(item.measure).not.toBe(measure);
    expect(wordings.items(measure, 2021).some((other) => other.branch === branch)).toBe(false);
  }
});

const { branches: six } = catalogFixture(6);
const common = '関係団体と連携して健康経営の普及啓発に取り組む。';

/** Plans of which the first `writers` say `own` in their section of `measure`, and the last `last` in a section of another. */
function found(writers: number, own: string, last: string): Map<string, unknown> {
  const plans = six.map((_, index) => {
    const plan = planFixture(index, [], 1);
    const isLast = index === six.length - 1;
    for (const block of plan.blocks) {
      if (isLast) block.measure = 'another';
      if (block.type === 'item')
        block.text = isLast ? last : index < writers ? own : `支部だより${index}を毎月発行する。`;
    }
    return plan;
  });
  return elsewhere(createWordings(plans, six), 2021, ['measure'], six);
}

test('five branches with one wording make it the measure’s, four do not', () => {
  expect([...found(5, common, common).keys()]).toEqual([`measure ${six.at(-1)?.slug}`]);
  expect([...found(4, common, common).keys()]).toEqual([]);
  expect([...found(5, common, '事務処理誤りの発生を防止する。').keys()]).toEqual([]);
});

test('a line that only gives a number is no measure, however many have it', () => {
  const figure = '生活習慣病予防健診の実施見込者数：12,345人';
  expect([...found(5, figure, figure).keys()]).toEqual([]);
  expect([...found(5, `${figure}を対象とする。`, `${figure}を対象とする。`).keys()]).toHaveLength(1);
});
