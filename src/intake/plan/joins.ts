/**
 * Which lines go on the one before them, by where they stand: the right edge, the hanging indent, the leading, a change of size
 * or weight. What these leave open is null: the words decide it.
 */
import { readMarks } from '../../convert/lines/marks.ts';
import { isUnfinished } from '../../convert/lines/reflow.ts';
import { terminalEnd, wholeBracket } from '../../convert/lines/rules/continuations.ts';
import { displayWidth, joinLines } from '../../convert/text.ts';
import { HANGING_EMS, LEADING_MORE, ROOM_EMS, SAME_INDENT_EMS, SAME_SIZE } from './bounds.ts';
import type { Placed } from './places.ts';

/** Lines that read on from one to the next, over columns and pages: the text of a column of cells, of a box, of the page. */
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

export interface Joint {
  goesOn: boolean | null;
  /** Of what is left open: nothing says that the paragraph before is over, nor that the line opens one. */
  open: boolean;
  full: boolean;
  tight: boolean;
}

/** What is known of the paragraph that a line may go on. */
interface Paragraph {
  text: string;
  /** Ems from the left edge to its first line, and to the lines behind that; null where there is none yet. */
  first: number;
  hanging: number | null;
  /** Ems of its mark. */
  mark: number;
}

/** Answers by place in the chain. `leadings`: the usual distance of two lines of a paragraph, by size. */
export function jointsOf(chain: Chain, leadings: ReadonlyMap<number, number>): Joint[] {
  let paragraph: Paragraph | null = null;
  return chain.links.map((link, at) => {
    const before = chain.links[at - 1];
    const { line } = link.placed;
    const judged = before && paragraph && !link.begins ? judge(before, link, paragraph, leadings) : false;
    // A narrow column of names is broken wherever it suits.
    const named = chain.names === true && before !== undefined && !link.begins && !strongMark(line.text);
    const goesOn = named || judged;
    const indent = indentOf(link);
    // What the words decide is taken to begin anew where it looks like it.
    const anew = goesOn === null && paragraph !== null && (strongMark(line.text) || terminalEnd.test(paragraph.text));
    if (goesOn === false || anew || !paragraph) paragraph = begin(link);
    else {
      paragraph.text = joinLines(paragraph.text, line.text);
      paragraph.hanging ??= indent;
    }
    const room = roomOf(link);
    return {
      goesOn,
      open: goesOn === null && !anew,
      full: room === null || room < 2 * ROOM_EMS,
      tight: room === null || room < ROOM_EMS,
    };
  });
}

function begin(link: Link): Paragraph {
  const { text } = link.placed.line;
  const { marker, marks } = readMarks(text);
  return {
    text,
    first: indentOf(link) ?? 0,
    hanging: null,
    mark: marks.length > 0 && marker ? displayWidth(marker) / 2 : 0,
  };
}

const sizeOf = ({ placed: { line } }: Link): number => line.size ?? 10;
const indentOf = (link: Link): number | null =>
  link.span === null || link.placed.line.x === undefined ? null : (link.placed.line.x - link.span.left) / sizeOf(link);
/** Ems from a line's end to its right edge. */
const roomOf = (link: Link): number | null => {
  const { x, width } = link.placed.line;
  return link.span === null || x === undefined || width === undefined
    ? null
    : (link.span.right - x - width) / sizeOf(link);
};

/** What no line is broken within: a word or a number, signs that no line ends with before it and that none begins with behind. */
const unbroken =
  /^[（(「『【〈《〔[［｛≪＜<※]*(?:[A-Za-z0-9Ａ-Ｚ０-９][A-Za-z0-9Ａ-Ｚ０-９.,%-]*|.)[、。，．）)」』】〉》〕\]］｝≫＞>！？：；ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・％%]*/u;

/** Its ems. */
const firstWord = (text: string): number => displayWidth(unbroken.exec(text)?.[0] ?? '') / 2;

/** A mark that opens a block wherever it stands. */
const strongMark = (text: string): boolean => {
  // （※）を: the sign stands behind a word of the line before.
  if (/^(?:[（(]※[^（()）]{0,2}[）)]|※[0-9０-９]?)[をはがにのとでへや、]/u.test(text)) return false;
  const [mark] = readMarks(text).marks;
  return mark !== undefined && !mark.weak;
};

