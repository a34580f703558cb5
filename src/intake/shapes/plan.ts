/** A plan whose pages tell where its lines stand: in columns, tables, boxes, or as plain paragraphs. */
import { shapeOf } from '../../convert/shapes/index.ts';
import { type Layout, layoutLines } from '../layout.ts';
import { linesIn, type Placed, placesOf } from '../plan/places.ts';
import { readPlan } from '../plan/read-plan.ts';
import { readTable } from '../plan/roles.ts';
import type { LayoutShape } from './context.ts';

/** Shapes of texts that are no plans have readers of their own. */
const isPlan = (layout: Layout): boolean => {
  const shape = shapeOf(layoutLines(layout).flatMap(({ text, furniture }) => (furniture ? [] : [text])));
  return shape === undefined || shape.kind === 'plan';
};

/** Share of a document's characters in the text of its layout tables, beside which targets may stand in a column. */
const MOST = 0.5;

/** A layout table holds the most of it: its targets stand beside the text, and are no list. */
export function holdsPlan(layout: Layout): boolean {
  const length = (lines: readonly Placed[]): number => lines.reduce((sum, { line }) => sum + line.text.length, 0);
  const places = placesOf(layout);
  const all = places.reduce((sum, place) => sum + length(linesIn(place)), 0);
  const text = places.flatMap((place) => {
    const reading = place.kind === 'table' ? readTable(place, 0) : null;
    if (place.kind !== 'table' || reading?.kind !== 'layout') return [];
    return place.rows.flat().filter(({ column, columnSpan }) => columnSpan === 1 && reading.roles[column] === 'text');
  });
  return text.reduce((sum, { lines }) => sum + length(lines), 0) >= MOST * all;
}

export const planShape: LayoutShape = {
  name: 'plan-pages',
  kind: 'plan',
  detect: (layout) => layout.source.kind !== 'text' && isPlan(layout),
  read: readPlan,
};
