/**
 * A list of all targets behind a plan's text is a table flattened by columns: labels under a KPI mark, then the values of one
 * column, then those of the next. Columns are told by the gaps between them and by numbers that begin anew, and which of them
 * is this year's by the head that the document prints over them.
 */
import type { Comparator, Figure, TableCell, Target } from '../../schema/document.ts';
import { ordinal, readMarks } from '../lines/marks.ts';
import type { Draft } from '../types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readAmount } from './amounts.ts';
import { type HeadCell, readHead } from './kpi-heads.ts';
import { labelOf } from './labels.ts';

const valueText =
  /^(?:[0-9０-９][0-9０-９,，.．]*\s*(?:％|%|事業所|円|人)?\s*(?:以上|以下)?(?:（[^）]*）)?|対?前年度(?:以上|以下)|[（(]?新設[）)]?|実施)$/u;

export interface Gapped {
  draft: Draft;
  /** Empty lines before it. */
  gap: number;
}

export interface ListContext {
  fiscalYear: number;
  /** The source's lines. */
  raw: readonly string[];
  vocabulary: Vocabulary;
}

/** Which column holds what; a table without a head is read from left to right. */
interface Columns {
  now: Draft[];
  before: Draft[];
  head: HeadCell[] | null;
}

/** Joins the value pieces behind a run of labels to one table block and gives the labels their targets. */
export function readKpiTables(rows: Gapped[], context: ListContext): Draft[] {
  const out: Draft[] = [];
  let head: HeadCell[] | null = null;
  for (let at = 0; at < rows.length; ) {
    const { draft } = rows[at] as Gapped;
    if (draft.type !== 'kpi') {
      head = readHead(draft, context.fiscalYear, context.raw) ?? head;
      out.push(draft);
      at += 1;
      continue;
    }
    const labels = takeWhile(
      rows,
      at,
      (row) => !valueText.test(row.draft.text) && row.draft.type !== 'heading' && row.draft.type !== 'pillar',
    ).map((row) => row.draft);
    const values = takeWhile(rows, at + labels.length, (row) => valueText.test(row.draft.text));
    out.push(...labels);
    at += labels.length + values.length;
    if (values.length === 0) continue;
    const columns = columnsOf(values);
    const named = head && head.length >= columns.length ? head.slice(-columns.length) : null;
    const meant = meaningOf(columns, named, context.fiscalYear);
    const nobodys = fillTargets(labels, meant, context.vocabulary);
    out.push(tableOf(columns, meant.head, nobodys));
  }
  return out;
}

function takeWhile(rows: Gapped[], from: number, fits: (row: Gapped) => boolean): Gapped[] {
  let to = from;
  while (to < rows.length && fits(rows[to] as Gapped)) to += 1;
  return rows.slice(from, to);
}

const numberOf = (draft: Draft): number | null => {
  const mark = readMarks((draft.marker ?? '').replace(/^.*(?=[①-⑳])/u, '').concat(draft.text)).marks[0];
  return mark?.kind === 'number' ? ordinal(mark) : null;
};

/** One column ends where more than one empty line stands, or where the numbers begin anew. */
function columnsOf(values: Gapped[]): Draft[][] {
  const columns: Draft[][] = [];
  for (const { draft, gap } of values) {
    const last = columns.at(-1);
    const before = last?.at(-1);
    const anew = before ? (numberOf(draft) ?? 99) <= (numberOf(before) ?? 0) : true;
    if (last && gap <= 1 && !anew) last.push(draft);
    else columns.push([draft]);
  }
  return columns;
}

function meaningOf(columns: Draft[][], head: HeadCell[] | null, fiscalYear: number): Columns {
  const of = (year: number): Draft[] | undefined => columns[head?.findIndex((cell) => cell.year === year) ?? -1];
  if (of(fiscalYear)) return { now: of(fiscalYear) ?? [], before: of(fiscalYear - 1) ?? [], head };
  const [now = [], before = []] = columns;
  return { now, before, head: null };
}

