/** No character is lost or invented on the way from a source to a document: checked for every document, whatever its reader. */
import type { PlanDocument } from '../schema/document.ts';
import { squeeze } from './text.ts';

/** What a document does with its lines' characters; `line` is of the source file. */
export interface Unconserved {
  line: number;
  /** What is wrong there, in a few words. */
  what: string;
}

/** Everything that is lost, added or out of place, by line; empty where the document holds exactly what its lines hold. */
export function unconserved(document: PlanDocument, lines: readonly string[]): Unconserved[] {
  const [from, to] = document.source.lines;
  const found: Unconserved[] = [];
  const printed = (line: number) => squeeze(lines[line - 1] ?? '');
  const gone = new Set(document.dropped.map(({ line }) => line));
  const used = new Set<number>(gone);
  const balance = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const char of text) balance.set(char, (balance.get(char) ?? 0) + by);
  };
  for (let line = from; line <= to; line += 1) if (!gone.has(line)) count(printed(line), 1);
  const ids = new Set<string>();
  for (const { id, marker, text, lines: ranges } of document.blocks) {
    const first = ranges[0]?.[0] ?? from;
    const words = squeeze((marker ?? '') + text);
    count(words, -1);
    const own: string[] = [];
    for (const [a, b] of ranges)
      for (let line = a; line <= b; line += 1) {
        own.push(printed(line));
        used.add(line);
      }
    if (!own.join('').includes(words))
      found.push({ line: first, what: `「${text.slice(0, 30)}」 of ${id} does not stand on its lines` });
    if (ids.has(id)) found.push({ line: first, what: `the id ${id} twice` });
    ids.add(id);
  }
  for (let line = from; line <= to; line += 1)
    if (!used.has(line) && printed(line) !== '')
      found.push({ line, what: `「${printed(line).slice(0, 30)}」 in no block` });
  for (const { line, text } of document.dropped)
    if (printed(line) !== squeeze(text))
      found.push({ line, what: `「${text.slice(0, 30)}」 dropped, which is not what it says` });
  for (const [char, number] of balance)
    if (number !== 0)
      found.push({ line: from, what: `「${char}」 ${Math.abs(number)} times too ${number > 0 ? 'few' : 'many'}` });
  return found.sort((a, b) => a.line - b.line);
}
