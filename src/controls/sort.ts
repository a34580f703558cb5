/**
 * Heads of `table.sort` become buttons that sort by their column: number where a cell says one (data-v), else text.
 * The order of the tables that the page came with stands in its address.
 */
import { ordersOf, withOrder } from './sort-address.ts';

const tables = [...document.querySelectorAll<HTMLTableElement>('table.sort')];
/** The rows as the page gives them: what an address without an order shows. */
const given = new Map(tables.map((table) => [table, [...(table.tBodies[0]?.rows ?? [])]]));
for (const table of tables) makeSortable(table);
follow();
addEventListener('popstate', follow);

/** Sorts each table as the address asks. */
function follow(): void {
  const orders = ordersOf(location.search);
  for (const [index, table] of tables.entries()) {
    const order = orders.find((each) => each.table === index);
    const head = headsOf(table)[order?.column ?? -1];
    if (order && head) arrange(table, head, order.descending);
    else if (table.dataset['sorted']) putBack(table);
  }
}

export function makeSortable(table: HTMLTableElement): void {
  if (table.querySelector('thead button')) return;
  headsOf(table).forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    const link = button.querySelector('a');
    // A head that is a link keeps it; the button stands beside.
    if (link) {
      head.append(link);
      button.setAttribute('aria-label', `${link.textContent}で並べ替え`);
    }
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const descending = before ? before === 'ascending' : head.classList.contains('num');
      arrange(table, head, descending);
      const index = tables.indexOf(table);
      if (index < 0) return;
      const query = withOrder(location.search, { table: index, column, descending });
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    });
  });
}

/** The last row of a head names the columns; rows above it gather them. */
function headsOf(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])];
}

/** Sorts by the column of `head`, and says so. */
function arrange(table: HTMLTableElement, head: HTMLTableCellElement, descending: boolean): void {
  const heads = headsOf(table);
  const first = heads.find((each) => each.hasAttribute('aria-sort'));
  table.dataset['sorted'] ??= `${first ? heads.indexOf(first) : ''}`;
  for (const other of heads) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  sort(table, heads.indexOf(head), descending ? -1 : 1, head.classList.contains('num'));
}

/** The rows as the page gave them, with the head that said so. */
function putBack(table: HTMLTableElement): void {
  const heads = headsOf(table);
  for (const head of heads) head.removeAttribute('aria-sort');
  const first = table.dataset['sorted'];
  if (first) heads[Number(first)]?.setAttribute('aria-sort', 'ascending');
  table.tBodies[0]?.append(...(given.get(table) ?? []));
  delete table.dataset['sorted'];
}

/** Cells without a value stay at the end, whichever way. */
function sort(table: HTMLTableElement, column: number, sign: 1 | -1, numeric: boolean): void {
  const body = table.tBodies[0];
  if (!body) return;
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column], numeric) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : `${a.key}`.localeCompare(`${b.key}`, 'ja', { numeric: true });
    return order * sign;
  });
  body.append(...keyed.map(({ row }) => row));
}

function keyOf(cell: HTMLTableCellElement | undefined, numeric: boolean): number | string | null {
  const text = cell?.dataset['v'] ?? cell?.textContent?.trim() ?? '';
  if (!numeric) return text;
  const value = Number.parseFloat(text.replace(/,/g, ''));
  return Number.isNaN(value) ? null : value;
}
