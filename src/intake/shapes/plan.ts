/** A plan whose pages tell where its lines stand: in columns, tables, boxes, or as plain paragraphs. */
import { shapeOf } from '../../convert/shapes/index.ts';
import { type Layout, layoutLines } from '../layout.ts';
import { readPlan } from '../plan/read-plan.ts';
import type { LayoutShape } from './context.ts';

/** Shapes of texts that are no plans have readers of their own. */
const isPlan = (layout: Layout): boolean => {
  const shape = shapeOf(layoutLines(layout).flatMap(({ text, furniture }) => (furniture ? [] : [text])));
  return shape === undefined || shape.kind === 'plan';
};

export const planShape: LayoutShape = {
  name: 'plan-pages',
  kind: 'plan',
  detect: (layout) => layout.source.kind !== 'text' && isPlan(layout),
  read: readPlan,
};
