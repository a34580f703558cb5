/** The shapes that pages have, the narrower first; what none claims is read as a plan of flowing text. */
import type { Layout } from '../layout.ts';
import type { LayoutShape } from './types.ts';

export const layoutShapes: readonly LayoutShape[] = [];

export const layoutShapeOf = (layout: Layout): LayoutShape | undefined =>
  layoutShapes.find(({ detect }) => detect(layout));
