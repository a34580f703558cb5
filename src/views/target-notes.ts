/** What belongs beside a target wherever its number stands alone: its condition, and a count of the branch's own. */
import { conditionOf } from '../convert/targets/condition.ts';
import { remarkOf } from '../domain/breaks.ts';
import type { MetricRemark, Target } from '../domain/types.ts';

/** The condition as the plan prints it, then the site's remark; none for most targets. */
export function targetNotes(
  target: Target,
  { year, branch }: { year: number; branch: string },
  remarks: readonly MetricRemark[],
): string[] {
  const condition = conditionOf(target.text)?.condition ?? null;
  return [condition, remarkOf(remarks, target.metric, year, branch)].filter((note) => note !== null);
}
