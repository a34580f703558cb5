/** The steps of a page as lines of the converter, with what the page says of their joints. */
import type { Line as ConvertLine, LineGeometry } from '../../convert/lines/lines.ts';
import { displayWidth } from '../../convert/text.ts';
import type { RuledTable } from '../../convert/types.ts';
import type { Line } from '../layout.ts';
import { SAME_SIZE } from './bounds.ts';
import type { Step, TableStep } from './flows.ts';
import { type Joint, jointsOf } from './joins.ts';
import type { Chain } from './links.ts';
import type { Manner } from './manner.ts';
import type { TablePlace } from './places.ts';
import type { Joints } from './rows.ts';

/** The joint of each line with the one before it in its chain, by the line's number. */
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
