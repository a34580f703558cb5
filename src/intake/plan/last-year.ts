/** What stands beside a plan of last year's: its text at the row that it is printed beside, its targets at this year's. */
import { convertPlan, type PlanInput } from '../../convert/plan.ts';
import type { Draft } from '../../convert/types.ts';
import { toRanges } from '../../convert/types.ts';
import type { Figure, TableCell, Target } from '../../schema/document.ts';
import { jointsBy, linesOf } from './lines-of.ts';
import type { Chain } from './links.ts';
import type { Manner } from './manner.ts';
import type { LastYear } from './rows.ts';

type Context = Omit<PlanInput, 'source'> & { body: number; manner: Manner };

export function giveLastYear(
  drafts: readonly Draft[],
  rows: readonly LastYear[],
  lastChains: readonly Chain[],
  context: Context,
): void {
  if (rows.length === 0) return;
  for (const row of rows) {
    const own = new Set(row.own.map(({ line }) => line.number));
    const first = drafts.find(({ lines }) => own.has(lines[0] as number));
    if (first) first.previous = [...(first.previous ?? []), cellOf(row)];
  }
  const targets = targetsOf(rows, lastChains, context);
  for (const draft of drafts)
    for (const target of draft.kpis ?? []) {
      const before = targets.find(({ metric }) => metric === target.metric);
      if (before && !target.previousTarget) target.previousTarget = asFigure(before);
    }
}

const cellOf = ({ last }: LastYear): TableCell => ({
  text: last.map(({ line }) => line.text).join(' '),
  lines: toRanges(
    last.map(({ line }) => line.number),
    () => false,
  ),
});

/** Last year's column read as a plan of its own. */
function targetsOf(rows: readonly LastYear[], chains: readonly Chain[], context: Context): Target[] {
  const steps = rows.flatMap(({ last }) => last.map((placed) => ({ placed })));
  const lines = linesOf(steps, jointsBy(chains, context.manner), context.body, { made: new Map(), of: () => [] });
  const { blocks } = convertPlan({
    ...context,
    corrections: [],
    entry: { ...context.entry, fiscalYear: context.entry.fiscalYear - 1 },
    source: { lines, spaced: true, faults: [] },
  });
  return blocks.flatMap(({ kpis }) => kpis ?? []);
}

const asFigure = ({ comparator, value, valueTo, unit, text, line }: Target): Figure => ({
  comparator,
  value,
  ...(valueTo === undefined ? {} : { valueTo }),
  unit,
  text,
  line,
});
