/** What a reader of a Layout is given. A reader is pure: Layout in, document out. */
import type { MeasureModel } from '../../convert/likeness/measure-model.ts';
import type { Line } from '../../convert/lines/lines.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { dropped, piece } from '../../convert/shapes/pieces.ts';
import type { DocumentReader, ReaderContext } from '../../convert/shapes/types.ts';
import { displayWidth } from '../../convert/text.ts';
import type { Vocabulary } from '../../convert/words/vocabulary.ts';
import type { Dropped, PlanDocument } from '../../schema/document.ts';
import { reasons } from '../dropped.ts';
import type { Layout, Line as LayoutLine, Page } from '../layout.ts';

/** `lines` are the derived text's. */
export interface LayoutContext extends ReaderContext {
  layout: Layout;
  model?: MeasureModel | undefined;
}

/** What a page looks like, and its reader: the same as a shape of texts, over a Layout. */
export interface LayoutShape {
  name: string;
  kind: PlanDocument['kind'];
  detect: (layout: Layout, vocabulary: Vocabulary) => boolean;
  read: (context: LayoutContext) => ReturnType<DocumentReader>;
}

/** A line of the Layout as the readers of texts know it. */
export const asLine = (line: LayoutLine, page: Page | number): Line => ({
  number: line.number,
  raw: line.text,
  text: line.text,
  indent: 0,
  width: displayWidth(line.text),
  gap: 0,
  pageStart: false,
  page: typeof page === 'number' ? page : page.number,
  pageNumber: null,
  running: line.furniture !== undefined,
});

/** Lines as they are cited, by number; of all pages. */
export function linesOf(layout: Layout): (line: LayoutLine) => Line {
  const pages = new Map(layout.pages.flatMap((page) => page.lines.map((line) => [line.number, page.number] as const)));
  const made = new Map<number, Line>();
  return (line) => {
    const known = made.get(line.number) ?? asLine(line, pages.get(line.number) ?? 1);
    made.set(line.number, known);
    return known;
  };
}

/** Furniture with its reason. */
export const droppedFurniture = (lines: readonly LayoutLine[], of: (line: LayoutLine) => Line): Dropped[] =>
  lines.flatMap((line) => (line.furniture ? [dropped(of(line), reasons[line.furniture])] : []));

/** A piece of several lines, in the order that they are cited in. */
export function pieceOf(
  type: Piece['type'],
  lines: readonly LayoutLine[],
  text: string,
  of: (line: LayoutLine) => Line,
  more: Partial<Piece> = {},
): Piece {
  const at = [...new Set(lines)].sort((a, b) => a.number - b.number).map(of);
  return { ...piece(type, at[0] as Line, text, more), at };
}
