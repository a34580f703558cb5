/** Every set of rules that a shape cuts its lines by: for the rules' tests and the report. No reader imports it. */
import type { Vocabulary } from '../words/vocabulary.ts';
import { comparisonRules } from './action-plan.ts';
import { associationRules } from './association-budget.ts';
import type { DropRule, LineRule, LineRules } from './classify-lines.ts';
import { overviewRules } from './overview.ts';
import { policyRules } from './policy.ts';
import { ruleExamples } from './rules/examples.ts';
import { resultsRules } from './rules/results.ts';
import { slidesPlanRules } from './rules/slides-plan.ts';
import { tablePlanRules } from './rules/table-plan.ts';

export interface RuleSet {
  name: string;
  /** File below src/convert/shapes. */
  file: string;
  /** The shape (index.ts) whose reader cuts by them. */
  shape: string;
  lines: (LineRule & { example: string })[];
  drops: (DropRule & { example: string })[];
}

interface Listed extends Pick<RuleSet, 'name' | 'file' | 'shape'> {
  rules: LineRules;
}

const listed = (vocabulary: Vocabulary): Listed[] => [
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

/** Every set with the examples of its rules. Throws where a rule has none, or an example no rule. */
export function ruleSets(vocabulary: Vocabulary): RuleSet[] {
  return listed(vocabulary).map(({ rules, ...set }) => {
    const examples = ruleExamples[set.name] ?? { lines: [], drops: [] };
    return {
      ...set,
      lines: paired(set.name, rules.lines, examples.lines),
      drops: paired(set.name, rules.drops, examples.drops),
    };
  });
}

function paired<T>(name: string, rules: readonly T[], examples: readonly string[]): (T & { example: string })[] {
  if (rules.length !== examples.length)
    throw new Error(`${name}: ${rules.length} rules and ${examples.length} examples`);
  return rules.map((rule, at) => ({ ...rule, example: examples[at] as string }));
}
