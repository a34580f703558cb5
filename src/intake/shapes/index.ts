/** The shapes that pages have, the narrower first; what none claims is read by its words alone. */
import type { Vocabulary } from '../../convert/words/vocabulary.ts';
import type { Layout } from '../layout.ts';
import type { LayoutShape } from './context.ts';
import { otherShapes } from './others.ts';
import { planShape } from './plan.ts';

export const layoutShapes: readonly LayoutShape[] = [...otherShapes, planShape];

export const layoutShapeOf = (layout: Layout, vocabulary: Vocabulary): LayoutShape | undefined =>
  layoutShapes.find(({ detect }) => detect(layout, vocabulary));
