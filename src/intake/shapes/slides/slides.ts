import type { Piece } from '../../../convert/shapes/piece.ts';
import { toDocument } from '../../../convert/shapes/pieces.ts';
import { giveTargets } from '../../../convert/shapes/statements.ts';
import { squeeze } from '../../../convert/text.ts';
import { gridsOf } from '../../grids/grid.ts';
import { type Layout, layoutLines, type Page } from '../../layout.ts';
import { droppedFurniture, type LayoutContext, type LayoutShape, linesOf } from '../context.ts';
import { pillarNamed, runMeasures } from '../sections.ts';
import { openMeasures } from './openings.ts';
import { readPart, runningPillar, type State } from './read-part.ts';
import { slideOf } from './slide.ts';
import { fillFromTables } from './targets.ts';

/** Fewest slides of a plan. */
const FEWEST_SLIDES = 3;
/** Share of its pages that are slides, and that have a title larger than their text. */
const MOST = 0.6;

const isSlide = ({ unit, width, height }: Page): boolean =>
  unit === 'slide' || (width !== undefined && height !== undefined && width > height);

/** The first line's type is clearly larger than that of most text. */
function hasTitle({ lines, boxes, height = 540 }: Page): boolean {
  if (boxes.some(({ role }) => role === 'title')) return true;
  const sizes = lines.map(({ size = 0 }) => size).toSorted((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return lines.some(({ size = 0, y = 0 }) => y < height / 4 && size >= middle * 1.15);
}

const length = (lines: readonly { text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + squeeze(text).length, 0);

function detect(layout: Layout): boolean {
  const pages = layout.pages.filter(({ lines }) => lines.length > 0);
  const slides = pages.filter(isSlide);
  if (slides.length < FEWEST_SLIDES || slides.length < MOST * pages.length) return false;
  const lines = layoutLines(layout);
  const inTables = lines.filter(({ cell }) => cell);
  return slides.filter(hasTitle).length >= MOST * slides.length && length(inTables) <= (1 - MOST) * length(lines);
}

export const slidesShape: LayoutShape = {
  name: 'slides',
  kind: 'plan',
  detect,
  read: (context) => {
    const { layout, entry, vocabulary } = context;
    const state: State = {
      context,
      of: linesOf(layout),
      pieces: [],
      kinds: new Map(),
      tables: [],
      gone: [],
      pillar: null,
      title: null,
    };
    const grids = gridsOf(layout);
    for (const page of layout.pages) {
      runningPillar(page, state);
      const own = grids.filter((grid) => grid.page === page.number);
      const slide = slideOf(page, own, (title) => pillarNamed(title, context) === null);
      for (const part of slide.parts) readPart(part, state);
    }
    const { pieces, kinds, tables } = state;
    openMeasures(pieces, kinds, context);
    runMeasures(pieces);
    giveTargets(
      pieces.filter(({ type }) => type === 'kpi'),
      vocabulary,
    );
    const settled = sendHome(pieces, context);
    fillFromTables(settled, tables, context);
    return toDocument(context, {
      title: entry.title ?? '',
      pieces: settled,
      dropped: [
        ...state.gone,
        ...droppedFurniture(layoutLines(layout), state.of).filter(
          ({ line }) => !settled.some(({ at }) => at.some(({ number }) => number === line)),
        ),
      ],
    });
  },
};

/** A box of targets belongs to the measure of its metric where that one opens on the same slide. */
function sendHome(pieces: readonly Piece[], { vocabulary }: LayoutContext): Piece[] {
  const pageOf = (p: Piece) => p.at[0]?.page ?? null;
  const moved = new Map<Piece, Piece[]>();
  const gone = new Set<Piece>();
  pieces.forEach((p) => {
    const metric = p.type === 'kpi' ? p.kpis?.[0]?.metric : undefined;
    const home = metric ? vocabulary.homeOf(metric) : null;
    if (!home || home === p.measure) return;
    const heading = pieces.find((q) => q.role === 'measure' && q.measure === home && pageOf(q) === pageOf(p));
    if (!heading) return;
    p.measure = home;
    p.doubts = ['its measure is told by its metric, not by where it stands'];
    for (const target of p.kpis ?? []) target.measure = home;
    moved.set(heading, [...(moved.get(heading) ?? []), p]);
    gone.add(p);
  });
  return pieces.filter((p) => !gone.has(p)).flatMap((p) => [p, ...(moved.get(p) ?? [])]);
}
