/** The rows of layout tables in their order: one that a page's end cut in two is read column by column over both parts. */
import type { RowStep, Step, TableStep } from './flows.ts';
import type { Joint } from './joins.ts';
import type { Placed } from './places.ts';

/** A line's joint, and the line that it may go on. */
export type Joints = Map<number, Joint & { before: number | null }>;

/** A row printed beside last year's. */
export interface LastYear {
  own: Placed[];
  last: Placed[];
}

export function inOrder(
  steps: readonly (Step | TableStep | RowStep)[],
  joints: Joints,
): { steps: (Step | TableStep)[]; rows: LastYear[] } {
  const ordered: (Step | TableStep)[] = [];
  const rows: LastYear[] = [];
  let open: RowStep | null = null;
  const close = (): void => {
    if (!open) return;
    const own = [...open.cells].sort(([a], [b]) => a - b).flatMap(([, cell]) => cell);
    ordered.push(...own);
    if (open.last.length > 0)
      rows.push({ own: own.filter(({ part }) => part === undefined).map(({ placed }) => placed), last: open.last });
    open = null;
  };
  for (const step of steps) {
    if (!('cells' in step)) {
      close();
      ordered.push(step);
    } else if (open && step.overPage && goesOn(step, joints)) open = whole(open, step);
    else {
      close();
      open = step;
    }
  }
  close();
  return { steps: ordered, rows };
}

/** A cell of the row begins in the middle of a paragraph. */
const goesOn = ({ cells }: RowStep, joints: Joints): boolean =>
  [...cells.values()].some((cell) => {
    const joint = joints.get(cell[0]?.placed.line.number ?? 0);
    return joint !== undefined && (joint.goesOn === true || joint.open);
  });

function whole(one: RowStep, other: RowStep): RowStep {
  const columns = new Set([...one.cells.keys(), ...other.cells.keys()]);
  return {
    cells: new Map(
      [...columns].map((column) => [column, [...(one.cells.get(column) ?? []), ...(other.cells.get(column) ?? [])]]),
    ),
    last: [...one.last, ...other.last],
    overPage: one.overPage,
  };
}
