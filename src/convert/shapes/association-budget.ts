/** The association's whole budget, as a plan's appendix shows it: totals, then one box a kind of expense with its reasons. */
import type { Dropped, TableCell } from '../../schema/document.ts';
import { likeness } from '../likeness/similar.ts';
import type { Line } from '../lines/lines.ts';
import { classifyLines, type LineRules } from './classify-lines.ts';
import type { Piece } from './piece.ts';
import { allText, cell } from './pieces.ts';

export const associationRules: LineRules = {
  drops: [
    {
      pattern: /^（[１-９]－[２-９2-9]）.*健康保険勘定予算/u,
      reason: 'title',
    },
  ],
  lines: [
    {
      role: 'title',
      pattern: /^（[１-９]－[0-9０-９]+）/u,
      type: 'heading',
      level: 1,
      single: true,
    },
    {
      role: 'part',
      pattern: /^(?<mark>[１-９]．)/u,
      type: 'heading',
      level: 2,
      single: true,
    },
    {
      role: 'part',
      pattern: /^(?<mark>（[１-９]）)/u,
      type: 'heading',
      level: 3,
      single: true,
    },
    { role: 'reasons', pattern: /^＜[^＞]+＞$/u, type: 'heading', level: 5, single: true },
    {
      role: 'total',
      pattern: /^(?:内訳 )?\S+ [\d,]+億円\s*（対前年度予算比/u,
      type: 'table',
      single: true,
    },
    {
      role: 'label',
      pattern: /^\S+経費\S* 【.*億円.*】$|^\S+費 [\d.,]+億円（.*）$/u,
      type: 'heading',
      level: 4,
      single: true,
    },
    {
      role: 'note',
      pattern: /^(?<mark>※)/u,
      type: 'note',
    },
    {
      role: 'item',
      pattern: /^(?<mark>・)/u,
      type: 'item',
    },
  ],
  continues: (open, line) => (open.role === 'item' && /^（[＋△][^）]*億円）$/u.test(line.text) ? true : undefined),
};

export function readAssociationBudget(pages: readonly Line[][]): { pieces: Piece[]; dropped: Dropped[] } {
  const cuts = pages.map((page) => classifyLines(page, associationRules));
  const pieces = cuts.flatMap((page) => placeLabels(joinTotals(page.pieces)));
  for (const p of pieces) {
    p.opens = p.type === 'heading' && p.level <= 2;
    if (p.role === 'item' && /^（新規）/u.test(p.text)) p.tags.push('new');
  }
  return { pieces, dropped: cuts.flatMap((page) => page.dropped) };
}

/** Neighbouring lines of totals are one table. */
function joinTotals(pieces: readonly Piece[]): Piece[] {
  const totals = pieces.filter((p) => p.role === 'total');
  const [first] = totals;
  if (!first) return [...pieces];
  const at = totals.flatMap((p) => p.at);
  const table = { ...first, text: allText(at), at, rows: totals.map(totalRow) };
  return pieces.flatMap((p) => (p === first ? [table] : totals.includes(p) ? [] : [p]));
}

/** `内訳 業務経費 2,391億円（対前年度予算比 +91億円）`: label, amount, change. */
function totalRow(p: Piece): TableCell[] {
  const [, label = '', amount = '', change = ''] = /^(.*\S)\s+([\d,]+億円)\s*(（.*）)$/u.exec(p.text) ?? [];
  return [label, amount, change].map((text) => cell(text, p.at));
}

/** Every order of a page's labels is tried: 720 for six, more than a page has room for. */
const mostLabels = 6;

/**
 * A box's label with its amount is printed below the box, several at the page's foot in any order: each goes before the
 * description that it shares most words with, so that all of the page fit best.
 */
function placeLabels(pieces: readonly Piece[]): Piece[] {
  const labels = pieces.filter((p) => p.role === 'label' && /経費|費/u.test(p.text) && p.type === 'heading');
  const boxes = pieces.filter((p) => p.role === 'paragraph');
  if (labels.length === 0 || labels.length > mostLabels || labels.length !== boxes.length) return [...pieces];
  const scores = labels.map((label) =>
    likeness(
      label.text,
      boxes.map((box) => box.text),
    ),
  );
  const order = best(scores);
  const rest = pieces.filter((p) => !labels.includes(p));
  return rest.flatMap((p) => {
    const box = boxes.indexOf(p);
    const label = box < 0 ? undefined : labels[order.indexOf(box)];
    if (label) label.doubts = ['its box is told by the words the two share'];
    return label ? [label, p] : [p];
  });
}

/** The assignment of rows to columns with the greatest sum; the printed order where equal. */
function best(scores: readonly number[][]): number[] {
  const orders = permutations(scores.map((_, i) => i));
  const sum = (order: readonly number[]): number =>
    order.reduce((total, column, row) => total + (scores[row]?.[column] ?? 0), 0);
  return orders.reduce((a, b) => (sum(b) > sum(a) ? b : a));
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
