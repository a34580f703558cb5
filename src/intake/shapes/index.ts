/** The shapes that pages have, the narrower first; what none claims is read by its words alone. */
import type { Vocabulary } from '../../convert/words/vocabulary.ts';
import type { Layout } from '../layout.ts';
import type { LayoutShape } from './context.ts';
import { kpiListShape } from './kpi-list.ts';
import { otherShapes } from './others.ts';
import { holdsPlan, planShape } from './plan.ts';

export const layoutShapes: readonly LayoutShape[] = [...otherShapes, planShape];

export function layoutShapeOf(layout: Layout, vocabulary: Vocabulary): LayoutShape | undefined {
  const shape = layoutShapes.find(({ detect }) => detect(layout, vocabulary));
  // A plan beside a column of targets is no list of them.
  return shape === kpiListShape && holdsPlan(layout) ? planShape : shape;
}
