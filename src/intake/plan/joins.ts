/**
 * Which lines go on the one before them, by where they stand: the right edge, the hanging indent, the leading, a change of size
 * or weight. What these leave open is null: the words decide it.
 */
import { readMarks } from '../../convert/lines/marks.ts';
import { isUnfinished } from '../../convert/lines/reflow.ts';
import { headingEnd, tagBehind, terminalEnd, wholeBracket } from '../../convert/lines/rules/continuations.ts';
import { displayWidth, joinLines } from '../../convert/text.ts';
import { HANGING_EMS, LEADING_MORE, ROOM_EMS, SAME_INDENT_EMS } from './bounds.ts';
import { type Chain, firstWord, indentOf, type Link, roomOf, sameSize, strongMark } from './links.ts';
import { leadingOf, type Manner } from './manner.ts';

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
  /** Style of its mark, and its ems; none is 0 wide. */
  style: string;
  mark: number;
}

/** Answers by place in the chain. */
export function jointsOf(chain: Chain, manner: Manner): Joint[] {
  let paragraph: Paragraph | null = null;
  return chain.links.map((link, at) => {
    const before = chain.links[at - 1];
    const { line } = link.placed;
    const judged = before && paragraph && !link.begins ? judge(before, link, paragraph, manner) : false;
    // A narrow column of names is broken wherever it suits.
    const named = chain.names === true && before !== undefined && !link.begins && !strongMark(line.text);
    const goesOn = named || judged;
    // What the words decide is taken to begin anew where it looks like it.
    const anew = goesOn === null && paragraph !== null && (strongMark(line.text) || isOver(paragraph.text));
    if (goesOn === false || anew || !paragraph) paragraph = begin(link);
    else {
      paragraph.text = joinLines(paragraph.text, line.text);
      paragraph.hanging ??= indentOf(link);
    }
    const room = roomOf(link);
    return {
      goesOn,
      open: goesOn === null && !anew,
      full: room !== null && room < 2 * ROOM_EMS,
      tight: room !== null && room < ROOM_EMS,
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
    style: marks[0]?.style ?? 'plain',
    mark: marks.length > 0 && marker ? displayWidth(marker) / 2 : 0,
  };
}

/** A label in brackets with its words. */
const labelled = /^【[^【】]{1,8}】(?=\S)/u;

/** A sentence, a statement or a bracket is closed, its tag in brackets aside. */
const isOver = (text: string): boolean =>
  !isUnfinished(text) &&
  (terminalEnd.test(text.replace(tagBehind, '')) || wholeBracket.test(text) || /人[）)]$/u.test(text));

function judge(before: Link, link: Link, paragraph: Paragraph, manner: Manner): boolean | null {
  const { line } = link.placed;
  const room = roomOf(before);
  // A format that breaks no lines has one a paragraph, unless its author broke a sentence.
  if (room === null || indentOf(link) === null)
    return line.wrapped || (isUnfinished(paragraph.text) && !strongMark(line.text) ? null : false);
  if (before.placed.line.vertical || line.vertical) return line.wrapped;
  if (!sameSize(before, link)) return false;
  const unfinished = isUnfinished(paragraph.text);
  // 【時期】… and 【場所】… stand one below the other.
  if (labelled.test(line.text) && labelled.test(paragraph.text)) return false;
  const word = firstWord(line.text);
  // A series or a bracket that runs over the edge is no list: the words tell.
  if (strongMark(line.text)) return room < word + ROOM_EMS ? null : false;
  // An author breaks a line inside a sentence, but not to turn a page or a column.
  const far = before.placed.page !== link.placed.page || before.span !== link.span;
  if (room >= word + ROOM_EMS) return unfinished && !far ? null : false;
  if (room >= word + ROOM_EMS / 4) return /。$/u.test(paragraph.text) ? false : null;
  if (before.placed.line.bold !== line.bold) return unfinished ? null : false;
  const more = leadingOf(before, link, manner);
  if (more !== null && more > LEADING_MORE) return unfinished ? null : false;
  return byIndent(link, paragraph, manner);
}

/** The line before reached its edge: what begins where a paragraph's lines begin goes on it. */
function byIndent(link: Link, paragraph: Paragraph, manner: Manner): boolean | null {
  const { text, first, hanging, mark, style } = paragraph;
  const indent = indentOf(link) ?? 0;
  const near = (other: number): boolean => Math.abs(indent - other) <= SAME_INDENT_EMS;
  const unfinished = isUnfinished(text);
  if (hanging !== null && !near(hanging)) return unfinished ? null : false;
  // A paragraph without any indent begins where its lines do.
  if (near(first)) return level(link, paragraph, manner);
  if (hanging !== null) return true;
  const set = indent - first;
  if (mark > 0 && set > 0) return set <= mark + HANGING_EMS || null;
  if (mark === 0 && set < 0) return -set <= HANGING_EMS || null;
  return isOver(text) ? null : !(manner.hanging.has(style) && !unfinished);
}

/** The line begins where its paragraph does. */
function level(
  link: Link,
  { text, mark, style, hanging }: Paragraph,
  { hanging: hangs, runsOn }: Manner,
): boolean | null {
  if (isUnfinished(text)) return true;
  const over = isOver(text);
  // The name of a measure that fills its line, over a paragraph; or a name in two lines.
  const endsName = headingEnd.test(link.placed.line.text) && (roomOf(link) ?? 0) > ROOM_EMS;
  const named = mark > 0 && headingEnd.test(text) && !endsName;
  if ((over || named) && hanging === null && hangs.has(style)) return false;
  if (/。$/u.test(text)) return mark > 0 && hanging === null ? null : runsOn;
  return over || named ? null : true;
}
