/** A rule's example is what the rule is for: it must be the first rule that fits it. */
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../words/vocabulary.ts';
import { comparisonRules } from './action-plan.ts';
import { associationRules } from './association-budget.ts';
import type { CutRules } from './cut.ts';
import { overviewRules } from './overview.ts';
import { policyRules } from './policy.ts';
import { resultsRules } from './rules/results.ts';
import { slidesPlanRules } from './rules/slides-plan.ts';
import { tablePlanRules } from './rules/table-plan.ts';
import { catalog } from './testing.ts';

const vocabulary = vocabularyOf(catalog);

const sets: [string, CutRules][] = [
  ['policy', policyRules],
  ['overview', overviewRules(vocabulary)],
  ['comparison of the action plans', comparisonRules],
  ['plan in a table', tablePlanRules(vocabulary)],
  ['plan of slides', slidesPlanRules(vocabulary)],
  ["association's budget", associationRules],
  ['results', resultsRules(vocabulary)],
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
