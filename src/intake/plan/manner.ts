/** How a document sets its paragraphs: what its clear lines show decides the others. */
import { readMarks } from '../../convert/lines/marks.ts';
import { FEWEST_SHOWN, MOSTLY, SAME_INDENT_EMS } from './bounds.ts';
import { type Chain, firstWord, indentOf, type Link, roomOf, sameSize, sizeOf, strongMark } from './links.ts';

export interface Manner {
  /** The usual distance of two lines of one paragraph, by their size. */
  leadings: ReadonlyMap<number, number>;
  /** Styles of marks behind which a paragraph's lines hang. */
  hanging: ReadonlySet<string>;
  /** Its paragraphs have several sentences more often than one without a mark follows another; null where nothing shows it. */
  runsOn: boolean | null;
}

export function mannerOf(chains: readonly Chain[]): Manner {
  const pairs = chains.flatMap(({ links, names }) =>
    names ? [] : links.flatMap((link, at) => pairOf(links[at - 1], link)),
  );
  return { leadings: leadingsOf(pairs), hanging: hangingOf(pairs), runsOn: runsOnOf(chains, pairs) };
}

interface Pair {
  before: Link;
  link: Link;
  /** The first line had no room for the next one's first word. */
  full: boolean;
}

/** Neighbours of one size in one place of a page, the second without a mark. */
function pairOf(before: Link | undefined, link: Link): Pair[] {
  const same = before && !link.begins && before.placed.page === link.placed.page && before.span === link.span;
  const room = same ? roomOf(before) : null;
  if (!same || room === null || !sameSize(before, link) || strongMark(link.placed.line.text)) return [];
  return [{ before, link, full: room < firstWord(link.placed.line.text) }];
}

function leadingsOf(pairs: readonly Pair[]): Map<number, number> {
  const found = new Map<number, number[]>();
  for (const { before, link, full } of pairs) {
    const apart = (link.placed.line.y ?? 0) - (before.placed.line.y ?? 0);
    const size = Math.round(sizeOf(link));
    if (full && apart > 0) found.set(size, [...(found.get(size) ?? []), apart]);
  }
  return new Map(
    [...found].flatMap(([size, all]) => {
      const middle = all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
      return middle === undefined ? [] : [[size, middle] as const];
    }),
  );
}

function hangingOf(pairs: readonly Pair[]): Set<string> {
  const counts = new Map<string, { hung: number; flush: number }>();
  for (const { before, link, full } of pairs) {
    const style = readMarks(before.placed.line.text).marks[0]?.style;
    const set = (indentOf(link) ?? 0) - (indentOf(before) ?? 0);
    if (style === undefined || !full || /。$/u.test(before.placed.line.text)) continue;
    const count = counts.get(style) ?? { hung: 0, flush: 0 };
    counts.set(style, count);
    if (set > SAME_INDENT_EMS) count.hung += 1;
    else count.flush += 1;
  }
  return new Set(
    [...counts]
      .filter(([, { hung, flush }]) => hung >= FEWEST_SHOWN && hung >= MOSTLY * (hung + flush))
      .map(([style]) => style),
  );
}

/** Full stops inside lines, beside those behind which a line without a mark begins a paragraph although there was room. */
function runsOnOf(chains: readonly Chain[], pairs: readonly Pair[]): boolean | null {
  const ends = ({ placed }: Link): boolean => /。$/u.test(placed.line.text);
  const level = ({ before, link }: Pair): boolean =>
    Math.abs((indentOf(link) ?? 0) - (indentOf(before) ?? 0)) <= SAME_INDENT_EMS;
  const breaks = pairs.filter((pair) => !pair.full && ends(pair.before) && level(pair)).length;
  const plain = chains.flatMap(({ links }) =>
    links.filter(({ placed }) => readMarks(placed.line.text).marks.length === 0),
  );
  const runs = plain.filter(({ placed }) => /。(?!$|[）)」』])/u.test(placed.line.text)).length;
  return breaks + runs < FEWEST_SHOWN ? null : runs > breaks;
}

/** How often the usual leading two lines stand apart; null over the end of a column or where none is known. */
export function leadingOf(before: Link, link: Link, { leadings }: Manner): number | null {
  const usual = leadings.get(Math.round(sizeOf(link)));
  const [a, b] = [before.placed, link.placed];
  if (usual === undefined || a.page !== b.page || a.line.y === undefined || b.line.y === undefined) return null;
  const apart = b.line.y - a.line.y;
  return apart <= 0 ? null : apart / usual;
}
