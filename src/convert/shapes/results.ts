/**
 * Reader of a branch's yearly results: a table of five columns (plan, what was done, last year's result, this year's, the
 * branch's own evaluation), flattened row by row. Evaluation boxes float to a page's end.
 */

import { mostLike } from '../likeness/similar.ts';
import { onPages, pagesOf, readLines, within } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { classifyLines } from './classify-lines.ts';
import { evaluationsOf } from './evaluations.ts';
import type { Piece } from './piece.ts';
import { toDocument } from './pieces.ts';
import { keepTurningPillars } from './pillars.ts';
import { resultsOf } from './result-rows.ts';
import { number, resultsRules } from './rules/results.ts';
import { giveTargets } from './statements.ts';
import type { DocumentReader } from './types.ts';

export const readResults: DocumentReader = (context) => {
  const { lines: all } = readLines(context.lines, { spaced: false });
  const lines = within(all, context.entry.lines);
  const { vocabulary } = context;
  const { pieces: cutPieces, dropped: gone } = classifyLines(lines, resultsRules(vocabulary));
  const pieces = keepTurningPillars(cutPieces, gone);
  nameKpis(pieces);
  place(pieces, vocabulary);
  const pages = onPages(pagesOf(lines), pieces);
  for (const page of pages) {
    placeEvaluations(page);
    placeStacked(page, vocabulary);
  }
  giveTargets(
    pieces.filter((p) => p.role === 'kpi'),
    vocabulary,
  );
  const found = pages.flatMap((page) => resultsOf(page, vocabulary, context.entry.fiscalYear));
  const ordered = pages.flatMap(inOrder);
  return toDocument(context, {
    title: context.entry.title ?? '',
    pieces: ordered,
    dropped: gone,
    results: (idOf) => found.map(({ piece, ...result }) => ({ ...result, blockId: idOf(piece) })),
  });
};

/** The mark stands above its first statement: `【KPI】` and `①` are one marker. */
function nameKpis(pieces: readonly Piece[]): void {
  for (const p of pieces) {
    const found =
      p.role === 'kpi' && /[PＰ]\s*[IＩ]/u.test(p.marker ?? '') ? new RegExp(`^(?:${number})`, 'u').exec(p.text) : null;
    if (!found) continue;
    p.marker = `${p.marker} ${found[0]}`;
    p.text = p.text.slice(found[0].length).trim();
  }
}

/** A measure runs until the next measure's heading; headings that only gather open a section of their own in it. */
function place(pieces: readonly Piece[], vocabulary: Vocabulary): void {
  let measure: string | null = null;
  pieces.forEach((p, i) => {
    const opensMeasure =
      p.role === 'measure' ||
      p.role === 'health-part' ||
      (p.role === 'group' && !gathers(pieces, i)) ||
      /^＜データヘルス計画＞$/u.test(p.text);
    if (opensMeasure) measure = vocabulary.measureOf(p.text.replace(/^[①-⑳]\s*|[＜＞]/gu, '')) ?? measure;
    if (p.type === 'pillar' || p.role === 'title') measure = null;
    p.opens = opensMeasure || p.type === 'pillar' || p.role === 'title' || p.role === 'group' || p.role === 'angle';
    const bare = (p.role === 'group' && !opensMeasure) || (p.role === 'angle' && !opensMeasure && gathers(pieces, i));
    p.measure = bare || p.role === 'legend' ? null : measure;
  });
}

const gathers = (pieces: readonly Piece[], at: number): boolean =>
  ['measure', 'angle'].includes(pieces[at + 1]?.role ?? '');

/** A box 【自己評価】 belongs to the measure of its page that its words are most like. */
function placeEvaluations(page: readonly Piece[]): void {
  const measures = [...new Set(page.map((p) => p.measure).filter((m) => m !== null))];
  if (measures.length < 2) return;
  const boxes = evaluationsOf(page);
  const inBoxes = new Set(boxes.flat());
  const texts = measures.map((m) =>
    page
      .filter((p) => p.measure === m && !inBoxes.has(p))
      .map((p) => p.text)
      .join(' '),
  );
  for (const box of boxes) {
    const measure = measures[mostLike(box.map((p) => p.text).join(' '), texts)];
    if (!measure) continue;
    for (const p of box) if (p.measure !== measure) p.doubts = ['its measure is told by the words it shares with it'];
    for (const p of box) p.measure = measure;
  }
}

/** Headings stacked in one cell: every sentence after them goes to the measure that its words name. */
function placeStacked(page: readonly Piece[], vocabulary: Vocabulary): void {
  let stack: string[] = [];
  page.forEach((p, i) => {
    const alone =
      p.role === 'measure' &&
      (page[i + 1]?.role === 'measure' || (stack.length > 0 && page[i - 1]?.role === 'measure'));
    if (alone && p.measure) stack.push(p.measure);
    else if (p.role === 'measure') stack = [];
    else if (stack.length > 0 && p.role !== 'legend') {
      const about = p.role === 'label' ? (page[i + 1] ?? p) : p;
      const told = vocabulary.toldMeasure(about.text, stack);
      const before = page[i - 1];
      if (!told) p.doubts = ['headings stacked above it: its measure is told by its place'];
      p.measure = told ?? (before?.role === 'measure' ? (stack[0] as string) : (before?.measure ?? null));
    }
  });
}

/** Of one page: measures in the order of their headings, evaluations and stacked sentences moved to theirs; the legend last. */
function inOrder(page: readonly Piece[]): Piece[] {
  const legend = page.filter((p) => p.role === 'legend');
  const result: Piece[] = [];
  for (const p of page.filter((q) => q.role !== 'legend')) {
    const heads = p.opens || p.role === 'measure';
    const last = heads ? -1 : result.findLastIndex((q) => q.measure === p.measure);
    if (last < 0 || last === result.length - 1) result.push(p);
    else result.splice(last + 1, 0, p);
  }
  return [...result, ...legend];
}
