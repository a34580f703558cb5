/** CSV as Excel and statistics programs open it: UTF-8 with byte order mark, CRLF, header first (RFC 4180). */

export const BOM = '\ufeff';

/** Lines of cells as a file; the first line is the head. */
export function csvOf(lines: readonly (readonly unknown[])[]): string {
  return BOM + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** One value; quoted where it holds a comma, a quote, a line break or outer white space. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
