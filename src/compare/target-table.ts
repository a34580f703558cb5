/** The targets of several columns as one table, with what lies between them. */

import { el } from '../browser/element.ts';
import { columnNames, type Loaded, planAddress, stateOf } from './columns.ts';
import type { CompareData } from './known.ts';
import { type PlacedTarget, targetLines } from './targets.ts';

/** null where no column has a target. */
export function targetTable(
  columns: readonly Loaded[],
  targets: readonly (readonly PlacedTarget[])[],
  known: CompareData,
  caption: string,
): HTMLElement | null {
  const lines = targetLines(
    targets,
    known,
    columns.map(({ year }) => year),
  );
  if (lines.length === 0) return null;
  const headings = columnNames(columns, known);
  const difference = columns.length === 2 ? '差' : '最大と最小の差';
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': `${caption}（横に送れます）` },
    el(
      'table',
      {},
      el('caption', { class: 'vh' }, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, '目標'),
          ...headings.map((name) => el('th', { scope: 'col', class: 'num' }, name)),
          columns.length > 1 ? el('th', { scope: 'col', class: 'num' }, difference) : null,
        ),
      ),
      el(
        'tbody',
        {},
        ...lines.map(({ metric, name, cells, difference: between }) =>
          el(
            'tr',
            {},
            el(
              'th',
              { scope: 'row' },
              metric.startsWith('other:') ? name : el('a', { href: `../kpis/${metric}/` }, name),
            ),
            ...cells.map((cell, index) => {
              const column = columns[index];
              return el(
                'td',
                { class: 'num' },
                cell && column
                  ? el('a', { href: planAddress(column, cell.blockId) }, cell.label)
                  : column?.plan
                    ? '—'
                    : stateOf(column),
              );
            }),
            columns.length > 1 ? el('td', { class: 'num' }, between) : null,
          ),
        ),
      ),
    ),
  );
}
