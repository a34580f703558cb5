/** The comparison as elements: text side by side, targets, or which measures each column has. Texts are only ever text nodes. */
import { differences } from '../lib/grouping/differences.ts';
import { nameMask } from '../lib/grouping/normal.ts';
import type { PlanDocument } from '../lib/types.ts';
import { align, type Line } from './align.ts';
import { element } from './element.ts';
import type { Known } from './known.ts';
import { type Choice, type Column, measuresIn, writeChoice } from './params.ts';
import { type PlacedTarget, targetLines } from './targets.ts';

export interface Loaded extends Column {
  held: boolean;
  plan: PlanDocument | null;
  /** Block of a branch (`hokkaido-L18`) → its group of near-identical wording; null where it was not asked for. */
  groups: ReadonlyMap<string, string> | null;
}

export const planAddress = ({ branch, year }: Column, anchor = '') =>
  `../branches/${branch}/${year}/${anchor && `#${anchor}`}`;

/** 北海道, or 北海道 令和3年度 where years differ. */
export function columnName({ branch, year }: Column, known: Known, years: ReadonlySet<number>): string {
  const name = known.branches.find(({ slug }) => slug === branch)?.name ?? branch;
  return years.size > 1 ? `${name} ${known.years.find((each) => each.year === year)?.label ?? year}` : name;
}

/** One measure: its targets, then its text. Says in `summary` what it shows. */
export function measureView(
  columns: readonly Loaded[],
  measure: string,
  known: Known,
): { nodes: Node[]; summary: string } {
  const years = columns.map(({ year }) => year);
  const included = columns.map(({ year }) => measuresIn(measure, year, years, known));
  const blocks = columns.map(({ plan }, index) =>
    (plan?.blocks ?? []).filter((block) => block.measure !== null && included[index]?.includes(block.measure)),
  );
  const lines = blocks.map((list, index) =>
    list.flatMap((block): Line[] =>
      block.type === 'item' || block.type === 'paragraph'
        ? [
            {
              id: block.id,
              text: block.text,
              marker: block.marker,
              tag: tagOf(block.tags),
              group: columns[index]?.groups?.get(`${columns[index]?.branch}-${block.id}`) ?? null,
            },
          ]
        : [],
    ),
  );
  const { shared, own } = align(lines, nameMask(known.branches.map(({ name }) => name)));
  const targets = columns.map(({ plan }, index) =>
    (plan?.blocks ?? []).flatMap((block) =>
      (block.kpis ?? [])
        .filter((target) => target.measure !== null && included[index]?.includes(target.measure))
        .map((target) => ({ target, blockId: block.id })),
    ),
  );
  const stated = blocks.map((list) => list.length > 0);
  const ownCount = own.map((list) => list.length);
  const headings = columnNames(columns, known);
  const nodes: Node[] = [];
  const note = changeNote(measure, years, known);
  if (note) nodes.push(element('p', {}, note));
  const table = targetTable(columns, targets, known, `${nameOf(measure, known)}の目標（KPI）`);
  if (table) nodes.push(element('h2', {}, `${nameOf(measure, known)}の目標（KPI）`), table);
  nodes.push(
    element('h2', {}, `${nameOf(measure, known)}の記載　${yearNames(columns, known)}`),
    columnSwitch(headings),
  );

  const body = element('tbody');
  body.append(
    element(
      'tr',
      {},
      ...columns.map((column, index) => {
        const first = blocks[index]?.[0];
        if (stated[index] && first)
          return element(
            'td',
            { class: `c c${index}` },
            element('a', { href: planAddress(column, first.id) }, '計画で読む'),
          );
        return element('td', { class: `c c${index}` }, stateOf(column));
      }),
    ),
  );
  if (shared.length > 0) body.append(bandRow(`共通の文（${shared.length}）`, columns.length));
  for (const cells of shared) {
    const base = cells.find((cell) => cell !== null)?.[0]?.text ?? '';
    let first = true;
    body.append(
      element(
        'tr',
        {},
        ...cells.map((cell, index) => {
          const column = columns[index];
          if (!cell || !column) return element('td', { class: `c c${index} none` }, '—');
          const marks = !first;
          first = false;
          return element(
            'td',
            { class: `c c${index}` },
            ...cell.map((line) => itemOf(line, column, marks ? base : null)),
          );
        }),
      ),
    );
  }
  if (ownCount.some((count) => count > 0)) {
    body.append(bandRow('ほかと共通しない文', columns.length));
    body.append(
      element(
        'tr',
        {},
        ...own.map((list, index) => {
          const column = columns[index];
          return element(
            'td',
            { class: `c c${index}` },
            ...(column && list.length > 0 ? list.map((line) => itemOf(line, column, null)) : ['—']),
          );
        }),
      ),
    );
  }
  nodes.push(
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': '記載の比較（横に送れます）' },
      element(
        'table',
        { class: 'cmp', 'data-show': '0' },
        element('caption', { class: 'vh' }, `${nameOf(measure, known)}の記載の比較`),
        element('thead', {}, headRow(columns, headings)),
        body,
      ),
    ),
  );
  const parts = headings.map((name, index) =>
    stated[index] ? `${name} ${ownCount[index]}` : `${name} ${stateOf(columns[index])}`,
  );
  return {
    nodes,
    summary: `${nameOf(measure, known)}：共通の文 ${shared.length}、共通しない文は ${parts.join('・')}。`,
  };
}

