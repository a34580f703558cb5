/** The shapes that pages have, the narrower first; what none claims is read by its words alone. */
import type { Layout } from '../layout.ts';
import { planShape } from './plan.ts';
import type { LayoutShape } from './types.ts';

export const layoutShapes: readonly LayoutShape[] = [planShape];

export const layoutShapeOf = (layout: Layout): LayoutShape | undefined =>
  layoutShapes.find(({ detect }) => detect(layout));
