/** The readers of documents that are no branch plan of 2021, by the `reader` name of sources.yaml. */
import { readActionPlan } from './action-plan.ts';
import { readOverview } from './overview.ts';
import { readPolicy } from './policy.ts';
import { readResults } from './results.ts';
import { readSlidesPlan } from './slides-plan.ts';
import { readTablePlan } from './table-plan.ts';
import type { DocumentReader } from './types.ts';

export const readers: Readonly<Record<string, DocumentReader>> = {
  overview: readOverview,
  policy: readPolicy,
  'action-plan': readActionPlan,
  'plan-table': readTablePlan,
  'plan-slides': readSlidesPlan,
  results: readResults,
};
