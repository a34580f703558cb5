/**
 * A chart of another page, to be drawn here: its figure and its numbers are read from that page. A copy has ids of its own,
 * absolute links, and the query of its address (`data-query`), by which src/charts/draw.ts draws it as on its page.
 */

import { el } from '../browser/element.ts';
import { pageAt } from '../browser/page-at.ts';

export interface ChartCopy {
  title: string;
  takeaway: string;
  /** Whose numbers: the page's first line of sources. */
  source: string;
  /** A new figure, not yet drawn; its table of numbers stands in it, folded. */
  figure(): HTMLElement;
}

let copies = 0;

/** null where the page or its chart is not there; throws where the page could not be had. */
export async function loadChart(address: URL, id: string): Promise<ChartCopy | null> {
  const page = await pageAt(new URL(address.pathname, address));
  const original = page?.querySelector<HTMLElement>(`figure.chart[id="${CSS.escape(id)}"]`);
  if (!page || !original) return null;
  const values = page.getElementById(original.dataset['table'] ?? '');
  if (!(values instanceof HTMLTableElement)) return null;
  return {
    title: text(original.querySelector('figcaption > :first-child')),
    takeaway: text(original.querySelector('figcaption p')),
    source: text(page.querySelector('.source p')),
    figure: () => copyOf(original, values, address),
  };
}

function copyOf(original: HTMLElement, values: HTMLTableElement, address: URL): HTMLElement {
  const figure = document.importNode(original, true);
  const id = `chart-${++copies}`;
  figure.id = id;
  figure.classList.add('on');
  figure.dataset['query'] = address.search;
  figure.dataset['table'] = `${id}-values`;
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.href = new URL(link.getAttribute('href') ?? '', address).href;
  for (const option of figure.querySelectorAll<HTMLElement>('[data-to]'))
    option.dataset['to'] = new URL(option.dataset['to'] ?? '', address).href;
  // Its title stands above it, as the item's.
  figure.querySelector('figcaption > :first-child')?.remove();

  // A distribution brings its table along; pairs fill theirs when drawn, out of the values, which stay hidden.
  const own = figure.querySelector('table');
  figure.querySelector('details')?.removeAttribute('hidden');
  if (own && own.id === original.dataset['table']) own.id = `${id}-values`;
  else {
    const numbers = numbersOf(values, Number(original.dataset['column']), address);
    numbers.id = `${id}-values`;
    figure.dataset['column'] = '1';
    figure.append(
      own
        ? el('div', { hidden: true, class: 'values' }, numbers)
        : el('details', {}, el('summary', {}, '数値を表で見る'), numbers),
    );
  }
  return figure;
}

/** Name and value of every row that is drawn, as a table of two columns, the largest first as the bars stand. */
function numbersOf(values: HTMLTableElement, column: number, address: URL): HTMLTableElement {
  const head = [...(values.tHead?.rows ?? [])].at(-1)?.cells;
  const rows = [...(values.tBodies[0]?.rows ?? [])].flatMap((row) => {
    const cell = row.cells[column];
    const name = row.querySelector('th');
    if (!cell?.dataset['v'] || !name) return [];
    const to = name.querySelector('a')?.getAttribute('href');
    return [
      {
        value: Number(cell.dataset['v']),
        row: el(
          'tr',
          {},
          el('th', { scope: 'row' }, to ? el('a', { href: new URL(to, address).href }, text(name)) : text(name)),
          el('td', { class: 'num', 'data-v': cell.dataset['v'] }, text(cell)),
        ),
      },
    ];
  });
  rows.sort((a, b) => b.value - a.value);
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, el('th', { scope: 'col' }, '支部'), el('th', { scope: 'col', class: 'num' }, text(head?.[column]))),
    ),
    el('tbody', {}, ...rows.map(({ row }) => row)),
  );
}

/** The numbers of a figure that has been drawn, head first. */
export function tableOf(figure: HTMLElement): string[][] {
  const table = figure.querySelector('table');
  return [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => text(cell)));
}

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
