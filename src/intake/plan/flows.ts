/**
 * A plan's places as chains of lines that read on: the page's own text over columns and pages, each column of a layout table over
 * its rows, each box. And the order in which they are read.
 */

import type { LineGeometry } from '../../convert/lines/lines.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import { squeeze } from '../../convert/text.ts';
import { SAME_SIZE } from './bounds.ts';
import type { Chain, Link } from './links.ts';
import { type Place, type Placed, type Slot, spanOf, type TablePlace, type TextPlace, textOf } from './places.ts';
import { type Role, readTable, type TableReading } from './roles.ts';

/** A line as it is read, with the part that its place gives it. */
export interface Step {
  placed: Placed;
  part?: LineGeometry['part'];
  /** Ground of its box or cell, where it has one: a heading's band. */
  ground?: string;
}

/** A table of figures, in the place of its lines. */
export interface TableStep {
  table: TablePlace;
  reading: TableReading;
}

/** A row of a layout table, in the order that its cells are read in; one that a page's end cut is whole when its joints are known. */
export interface RowStep {
  /** By column, and last year's cells. */
  cells: Map<number, Step[]>;
  last: Placed[];
  /** It is the first on its page of a table that began before. */
  overPage: boolean;
}

export interface Flows {
  steps: (Step | TableStep | RowStep)[];
  chains: Chain[];
  /** Heads of layout tables, which name their columns. */
  heads: Placed[];
  /** Names in the column of labels that the next page repeats. */
  repeated: Placed[];
  /** Chains of last year's text. */
  lastChains: Chain[];
}

/** `body`: the size of most of the text. */
export function flowsOf(places: readonly Place[], year: number, body: number): Flows {
  const flows: Flows = { steps: [], chains: [], heads: [], repeated: [], lastChains: [] };
  const edges = columnEdges(places);
  const main: Chain = { links: [] };
  flows.chains.push(main);
  let box: { chain: Chain; place: TextPlace } | null = null;
  for (const place of places) {
    if (place.kind === 'table') {
      readTablePlace(place, year, flows);
      continue;
    }
    if (place.kind === 'box') {
      const goesOn = box !== null && sameBox(box.place, place);
      const chain: Chain = goesOn && box ? box.chain : { links: [] };
      if (!goesOn) flows.chains.push(chain);
      const span = spanOf(place.lines, place.box);
      place.lines.forEach((placed, at) => {
        chain.links.push({ placed, span, ...(at === 0 && !goesOn ? { begins: true } : {}) });
      });
      const part = holdsTargets(place.lines) ? ('target' as const) : undefined;
      const ground = place.box?.fill;
      flows.steps.push(
        ...place.lines.map((placed): Step => ({ placed, ...(part ? { part } : {}), ...(ground ? { ground } : {}) })),
      );
      box = { chain, place };
      continue;
    }
    readText(place, edges, main, flows, body);
  }
  return flows;
}

/** The page's own text reads on over columns and pages; smaller notes at a column's foot are chains of their own. */
function readText(place: TextPlace, edges: Edges, main: Chain, flows: Flows, body: number): void {
  const span = edges(place);
  let small: Chain | null = null;
  for (const placed of place.lines) {
    const isSmall = (placed.line.size ?? body) < body * (1 - SAME_SIZE);
    if (isSmall && !small) {
      small = { links: [] };
      flows.chains.push(small);
    }
    if (!isSmall) small = null;
    (small ?? main).links.push({ placed, span });
    flows.steps.push({ placed });
  }
}

type Edges = (place: TextPlace) => Link['span'];

/** Fewest lines that show a column's edges themselves. */
const FEWEST_LINES = 4;

/** Edges of the page's own text: a column's by its lines, of few lines by the same column elsewhere. */
function columnEdges(places: readonly Place[]): Edges {
  const texts = places.filter((place): place is TextPlace => place.kind === 'text');
  const key = ({ lines }: TextPlace): string =>
    `${lines[0]?.line.column ?? 'whole'} ${Math.round(lines[0]?.page.width ?? 0)}`;
  const all = new Map<string, Placed[]>();
  for (const place of texts) all.set(key(place), [...(all.get(key(place)) ?? []), ...place.lines]);
  return (place) => {
    const own = spanOf(place.lines);
    const whole = spanOf(all.get(key(place)) ?? []);
    if (own === null || whole === null) return own;
    if (place.lines[0]?.line.column === undefined) return whole;
    return place.lines.length >= FEWEST_LINES
      ? own
      : { left: Math.min(own.left, whole.left), right: own.left + whole.right - whole.left };
  };
}

