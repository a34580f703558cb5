/** Lines of a Layout that are no text of their own, with the reasons that a document gives for them. */
import type { Dropped, DropReason } from '../schema/document.ts';
import type { Layout, Line } from './layout.ts';
import { layoutLines } from './layout.ts';

export const reasons: Record<NonNullable<Line['furniture']>, DropReason> = {
  repeated: 'furniture',
  'running section': 'furniture',
  'page number': 'page-number',
  'repeated head': 'table-head',
};

export const drop = ({ number, text }: Line, reason: DropReason): Dropped => ({ line: number, text, reason });

/** All furniture of a document, dropped. */
export const furnitureOf = (layout: Layout): Dropped[] =>
  layoutLines(layout).flatMap((line) => (line.furniture ? [drop(line, reasons[line.furniture])] : []));
