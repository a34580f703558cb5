/**
 * Marks the searched words on a document's page that was reached from a hit: `?q=…` (with `raw=1`, and `also=` for each
 * synonym) and the block's anchor, to which the browser scrolls by itself. boot.ts loads this where the address has `q`.
 */

import { el } from '../browser/element.ts';
import { addStyle } from '../browser/styles.ts';
import { type Needle, placesOf } from './match.ts';
import { mergeRanges, normalForm, type Range } from './normal.ts';
import { parseQuery } from './query.ts';

/** Parts of a block's element that are the page's and not the text's: line number, page of the original, cross links. */
const NOT_TEXT = '.n, .p, .x, .gl';

export function needlesOf(search: string): Needle[] {
  const params = new URLSearchParams(search);
  const { words } = parseQuery(params.get('q') ?? '', { raw: params.get('raw') === '1' });
  const also = params.getAll('also').map(normalForm).filter(Boolean);
  return [
    ...words.map((word) => ({ forms: [word.form], exact: word.exact ? word.shown : null })),
    ...also.map((form) => ({ forms: [form], exact: null })),
  ];
}

/** Marks the needles in every block of the page; returns how many places it marked. */
export function markBlocks(needles: readonly Needle[]): number {
  let places = 0;
  for (const block of document.querySelectorAll<HTMLElement>('[id]'))
    if (/^(?:[a-z]+-)?L\d+(?:-\d+)?$/.test(block.id)) places += markBlock(block, needles);
  return places;
}

function markBlock(block: HTMLElement, needles: readonly Needle[]): number {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(NOT_TEXT)) nodes.push(node);
  }
  const text = nodes.map((node) => node.data).join('');
  const ranges = mergeRanges(needles.flatMap((needle) => placesOf(['', '', '', text], needle)));
  if (ranges.length > 0) wrap(nodes, ranges);
  return ranges.length;
}

/** Puts ranges of the nodes' joined text into <mark>, from the last to the first, so that places before stay where they are. */
function wrap(nodes: readonly Text[], ranges: readonly Range[]): void {
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  for (const node of [...nodes].reverse()) {
    const start = end - node.length;
    for (const [from, to] of [...ranges].reverse()) {
      const first = Math.max(from, start) - start;
      const last = Math.min(to, end) - start;
      if (first >= last) continue;
      const piece = node.splitText(first);
      piece.splitText(last - first);
      const mark = el('mark', { class: 'hit' });
      piece.replaceWith(mark);
      mark.append(piece);
    }
    end = start;
  }
}

function unmark(): void {
  for (const mark of document.querySelectorAll('mark.hit')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function run(): void {
  const needles = needlesOf(location.search);
  const places = needles.length > 0 ? markBlocks(needles) : 0;
  if (places === 0) return;
  addStyle(STYLE);
  const bar = el('p', { class: 'hits', role: 'status' }, `検索したことばに印を付けています（${places}か所）。`);
  const clear = el('button', { type: 'button' }, '印を消す');
  clear.addEventListener('click', () => {
    unmark();
    bar.remove();
    // The address is the plan's own again, as it is cited.
    history.replaceState(null, '', location.pathname + location.hash);
  });
  bar.append(clear);
  document.body.append(bar);
}

const STYLE = `
mark.hit { background: #ffe9a8; color: inherit; }
.hits { position: fixed; inset-block-end: 0.8rem; inset-inline-end: 0.8rem; z-index: 7; margin: 0; padding: 0.3rem 0.9rem; background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; font-size: 0.85rem; }
.hits button { font: inherit; color: var(--accent); background: none; border: 0; text-decoration: underline; cursor: pointer; min-block-size: 24px; }
@media screen and (prefers-color-scheme: dark) { mark.hit { background: #5c4a12; } }
@media print { .hits { display: none; } mark.hit { background: none; } }
`;

run();
