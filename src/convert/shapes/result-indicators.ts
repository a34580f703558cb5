/**
 * Figures of indicators that have no KPI: rows by their shape. A figure is an indicator's where last year's column or the
 * words beside it count it too, where it has a rank or an average, or where its label names a quantity (…率, …数).
 * What was done and how often (セミナー 28回) is none.
 */
import { type PrintedFigure, readFigureRow } from '../targets/figure-rows.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Piece } from './piece.ts';

export interface Indicator {
  metric: string;
  /** Where this year's figure stands; where there is none, what says so, else last year's. */
  piece: Piece;
  /** null: only last year's is printed. */
  figure: PrintedFigure | null;
  last: { piece: Piece; figure: PrintedFigure } | null;
}

interface Found {
  piece: Piece;
  figure: PrintedFigure;
  head: string;
}

export interface MeasurePieces {
  own: readonly Piece[];
  lastYear: readonly Piece[];
  /** Pieces that answer a KPI: their first figure is told already. */
  used: ReadonlySet<Piece>;
  /** Metrics with a row already, each with its value. */
  told: ReadonlyMap<string, number | null>;
}

const quantity = /(?:率|割合|度|数|額|点数|件数)$/u;
const difference = /(?:差|増減|増加率|伸び|比)$/u;
const notDone = /未実施|実施せず|実施していない|実施なし|未集計|集計なし|未公表|公表前/u;

export function otherIndicators(pieces: MeasurePieces, vocabulary: Vocabulary, fiscalYear: number): Indicator[] {
  const { own, lastYear, used, told } = pieces;
  const before = figuresOf(lastYear, used, own, fiscalYear);
  const rest = own.filter((p) => !lastYear.includes(p) && !['kpi', 'heading'].includes(p.type));
  const now = figuresOf(rest, used, own, fiscalYear);
  const seen = new Set(told.keys());
  const left = new Set(before);
  const found: Indicator[] = [];
  const add = (metric: string, indicator: Omit<Indicator, 'metric'>): void => {
    if (seen.has(metric)) return;
    seen.add(metric);
    found.push({ metric, ...indicator });
  };
  for (const each of now) {
    const last = lastOf(each, [...left], own, vocabulary);
    const { figure, piece } = each;
    if (last) left.delete(last);
    const [named, count] = last && naming(last) > naming(each) ? [last, before] : [each, now];
    const known = metricIn(named, vocabulary) ?? (last && metricIn(last, vocabulary));
    // 債権回収率 全債35.5％ beside the KPI's 64.7％ counts another part: the name is the KPI's, the figure is not.
    const apart = known && told.has(known) && told.get(known) !== figure.value && named.head && named.figure.part;
    const metric = known && !apart ? known : `other:${nameOf(named, count)}`;
    if (labelOf(named) === '' && !metricIn(named, vocabulary)) continue;
    if (difference.test(labelOf(each))) continue;
    const counts = figure.rank !== null || figure.average !== null || figure.previous !== null || figure.total;
    if (last || counts || naming(each) > 0) add(metric, { piece, figure, last });
  }
  for (const last of left) {
    if (labelOf(last) === '') continue;
    const words = last.figure.part || last.head;
    const piece =
      own.find((p) => p !== last.piece && notDone.test(p.text) && key(p.text).includes(words)) ?? last.piece;
    add(metricIn(last, vocabulary) ?? `other:${nameOf(last, before)}`, { piece, figure: null, last });
  }
  return found;
}

