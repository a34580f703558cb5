/** A quiet row under every table of data: 表を保存 CSV XLSX JSON. What reads and writes is loaded when asked for. */
import { button } from '../browser/element.ts';
import type { Format } from './files.ts';

const formats: readonly Format[] = ['csv', 'xlsx', 'json'];

/** Tables within `root` that have no row yet. A table of files is none to save: `data-take="no"`. */
export function addSaveButtons(root: ParentNode): void {
  const tables = root.querySelectorAll<HTMLTableElement>(
    '.scroll > table:not([data-take]), .chart details > table:not([data-take])',
  );
  for (const table of tables) {
    if (!table.tHead) continue;
    table.dataset['take'] = '';
    const row = document.createElement('p');
    row.className = 'keep';
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', `表を保存：${table.caption?.textContent?.trim() ?? ''}`);
    row.append('表を保存', ...formats.map((format) => saveButton(table, format)));
    (table.parentElement?.matches('.scroll') ? table.parentElement : table).after(row);
  }
}

function saveButton(table: HTMLTableElement, format: Format): HTMLButtonElement {
  return button(format.toUpperCase(), async () => {
    const { saveTable } = await import('./files.ts');
    await saveTable(table, format, fileName(table));
  });
}

/** `kpis-generic-rate-2021-values`: the page's path, and the table's id or its caption. */
function fileName(table: HTMLTableElement): string {
  const own =
    table.id ||
    table.closest('.chart, section[id]')?.id ||
    table.closest('section')?.getAttribute('aria-labelledby') ||
    (table.caption?.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '_');
  return [...location.pathname.split('/').filter(Boolean), own].filter(Boolean).join('-');
}
