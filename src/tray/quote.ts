/** Blocks of a document as they are quoted: the source's own characters, the line numbers beside where they are wanted. */

import { el } from '../browser/element.ts';
import { lineOf } from '../domain/labels.ts';
import type { Block } from '../domain/types.ts';

const classOf: Record<Block['type'], string> = {
  pillar: 'qh',
  heading: 'qh',
  item: 'q',
  paragraph: 'q',
  kpi: 'k',
  note: 'o',
  table: 't',
};

/** `page` is the document's page, where line numbers lead; without it there are none. */
export function quote(blocks: readonly Block[], page?: string): HTMLElement[] {
  const outermost = Math.min(...blocks.filter(({ type }) => type === 'item').map(({ level }) => level));
  return blocks.map((block) => {
    const number = page && el('a', { class: 'n', href: `${page}#${block.id}` }, String(lineOf(block.id)));
    if (block.type === 'table' && block.rows)
      return el(
        'div',
        { class: 't', tabindex: '0', role: 'group', 'aria-label': '原本の表' },
        number,
        tableOf(block.rows),
      );
    const depth = block.type === 'item' ? Math.min(4, block.level - outermost + 1) : 1;
    return el(
      'p',
      { class: depth > 1 ? `q i${depth}` : classOf[block.type] },
      number,
      block.marker && el('b', { class: 'm' }, block.marker),
      block.marker && ' ',
      block.text,
    );
  });
}

function tableOf(rows: NonNullable<Block['rows']>): HTMLTableElement {
  const [head = [], ...body] = rows;
  const row = (cells: typeof head, tag: 'th' | 'td') =>
    el('tr', {}, ...cells.map(({ text }) => el(tag, tag === 'th' ? { scope: 'col' } : {}, text)));
  return el('table', {}, el('thead', {}, row(head, 'th')), el('tbody', {}, ...body.map((cells) => row(cells, 'td'))));
}
