/** The shapes of a Layout that are no plan in columns of text: the narrower first. */
import { budgetShape } from './budget.ts';
import type { LayoutShape } from './context.ts';
import { kpiListShape } from './kpi-list.ts';
import { resultsTableShape } from './results-table.ts';
import { slidesShape } from './slides/slides.ts';

export const otherShapes: readonly LayoutShape[] = [resultsTableShape, budgetShape, kpiListShape, slidesShape];
