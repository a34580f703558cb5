import { expect, test } from 'vitest';
import { planFixture } from '../../domain/fixtures.ts';
import { withMarker } from '../../domain/marker.ts';
import type { Block } from '../../domain/types.ts';
import { isHeading, isTagged, isTarget, recordOf } from './record.ts';

const [base] = planFixture(0, [], 1).blocks;
const block = (given: Partial<Block>): Block => ({ ...(base as Block), ...given });
const [target] = planFixture(0, [{}]).blocks.flatMap(({ kpis }) => kpis ?? []);

test('headings, targets, and what is marked as new or expanded', () => {
  expect((['heading', 'pillar', 'item', 'kpi'] as const).map((type) => isHeading(block({ type })))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const kpis = target ? [target] : [];
  expect(
    [
      block({ type: 'kpi' }),
      block({ type: 'table' }),
      block({ type: 'table', kpis }),
      block({ type: 'item', kpis }),
    ].map(isTarget),
  ).toEqual([true, false, true, false]);
  expect(
    [['new'], ['expanded'], ['difficulty-high'], []].map((tags) => isTagged(block({ tags: tags as Block['tags'] }))),
  ).toEqual([true, true, false, false]);
});

test('headings stand first, then targets, each in reading order, with the mark before its text', () => {
  const blocks = [
    block({ type: 'item', marker: '・', text: '三' }),
    block({ type: 'kpi', marker: '■', text: '二' }),
    block({ type: 'heading', marker: null, text: '一' }),
  ];
  expect(blocks.map(withMarker)).toEqual(['・三', '■二', '一']);
  const { content, headings, targets } = recordOf(blocks);
  expect(['一', '二', '三'].map((word) => content.indexOf(word))).toEqual(
    ['一', '二', '三'].map((word) => content.indexOf(word)).toSorted((a, b) => a - b),
  );
  // A heading of one character and a target of two, each with its end.
  expect([headings, targets]).toEqual([2, 3]);
});
