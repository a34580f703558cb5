/**
 * Reader of the 6th action plan's own paper: its overview slides, and between them the slide that sets the 5th plan's
 * measures beside the 6th's, with notes on what changed.
 */

import { type Line, pagesOf, readLines, within } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { classifyLines, type LineRules, overPillars } from './classify-lines.ts';
import { overviewRules, placeOverview } from './overview.ts';
import { firstLine, type Piece } from './piece.ts';
import { toDocument } from './pieces.ts';
import { placePillarsFirst } from './pillars.ts';
import type { DocumentReader } from './types.ts';

const comparisonTitle = /第５期から第６期の変更点/u;

export const comparisonRules: LineRules = {
  drops: [],
  lines: [
    {
      role: 'heading',
      pattern: comparisonTitle,
      type: 'heading',
      level: overPillars,
      single: true,
    },
    {
      role: 'column',
      pattern: /^第[5-6５６]期$/u,
      type: 'heading',
      level: overPillars + 1,
      single: true,
    },
    {
      role: 'chapter',
      pattern: /^(?<mark>[ⅠⅡⅢ１２３]．)/u,
      type: 'heading',
      level: overPillars + 2,
      single: true,
    },
    {
      role: 'chapter',
      pattern: /KPI一覧$/u,
      type: 'heading',
      level: overPillars + 2,
      single: true,
    },
    {
      role: 'pillar',
      pattern: /^(?<mark>（[１２３]）)/u,
      type: 'pillar',
      single: true,
    },
    {
      role: 'group',
      pattern: /^(?<mark>[Ⅰ-Ⅳ]）)/u,
      type: 'heading',
      level: 1,
      single: true,
    },
    {
      role: 'measure',
      pattern: /^(?<mark>[①-⑳]|[ⅰ-ⅳ][)）])/u,
      type: 'item',
      single: true,
    },
    {
      role: 'note',
      pattern: /^(?<mark>→)|に統合する$/u,
      type: 'note',
    },
  ],
  split: splitCells,
};

/** Cells of both columns, or a row with its note, on one line. */
function splitCells({ text }: Line): string[] {
  const both =
    /^(Ⅲ．\S+|第[5５]期)\s+(３．\S+|第[6６]期)$/u.exec(text) ?? /^([①-⑳] \S+)\s+(→.+|\S+に統合する)$/u.exec(text);
  return both ? both.slice(1) : [text];
}

function placeComparison(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  pieces.forEach((p, i) => {
    const names = p.role === 'measure' || (p.role === 'group' && pieces[i + 1]?.role !== 'measure');
    p.measure = names ? vocabulary.measureOf(p.text) : null;
    p.opens = p.type !== 'note';
    const before = pieces[i - 1];
    if (p.type === 'note' && before && firstLine(before) === firstLine(p)) p.measure = before.measure;
    if (p.role === 'measure' && /^[ⅰ-ⅳ]/u.test(p.marker ?? '')) p.level = 2;
  });
  return placePillarsFirst(pieces, vocabulary);
}

/** A remark stands right behind the row that it is on, and is on that row's measure. */
function tellRemarks(pieces: readonly Piece[]): void {
  pieces.forEach((p, i) => {
    const before = pieces[i - 1];
    const isRow = before?.role === 'measure' || (before?.role === 'note' && before.measure !== null);
    if (p.role === 'note' && p.measure === null && isRow) p.measure = before.measure;
  });
}

export const readActionPlan: DocumentReader = (context) => {
  // An arrow opens a note, never a page.
  const { lines: all } = readLines(context.lines, { spaced: false, opens: (line) => !/^→|グループ/u.test(line) });
  const lines = within(all, context.entry.lines);
  const parts = pagesOf(lines).map((page) => {
    const compares = page.some(({ text }) => comparisonTitle.test(text));
    const { pieces, dropped } = classifyLines(page, compares ? comparisonRules : overviewRules(context.vocabulary));
    return {
      pieces: compares ? placeComparison(pieces, context.vocabulary) : placeOverview(pieces, context.vocabulary),
      dropped,
    };
  });
  const pieces = parts.flatMap((part) => part.pieces);
  return toDocument(context, {
    title: lines[0]?.text ?? '',
    pieces,
    dropped: parts.flatMap((part) => part.dropped),
    settle: tellRemarks,
  });
};
