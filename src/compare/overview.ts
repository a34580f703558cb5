/** The comparison without a measure, as elements. */
import { columnNames, type Loaded, stateOf, yearNames } from './columns.ts';
import { element } from './element.ts';
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
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, element('a', { href: writeChoice({ ...choice, measure: id }, known) }, name)),
        ...cells.map(({ stated, items }, index) =>
          element('td', { class: 'num' }, stated ? `${items}` : stateOf(columns[index])),
        ),
      ),
    ];
  });
  const table = targetTable(columns, targets, known, '目標（KPI）の比較');
  const nodes: Node[] = [
    element('h2', {}, `施策ごとの項目の数　${yearNames(columns, known)}`),
    element('p', { class: 'hint' }, '施策の名を押すと、記載を並べてくらべます。'),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': '施策の一覧（横に送れます）' },
      element(
        'table',
        {},
        element('caption', { class: 'vh' }, '施策ごとの項目の数'),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, '施策'),
            ...headings.map((name) => element('th', { scope: 'col', class: 'num' }, name)),
          ),
        ),
        element('tbody', {}, ...rows),
      ),
    ),
  ];
  if (table) nodes.unshift(element('h2', {}, `目標（KPI）　${yearNames(columns, known)}`), table);
  return { nodes, summary: `${headings.join('・')}の計画をくらべています。` };
}
