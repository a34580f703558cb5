/** Headings of a results document outside its tables, and the first cells of its rows: pillars, measures, what only gathers. */
import { isTitle } from '../../convert/identify.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { headingClass } from '../../convert/thresholds.ts';
import type { PillarId } from '../../convert/words/pillar-id.ts';
import { type Grid, gridsOf } from '../grids/grid.ts';
import type { KpiRow } from '../grids/kpi-rows.ts';
import { type Layout, type Line as LayoutLine, layoutLines } from '../layout.ts';
import { type LayoutContext, type linesOf, pieceOf } from './context.ts';
import type { Paragraph } from './paragraphs.ts';
import { measureTold, pillarNamed } from './sections.ts';

/** What the reading of results has so far. */
export interface State {
  context: LayoutContext;
  of: ReturnType<typeof linesOf>;
  /** Marks that headings of measures carry. */
  styles: ReadonlySet<string>;
  pillar: PillarId | null;
  pieces: Piece[];
  rows: { piece: Piece; row: KpiRow }[];
}

/** Tables and runs of lines between them, in the order of their lines. */
export function partsOf(layout: Layout): ({ grid: Grid } | { lines: LayoutLine[] })[] {
  const grids = gridsOf(layout);
  const gridOf = new Map(
    grids.flatMap((grid) => [...grid.lines, ...grid.repeated].map((line) => [line, grid] as const)),
  );
  const parts: ({ grid: Grid } | { lines: LayoutLine[] })[] = [];
  const seen = new Set<Grid>();
  const pageOf = new Map(layout.pages.flatMap(({ number, lines }) => lines.map((line) => [line, number] as const)));
  const sameRegion = (a: LayoutLine, b: LayoutLine): boolean =>
    a.box === b.box && a.column === b.column && (a.box === undefined || pageOf.get(a) === pageOf.get(b));
  for (const line of layoutLines(layout)) {
    if (line.furniture) continue;
    const grid = gridOf.get(line);
    if (grid) {
      if (!seen.has(grid)) parts.push({ grid });
      seen.add(grid);
      continue;
    }
    const last = parts.at(-1);
    if (last && 'lines' in last && sameRegion(last.lines.at(-1) as LayoutLine, line)) last.lines.push(line);
    else parts.push({ lines: [line] });
  }
  return parts;
}

/** Marks of short lines most of which name a measure: what carries one is a heading, known or not. */
export function headingStyles(parts: ReturnType<typeof partsOf>, { vocabulary }: LayoutContext): Set<string> {
  const counts = new Map<string, { all: number; named: number }>();
  for (const part of parts) {
    if ('grid' in part) continue;
    for (const { text, bold } of part.lines) {
      const style = headingStyle(text, bold);
      if (style === null) continue;
      const count = counts.get(style) ?? { all: 0, named: 0 };
      count.all += 1;
      if (vocabulary.measureOf(readMarks(text).text) !== null) count.named += 1;
      counts.set(style, count);
    }
  }
  return new Set(
    [...counts].flatMap(([style, { all, named }]) => (named >= 2 && named >= all * headingClass.named ? [style] : [])),
  );
}

function headingStyle(text: string, bold: boolean): string | null {
  const mark = readMarks(text).marks.find(({ kind }) => kind === 'number');
  return mark && text.length <= LONGEST_HEADING && !/[。：:]/u.test(text) ? `${mark.style} ${bold}` : null;
}

const LONGEST_HEADING = 60;

export function isHeading({ whole, marks, lines }: Paragraph, { context, styles }: State): boolean {
  const style = headingStyle(
    whole,
    lines.every(({ bold }) => bold),
  );
  if (style !== null && styles.has(style)) return true;
  if (whole.length > LONGEST_HEADING || /。/u.test(whole) || readMarks(whole).marks.some(({ kind }) => kind === 'kpi'))
    return false;
  if (pillarNamed(whole, context)) return true;
  const marked =
    marks.some(({ kind }) => kind === 'number') || /^[■◆●【＜《≪]/u.test(whole) || lines.every(({ bold }) => bold);
  return marked && context.vocabulary.measureOf(readMarks(whole).text.replace(/^[【＜《≪]|[】＞》≫]$/gu, '')) !== null;
}

/** A pillar, a measure's heading, or one that only gathers. */
export function headingPiece(paragraph: Paragraph, state: State, section = ''): Piece {
  const { context, of } = state;
  const { whole, lines } = paragraph;
  const pillar = pillarNamed(whole, context);
  if (pillar) {
    state.pillar = pillar;
    const { marker, text } = readMarks(whole);
    return pieceOf('pillar', lines, text, of, { marker, opens: true });
  }
  if (isTitle(whole)) return pieceOf('heading', lines, whole, of, { opens: true, role: 'group' });
  const { measure, doubt } = measureTold(whole, section, state.pillar, context);
  const numbered = readMarks(whole).marks.some(({ kind }) => kind === 'number');
  const told = measure ?? (numbered && state.pillar ? `${state.pillar}-other` : null);
  if (told === null) return pieceOf('heading', lines, whole, of, { opens: true, role: 'group', level: 2 });
  return pieceOf('heading', lines, whole, of, {
    opens: true,
    role: 'measure',
    measure: told,
    level: 2,
    ...(doubt ? { doubts: [doubt] } : {}),
  });
}
