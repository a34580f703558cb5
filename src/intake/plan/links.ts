/** Lines that read on from one to the next, and what their places say of each. */
import { readMarks } from '../../convert/lines/marks.ts';
import { displayWidth } from '../../convert/text.ts';
import { SAME_SIZE } from './bounds.ts';
import type { Placed } from './places.ts';

/** The text of a column of cells, of a box, of the page. */
export interface Chain {
  links: Link[];
  /** Of a column of labels: each cell is one name. */
  names?: true;
}

export interface Link {
  placed: Placed;
  /** Edges of its column, cell or box on this page; null where the format tells no place. */
  span: { left: number; right: number } | null;
  /** First of another cell or box, which the one before does not go on in. */
  begins?: boolean;
}

export const sizeOf = ({ placed: { line } }: Link): number => line.size ?? 10;
/** Ems from the left edge. */
export const indentOf = (link: Link): number | null =>
  link.span === null || link.placed.line.x === undefined ? null : (link.placed.line.x - link.span.left) / sizeOf(link);
/** Ems from a line's end to its right edge. */
export const roomOf = (link: Link): number | null => {
  const { x, width } = link.placed.line;
  return link.span === null || x === undefined || width === undefined
    ? null
    : (link.span.right - x - width) / sizeOf(link);
};

/** What no line is broken within: a word or a number, signs that no line ends with before it and that none begins with behind. */
const unbroken =
  /^[（(「『【〈《〔[［｛≪＜<※]*(?:[A-Za-z0-9Ａ-Ｚ０-９Ⅰ-ⅿ][A-Za-z0-9Ａ-Ｚ０-９Ⅰ-ⅿ.,%()-]*|.)[、。，．）)」』】〉》〕\]］｝≫＞>！？：；ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・％%]*/u;

/** Its ems. */
export const firstWord = (text: string): number => displayWidth(unbroken.exec(text)?.[0] ?? '') / 2;

/** A mark that opens a block wherever it stands. */
export const strongMark = (text: string): boolean => {
  // （※）を: the sign stands behind a word of the line before.
  if (/^(?:[（(]※[^（()）]{0,2}[）)]|※[0-9０-９]?)[をはがにのとでへや、]/u.test(text)) return false;
  const [mark] = readMarks(text).marks;
  return mark !== undefined && !mark.weak;
};

export const sameSize = (one: Link, other: Link): boolean =>
  Math.abs(sizeOf(one) - sizeOf(other)) <= Math.max(sizeOf(one), sizeOf(other)) * SAME_SIZE;
