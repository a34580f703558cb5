import { expect, test } from 'vitest';
import { currentYear, statedTargets, targetDetails } from './document-targets.ts';
import { catalogFixture, planFixture } from './fixtures.ts';

const { metrics } = catalogFixture(1);
const figure = (value: number, line: number) => ({
  comparator: 'gte' as const,
  value,
  unit: '%',
  text: `${value}％`,
  line,
});

test('a target is told once, with the number of the table that repeats it', () => {
  const plan = planFixture(0, [
    { comparator: 'lte-previous', value: null, unit: null },
    { comparator: 'lte-previous', value: 1.3, unit: '%', repeat: true },
  ]);
  expect(statedTargets(plan).map(({ block, target }) => [block.id, target.value, target.unit])).toEqual([
    ['L50', 1.3, '%'],
  ]);
});

test('what is printed beside a target is found in its own block', () => {
  const plan = planFixture(0, [{ hqTarget: figure(63.5, 50), previousTarget: figure(63.3, 51) }, { repeat: true }]);
  const details = targetDetails(plan, metrics);
  expect(details?.has).toEqual({ hqTarget: true, previousTarget: true, current: false });
  const [row] = details?.rows ?? [];
  expect([row?.hqTarget?.block?.id, row?.previousTarget?.block?.id, row?.metric?.id]).toEqual(['L50', 'L51', 'rate']);
});

test('a plan that prints targets alone has no such table', () => {
  expect(targetDetails(planFixture(0, [{}]), metrics)).toBeNull();
});

test('a current value belongs to the fiscal year of its day, else to the year before the plan’s', () => {
  const plan = planFixture(0, [{ asOf: '2025-03-31' }, {}], 0, 2025);
  expect(statedTargets(plan).map(({ target }) => currentYear(plan, target))).toEqual([2024, 2024]);
  const [april] = statedTargets(planFixture(0, [{ asOf: '2025-04-30' }], 0, 2025));
  expect(april && currentYear(plan, april.target)).toBe(2025);
});