const key = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Bare rows only, each figure with the head that its own piece or the one above it gives. */
function figuresOf(
  pieces: readonly Piece[],
  used: ReadonlySet<Piece>,
  own: readonly Piece[],
  fiscalYear: number,
): Found[] {
  let above = '';
  return pieces.flatMap((piece) => {
    const row = readFigureRow(piece.text, fiscalYear);
    if (!row.bare) return [];
    const previous = own[own.indexOf(piece) - 1];
    // A row without a mark belongs to what stands over it, as does an item under a short one that states nothing.
    const over = previous && isHead(previous) && nests(piece, previous) ? key(previous.text) : '';
    const carried = piece.marker === null && previous && pieces.includes(previous) ? above : '';
    const figures = row.figures.map((figure) => ({ piece, figure, head: figure.head || over || carried }));
    above = figures.at(-1)?.head ?? '';
    return used.has(piece) ? figures.slice(1).map((found) => ({ ...found, head: found.figure.head })) : figures;
  });
}

const isHead = (p: Piece): boolean =>
  p.type === 'item' && p.text.length <= 20 && !/[。、]/u.test(p.text) && readFigureRow(p.text).figures.length === 0;
const nests = (piece: Piece, over: Piece): boolean => piece.marker === null || piece.marker !== over.marker;

const labelOf = ({ head, figure }: Found): string => `${head}${figure.part}`;
/** How surely a label names a quantity: 2 in its last word, 1 in the head. */
const naming = ({ head, figure }: Found): number =>
  quantity.test(figure.part) ? 2 : figure.part !== '' && quantity.test(head) ? 1 : 0;

/** The catalogue's metric that the label names, where it counts in the figure's unit. */
function metricIn({ head, figure }: Found, vocabulary: Vocabulary): string | null {
  const label = head === '' ? figure.part : `${head}（${figure.part}）`;
  const metric =
    vocabulary.metricOf(`${label}${figure.printed}${figure.unit}`) ??
    vocabulary.metricOf(`${figure.part}${figure.printed}`);
  if (metric === null || metric.startsWith('other:')) return metric;
  return vocabulary.unitOf(metric) === figure.unit ? metric : null;
}

const unitWord: Record<string, string> = {
  件: '件数',
  円: '金額',
  千円: '金額',
  万円: '金額',
  百万円: '金額',
  人: '人数',
  名: '人数',
  '%': '割合',
};

/** `年金との併給調整（返納金調定・件数）`: head, part, and the unit's word where one label has several figures. */
function nameOf(found: Found, all: readonly Found[]): string {
  const { head, figure } = found;
  const same = all.filter((other) => labelOf(other) === labelOf(found) && other.figure.unit !== figure.unit);
  const unit = same.length > 0 ? (unitWord[figure.unit] ?? figure.unit) : '';
  if (head === '' || figure.part === '') return `${head}${figure.part}${unit && `（${unit}）`}`;
  return `${head}（${[figure.part, unit].filter(Boolean).join('・')}）`;
}

/** Last year's figure of the same: the same metric, a label most like it, or the one that stands right before a bare figure. */
function lastOf(found: Found, before: readonly Found[], own: readonly Piece[], vocabulary: Vocabulary): Found | null {
  const same = before.filter(({ figure }) => figure.unit === found.figure.unit);
  const metric = metricIn(found, vocabulary);
  const named = metric && same.find((other) => metricIn(other, vocabulary) === metric);
  if (named) return named;
  if (labelOf(found) === '') {
    const previous = own[own.indexOf(found.piece) - 1];
    return (found.figure.rank !== null && same.find(({ piece }) => piece === previous)) || null;
  }
  return same.find((other) => alike(found, other)) ?? null;
}

const bareName = (text: string): string => key(text).replace(/(?:件数|人数|金額|数|額)$/u, '');

function alike(a: Found, b: Found): boolean {
  const names = (found: Found): string[] =>
    [labelOf(found), found.head, found.figure.part].map(bareName).filter((name) => name.length > 1);
  const [mine, theirs] = [names(a), names(b)];
  return mine.some((x) => theirs.some((y) => x === y || shares(x, y)));
}

/** Half of what both hold in pairs of characters is the same. */
function shares(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4) return false;
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [pairs(a), pairs(b)];
  const both = [...x].filter((each) => y.has(each)).length;
  return (2 * both) / (x.size + y.size) >= 0.5;
}
