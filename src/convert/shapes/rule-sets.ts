/** Every set of rules that a shape cuts its lines by: for the rules' tests and the report. No reader imports it. */
import type { Vocabulary } from '../words/vocabulary.ts';
import { comparisonRules } from './action-plan.ts';
import { associationRules } from './association-budget.ts';
import type { LineRules } from './classify-lines.ts';
import { overviewRules } from './overview.ts';
import { policyRules } from './policy.ts';
import { resultsRules } from './rules/results.ts';
import { slidesPlanRules } from './rules/slides-plan.ts';
import { tablePlanRules } from './rules/table-plan.ts';

export interface RuleSet {
  name: string;
  /** File below src/convert/shapes. */
  file: string;
  /** The shape (index.ts) whose reader cuts by them. */
  shape: string;
  rules: LineRules;
}

export const ruleSets = (vocabulary: Vocabulary): RuleSet[] => [
  { name: 'policy', file: 'policy.ts', shape: 'policy', rules: policyRules },
  { name: 'overview', file: 'overview.ts', shape: 'action-plan', rules: overviewRules(vocabulary) },
  {
    name: 'comparison of the action plans',
    file: 'action-plan.ts',
    shape: 'action-plan',
    rules: comparisonRules,
  },
  { name: 'plan in a table', file: 'rules/table-plan.ts', shape: 'plan-table', rules: tablePlanRules(vocabulary) },
  { name: 'plan of slides', file: 'rules/slides-plan.ts', shape: 'plan-slides', rules: slidesPlanRules(vocabulary) },
  { name: "association's budget", file: 'association-budget.ts', shape: 'plan-table', rules: associationRules },
  { name: 'results', file: 'rules/results.ts', shape: 'results', rules: resultsRules(vocabulary) },
];
