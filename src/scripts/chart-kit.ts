/** What the charts share: their data out of the page's table, colours and fonts of the page, redrawing when those change. */
import type { Chart } from 'chart.js';
import { chosenBranches } from './choice-address.ts';

/** One row of the table that is drawn. */
export interface Row {
  name: string;
  /** null where the row is no branch. */
  slug: string | null;
  value: number;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 52rem)');
const printing = matchMedia('print');
const forced = matchMedia('(forced-colors: active)');

/** Name and value of every row that has one, in the table's order when the page was loaded. */
export function rowsOf(figure: HTMLElement): Row[] {
  const table = document.getElementById(figure.dataset['table'] ?? '');
  const column = Number(figure.dataset['column']);
  if (!(table instanceof HTMLTableElement)) return [];
  return [...(table.tBodies[0]?.rows ?? [])].flatMap((row) => {
    const value = row.cells[column]?.dataset['v'];
    const head = row.querySelector('th');
    return value === undefined ? [] : [{ name: head?.textContent ?? '', slug: slugOf(row), value: Number(value) }];
  });
}

/** The branch a row is about, by its link. */
export function slugOf(row: Element): string | null {
  return /branches\/([a-z]+)\//.exec(row.querySelector('th a')?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The branches that the address picks out. */
export function chosen(): Set<string> {
  return new Set(chosenBranches(location.search));
}

export interface Look {
  colour: (name: string) => string;
  font: { family: string; size: number };
  /** Wide enough for names under upright bars; on paper always. */
  across: boolean;
}

export function lookOf(figure: HTMLElement): Look {
  const style = getComputedStyle(figure);
  return {
    colour: (name) => style.getPropertyValue(name).trim(),
    font: { family: style.fontFamily, size: Math.max(11, Number.parseFloat(style.fontSize) * 0.72) },
    across: printing.matches || !narrow.matches,
  };
}

/** Draws with `make`, and again when colours, width class or the choice of branches change. */
export function keepDrawn(make: () => Chart): void {
  let chart = make();
  const again = () => {
    chart.destroy();
    chart = make();
  };
  for (const query of [dark, narrow, printing, forced]) query.addEventListener('change', again);
  document.addEventListener('choice', again);
}
