/** What a row shows of a section: its heading, the blocks that hold the words, cut round them. */
import { flag, type TextBlock } from './format.ts';
import { type BlockChoice, countOf, isChosen, type Needle, placesOf, searchedText } from './match.ts';
import { mergeRanges, type Range } from './normal.ts';

/** A piece of text, marked where it is one of the words. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** Id of the block: `L12`. */
  block: string;
  flags: string;
  pieces: ExcerptPart[];
}

export interface Row {
  heading: ExcerptPart[];
  excerpts: Excerpt[];
  /** Places where any of the words stands in the section. */
  matches: number;
}

/** Excerpts a row shows at most, and characters an excerpt is cut to. */
const EXCERPTS = 3;
const LENGTH = 130;
const LEAD = 32;
const HEADING_LENGTH = 80;

export function rowOf(blocks: readonly TextBlock[], needles: readonly Needle[], choice: BlockChoice): Row {
  const found = blocks.map((block) => ({
    block,
    counts: needles.map((needle) => (isChosen(block, choice) ? countOf(block, needle) : 0)),
  }));
  const [head] = found;
  const matches = found.reduce((sum, { counts }) => sum + counts.reduce((own, count) => own + count, 0), 0);
  if (!head) return { heading: [], excerpts: [], matches };

  const body = found.filter(({ block }) => block !== head.block || !isHeading(block));
  let chosen = cover(body, needles.length);
  // The words stand in the heading alone: the row shows how the section goes on.
  if (chosen.length === 0) chosen = body.slice(0, 1);
  const pieces = ({ block, counts }: Found, length: number) => {
    const ranges = needles.flatMap((needle, at) => (counts[at] ? placesOf(block, needle) : []));
    return cut(searchedText(block), mergeRanges(ranges), length);
  };
  return {
    heading: isHeading(head.block) ? pieces(head, HEADING_LENGTH) : cut(searchedText(head.block), [], HEADING_LENGTH),
    excerpts: chosen.map((one) => ({ block: `L${one.block[0]}`, flags: one.block[1], pieces: pieces(one, LENGTH) })),
    matches,
  };
}

interface Found {
  block: TextBlock;
  /** Places of each needle in it. */
  counts: number[];
}

/** The fewest blocks that show every word, the fullest first, in reading order; then others that have some. */
function cover(found: readonly Found[], words: number): Found[] {
  const having = found.filter(({ counts }) => counts.some((count) => count > 0));
  const chosen = new Set<Found>();
  const missing = new Set(Array.from({ length: words }, (_, word) => word));
  while (missing.size > 0 && chosen.size < EXCERPTS) {
    const gain = (one: Found) => [...missing].filter((word) => (one.counts[word] ?? 0) > 0).length;
    const best = having.reduce<Found | null>((top, one) => (gain(one) > (top ? gain(top) : 0) ? one : top), null);
    if (!best) break;
    chosen.add(best);
    for (const word of [...missing]) if ((best.counts[word] ?? 0) > 0) missing.delete(word);
  }
  for (const one of having) if (chosen.size < EXCERPTS - 1) chosen.add(one);
  return found.filter((one) => chosen.has(one));
}

const isHeading = ([, flags]: TextBlock) => flags.includes(flag.heading);

/** `length` characters round the first range, ends marked by …, as pieces. */
export function cut(text: string, ranges: readonly Range[], length: number): ExcerptPart[] {
  const first = ranges[0]?.[0] ?? 0;
  let from = text.length <= length ? 0 : Math.max(0, Math.min(first - LEAD, text.length - length));
  let to = Math.min(text.length, Math.max(from + length, ranges[0]?.[1] ?? 0));
  if (from <= 3) from = 0;
  if (text.length - to <= 3) to = text.length;
  from = outsideCluster(text, from);
  to = outsideCluster(text, to);
  const pieces: ExcerptPart[] = [];
  let at = from;
  const push = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  };
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    push(Math.max(start, from), false);
    // A word is shown whole, even where it goes beyond the end.
    push(end, true);
  }
  push(to, false);
  if (from > 0) pieces.unshift({ text: '…', marked: false });
  if (at < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** Back to where a character begins, marks that combine and second halves of pairs passed over. */
function outsideCluster(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && /^[\p{M}\uFF9E\uFF9F\uDC00-\uDFFF]/u.test(text.slice(place, place + 1)))
    place--;
  return place;
}
