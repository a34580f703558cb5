/** Heads of `table.sort` become buttons that sort by their column: number where a cell says one (data-v), else text. */

for (const table of document.querySelectorAll<HTMLTableElement>('table.sort')) makeSortable(table);

export function makeSortable(table: HTMLTableElement): void {
  if (table.querySelector('thead button')) return;
  // The last row of a head names the columns; rows above it gather them.
  const heads = [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])];
  heads.forEach((head, column) => {
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
      const numeric = head.classList.contains('num');
      const before = head.getAttribute('aria-sort');
      const direction = before
        ? before === 'ascending'
          ? 'descending'
          : 'ascending'
        : numeric
          ? 'descending'
          : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      sort(table, column, direction === 'ascending' ? 1 : -1, numeric);
    });
  });
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
