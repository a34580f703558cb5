/** The comparison without a measure, as elements. */

import { el } from '../browser/element.ts';
import { columnNames, type Loaded, stateOf, yearNames } from './columns.ts';
import type { CompareData } from './known.ts';
import { type Choice, writeChoice } from './params.ts';
import { targetTable } from './target-table.ts';

/** Without a measure: all targets, and which measures each column has, each a link to its comparison. */
export function overview(
  columns: readonly Loaded[],
  choice: Choice,
  known: CompareData,
): { nodes: Node[]; summary: string } {
  const targets = columns.map(({ plan }) =>
    (plan?.blocks ?? []).flatMap((block) => (block.kpis ?? []).map((target) => ({ target, blockId: block.id }))),
  );
  const headings = columnNames(columns, known);
  const counts = known.measures.map(({ id }) =>
    columns.map(({ plan }) => {
      const own = plan?.blocks.filter((block) => block.measure === id) ?? [];
      return {
        stated: own.length > 0,
        items: own.filter(({ type }) => type === 'item' || type === 'paragraph').length,
      };
    }),
  );
  const rows = known.measures.flatMap(({ id, name }, at) => {
    const cells = counts[at] ?? [];
    if (!cells.some(({ stated }) => stated)) return [];
    return [
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('a', { href: writeChoice({ ...choice, measure: id }, known) }, name)),
        ...cells.map(({ stated, items }, index) =>
          el('td', { class: 'num' }, stated ? `${items}` : stateOf(columns[index])),
        ),
      ),
    ];
  });
  const table = targetTable(columns, targets, known, '目標（KPI）の比較');
  const nodes: Node[] = [
    el('h2', {}, `施策ごとの項目の数　${yearNames(columns, known)}`),
    el('p', { class: 'hint' }, '施策の名を押すと、記載を並べてくらべます。'),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': '施策の一覧（横に送れます）' },
      el(
        'table',
        {},
        el('caption', { class: 'vh' }, '施策ごとの項目の数'),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, '施策'),
            ...headings.map((name) => el('th', { scope: 'col', class: 'num' }, name)),
          ),
        ),
        el('tbody', {}, ...rows),
      ),
    ),
  ];
  if (table) nodes.unshift(el('h2', {}, `目標（KPI）　${yearNames(columns, known)}`), table);
  return { nodes, summary: `${headings.join('・')}の計画をくらべています。` };
}
