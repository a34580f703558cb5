/**
 * Reader of a branch plan of 2025 made of slides, one or more for each group in charge. A slide's title is the pillar; its
 * KPIs stand in boxes with a table, often before the heading they belong to.
 */

import { mostLike } from '../likeness/similar.ts';
import { type Line, onPages, pagesOf, readLines, within } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { classifyLines } from './classify-lines.ts';
import type { Piece } from './piece.ts';
import { toDocument } from './pieces.ts';
import { keepTurningPillars } from './pillars.ts';
import { groupLabel, slidesPlanRules } from './rules/slides-plan.ts';
import { giveTargets } from './statements.ts';
import { fillFromStatusTable, readStatusTable } from './status-table.ts';
import type { DocumentReader } from './types.ts';

const boxRoles = new Set(['kpi', 'kpi-label', 'population', 'table', 'note']);

export const readSlidesPlan: DocumentReader = (context) => {
  // A slide names its group once: before that, a line that begins with a space opens no slide, unless it is a title.
  const { vocabulary } = context;
  const namesGroup = groupFinder();
  const opens = (line: string, page: readonly Line[]): boolean => vocabulary.isPillarName(line) || namesGroup(page);
  const lines = within(readLines(context.lines, { spaced: false, opens }).lines, context.entry.lines);
  const { pieces: all, dropped: gone } = classifyLines(lines, slidesPlanRules(vocabulary));
  const pieces = keepTurningPillars(all, gone);
  place(pieces, vocabulary);
  const ordered = onPages(pagesOf(lines), pieces).flatMap((page) => placeBoxes(page, vocabulary));
  return toDocument(context, {
    title: lines[0]?.text ?? '',
    pieces: ordered,
    dropped: gone,
  });
};

/** Does a growing page hold a group's label? Each of its lines is read once. */
function groupFinder(): (page: readonly Line[]) => boolean {
  let current: readonly Line[] = [];
  let read = 0;
  let found = false;
  return (page) => {
    if (page !== current) [current, read, found] = [page, 0, false];
    for (; !found && read < page.length; read += 1) found = groupLabel.test((page[read] as Line).text);
    return found;
  };
}

/** A measure runs until the next measure's heading; the label of the group in charge opens a section of its own in it. */
function place(pieces: readonly Piece[], vocabulary: Vocabulary): void {
  let measure: string | null = null;
  for (const p of pieces) {
    if (p.type === 'pillar') {
      p.opens = true;
      continue;
    }
    if (p.role === 'measure') {
      measure = vocabulary.measureOf(p.text.replace(/^[（(][0-9０-９]{1,2}[）)]－[0-9０-９]\s*/u, ''));
      p.opens = true;
    }
    if (p.role === 'group') p.opens = true;
    p.measure = measure;
  }
}

/** Moves a slide's KPI boxes under the heading of the measure that their metrics belong to. */
function placeBoxes(page: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const headings = page.filter((p) => p.role === 'measure');
  const boxes = boxesOf(page);
  const under = new Map<Piece, Piece[]>();
  for (const box of boxes) {
    const measure = measureOfBox(box, vocabulary);
    const fitting = headings.filter((p) => p.measure === measure);
    const words = box.map((p) => p.text).join(' ');
    const heading =
      fitting[
        Math.max(
          0,
          mostLike(
            words,
            fitting.map((p) => p.text),
          ),
        )
      ];
    if (heading) under.set(heading, [...(under.get(heading) ?? []), ...box]);
    for (const p of box) {
      if (measure && p.measure !== measure) p.doubts = ['its measure is told by its metric, not by where it stands'];
      p.measure = measure ?? p.measure;
    }
  }
  const moved = new Set([...under.values()].flat());
  for (const box of under.values()) readBox(box, vocabulary);
  for (const box of boxes) if (!box.some((p) => moved.has(p))) readBox(box, vocabulary);
  return page.filter((p) => !moved.has(p)).flatMap((p) => [p, ...inOrder(under.get(p) ?? [])]);
}

/** Runs of a box's pieces; a statement that is labelled KPI itself opens the next box. Group labels do not part a box. */
function boxesOf(page: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let open = false;
  for (const p of page) {
    if (p.role === 'group') continue;
    const belongs = boxRoles.has(p.role ?? '');
    const last = boxes.at(-1);
    if (belongs && open && last && !p.marker?.startsWith('KPI')) last.push(p);
    else if (belongs) boxes.push([p]);
    open = belongs;
  }
  return boxes.filter((box) => box.some((p) => p.role !== 'note'));
}

function measureOfBox(box: readonly Piece[], { metricOf, homeOf }: Vocabulary): string | null {
  const metrics = box.filter((p) => p.role === 'kpi' || p.role === 'table').map((p) => metricOf(p.text));
  const homes = metrics.map((metric) => metric && homeOf(metric));
  return homes.find((home) => home !== null) ?? null;
}

function readBox(box: readonly Piece[], vocabulary: Vocabulary): void {
  giveTargets(
    box.filter((p) => p.role === 'kpi'),
    vocabulary,
  );
  const notes = box.filter((p) => p.role === 'note');
  for (const p of box) {
    if (p.type !== 'table') continue;
    const table = readStatusTable(p);
    p.rows = table.cells;
    fillFromStatusTable(
      p,
      table.rows,
      box.flatMap((q) => (q.role === 'kpi' ? (q.kpis ?? []) : [])),
      notes,
      vocabulary,
    );
  }
}

/** Label, statements, populations, table; a note stays behind what it was printed behind. */
function inOrder(box: readonly Piece[]): Piece[] {
  const rank = (p: Piece): number => ['kpi-label', 'kpi', 'population', 'table'].indexOf(p.role ?? '');
  const groups: Piece[][] = [];
  for (const p of box) {
    // ※ answers a sign in the table, （※） one in a statement.
    const host = groups.findLast(([head]) => (p.marker === '※' ? head?.type === 'table' : head?.role !== 'kpi-label'));
    if (p.role === 'note' && host) host.push(p);
    else groups.push([p]);
  }
  return groups.toSorted(([a], [b]) => rank(a as Piece) - rank(b as Piece)).flat();
}
