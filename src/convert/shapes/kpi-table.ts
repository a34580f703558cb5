/**
 * The KPI table of a plan: headquarters' target, the branch's, and the branch's of last year, three columns flattened to
 * text cell by cell. Every cell begins with 【KPI】, but last year's may give its statement first.
 */
import type { Dropped, Figure, TableCell, Target } from '../../schema/document.ts';
import type { Line } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { inWords, meantAs, readFigure, sayByNumber } from './figures.ts';
import {
  adds,
  type Column,
  type Fragment,
  hasFigure,
  type Item,
  itemsOf,
  notSet,
  numberOf,
  plain,
  words,
} from './kpi-cells.ts';
import { firstLine, type Piece } from './piece.ts';
import { allText, cell, dropped, emptyCell, piece } from './pieces.ts';

const title = /^（[１-９]－[0-9０-９]+）.*［ＫＰＩ］/u;
const columnHead = /令和\d+年度 (?:協会|支部)事業計画/gu;
const rowMark = /^(?:新規|変更あり)$/u;

export const isKpiPage = (page: readonly Line[]): boolean => page.some(({ text }) => title.test(text));

const columns: readonly Column[] = ['hq', 'branch', 'previous'];

type Band = Record<Column, Fragment[]>;
type MetricOf = Vocabulary['metricOf'];

/** One metric's figures. */
export interface KpiRow {
  metric: string;
  measure: string | null;
  hq?: Figure;
  branch?: Figure;
  previous?: Figure;
}

export function readKpiPages(
  pages: readonly Line[][],
  vocabulary: Vocabulary,
): { pieces: Piece[]; dropped: Dropped[]; rows: KpiRow[] } {
  const pieces: Piece[] = [];
  const gone: Dropped[] = [];
  const rows: KpiRow[] = [];
  pages.forEach((page, index) => {
    const heading = page.find(({ text }) => title.test(text)) as Line;
    if (index === 0) pieces.push(piece('heading', heading, heading.text, { opens: true }));
    else gone.push(dropped(heading, 'title'));
    const marks = page.filter(({ text }) => rowMark.test(text));
    const body = page.filter((line) => line !== heading && !marks.includes(line));
    // A page cut off behind its title holds no table.
    if (body.length > 0) {
      const table = readTable(body, vocabulary);
      pieces.push(table.piece);
      rows.push(...table.rows);
    }
    for (const line of marks)
      pieces.push(piece('note', line, line.text, line.text === '新規' ? { tags: ['new'] } : {}));
  });
  return { pieces, dropped: gone, rows };
}

function readTable(body: readonly Line[], vocabulary: Vocabulary): { piece: Piece; rows: KpiRow[] } {
  const rows: KpiRow[] = [];
  const cells: TableCell[][] = [];
  let measure: string | null = null;
  let band: Band | null = null;
  let column: Column | null = null;
  const close = (): void => {
    if (band) cells.push(...readBand(band, measure, rows, vocabulary));
    band = null;
    column = null;
  };
  body.forEach((line, index) => {
    const next = body[index + 1];
    if (columnHead.test(line.text)) {
      cells.push((line.text.match(columnHead) ?? []).map((text) => cell(text, [line])));
      columnHead.lastIndex = 0;
      return;
    }
    const group = line.gap > 0 && next?.text.startsWith('【KPI】') ? vocabulary.measureOf(line.text) : null;
    if (group !== null || /^[１２３]．.*関係$/u.test(line.text)) {
      close();
      if (group !== null) measure = group;
      cells.push([cell(line.text, [line]), emptyCell(), emptyCell()]);
      return;
    }
    for (const text of line.text.split(/(?=【KPI】)/u).filter((part) => part.trim() !== '')) {
      const to: Column = columnFor(text, band, column);
      if (
        band === null ||
        (column !== null && columns.indexOf(to) < columns.indexOf(column)) ||
        startsAnew(text, to, band, column)
      ) {
        if (band) cells.push(...readBand(band, measure, rows, vocabulary));
        band = { hq: [], branch: [], previous: [] };
      }
      band[to].push({ line, text: text.trim() });
      column = to;
    }
  });
  close();
  const first = body[0] as Line;
  return { piece: { ...piece('table', first, allText(body)), at: [...body], rows: cells }, rows };
}

const marked = (cellText: readonly Fragment[]): boolean => cellText.some(({ text }) => text.startsWith('【KPI】'));
/** A cell whose mark stands alone on its line lists what follows; one with words behind the mark is done with them. */
const lists = (cellText: readonly Fragment[]): boolean => cellText[0]?.text === '【KPI】';

function columnFor(text: string, band: Band | null, column: Column | null): Column {
  if (band === null || column === null) return 'hq';
  if (text.startsWith('【KPI】')) {
    if (column === 'previous') return marked(band.previous) ? 'hq' : 'previous';
    return column === 'hq' ? 'branch' : 'previous';
  }
  if (column !== 'branch') return column;
  if (notSet.test(text) && !/^[①-⑳]/u.test(text) && !/[①-⑳]$/u.test(text)) return 'previous';
  return lists(band.branch) || adds(text) ? 'branch' : 'previous';
}

