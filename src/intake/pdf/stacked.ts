/**
 * Letters one below the other in a cell or box are one line that runs downwards: a narrow label, or vertical writing by a program
 * that sets each letter by itself.
 */
import type { DraftLine } from './lines.ts';

const letter = /^[\p{L}\p{N}ー・（）()]$/u;
/** Fewest letters, and how many sizes apart they stand at most. */
const FEWEST = 3;
const APART = 1.8;

/** The lines of one cell or box: one line where each is a letter below the one before, else as they are. */
export function stacked(lines: DraftLine[]): DraftLine[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length < FEWEST) return lines;
  const column = lines.every((line, at) => {
    const before = lines[at - 1];
    const follows =
      before === undefined || (line.y > before.y && line.y - before.y <= APART * Math.max(line.size, before.size));
    const middle = Math.abs(line.x + line.width / 2 - first.x - first.width / 2) <= first.size * 0.3;
    return letter.test(line.text) && line.container === first.container && follows && middle;
  });
  if (!column) return lines;
  return [
    {
      ...first,
      text: lines.map(({ text }) => text).join(''),
      height: Math.round((last.y + last.size - first.y) * 10) / 10,
      vertical: true,
      marked: [...new Set(lines.flatMap(({ marked }) => marked))],
    },
  ];
}
