/** What the charts share: their data out of the page's table, colours and fonts of the page, redrawing when those change. */
import type { Chart } from 'chart.js';
import { branchOfRow } from '../browser/branch-of-row.ts';
import { chosenBranches } from '../controls/choice-address.ts';

/** One row of the table that is drawn. */
export interface Row {
  name: string;
  /** null where the row is no branch. */
  slug: string | null;
  value: number;
  /** Decimals that the table gives it. */
  places: number;
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
    return value === undefined
      ? []
      : [{ name: head?.textContent ?? '', slug: branchOfRow(row), value: Number(value), places: placesIn(value) }];
  });
}

/** 13.0 has one. */
function placesIn(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** The query that a chart is drawn by: the page's, or that of the address it was copied from (`data-query`). */
export function queryOf(figure: HTMLElement): string {
  return figure.dataset['query'] ?? location.search;
}

/** The branches that the chart's query picks out. */
export function chosen(figure: HTMLElement): Set<string> {
  return new Set(chosenBranches(queryOf(figure)));
}

export interface Look {
  colour: (name: string) => string;
  font: { family: string; size: number };
  /** Wide enough for names under upright bars; on paper and in a picture of set width (`data-wide`) always. */
  across: boolean;
  /** A colour as a ground that differs from the others in grey too: hatched on paper. */
  hatched: (name: string) => string | CanvasPattern;
}

export function lookOf(figure: HTMLElement): Look {
  const style = getComputedStyle(figure);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    colour,
    hatched: (name) => (printing.matches ? hatch(colour('--s3')) : null) ?? colour(name),
    font: { family: style.fontFamily, size: Math.max(11, Number.parseFloat(style.fontSize) * 0.72) },
    across: printing.matches || !narrow.matches || figure.dataset['wide'] !== undefined,
  };
}

/** Slanting lines on white. */
function hatch(colour: string): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const context = tile.getContext('2d');
  if (!context) return null;
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  for (const shift of [-6, 0, 6]) {
    context.moveTo(shift, 6);
    context.lineTo(shift + 6, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat');
}

/** Draws with `make`, and again when colours, width class or the choice of branches change, until it leaves the page. */
export function keepDrawn(make: () => Chart): void {
  const left = new AbortController();
  let chart = make();
  const again = () => {
    const { canvas } = chart;
    chart.destroy();
    if (canvas.isConnected) chart = make();
    else left.abort();
  };
  for (const query of [dark, narrow, printing, forced])
    query.addEventListener('change', again, { signal: left.signal });
  document.addEventListener('choice', again, { signal: left.signal });
}
