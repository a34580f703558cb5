/** A page's blocks as passages: what a citation says is read off the page, where the build has put it (src/passage/citable.ts). */

import { blocksWith, frameOf } from '../passage/blocks.ts';
import type { CitedBlock, Passage } from '../passage/citation.ts';
import { pageAddress } from '../passage/page-address.ts';
import { formatRun, prefixOf } from '../passage/run.ts';
import { headingsOver, sectionName } from '../passage/section.ts';

/** Parts of a block's element that are the page's and not the source's. */
const NOT_TEXT = '.n, .p, .x, .gl';

/** A passage with what it is known by. */
export interface FoundPassage extends Passage {
  elements: readonly HTMLElement[];
  /** 北海道 令和3年度, as it is said aloud before the line. */
  said: string;
  branch: string | null;
  year: number;
}

/** null where the elements are no blocks of a document that can be cited. */
export function passageOf(elements: readonly HTMLElement[]): FoundPassage | null {
  const [first] = elements;
  const last = elements.at(-1);
  const frame = frameOf(first);
  const page = frame?.closest<HTMLElement>('[data-publisher]');
  if (!first || !last || !frame || !page) return null;
  const all = blocksWith(prefixOf(first.id));
  const before = all.slice(0, all.indexOf(first) + 1);
  const headings = headingsOver(before.map(rankOf)).flatMap((at) => before[at] ?? []);
  const under = headings[0]?.dataset['under']?.split(' ') ?? [];
  const rank = rankOf(first) ?? Number.POSITIVE_INFINITY;
  return {
    elements,
    document: frame.dataset['of'] ?? '',
    said: frame.dataset['said'] ?? '',
    publisher: page.dataset['publisher'] ?? '',
    branch: frame.dataset['branch'] ?? null,
    year: Number(page.dataset['year']),
    section: sectionName(
      headings.map((heading) => wordsOf(heading)),
      under,
    ),
    goesOn: elements.slice(1).some((element) => (rankOf(element) ?? Number.NaN) <= rank),
    address: `${pageAddress(page.dataset['at'])}${formatRun(first.id, last.id)}`,
    blocks: elements.map((element) => citedBlock(element, all)),
  };
}

/** A block's own words. */
export function wordsOf(block: HTMLElement, without = NOT_TEXT): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll(without)) own.remove();
  return (copy.textContent ?? '').trim();
}

/** A block's words without its list mark, as a browser finds them in one piece. */
export function wordsBehindMark(block: HTMLElement): string {
  return wordsOf(block, `${NOT_TEXT}, .m`);
}

function citedBlock(element: HTMLElement, all: readonly HTMLElement[]): CitedBlock {
  const table = element.querySelector('table');
  const rows = table && [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').trim()));
  const marks = all.slice(0, all.indexOf(element) + 1).flatMap((block) => block.querySelector('.p') ?? []);
  const page = /\d+/.exec(marks.at(-1)?.textContent ?? '')?.[0];
  return {
    id: element.id,
    text: wordsOf(element),
    rows: rows ?? undefined,
    isHeading: rankOf(element) !== null,
    page: page === undefined ? null : Number(page),
  };
}

/** Of a heading its rank, null of anything else. */
function rankOf({ tagName }: HTMLElement): number | null {
  return /^H[2-6]$/.test(tagName) ? Number(tagName[1]) : null;
}
