/** Reads a plan off its pages: places, chains and joints become lines with hints, which the one converter reads. */
import { convertPlan } from '../../convert/plan.ts';
import type { ReadDocument } from '../../convert/provenance.ts';
import type { RuledTable } from '../../convert/types.ts';
import type { Dropped } from '../../schema/document.ts';
import { drop, furnitureOf } from '../dropped.ts';
import type { Layout, Line } from '../layout.ts';
import { layoutLines } from '../layout.ts';
import type { LayoutContext } from '../shapes/context.ts';
import { figuresOf, fillFromTables } from './figures.ts';
import { type Flows, flowsOf } from './flows.ts';
import { giveLastYear } from './last-year.ts';
import { jointsBy, linesOf } from './lines-of.ts';
import { mannerOf } from './manner.ts';
import { placesOf } from './places.ts';
import { inOrder, type LastYear } from './rows.ts';

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