const SAME_BOX = 3;
/** A box that the end of a page cut in two. */
const sameBox = (one: TextPlace, other: TextPlace): boolean =>
  one.lines.at(-1)?.page !== other.lines[0]?.page &&
  one.box?.x !== undefined &&
  other.box?.x !== undefined &&
  Math.abs(one.box.x - other.box.x) <= SAME_BOX &&
  Math.abs((one.box.width ?? 0) - (other.box.width ?? 0)) <= SAME_BOX &&
  one.box.fill === other.box.fill;

/** Its first line carries the mark of targets, or names them. */
const holdsTargets = (lines: readonly Placed[]): boolean => {
  const text = lines[0]?.line.text ?? '';
  return (
    readMarks(text, true).marks.some(({ kind }) => kind === 'kpi') ||
    /^[■□◆●【〔＜<《]?\s*(?:数値目標|目標指標|重要業績評価指標|KPI|ＫＰＩ)/u.test(text)
  );
};

function readTablePlace(table: TablePlace, year: number, flows: Flows): void {
  const reading = readTable(table, year);
  if (reading.kind === 'figures') {
    flows.steps.push({ table, reading });
    return;
  }
  const { roles, heads } = reading;
  flows.heads.push(...table.rows.slice(0, heads).flatMap((row) => row.flatMap(({ lines }) => lines)));
  const chains = roles.map((role): Chain => ({ links: [], ...(role === 'label' ? { names: true as const } : {}) }));
  roles.forEach((role, at) => {
    (role === 'last' ? flows.lastChains : flows.chains).push(chains[at] as Chain);
  });
  const labels = new Map<number, string>();
  const main = roles.indexOf('text');
  let late: { row: number; slot: Slot }[] = [];
  const body = table.rows.slice(heads);
  body.forEach((row, at) => {
    const before = body[at - 1];
    const overPage = before !== undefined && before[0]?.page !== row[0]?.page;
    const step: RowStep = { cells: new Map(), last: [], overPage };
    // What stands beside several rows of the text is read behind the last of them.
    const waits = (slot: Slot): boolean => slot.rowSpan > 1 && slot.column > main && roles[slot.column] !== 'last';
    late.push(...row.filter(waits).map((slot) => ({ row: slot.row + slot.rowSpan - 1, slot })));
    const due = late.filter((one) => one.row <= (row[0]?.row ?? 0) || at === body.length - 1);
    late = late.filter((one) => !due.includes(one));
    for (const slot of [...row.filter((one) => !waits(one)), ...due.map((one) => one.slot)])
      takeSlot({ slot, roles, chains, labels, step }, flows);
    flows.steps.push(step);
  });
}

interface Taken {
  slot: Slot;
  roles: readonly Role[];
  chains: readonly Chain[];
  /** The last name in each column of labels. */
  labels: Map<number, string>;
  step: RowStep;
}

function takeSlot({ slot, roles, chains, labels, step }: Taken, flows: Flows): void {
  if (slot.lines.length === 0) return;
  const across = slot.columnSpan > 1;
  const spanned = roles.slice(slot.column, slot.column + slot.columnSpan);
  const role: Role = spanned.includes('text') ? 'text' : (spanned[0] ?? 'text');
  const chain = chains[slot.column + Math.max(0, spanned.indexOf(role))] as Chain;
  if (role === 'label') {
    const text = squeeze(textOf(slot.lines));
    if (labels.get(slot.column) === text) {
      flows.repeated.push(...slot.lines);
      return;
    }
    labels.set(slot.column, text);
  }
  const span = spanOf(slot.lines, slot.cell);
  slot.lines.forEach((placed, at) => {
    chain.links.push({ placed, span, ...(at === 0 && (across || !step.overPage) ? { begins: true } : {}) });
  });
  if (role === 'last') {
    step.last.push(...slot.lines);
    return;
  }
  const part = role === 'text' ? undefined : role;
  const ground = role === 'text' ? slot.cell.fill : undefined;
  const own = slot.lines.map((placed): Step => ({ placed, ...(part ? { part } : {}), ...(ground ? { ground } : {}) }));
  step.cells.set(slot.column, [...(step.cells.get(slot.column) ?? []), ...own]);
}
