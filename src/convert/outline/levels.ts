/**
 * The levels of a document's headings, put in line: the members of one numbered series have one level, and no heading stands
 * more than one below the heading over it. A pillar of level n stands right above the headings of level n.
 */
import { depthOf } from '../../domain/outline.ts';
import type { BlockType } from '../../schema/document.ts';
import { ordinal, readMarks } from '../lines/marks.ts';

export interface Ranked {
  type: BlockType;
  level: number;
  marker: string | null;
  text: string;
}

interface Open {
  block: Ranked;
  /** Depth as it was read, and as it is after all above it are in line. */
  read: number;
  depth: number;
  style: string | null;
  number: number | null;
}

const isHeading = ({ type }: Ranked): boolean => type === 'heading' || type === 'pillar';

function opened(block: Ranked): Open {
  const mark = readMarks((block.marker ?? '') + block.text).marks[0];
  const number = mark?.kind === 'number' ? ordinal(mark) : null;
  const depth = depthOf(block);
  return { block, read: depth, depth, style: number === null ? null : (mark?.style ?? null), number };
}

/** `②` goes on `①`: of one mark style, and the next number. Pillars are no members of a series. */
const goesOn = (next: Open, before: Open): boolean =>
  next.number !== null &&
  before.block.type === 'heading' &&
  before.style === next.style &&
  before.number === next.number - 1;

/** Of the headings that are open, the one whose series this one goes on: that of its own depth, else the innermost. */
function siblingOf(heading: Open, open: readonly Open[]): Open | undefined {
  if (heading.block.type === 'pillar') return undefined;
  // Two steps apart it is another series with the same marks: a title's ３． and a part's ４．.
  const before = open.filter((one) => goesOn(heading, one) && Math.abs(one.read - heading.read) <= 1);
  return before.find(({ read }) => read === heading.read) ?? before.at(-1);
}

/** Sets the levels. Only what is out of line changes, and what stands below it with it. */
export function lineUp(blocks: readonly Ranked[]): void {
  const open: Open[] = [];
  for (const block of blocks.filter(isHeading)) {
    const heading = opened(block);
    const sibling = siblingOf(heading, open);
    if (sibling) open.length = open.indexOf(sibling);
    else while (open.length > 0 && (open.at(-1) as Open).read >= heading.read) open.pop();
    const over = open.at(-1);
    heading.depth = sibling?.depth ?? (over ? over.depth + 1 : Math.max(heading.read, block.type === 'pillar' ? 0 : 1));
    block.level = Math.min(6, block.type === 'pillar' ? heading.depth + 1 : heading.depth);
    open.push(heading);
  }
}

export interface OutOfLine {
  /** Place in the list. */
  at: number;
  what: string;
}

/** Every heading that is out of line. */
export function outOfLine(blocks: readonly Ranked[]): OutOfLine[] {
  const found: OutOfLine[] = [];
  const open: Open[] = [];
  blocks.forEach((block, at) => {
    if (!isHeading(block)) return;
    const heading = opened(block);
    const tell = (what: string) => found.push({ at, what: `${what}: 「${block.text.slice(0, 30)}」` });
    const sibling = siblingOf(heading, open);
    if (sibling && sibling.depth !== heading.depth)
      tell(`${heading.depth} where the number before it has ${sibling.depth}`);
    while (open.length > 0 && (open.at(-1) as Open).depth >= heading.depth) open.pop();
    const over = open.at(-1)?.depth ?? 0;
    if (heading.depth > over + 1) tell(`${heading.depth} below ${over}`);
    open.push(heading);
  });
  return found;
}
