/** The branch that a table's row is about, by the link in its head; null where it is about none. */
export function branchOfRow(row: Element): string | null {
  return /branches\/([a-z]+)\//.exec(row.querySelector('th a')?.getAttribute('href') ?? '')?.[1] ?? null;
}
