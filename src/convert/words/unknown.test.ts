/** Words that the catalogue does not know are told, and those that it knows are not. */
import { expect, test } from 'vitest';
import { loadCatalog } from '../../content/catalog.ts';
import { planFixture } from '../../domain/fixtures.ts';
import type { PlanDocument } from '../../schema/document.ts';
import { unknownOf } from './unknown.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(loadCatalog());

/** A plan of one section, headed by `text` and filed under `measure`, with one target of `metric`. */
function told(text: string, measure: string, metric = 'generic-rate', repeat = false): string[] {
  const plan: PlanDocument = planFixture(0, [{ metric, ...(repeat ? { repeat: true } : {}) }]);
  const [heading] = plan.blocks;
  if (heading) Object.assign(heading, { text, measure });
  return unknownOf(plan, vocabulary).map((one) => `${one.kind} ${one.kind === 'metric' ? one.metric : one.text}`);
}

test('a heading filed under the rest of its pillar is told where no measure has its words', () => {
  expect(told('（９）まだ誰も書いていない見出し', 'core-other')).toEqual(['heading （９）まだ誰も書いていない見出し']);
  expect(told('（１）健全な財政運営', 'core-other')).toEqual([]);
  expect(told('（９）まだ誰も書いていない見出し', 'sound-finance')).toEqual([]);
});

test('a small heading below another is none', () => {
  const plan = planFixture(0, [], 1);
  const [heading, item] = plan.blocks;
  if (!heading || !item) throw new Error('the fixture has two blocks');
  Object.assign(item, { type: 'heading', measure: 'core-other', text: 'まだ誰も書いていない見出し' });
  expect(unknownOf(plan, vocabulary)).toEqual([]);
});

test('a metric is told that neither the catalogue nor its list of others has, and only where it is first stated', () => {
  const heading = '（１）健全な財政運営';
  expect(told(heading, 'sound-finance', 'other:まだ誰も数えていない数')).toEqual([
    'metric other:まだ誰も数えていない数',
  ]);
  expect(told(heading, 'sound-finance', 'other:まだ誰も数えていない数', true)).toEqual([]);
  expect(told(heading, 'sound-finance', 'other:ホームページアクセス数')).toEqual([]);
  expect(told(heading, 'sound-finance', 'generic-rate', true)).toEqual([]);
});
