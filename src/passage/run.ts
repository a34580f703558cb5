/**
 * The passage an address names: `#L12`, a run `#L12-L18`, with the branch where a page shows several: `#hokkaido-L12-L18`.
 * A block's id is its first line (`L12`; `L12-2` for a second block that begins there). Pure: ids in, ids out.
 */

/** Where a block begins: its line, and the how manieth block it is that begins there (1, 2, …). */
export type LinePlace = readonly [line: number, nth: number];

export interface Run {
  /** `hokkaido-`, or nothing where the page holds one document. */
  prefix: string;
  from: LinePlace;
  /** The same as `from` for a single block. */
  to: LinePlace;
}

const RUN = /^#?((?:[a-z]+-)?)L(\d+)(?:-(\d+))?(?:-L(\d+)(?:-(\d+))?)?$/;

/** null for any other anchor. A text directive (`:~:text=…`), which browsers without it leave in the hash, is passed over. */
export function parseRun(hash: string): Run | null {
  const [all, prefix = '', from, fromNth, to, toNth] = RUN.exec(hash.split(':~:')[0] ?? '') ?? [];
  if (all === undefined) return null;
  const first = placeOf(from, fromNth);
  const last = to === undefined ? first : placeOf(to, toNth);
  return before(last, first) ? { prefix, from: last, to: first } : { prefix, from: first, to: last };
}

/** The anchor of a run of blocks: `hokkaido-L12`, `hokkaido-L18` → `#hokkaido-L12-L18`; the order does not matter here. */
export function formatRun(first: string, last: string): string {
  return first === last ? `#${first}` : `#${first}-${last.slice(prefixOf(last).length)}`;
}

/** Whether an element's id is a block's. */
export function isBlockId(id: string): boolean {
  const run = parseRun(id);
  return run !== null && run.from === run.to;
}

/** `hokkaido-L12-2` → `hokkaido-`. */
export function prefixOf(id: string): string {
  return parseRun(id)?.prefix ?? '';
}

/** What stands beside a block as its number: `hokkaido-L12-2` → `12-2`. */
export function numberOf(id: string): string {
  return id.slice(prefixOf(id).length + 1);
}

export interface Covered {
  /** The run's blocks in the page's order; empty where its first line is not there. */
  ids: string[];
  /** false where the run's last line lies behind what is there: `ids` then end with the last block before it. */
  whole: boolean;
}

/**
 * The blocks a run covers: from the one its first line lies in to the one its last line lies in.
 * `ids` are the page's blocks with the run's prefix, in the page's order (lines need not rise);
 * `ranges` the lines that the page shows of the document, none where that is not known.
 */
export function covered(run: Run, ids: readonly string[], ranges: readonly (readonly [number, number])[]): Covered {
  const places = ids.map((id) => parseRun(id)?.from ?? ([0, 0] as const));
  const isHere = ([line]: LinePlace) => ranges.length === 0 || ranges.some(([from, to]) => from <= line && line <= to);
  const blockAt = (wanted: LinePlace) => {
    let found = -1;
    places.forEach((place, index) => {
      if (!before(wanted, place) && (found < 0 || before(places[found] ?? place, place))) found = index;
    });
    return found;
  };
  const first = isHere(run.from) ? blockAt(run.from) : -1;
  const last = blockAt(run.to);
  if (first < 0 || last < 0) return { ids: [], whole: false };
  return { ids: ids.slice(Math.min(first, last), Math.max(first, last) + 1), whole: isHere(run.to) };
}

/** `1-324,330-341` → ranges of lines. */
export function parseRanges(text: string): [number, number][] {
  return [...text.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
}

function placeOf(line: string | undefined, nth: string | undefined): LinePlace {
  return [Number(line), Number(nth ?? 1)];
}

function before(a: LinePlace, b: LinePlace): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}
