/**
 * A list of all targets behind a plan's text is a table flattened by columns: labels under a KPI mark, then this year's
 * values, then last year's. Rows are told by the gaps: one column ends where more than one empty line stands.
 */
import type { Figure, TableCell } from '../schema/document.ts';
import { readAmount } from './amounts.ts';
import type { Draft } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const valueText =
  /^(?:[0-9０-９][0-9０-９,，.．]*\s*(?:％|%|事業所|円|人)?\s*(?:以上|以下)?(?:（[^）]*）)?|対?前年度(?:以上|以下)|（新設）|実施)$/u;

export interface Gapped {
  draft: Draft;
  /** Empty lines before it. */
  gap: number;
}

function figureOf(draft: Draft, unit: string | null): Figure {
  const read = readAmount(draft.text);
  const amount = read && 'amount' in read ? read.amount : null;
  const figure: Figure = {
    value: amount?.value ?? null,
    unit: amount?.value == null ? null : (amount.unit ?? unit),
    text: draft.text,
    line: draft.lines[0] as number,
  };
  return amount
    ? {
        ...figure,
        comparator: amount.comparator,
        ...(amount.valueTo === undefined ? {} : { valueTo: amount.valueTo }),
      }
    : /実施/u.test(draft.text)
      ? { ...figure, comparator: 'do' }
      : figure;
}

/** Joins the value pieces behind a run of labels to one table block and gives the labels their targets. */
export function readKpiTables(rows: Gapped[], vocabulary: Vocabulary): Draft[] {
  const out: Draft[] = [];
  for (let at = 0; at < rows.length; ) {
    const { draft } = rows[at] as Gapped;
    if (draft.type !== 'kpi') {
      out.push(draft);
      at += 1;
      continue;
    }
    const labels = takeWhile(
      rows,
      at,
      (row) => !valueText.test(row.draft.text) && row.draft.type !== 'heading' && row.draft.type !== 'pillar',
    );
    const values = takeWhile(rows, at + labels.length, (row) => valueText.test(row.draft.text));
    for (const row of labels) out.push(row.draft);
    at += labels.length + values.length;
    if (values.length === 0) continue;
    const columns: Draft[][] = [];
    for (const { draft: value, gap } of values) {
      if (columns.length === 0 || gap > 1) columns.push([]);
      columns.at(-1)?.push(value);
    }
    fillTargets(
      labels.map((row) => row.draft),
      columns,
      vocabulary,
    );
    out.push(tableOf(columns, values[0] as Gapped));
  }
  return out;
}

function takeWhile(rows: Gapped[], from: number, fits: (row: Gapped) => boolean): Gapped[] {
  let to = from;
  while (to < rows.length && fits(rows[to] as Gapped)) to += 1;
  return rows.slice(from, to);
}

function fillTargets(labels: Draft[], [now = [], before = []]: Draft[][], vocabulary: Vocabulary): void {
  labels.forEach((label, index) => {
    const metric = vocabulary.metricOf(label.text);
    const value = now[index] ?? (now.length === 1 ? now[0] : undefined);
    if (!metric || !value) return;
    const unit = vocabulary.unitOf(metric);
    label.type = 'kpi';
    const figure = figureOf(value, unit);
    const last = before[index] ?? (before.length === 1 ? before[0] : undefined);
    label.kpis = [
      {
        metric,
        comparator: figure.comparator ?? 'eq',
        value: figure.value,
        ...(figure.valueTo === undefined ? {} : { valueTo: figure.valueTo }),
        unit: figure.unit,
        measure: vocabulary.homeOf(metric),
        line: label.lines[0] as number,
        text: label.text,
        ...(last ? { previousTarget: figureOf(last, unit) } : {}),
      },
    ];
  });
}

function tableOf(columns: Draft[][], first: Gapped): Draft {
  const cell = (draft: Draft | undefined): TableCell =>
    draft
      ? { text: (draft.marker ?? '') + draft.text, lines: draft.lines.map((line) => [line, line]) }
      : { text: '', lines: [] };
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  const all = columns.flat();
  return {
    ...first.draft,
    provenance: {
      rule: 'columns of figures in a list of targets',
      joins: [],
      doubts: ['rows are told by the gaps between them'],
    },
    type: 'table',
    level: 1,
    marker: null,
    text: all.map((draft) => (draft.marker ?? '') + draft.text).join(' '),
    lines: all.flatMap((draft) => draft.lines),
    rows: [
      columns.map(() => cell(undefined)),
      ...Array.from({ length: height }, (_, row) => columns.map((column) => cell(column[row]))),
    ],
  };
}
