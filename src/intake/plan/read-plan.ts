/** Reads a plan off its pages: places, chains and joints become lines with hints, which the one converter reads. */
import type { Line as ConvertLine, LineGeometry } from '../../convert/lines/lines.ts';
import { convertPlan } from '../../convert/plan.ts';
import type { ReadDocument } from '../../convert/provenance.ts';
import { displayWidth } from '../../convert/text.ts';
import type { RuledTable } from '../../convert/types.ts';
import type { Dropped } from '../../schema/document.ts';
import { drop, furnitureOf } from '../dropped.ts';
import type { Layout, Line } from '../layout.ts';
import { layoutLines } from '../layout.ts';
import type { LayoutContext } from '../shapes/context.ts';
import { SAME_SIZE } from './bounds.ts';
import { figuresOf, fillFromTables } from './figures.ts';
import { type Flows, flowsOf, type Step, type TableStep } from './flows.ts';
import { type Joint, jointsOf } from './joins.ts';
import { giveLastYear } from './last-year.ts';
import type { Chain } from './links.ts';
import { type Manner, mannerOf } from './manner.ts';
import { placesOf, type TablePlace } from './places.ts';
import { inOrder, type Joints, type LastYear } from './rows.ts';

export function readPlan(context: LayoutContext): ReadDocument {
  const { layout, entry, file, lines: raw, vocabulary, corrections, model } = context;
  const places = placesOf(layout);
  const body = bodySize(layout);
  const flows = flowsOf(places, entry.fiscalYear, body);
  const manner = mannerOf([...flows.chains, ...flows.lastChains]);
  const tables = new Map<number, RuledTable>();
  const joints = jointsBy(flows.chains, manner);
  const { steps: all, rows } = inOrder(flows.steps, joints);
  const legends = rows.length > 0 ? layoutLines(layout).filter(isLegend) : [];
  const steps = all.filter((step) => !('placed' in step && legends.includes(step.placed.line)));
  const lines = linesOf(steps, joints, body, { made: tables, of: figuresOf(context) });
  const input = { file, raw, corrections, vocabulary, model };
  return convertPlan({
    ...input,
    source: { lines, spaced: true, faults: [] },
    entry,
    page: {
      tables,
      dropped: [...droppedOf(layout, flows, rows), ...legends.map((line) => drop(line, 'repeated-legend'))],
    },
    settle: (drafts) => {
      fillFromTables(drafts);
      giveLastYear(drafts, rows, flows.lastChains, { ...input, entry, body, manner });
    },
  });
}

/** Size of most of the characters; 10 where the format tells none. */
export function bodySize(layout: Layout): number {
  const counts = new Map<number, number>();
  for (const { size, text, furniture } of layoutLines(layout))
    if (size !== undefined && !furniture) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function droppedOf(layout: Layout, { heads, repeated }: Flows, rows: readonly LastYear[]): Dropped[] {
  return [
    ...furnitureOf(layout),
    ...heads.map(({ line }) => drop(line, 'table-head')),
    ...repeated.map(({ line }) => drop(line, 'repeated-pillar')),
    ...rows.flatMap(({ last }) => last.map(({ line }) => drop(line, 'last-year'))),
  ];
}

/** （下線部は変更箇所）: it says how last year's column differs, which is not shown. */
const isLegend = ({ text, cell, furniture }: Line): boolean =>
  cell === undefined &&
  furniture === undefined &&
  /^[（(※]*\s*(?:下線|傍線|赤字|網掛け|太字)[^。]{0,6}(?:変更|修正|改正)[^。]{0,8}[）)]?$/u.test(text);

export function jointsBy(chains: readonly Chain[], manner: Manner): Joints {
  const found: Joints = new Map();
  for (const chain of chains)
    jointsOf(chain, manner).forEach((joint, at) => {
      const number = chain.links[at]?.placed.line.number as number;
      found.set(number, { ...joint, before: chain.links[at - 1]?.placed.line.number ?? null });
    });
  return found;
}

/** Tables of figures: those that were met, by the line that each stands for, and how one is made. */
export interface Tables {
  made: Map<number, RuledTable>;
  of: (table: TablePlace) => RuledTable[];
}

/** The steps as lines of the converter. What the page leaves open where something stands between is decided here. */
export function linesOf(
  steps: readonly (Step | TableStep)[],
  joints: Joints,
  body: number,
  tables: Tables,
): ConvertLine[] {
  const lines: ConvertLine[] = [];
  let last: number | null = null;
  let page: number | null = null;
  for (const step of steps) {
    if ('table' in step) {
      for (const table of tables.of(step.table)) {
        const number = table.lines[0] as number;
        tables.made.set(number, table);
        const first = step.table.rows
          .flat()
          .flatMap((slot) => slot.lines)
          .find((one) => one.line.number === number);
        if (first) lines.push(asLine(first.line, first.page.number, 2, first.page.number !== page, geometry()));
      }
      last = null;
      continue;
    }
    const { line } = step.placed;
    const joint = joints.get(line.number);
    const adjacent = joint?.before !== null && joint?.before === last;
    const goesOn = joint === undefined ? false : placeOf(joint, adjacent);
    const pageStart = step.placed.page.number !== page;
    lines.push(
      asLine(line, step.placed.page.number, adjacent ? 1 : 2, pageStart && lines.length > 0, {
        goesOn,
        full: joint?.full ?? true,
        tight: joint?.tight ?? true,
        look: lookOf(line, body, step.ground),
        ...(step.part ? { part: step.part } : {}),
      }),
    );
    last = line.number;
    page = step.placed.page.number;
  }
  return lines;
}

/** Where a line goes on. The words decide only beside what they go on; over what stands between the page decides alone. */
function placeOf(
  { goesOn, open, before }: Joint & { before: number | null },
  adjacent: boolean,
): number | false | null {
  if (before === null || goesOn === false) return false;
  if (goesOn === true || (!adjacent && open)) return before;
  return adjacent ? null : false;
}

const geometry = (): LineGeometry => ({ goesOn: false, full: false, tight: false, look: '' });

const asLine = (line: Line, page: number, gap: number, pageStart: boolean, geometry: LineGeometry): ConvertLine => ({
  number: line.number,
  raw: line.text,
  text: line.text,
  indent: 0,
  width: displayWidth(line.text),
  gap,
  pageStart,
  page,
  pageNumber: null,
  running: false,
  geometry,
});

/** What sets a line apart from the text: its size in steps of the least that tells, its weight, the ground of its band. */
function lookOf({ size = 10, bold, underline }: Line, body: number, ground: string | undefined): string {
  const larger = size > body * (1 + SAME_SIZE) ? `size ${Math.round(size * 2) / 2}` : '';
  return [larger, bold ? 'bold' : '', underline && bold ? 'underlined' : '', ground ?? '']
    .filter((word) => word !== '')
    .join(' ');
}
