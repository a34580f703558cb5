/** Tells which lines only go on since the one before reached the edge: the text column's right side, by its own lines. */
import type { Container } from './containers.ts';
import type { DraftLine } from './lines.ts';
import type { Tags } from './tags.ts';

/** A line that ends within so many ems of the edge had no room for the next character or two. */
const ROOM = 1.6;
/** The first line of a paragraph is set in or out by no more ems than this. */
const INDENT = 4;
/** A line of so many parts is a row of figures. */
const ROW_PARTS = 3;
/** Lines of one paragraph stand at most so many sizes apart. */
const LEADING = 2.4;

export function markWrapped(lines: readonly DraftLine[], containers: readonly Container[], tags: Tags): void {
  const edges = new Map<string, number>();
  const key = ({ container, column }: DraftLine): string => `${container}/${column ?? ''}`;
  for (const line of lines) {
    const right = line.x + line.width;
    edges.set(key(line), Math.max(edges.get(key(line)) ?? 0, right));
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before || key(before) !== key(line) || line.vertical) return;
    const held = containers[line.container];
    const padding = held ? Math.min(12, Math.max(2, before.x - held.x)) : 0;
    const edge = held
      ? Math.max(edges.get(key(line)) ?? 0, held.x + held.width - padding)
      : (edges.get(key(line)) ?? 0);
    // The file's own paragraphs part lines; within one, its author may have broken them.
    const blocks = [before, line].map(({ marked }) => blockOf(marked, tags));
    if (blocks[0] !== null && blocks[1] !== null && blocks[0] !== blocks[1]) return;
    const below = line.y - before.y;
    line.wrapped =
      before.x + before.width >= edge - ROOM * before.size &&
      Math.abs(before.x - line.x) <= INDENT * line.size &&
      before.bold === line.bold &&
      (before.parts?.length ?? 1) < ROW_PARTS &&
      Math.abs(before.size - line.size) <= line.size * 0.1 &&
      below > 0 &&
      below <= LEADING * line.size;
  });
}

/** The one paragraph that all tagged pieces of a line are of, or null. */
function blockOf(marked: readonly number[], tags: Tags): number | null {
  const blocks = new Set(marked.flatMap((mark) => tags.get(mark)?.block ?? []));
  const [block] = blocks;
  return blocks.size === 1 && block !== undefined && block > 0 ? block : null;
}
