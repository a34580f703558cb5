/** Reads a table of the page: heads, rows, and what the page says of it. Nothing is known of the table but its markup. */
import type { RawCell, RawTable, RawValue } from './columns.ts';

/**
 * The rows in the order on show. `tr.group` heads the rows below it and becomes their first column; sums at the foot are
 * left out. `data-small` on the table names what small type in a cell says; other small type is no part of the value.
 */
export function readTable(table: HTMLTableElement): RawTable {
  const heads = [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])];
  const small = table.dataset['small'];
  let group: string | null = null;
  let grouped = false;
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].flatMap((row): RawCell[][] => {
      const cells = [...row.cells].map((cell) => readCell(cell, small));
      if (row.classList.contains('group')) {
        group = cells[0]?.parts['']?.text ?? null;
        grouped = true;
        return [];
      }
      return [[{ parts: { '': { text: group ?? '' } }, notes: [] }, ...cells]];
    }),
  );
  const head = [
    { label: table.dataset['group'] ?? '分類', numeric: false },
    ...heads.map((cell) => ({ label: lineOf(cell), numeric: cell.classList.contains('num') })),
  ];
  return {
    title: (table.caption ? lineOf(table.caption) : '') || document.title,
    head: grouped ? head : head.slice(1),
    rows: grouped ? rows : rows.map((cells) => cells.slice(1)),
  };
}

function readCell(cell: HTMLTableCellElement, small: string | undefined): RawCell {
  const notes = [...cell.querySelectorAll('.nt')].map(lineOf);
  notes.push(...[...cell.querySelectorAll('abbr')].map(({ title }) => title));
  const points = [...cell.querySelectorAll('.pt')];
  if (points.length > 0) {
    const parts: Record<string, RawValue> = {};
    for (const point of points) {
      const name = point.querySelector('small:not(.nt)')?.textContent ?? '';
      const before = parts[name]?.text;
      parts[name] = { text: before ? `${before}、${wordsOf(point)}` : wordsOf(point) };
    }
    return { parts, notes };
  }
  const text = wordsOf(cell);
  const value = cell.dataset['v'];
  // Some values are only there to sort by: the place of a region, the code of a branch.
  const number = value && /\d/.test(text) && !Number.isNaN(Number(value)) ? Number(value) : undefined;
  const parts: Record<string, RawValue> = { '': { text, number } };
  const aside = small ? cell.querySelector('small:not(.nt)')?.textContent : undefined;
  if (small && aside) parts[small] = { text: aside.replace(/^\D+/, '') };
  return { parts, notes };
}

/** A cell's text without small type and marks; paragraphs on lines of their own, links to lines in brackets. */
function wordsOf(element: Element): string {
  const pieces = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element) || node.matches('small, abbr, .nt')) return '';
    if (node.matches('br')) return '\n';
    const inner = [...node.childNodes].map(pieces).join('');
    if (node.matches('p, li, div')) return `${inner}\n`;
    if (node.matches('a.x')) return `［${inner}］`;
    return node.matches('a.file') ? `${inner} ` : inner;
  };
  return [...element.childNodes]
    .map(pieces)
    .join('')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** The whole text on one line. */
export function lineOf(element: Element): string {
  const pieces = [...element.childNodes].map((node) =>
    node instanceof Element ? (node.matches('br') ? ' ' : lineOf(node)) : (node.textContent ?? ''),
  );
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** What the page says on how to read a table: its lead, and the hints and legends of the table's own part. */
export function notesBeside(table: HTMLTableElement): string[] {
  const part = table.closest('section, main') ?? document.body;
  return [
    ...[...document.querySelectorAll('main > .lead')].map(lineOf),
    ...[...part.querySelectorAll('.hint:not([role])')].filter((hint) => !hint.closest('form, table')).map(lineOf),
    ...[...part.querySelectorAll('.legend > div')].map((entry) =>
      [...entry.children].map(lineOf).filter(Boolean).join('：'),
    ),
  ].filter(Boolean);
}
