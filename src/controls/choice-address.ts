/** The choice of branches in an address: `?b=hokkaido,aomori`. */
export function chosenBranches(search: string): string[] {
  const asked = (new URLSearchParams(search).get('b') ?? '').split(',').map((slug) => slug.trim().toLowerCase());
  return [...new Set(asked.filter((slug) => slug !== ''))];
}

/** The address's query with other branches; commas stay readable. */
export function withBranches(search: string, branches: readonly string[]): string {
  const query = new URLSearchParams(search);
  query.delete('b');
  const rest = query.toString();
  const own = branches.length > 0 ? `b=${branches.map(encodeURIComponent).join(',')}` : '';
  const all = [own, rest].filter((part) => part !== '').join('&');
  return all === '' ? '' : `?${all}`;
}