const sameSize = (one: Link, other: Link): boolean =>
  Math.abs(sizeOf(one) - sizeOf(other)) <= Math.max(sizeOf(one), sizeOf(other)) * SAME_SIZE;

function judge(before: Link, link: Link, paragraph: Paragraph, leadings: ReadonlyMap<number, number>): boolean | null {
  const { line } = link.placed;
  const room = roomOf(before);
  const indent = indentOf(link);
  // A format that breaks no lines has one a paragraph.
  if (room === null || indent === null) return line.wrapped;
  if (before.placed.line.vertical || line.vertical) return line.wrapped;
  if (!sameSize(before, link)) return false;
  const unfinished = isUnfinished(paragraph.text);
  const finished = !unfinished && (terminalEnd.test(paragraph.text) || wholeBracket.test(paragraph.text));
  const word = firstWord(line.text);
  // A series or a bracket that runs over the edge is no list: the words tell.
  if (strongMark(line.text)) return room < word + ROOM_EMS ? null : false;
  // An author breaks a line inside a sentence, but not to turn a page or a column.
  const far = before.placed.page !== link.placed.page || before.span !== link.span;
  if (room >= word + ROOM_EMS) return unfinished && !far ? null : false;
  if (room >= word + ROOM_EMS / 4) return /。$/u.test(paragraph.text) ? false : null;
  if (before.placed.line.bold !== line.bold) return unfinished ? null : false;
  const more = leadingOf(before, link, leadings);
  if (more !== null && more > LEADING_MORE) return unfinished ? null : false;
  return byIndent(indent, paragraph, finished, unfinished);
}

/** The line before reached its edge: what begins where a paragraph's lines begin goes on it. */
function byIndent(
  indent: number,
  { first, hanging, mark }: Paragraph,
  finished: boolean,
  unfinished: boolean,
): boolean | null {
  const near = (other: number): boolean => Math.abs(indent - other) <= SAME_INDENT_EMS;
  if (hanging !== null) {
    if (!near(hanging)) return unfinished ? null : false;
    // A paragraph without any indent begins where its lines do.
    return finished && near(first) ? null : true;
  }
  const set = indent - first;
  if (near(first)) return finished || (mark > 0 && !unfinished) ? null : true;
  if (mark > 0) return set > 0 ? set <= mark + HANGING_EMS || null : finished ? null : true;
  if (set < 0) return -set <= HANGING_EMS || null;
  return finished ? null : true;
}

/** How often the usual leading two lines stand apart; null over the end of a column or where none is known. */
function leadingOf(before: Link, link: Link, leadings: ReadonlyMap<number, number>): number | null {
  const usual = leadings.get(Math.round(sizeOf(link)));
  const [a, b] = [before.placed, link.placed];
  if (usual === undefined || a.page !== b.page || a.line.y === undefined || b.line.y === undefined) return null;
  const apart = b.line.y - a.line.y;
  return apart <= 0 ? null : apart / usual;
}

/** The usual distance of two lines of one paragraph, by their size: the middle of those where the first has no room left. */
export function leadingsOf(chains: readonly Chain[]): Map<number, number> {
  const found = new Map<number, number[]>();
  for (const { links } of chains)
    links.forEach((link, at) => {
      const before = links[at - 1];
      if (!before || link.begins || before.placed.page !== link.placed.page || !sameSize(before, link)) return;
      const room = roomOf(before);
      if (room === null || room >= firstWord(link.placed.line.text) || strongMark(link.placed.line.text)) return;
      const apart = (link.placed.line.y ?? 0) - (before.placed.line.y ?? 0);
      if (apart <= 0) return;
      const size = Math.round(sizeOf(link));
      found.set(size, [...(found.get(size) ?? []), apart]);
    });
  return new Map(
    [...found].flatMap(([size, all]) => {
      const sorted = all.sort((a, b) => a - b);
      const middle = sorted[Math.floor(sorted.length / 2)];
      return middle === undefined ? [] : [[size, middle] as const];
    }),
  );
}
