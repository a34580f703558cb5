/**
 * Lines of one box, cell or column → paragraphs. Where the page tells lengths they decide: hanging indent, leading, size and
 * weight of the type, and whether the next word would still have found room. A paragraph of an office file is one as it stands.
 */
import { type MarkedText, readMarks } from '../../convert/lines/marks.ts';
import { joinLines, openBrackets } from '../../convert/text.ts';
import type { Area, Line } from '../layout.ts';
import { markedNote } from './around.ts';

export interface Paragraph extends Pick<MarkedText, 'marks' | 'marker' | 'text'> {
  lines: Line[];
  /** Mark and text as printed. */
  whole: string;
}

export interface RegionEdges {
  /** Left and right edge of the type area. */
  left: number;
  right: number;
}

/** Lines further apart than this, in their leading, are of two paragraphs. */
const LOOSE = 1.12;
/** … and by so many points. */
const LOOSE_POINTS = 2;
/** Lines further apart than this, in their type's size, are apart whatever the leading. */
const FAR = 1.9;
/** Type that differs by so many points. */
const OTHER_SIZE = 0.8;

const ended = /[。．！？!?」】）)：:]$/u;
const figureStart = /^[（(]?[▲△]?[\d０-９]/u;
const label = /(?:率|数|額|割合|値|度|費)$/u;

/** Edges of what lines stand in; the padding is as wide on both sides. */
export function edgesOf(lines: readonly Line[], area: Partial<Area> | undefined): RegionEdges {
  const known = lines.filter(({ x, width }) => x !== undefined && width !== undefined);
  const left = Math.min(...known.map(({ x = 0 }) => x));
  const right = Math.max(...known.map(({ x = 0, width = 0 }) => x + width));
  if (area?.x === undefined || area.width === undefined) return { left, right };
  return { left, right: Math.max(right, area.x + area.width - Math.max(0, left - area.x)) };
}

/** `apart` says of words that two lines are never one paragraph. */
export function paragraphsOf(
  lines: readonly Line[],
  area?: Partial<Area>,
  apart: (open: string, line: string) => boolean = () => false,
): Paragraph[] {
  const edges = edgesOf(lines, area);
  const leading = leadingOf(lines);
  const open: Line[][] = [];
  for (const line of lines) {
    const last = open.at(-1);
    if (last && goesOn(last, line, edges, leading, apart)) last.push(line);
    else open.push([line]);
  }
  return open.map(paragraphOf);
}

export function paragraphOf(lines: Line[]): Paragraph {
  const whole = lines.reduce((text, { text: next }) => {
    const space = label.test(text) && figureStart.test(next);
    return space ? `${text} ${next}` : joinLines(text, next);
  }, '');
  const note = markedNote(whole);
  if (note.marks === 'note') return { marks: [], marker: note.marker, text: note.text, lines, whole };
  const { marks, marker, text } = readMarks(whole);
  return { marks, marker, text, lines, whole };
}

/** The smallest step between lines of one size that stand below each other. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || line.y === undefined || before.y === undefined || line.size !== before.size) return [];
    const step = line.y - before.y;
    return step > 0.8 * (line.size ?? 0) ? [step] : [];
  });
  return steps.length > 0 ? Math.min(...steps) : Number.POSITIVE_INFINITY;
}

function goesOn(
  open: readonly Line[],
  line: Line,
  edges: RegionEdges,
  leading: number,
  apart: (open: string, line: string) => boolean,
): boolean {
  const first = open[0] as Line;
  const last = open.at(-1) as Line;
  if (line.width === undefined || last.width === undefined) return line.wrapped;
  const text = open.map((one) => one.text).join('');
  if (apart(text, line.text)) return false;
  const size = line.size ?? last.size ?? 10;
  if (Math.abs((line.size ?? size) - (last.size ?? size)) > OTHER_SIZE || line.bold !== last.bold) return false;
  const step = (line.y ?? 0) - (last.y ?? 0);
  const anew = opensAnew(line);
  // Over the end of a page or a column only a sentence that is not over goes on.
  if (step < 0) return !anew && !ended.test(last.text);
  if (step > FAR * size || (step > leading * LOOSE && step > leading + LOOSE_POINTS)) return false;
  const over = ended.test(last.text);
  const full = isFull(last, line, edges, size * (over ? 0.3 : 1));
  if (openBrackets(text).length > 0 && (!anew || (full && !listMark.test(line.text)))) return true;
  const indent = (line.x ?? 0) - (first.x ?? 0);
  const marked = opensAnew(first);
  if (anew) {
    if (!full || over) return false;
    // A sign that points at a note stands in the sentence; below a hanging indent any mark does.
    if (reference.test(line.text) || (marked && indent > size / 2)) return true;
    return /^[・･]/u.test(line.text) && !/^[・･]/u.test(first.text);
  }
  if (marked && indent > size / 2) return true;
  if (indent < (marked ? -size / 2 : -2 * size)) return false;
  if (label.test(last.text) && figureStart.test(line.text)) return true;
  if (open.length > 1 && indent > size * 0.8 && over) return false;
  return full || /[、，]$/u.test(last.text);
}

/** Marks of lists, which no bracket hides. */
const listMark = /^[○〇◇◆■□●▶➢・•※①-⑳]/u;
/** （※）について: a sign that points at a note, and no note. */
const reference = /^[（(]\s*※\s*\d*\s*[）)]\s*[ぁ-ん、]/u;

/** A mark, a note or a tag opens a paragraph. */
function opensAnew({ text }: Line): boolean {
  return /^[【［〔≪《]/u.test(text) || markedNote(text).marks !== null;
}

/** Would the next line's first word, with so much space before it, still have found room? */
function isFull(last: Line, next: Line, { right }: RegionEdges, room: number): boolean {
  const end = (last.x ?? 0) + (last.width ?? 0);
  return end + wordWidth(next.text, next.size ?? last.size ?? 10) + room > right;
}

/** What stays together at a line's head: brackets with what they hold onto, figures with their unit. */
const firstWord =
  /^[「『（(【［〔]*(?:[A-Za-zＡ-Ｚａ-ｚ0-9０-９.,．，%％]+|.)(?:[ぁぃぅぇぉっゃゅょーァィゥェォッャュョ々、。，．・：；」』）)】］〕％%？！]+[0-9.,%％]*)*/u;

function wordWidth(text: string, size: number): number {
  const word = firstWord.exec(text)?.[0] ?? '';
  let width = 0;
  for (const char of word) width += /[!-~]/u.test(char) ? 0.55 : 1;
  return width * size;
}