/** Without a measure: all targets, and which measures each column has, each a link to its comparison. */
export function overview(columns: readonly Loaded[], choice: Choice, known: Known): { nodes: Node[]; summary: string } {
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

/** 令和3年度・令和7年度. */
function yearNames(columns: readonly Column[], known: Known): string {
  const years = [...new Set(columns.map(({ year }) => year))];
  return years.map((year) => known.years.find((each) => each.year === year)?.label ?? `${year}`).join('・');
}

function columnNames(columns: readonly Column[], known: Known): string[] {
  const years = new Set(columns.map(({ year }) => year));
  return columns.map((column) => columnName(column, known, years));
}

function headRow(columns: readonly Loaded[], headings: readonly string[]): HTMLElement {
  return element(
    'tr',
    {},
    ...columns.map((column, index) =>
      element(
        'th',
        { scope: 'col', class: `c c${index}` },
        column.held ? element('a', { href: planAddress(column) }, headings[index] ?? '') : (headings[index] ?? ''),
      ),
    ),
  );
}

function bandRow(text: string, span: number): HTMLElement {
  return element('tr', { class: 'band' }, element('th', { scope: 'colgroup', colspan: `${span}` }, text));
}

function itemOf(line: Line, column: Column, base: string | null): HTMLElement {
  const runs = base === null ? [{ text: line.text, own: false }] : differences(base, line.text);
  return element(
    'p',
    {},
    element('a', { class: 'ln', href: planAddress(column, line.id) }, line.id.slice(1)),
    line.tag ? element('small', {}, line.tag) : null,
    ...runs.map((run) => (run.own ? element('mark', run.text === '' ? { class: 'gap' } : {}, run.text) : run.text)),
  );
}

function stateOf(column: Loaded | undefined): string {
  if (!column?.held) return '未収録';
  return column.plan ? '記載なし' : '読み込めません';
}

function targetTable(
  columns: readonly Loaded[],
  targets: readonly (readonly PlacedTarget[])[],
  known: Known,
  caption: string,
): HTMLElement | null {
  const lines = targetLines(targets, known);
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

/** Narrow windows show one column at a time. */
function columnSwitch(headings: readonly string[]): HTMLElement {
  const buttons = headings.map((name, index) => {
    const button = element('button', { type: 'button', 'aria-pressed': `${index === 0}` }, name);
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', `${other === button}`);
      document.querySelector('.cmp')?.setAttribute('data-show', `${index}`);
    });
    return button;
  });
  return element('div', { class: 'switch', role: 'group', 'aria-label': '表示する列' }, ...buttons);
}

function changeNote(measure: string, years: readonly number[], known: Known): string | null {
  const early = years.find((year) => year < known.sixth);
  const late = years.find((year) => year >= known.sixth);
  if (early === undefined || late === undefined) return null;
  const names = (year: number) =>
    measuresIn(measure, year, years, known)
      .map((id) => `「${nameOf(id, known)}」`)
      .join('');
  const [before, after] = [names(early), names(late)];
  const kinds = [
    ...new Set(
      known.changes.filter(({ from, to }) => from === measure || to.includes(measure)).map(({ kind }) => kind),
    ),
  ];
  return `第5期（2021〜2023年度）の${before || '施策なし'}と、第6期（2024〜2026年度）の${after || '施策なし'}を並べています（${kinds.join('・') || '対照表に行がありません'}）。`;
}

function nameOf(measure: string, known: Known): string {
  return known.measures.find(({ id }) => id === measure)?.name ?? measure;
}

function tagOf(tags: readonly string[]): string | null {
  if (tags.includes('new')) return '新規';
  return tags.includes('expanded') ? '拡充' : null;
}
