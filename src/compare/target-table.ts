/** The targets of several columns as one table, with what lies between them. */
import { columnNames, type Loaded, planAddress, stateOf } from './columns.ts';
import { element } from './element.ts';
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
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': `${caption}（横に送れます）` },
    element(
      'table',
      {},
      element('caption', { class: 'vh' }, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, '目標'),
          ...headings.map((name) => element('th', { scope: 'col', class: 'num' }, name)),
          columns.length > 1 ? element('th', { scope: 'col', class: 'num' }, difference) : null,
        ),
      ),
      element(
        'tbody',
        {},
        ...lines.map(({ metric, name, cells, difference: between }) =>
          element(
            'tr',
            {},
            element(
              'th',
              { scope: 'row' },
              metric.startsWith('other:') ? name : element('a', { href: `../kpis/${metric}/` }, name),
            ),
            ...cells.map((cell, index) => {
              const column = columns[index];
              return element(
                'td',
                { class: 'num' },
                cell && column
                  ? element('a', { href: planAddress(column, cell.blockId) }, cell.label)
                  : column?.plan
                    ? '—'
                    : stateOf(column),
              );
            }),
            columns.length > 1 ? element('td', { class: 'num' }, between) : null,
          ),
        ),
      ),
    ),
  );
}
