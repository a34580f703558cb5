/** The reading order of a slide's boxes and tables, told by their places as on a printed page. */
import { markFurniture } from '../furniture.ts';
import type { Area, Line, Page } from '../layout.ts';
import type { DraftLine } from '../office/paragraph.ts';
import { type Item, inOrder, type Sized } from '../pdf/order.ts';
import type { Drawn } from './slide.ts';

type Placed = Drawn & { area: Area };

/** What the order asks of a line; those of boxes have no width to tell. */
interface SizedLine extends Sized {
  line: DraftLine;
}
const sized = (line: DraftLine): SizedLine => ({ line, width: 0, size: line.size ?? 0 });

/** Points by which edges of shapes that were set against each other differ. */
const TOUCH = 3;

/**
 * Shapes within another one are read with it: a panel and what lies on it. They are read as a page is, but down the columns
 * where the numbers of the shapes say so.
 */
export function ordered(drawn: readonly Drawn[]): DraftLine[] {
  const placed = drawn.filter((one): one is Placed => one.area !== null);
  const parents = new Map(placed.map((one) => [one, smallestAround(one, placed)]));
  const arrange = (some: readonly Placed[], down: boolean): SizedLine[] =>
    inOrder(
      stacks(some).map((stack): Item<SizedLine> => {
        const areas = stack.map(({ area }) => area);
        const across = {
          x: Math.min(...areas.map(({ x }) => x)),
          endX: Math.max(...areas.map(({ x, width }) => x + width)),
        };
        const along = {
          top: Math.min(...areas.map(({ y }) => y)),
          bottom: Math.max(...areas.map(({ y, height }) => y + height)),
        };
        const inner = (one: Placed): SizedLine[] =>
          arrange(
            placed.filter((other) => parents.get(other) === one),
            down,
          );
        return {
          // Seen from its side, a page is cut into columns first.
          ...(down
            ? { x: along.top, endX: along.bottom, top: across.x, bottom: across.endX }
            : { ...across, ...along }),
          lines: stack.flatMap((one) => [...one.lines.map(sized), ...inner(one)]),
        };
      }),
      () => {
        throw new Error('a slide has no loose pieces');
      },
      !down,
    );
  const roots = placed.filter((one) => parents.get(one) === undefined);
  const [along, down] = [false, true].map((way) => arrange(roots, way).map(({ line }) => line)) as [
    DraftLine[],
    DraftLine[],
  ];
  const best = falls(down) < falls(along) ? down : along;
  // What has no place stands where the file has it: at the end.
  return [...best, ...drawn.filter(({ area }) => area === null).flatMap(({ lines }) => lines)];
}

/** A head that stands on a shape of its own width is read with it. */
function stacks(some: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  for (const one of [...some].sort((a, b) => a.area.y - b.area.y)) {
    const above = found.find((stack) => {
      const { area } = stack.at(-1) as Placed;
      return (
        Math.abs(area.x - one.area.x) <= TOUCH &&
        Math.abs(area.width - one.area.width) <= TOUCH &&
        Math.abs(area.y + area.height - one.area.y) <= TOUCH
      );
    });
    if (above) above.push(one);
    else found.push([one]);
  }
  return found;
}

/** How often a number is followed by a lower one with the same marks around it. */
function falls(lines: readonly DraftLine[]): number {
  const last = new Map<string, number>();
  let count = 0;
  for (const { text, furniture } of lines) {
    const found = /^([（(【第]?)\s*(\d{1,2})\s*([）)】.．、]?)(?!\d)/u.exec(text.normalize('NFKC'));
    if (!found || furniture) continue;
    const marks = `${found[1]}#${found[3]}`;
    const number = Number(found[2]);
    // A series that begins anew falls in every order.
    if (number > 1 && number < (last.get(marks) ?? 0)) count += 1;
    last.set(marks, number);
  }
  return count;
}

function smallestAround(one: Placed, all: readonly Placed[]): Placed | undefined {
  const inside = ({ area }: Placed): boolean =>
    area.x <= one.area.x + 1 &&
    area.y <= one.area.y + 1 &&
    area.x + area.width >= one.area.x + one.area.width - 1 &&
    area.y + area.height >= one.area.y + one.area.height - 1;
  const sizeOf = ({ area }: Placed): number => area.width * area.height;
  return all
    .filter((other) => other !== one && sizeOf(other) > sizeOf(one) && inside(other))
    .reduce<Placed | undefined>((best, other) => (best && sizeOf(best) <= sizeOf(other) ? best : other), undefined);
}

/** Lines of boxes have no place of their own: that of their box tells which stand on many slides at one place. */
export function markSlideFurniture(pages: readonly Page[]): void {
  const lent: Line[] = [];
  for (const { lines, boxes } of pages)
    for (const line of lines) {
      const box = boxes.find(({ number }) => number === line.box);
      if (!box || line.y !== undefined || box.y === undefined) continue;
      line.y = box.y;
      lent.push(line);
    }
  markFurniture(pages);
  for (const line of lent) delete line.y;
}