/**
 * Gives each label the value of its number, else of its place where there are as many values as labels. A single value beside
 * several labels is of all of them together, and so of none: those are given back.
 */
function fillTargets(all: Draft[], { now, before }: Columns, vocabulary: Vocabulary): Draft[] {
  const labels = all.filter((label) => label.type === 'kpi' || vocabulary.metricOf(label.text) !== null);
  for (const label of labels) {
    const value = valueBeside(label, labels, now);
    if (!value) continue;
    const metric = vocabulary.metricOf(label.text);
    const unit = metric === null ? null : vocabulary.unitOf(metric);
    const figure = figureOf(value, unit);
    const last = valueBeside(label, labels, before);
    const target: Target = {
      metric: metric ?? `other:${labelOf(label.text)}`,
      comparator: figure.comparator ?? 'eq',
      value: figure.value,
      ...(figure.valueTo === undefined ? {} : { valueTo: figure.valueTo }),
      unit: figure.unit,
      measure: metric === null ? null : vocabulary.homeOf(metric),
      line: label.lines[0] as number,
      text: label.text,
    };
    if (last) target.previousTarget = figureOf(last, unit);
    label.type = 'kpi';
    label.kpis = [target];
  }
  const given = new Set(
    labels.flatMap((label) => [valueBeside(label, labels, now), valueBeside(label, labels, before)]),
  );
  return [...now, ...before].filter((value) => !given.has(value));
}

function valueBeside(label: Draft, labels: Draft[], column: Draft[]): Draft | undefined {
  const number = numberOf(label);
  const alike = number === null ? [] : column.filter((value) => numberOf(value) === number);
  if (alike.length === 1) return alike[0];
  return column.length === labels.length ? column[labels.indexOf(label)] : undefined;
}

function figureOf(draft: Draft, unit: string | null): Figure {
  const read = readAmount(draft.text);
  const amount = read && 'amount' in read ? read.amount : null;
  const comparator: Comparator | undefined = amount?.comparator ?? (/実施/u.test(draft.text) ? 'do' : undefined);
  return {
    value: amount?.value ?? null,
    unit: amount?.value == null ? null : (amount.unit ?? unit),
    text: draft.text,
    line: draft.lines[0] as number,
    ...(comparator ? { comparator } : {}),
    ...(amount?.valueTo === undefined ? {} : { valueTo: amount.valueTo }),
  };
}

function tableOf(columns: Draft[][], head: HeadCell[] | null, nobodys: Draft[]): Draft {
  const printed = (draft: Draft): string => (draft.marker ?? '') + draft.text;
  const cell = (draft: Draft | undefined): TableCell =>
    draft ? { text: printed(draft), lines: draft.lines.map((line) => [line, line]) } : { text: '', lines: [] };
  const own = columns.map((column) => column.filter((draft) => !nobodys.includes(draft)));
  const height = Math.max(...own.map((column) => column.length));
  const all = columns.flat();
  const doubts = ['rows are told by the gaps between them'];
  if (!head) doubts.push('no head says which column is of which year: the first is taken for the plan’s own');
  for (const value of nobodys) doubts.push(`「${value.text}」 stands beside several targets and is given to none`);
  return {
    ...(columns[0]?.[0] as Draft),
    provenance: { rule: 'columns of figures in a list of targets', joins: [], doubts },
    type: 'table',
    level: 1,
    marker: null,
    text: all.map(printed).join(' '),
    lines: all.flatMap((draft) => draft.lines),
    rows: [
      columns.map((_, at) => head?.[at]?.cell ?? cell(undefined)),
      ...Array.from({ length: height }, (_, row) => own.map((column) => cell(column[row]))),
      // What is no single row's stands below them.
      ...nobodys.map((draft) => columns.map((column) => cell(column.includes(draft) ? draft : undefined))),
    ],
  };
}
