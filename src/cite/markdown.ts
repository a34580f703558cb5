/** Text as Markdown (CommonMark and GitHub's tables) that reads as exactly that text. */

/** A block's words as a paragraph: nothing in them is a mark. */
export function markdownText(text: string): string {
  return (
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
      // What looks like an address would be made a link, and swallow the characters behind it.
      .replace(/:(?=\/\/)|@|(?<=www)\./gi, '\\$&')
      // Marks that only the beginning of a line makes: headings, rules, list items.
      .replace(/^(?=[#+=-])/, '\\')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** Rows of cells, the first the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => markdownText(cells[index] ?? '')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
