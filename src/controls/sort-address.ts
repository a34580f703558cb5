/**
 * How a page's tables are sorted, in its address: `?sort=3d` is the first table by its third column, the largest first;
 * `?sort=2.1a` the second table by its first column, upwards; several stand with commas between.
 */
export interface Order {
  /** The table's place on the page, from 0. */
  table: number;
  /** The column's place, from 0. */
  column: number;
  descending: boolean;
}

/** The orders that an address asks for, one a table; what is no order is passed over. */
export function ordersOf(search: string): Order[] {
  const orders = new Map<number, Order>();
  for (const part of (new URLSearchParams(search).get('sort') ?? '').split(',')) {
    const [, table = '1', column, way] = /^(?:([1-9]\d?)\.)?([1-9]\d?)([ad])$/.exec(part) ?? [];
    if (column === undefined) continue;
    orders.set(Number(table) - 1, { table: Number(table) - 1, column: Number(column) - 1, descending: way === 'd' });
  }
  return [...orders.values()];
}

/** The query with this order of its table, and all else as it was. */
export function withOrder(search: string, order: Order): string {
  const others = ordersOf(search).filter(({ table }) => table !== order.table);
  const written = [...others, order]
    .sort((a, b) => a.table - b.table)
    .map(
      ({ table, column, descending }) => `${table > 0 ? `${table + 1}.` : ''}${column + 1}${descending ? 'd' : 'a'}`,
    );
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('sort='));
  return `?${[...rest, `sort=${written.join(',')}`].join('&')}`;
}