/** Last year's column has a row of its own: words without a mark after a cell that has its figure. */
const startsAnew = (text: string, to: Column, band: Band, column: Column | null): boolean =>
  to === 'previous' &&
  column === 'previous' &&
  !text.startsWith('【KPI】') &&
  marked(band.previous) &&
  !lists(band.previous) &&
  !adds(text);

function readBand(band: Band, measure: string | null, rows: KpiRow[], { metricOf }: Vocabulary): TableCell[][] {
  const items = {
    hq: itemsOf(band.hq, 'hq'),
    branch: itemsOf(band.branch, 'branch'),
    previous: itemsOf(band.previous, 'previous'),
  };
  const lead = items.hq.length > 0 ? items.hq : items.previous;
  const metrics = lead.map((item) => metricsOf(plain(item), metricOf));
  const placed = lead.map(() => ({ hq: [] as Item[], branch: [] as Item[], previous: [] as Item[] }));
  for (const column of columns) {
    let at = -1;
    for (const item of items[column]) {
      at = Math.min(rowOf(item, lead, metrics, at, metricOf), lead.length - 1);
      placed[at]?.[column].push(item);
    }
  }
  placed.forEach((row, index) => {
    for (const metric of metrics[index] ?? []) rows.push({ metric, measure, ...figures(metric, row, metricOf) });
  });
  return placed.map((row) => columns.map((column) => joined(row[column])));
}

/** `…割合を54％以上とするとともに、…委嘱事業所数を前年度以上とする` states two. */
function metricsOf(text: string, metricOf: MetricOf): string[] {
  const found = text.split(/とともに、/u).map((part) => metricOf(part));
  return [...new Set(found.filter((metric) => metric !== null))];
}

/** Row of an item: that of its metric, of its number, or the one after the row before. */
function rowOf(
  item: Item,
  lead: readonly Item[],
  metrics: readonly string[][],
  before: number,
  metricOf: MetricOf,
): number {
  const metric = metricOf(plain(item));
  const sameMetric = metrics.findIndex((all) => metric !== null && all.includes(metric));
  if (sameMetric >= 0) return sameMetric;
  const number = numberOf(item);
  const sameNumber = number === undefined ? -1 : lead.findIndex((other) => numberOf(other) === number);
  return sameNumber >= 0 ? sameNumber : before + 1;
}

function figures(metric: string, row: Record<Column, Item[]>, metricOf: MetricOf): Omit<KpiRow, 'metric' | 'measure'> {
  const result: Omit<KpiRow, 'metric' | 'measure'> = {};
  for (const column of columns) {
    const figure = figureOf(metric, column, row[column], metricOf);
    if (figure) result[column] = figure;
  }
  return result;
}

/**
 * The figure for this metric among a cell's items; none where the cell says there is none, or counts something else.
 * In words where its number holds under a condition, or for a share of something else.
 */
function figureOf(metric: string, column: Column, items: readonly Item[], metricOf: MetricOf): Figure | null {
  const parts = items.flatMap((item) =>
    plain(item)
      .split(/(?<=とともに、)/u)
      .map((text) => ({ item, text })),
  );
  const named = parts.map((part) => ({ ...part, metric: metricOf(part.text) }));
  const own =
    named.find((part) => part.metric === metric) ??
    (named.length === 1 && named[0]?.metric === null ? named[0] : undefined);
  if (!own || notSet.test(own.text)) return null;
  const numbered = own.item.parts.find((part) => hasFigure(part.text)) ?? (own.item.parts.at(-1) as Fragment);
  const place = { text: own.text, line: numbered.line.number };
  // The branch's own target keeps its number: its statement stands beside it wherever it is shown.
  if (column !== 'branch' && !sayByNumber(own.text)) return inWords(place);
  return { ...readFigure(own.text), ...place };
}

const joined = (items: readonly Item[]): TableCell =>
  cell(
    items.map(words).join(' '),
    items.flatMap((item) => item.parts.map(({ line }) => line)).filter((line, i, all) => all.indexOf(line) === i),
  );

/** A figure as it stands beside a target; a number beside an action (do) counts something that the target does not. */
const beside = (figure: Figure, target: Target): Figure =>
  target.comparator === 'do' && figure.value !== null ? inWords(figure) : meantAs(figure, target);

/** Gives the targets stated in the text what the table says of them, and the tables their repeated targets. */
export function fillFromTable(plan: readonly Piece[], tables: readonly Piece[], rows: readonly KpiRow[]): void {
  for (const target of plan.flatMap((p) => p.kpis ?? [])) {
    const row = rows.find(({ metric }) => metric === target.metric);
    if (!row) continue;
    const hq = row.hq && beside(row.hq, target);
    const previous = row.previous && beside(row.previous, target);
    if (previous) target.previousTarget = previous;
    if (hq) target.hqTarget = hq;
    const table = tables.find(
      (p) => p.type === 'table' && row.branch && p.at.some(({ number }) => number === row.branch?.line),
    );
    const branch = row.branch && meantAs(row.branch, target);
    if (!table || !branch) continue;
    const { comparator = target.comparator, value, valueTo, unit, text, line } = branch;
    table.kpis = [
      ...(table.kpis ?? []),
      {
        metric: row.metric,
        comparator,
        value,
        ...(valueTo === undefined ? {} : { valueTo }),
        unit,
        measure: target.measure,
        line: Math.max(line, firstLine(table)),
        text,
        repeat: true,
      },
    ];
  }
}
