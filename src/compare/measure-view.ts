/** One measure compared, as elements: targets and texts side by side. Texts are only ever text nodes. */

import { el } from '../browser/element.ts';
import { differences } from '../likeness/differences.ts';
import { nameMask } from '../likeness/normal.ts';
import { align, type Line } from './align.ts';
import { columnNames, type Loaded, planAddress, stateOf, yearNames } from './columns.ts';
import type { CompareData } from './known.ts';
import { type Column, measuresIn } from './params.ts';
import { targetTable } from './target-table.ts';

/** One measure: its targets, then its text. Says in `summary` what it shows. */
export function measureView(
  columns: readonly Loaded[],
  measure: string,
  known: CompareData,
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
  if (note) nodes.push(el('p', {}, note));
  const table = targetTable(columns, targets, known, `${nameOf(measure, known)}の目標（KPI）`);
  if (table) nodes.push(el('h2', {}, `${nameOf(measure, known)}の目標（KPI）`), table);
  nodes.push(el('h2', {}, `${nameOf(measure, known)}の記載　${yearNames(columns, known)}`), columnSwitch(headings));

  const body = el('tbody');
  body.append(
    el(
      'tr',
      {},
      ...columns.map((column, index) => {
        const first = blocks[index]?.[0];
        if (stated[index] && first)
          return el('td', { class: `c c${index}` }, el('a', { href: planAddress(column, first.id) }, '計画で読む'));
        return el('td', { class: `c c${index}` }, stateOf(column));
      }),
    ),
  );
  if (shared.length > 0) body.append(bandRow(`共通の文（${shared.length}）`, columns.length));
  for (const cells of shared) {
    const base = cells.find((cell) => cell !== null)?.[0]?.text ?? '';
    let first = true;
    body.append(
      el(
        'tr',
        {},
        ...cells.map((cell, index) => {
          const column = columns[index];
          if (!cell || !column) return el('td', { class: `c c${index} none` }, '—');
          const marks = !first;
          first = false;
          return el('td', { class: `c c${index}` }, ...cell.map((line) => itemOf(line, column, marks ? base : null)));
        }),
      ),
    );
  }
  if (ownCount.some((count) => count > 0)) {
    body.append(bandRow('ほかと共通しない文', columns.length));
    body.append(
      el(
        'tr',
        {},
        ...own.map((list, index) => {
          const column = columns[index];
          return el(
            'td',
            { class: `c c${index}` },
            ...(column && list.length > 0 ? list.map((line) => itemOf(line, column, null)) : ['—']),
          );
        }),
      ),
    );
  }
  nodes.push(
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': '記載の比較（横に送れます）' },
      el(
        'table',
        { class: 'cmp', 'data-show': '0' },
        el('caption', { class: 'vh' }, `${nameOf(measure, known)}の記載の比較`),
        el('thead', {}, headRow(columns, headings)),
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

function headRow(columns: readonly Loaded[], headings: readonly string[]): HTMLElement {
  return el(
    'tr',
    {},
    ...columns.map((column, index) =>
      el(
        'th',
        { scope: 'col', class: `c c${index}` },
        column.held ? el('a', { href: planAddress(column) }, headings[index] ?? '') : (headings[index] ?? ''),
      ),
    ),
  );
}

function bandRow(text: string, span: number): HTMLElement {
  return el('tr', { class: 'band' }, el('th', { scope: 'colgroup', colspan: `${span}` }, text));
}

function itemOf(line: Line, column: Column, base: string | null): HTMLElement {
  const runs = base === null ? [{ text: line.text, own: false }] : differences(base, line.text);
  return el(
    'p',
    {},
    el('a', { class: 'ln', href: planAddress(column, line.id) }, line.id.slice(1)),
    line.tag ? el('small', {}, line.tag) : null,
    ...runs.map((run) => (run.own ? el('mark', run.text === '' ? { class: 'gap' } : {}, run.text) : run.text)),
  );
}

/** Narrow windows show one column at a time. */
function columnSwitch(headings: readonly string[]): HTMLElement {
  const buttons = headings.map((name, index) => {
    const button = el('button', { type: 'button', 'aria-pressed': `${index === 0}` }, name);
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', `${other === button}`);
      document.querySelector('.cmp')?.setAttribute('data-show', `${index}`);
    });
    return button;
  });
  return el('div', { class: 'switch', role: 'group', 'aria-label': '表示する列' }, ...buttons);
}

function changeNote(measure: string, years: readonly number[], known: CompareData): string | null {
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

function nameOf(measure: string, known: CompareData): string {
  return known.measures.find(({ id }) => id === measure)?.name ?? measure;
}

function tagOf(tags: readonly string[]): string | null {
  if (tags.includes('new')) return '新規';
  return tags.includes('expanded') ? '拡充' : null;
}
