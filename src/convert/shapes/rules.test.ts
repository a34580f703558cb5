/** A rule's example is what the rule is for: it must be the first rule that fits it. */
import { describe, expect, test } from 'vitest';
import { comparisonRules } from './action-plan.ts';
import { associationRules } from './association-budget.ts';
import type { CutRules } from './cut.ts';
import { metricOf } from './figures.ts';
import { headingKey, measureFinder } from './measures.ts';
import { overviewRules } from './overview.ts';
import { policyRules } from './policy.ts';
import { measureWords } from './rules/measure-words.ts';
import { laterWordings } from './rules/measures.ts';
import { metricWords } from './rules/metrics.ts';
import { resultsRules } from './rules/results.ts';
import { slidesPlanRules } from './rules/slides-plan.ts';
import { tablePlanRules } from './rules/table-plan.ts';
import { catalog } from './testing.ts';

const find = measureFinder(catalog);

test.each(metricWords)('$example names $metric', ({ metric, example }) => {
  expect(metricOf(example)).toBe(metric);
});

test.each(laterWordings)('$example is $measure', ({ measure, example, pattern }) => {
  const words = example
    .replace(/^(?:[●①-⑳]|[（(][0-9０-９]+[）)](?:－[0-9０-９])?|[Ⅰ-Ⅳ]）|[１-９]．)\s*/u, '')
    .replace(/[＜＞]/gu, '');
  expect(pattern.test(headingKey(words))).toBe(true);
  expect(find(words)).toBe(measure);
});

test.each(measureWords)('$example is about $measure', ({ measure, example }) => {
  expect(measureWords.find(({ pattern }) => pattern.test(example))?.measure).toBe(measure);
});

test('rules name measures and metrics of the catalogue', () => {
  const measures = catalog.measures.map(({ id }) => id);
  const metrics = catalog.metrics.map(({ id }) => id);
  expect(
    [...laterWordings, ...measureWords].map(({ measure }) => measure).filter((id) => !measures.includes(id)),
  ).toEqual([]);
  expect(
    metricWords.map(({ metric }) => metric).filter((id) => !id.startsWith('other:') && !metrics.includes(id)),
  ).toEqual([]);
});

const sets: [string, CutRules][] = [
  ['policy', policyRules],
  ['overview', overviewRules],
  ['comparison of the action plans', comparisonRules],
  ['plan in a table', tablePlanRules],
  ['plan of slides', slidesPlanRules],
  ["association's budget", associationRules],
  ['results', resultsRules(find)],
];

describe.each(sets)('%s', (_, { lines, drops }) => {
  // A rule with a test of its own may ask what stands open before the line: only its pattern is tried.
  test.each(lines.map((rule) => ({ ...rule })))('$role: $example', (rule) => {
    const first = lines.find(
      ({ pattern, test: asks }) => pattern.test(rule.example) && (!asks || pattern === rule.pattern),
    );
    expect(first?.pattern).toEqual(rule.pattern);
  });
  if (drops.length > 0)
    test.each(drops.map((rule) => ({ ...rule })))('$reason: $example', ({ pattern, example }) => {
      expect(pattern.test(example)).toBe(true);
    });
});
