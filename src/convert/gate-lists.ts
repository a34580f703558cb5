/** What the gate asks of lists of targets and of budgets: rows read of rows seen, told by the printed cells and not by the reader. */
import type { Block, PlanDocument, TableCell } from '../schema/document.ts';
import { isTotal } from './targets/totals.ts';
import { squeeze } from './text.ts';

export interface Rows {
  /** Rows that print a figure of their own. */
  seen: number;
  read: number;
  /** Line of the first that was not read. */
  missed: number | undefined;
}

const key = (text: string): string => squeeze(text.normalize('NFKC'));
const figure =
  /^[▲△-]?\d[\d,]*(?:\.\d+)?(?:%|‰|円|千円|日|件|人|名|事業所|社|回|位|ポイント)?(?:以[上下内]|未満)?(?:\(.*\))?$|^対?前年度(?:末)?以[上下]/u;

const tablesOf = ({ blocks }: PlanDocument): Block[] => blocks.filter(({ rows }) => rows !== undefined);
const linesOf = (row: readonly TableCell[]): Set<number> =>
  new Set(row.flatMap(({ lines }) => lines.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))));

function count(rows: readonly (readonly TableCell[])[], read: ReadonlySet<number>): Rows {
  const missed = rows.filter((row) => ![...linesOf(row)].some((line) => read.has(line)));
  const [first] = missed;
  return { seen: rows.length, read: rows.length - missed.length, missed: first && [...linesOf(first)][0] };
}

/** Rows of tables with words and a figure; what stands below （参考） is no target. */
export function targetRows(document: PlanDocument): Rows {
  const rows = tablesOf(document).flatMap(({ rows: all = [] }) => {
    let reference = false;
    return all.filter((row) => {
      const filled = row.filter(({ text }) => text !== '');
      if (filled.length === 1) reference = /^[（(【]?参考/u.test(filled[0]?.text ?? '');
      const words = filled.some(({ text }) => !figure.test(key(text)) && text.length > 2);
      return !reference && words && filled.some(({ text }) => figure.test(key(text)));
    });
  });
  const kpis = document.blocks.flatMap((block) => block.kpis ?? []);
  return count(rows, new Set(kpis.map(({ line }) => line)));
}

const amount = /^[▲△-]?\d{1,3}(?:,\d{3})+(?:千円|円)?$|^\d{1,3}(?:千円|円)?$/u;

/** Does a row print the sum of the projects of a category that it names? */
function addsUp(filled: readonly TableCell[], sums: ReadonlyMap<string, number>): boolean {
  const printed = filled.map(({ text }) => Number(key(text).replace(/[^\d]/gu, '') || Number.NaN));
  return filled.some(({ text }) => {
    const sum = sums.get(key(text));
    return sum !== undefined && printed.some((value) => value === sum || value === sum * 1000);
  });
}

/** What the projects read add up to, by each name of a category. */
function sumsOf({ budget = [] }: PlanDocument): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { category, subcategory, requested } of budget)
    for (const name of new Set([category, subcategory]))
      if (name) sums.set(key(name), (sums.get(key(name)) ?? 0) + (requested ?? 0));
  return sums;
}

/** Rows of tables with words and an amount that are no totals: neither by their words nor by what they add up to. */
export function amountRows(document: PlanDocument): Rows {
  const sums = sumsOf(document);
  const own = new Set((document.budget ?? []).map(({ line }) => line));
  const rows = tablesOf(document).flatMap(({ rows: all = [] }) =>
    all.filter((row) => {
      const filled = row.filter(({ text }) => text !== '');
      if (![...linesOf(row)].some((line) => own.has(line)) && addsUp(filled, sums)) return false;
      const words = filled.filter(({ text }) => !amount.test(key(text)));
      return (
        words.length > 0 &&
        !words.some(({ text }) => isTotal(text)) &&
        filled.some(({ text }) => amount.test(key(text)))
      );
    }),
  );
  return count(rows, own);
}
