/**
 * The list of every address ever published (content/addresses.txt), as text and as data:
 *
 *   branches/hokkaido/2021/ L1,3..5,12-2 kpi-table source      a page with its anchors
 *   measures/generic-drugs/2021/ absent common
 *     hokkaido-L12,15..18                                       its anchors of one branch
 *   data/kpis.csv                                               a file
 *
 * Block ids are folded: `L3..5` is L3, L4, L5. Sorted throughout, so that a diff shows what came and nothing else.
 */

/** Addresses of pages and files, each with its anchors. */
export type AddressList = Map<string, Set<string>>;

const blockId = /^((?:[a-z]+-)?)L(\d+(?:-\d+)?)$/;

export function formatList(list: AddressList): string {
  return [...list]
    .toSorted(([a], [b]) => order(a, b))
    .map(([address, anchors]) => `${entry(address, anchors)}\n`)
    .join('');
}

function entry(address: string, anchors: ReadonlySet<string>): string {
  const words: string[] = [];
  const groups = new Map<string, string[]>();
  for (const anchor of anchors) {
    const [, prefix, number] = blockId.exec(anchor) ?? [];
    if (prefix === undefined || number === undefined) words.push(anchor);
    else groups.set(prefix, [...(groups.get(prefix) ?? []), number]);
  }
  const own = groups.get('');
  const lines = [...groups].filter(([prefix]) => prefix !== '').toSorted(([a], [b]) => order(a, b));
  // The home page's address is empty in the site; here it is written as a dot.
  const head = [address === '' ? '.' : address, ...(own ? [`L${fold(own)}`] : []), ...words.sort(order)].join(' ');
  return [head, ...lines.map(([prefix, numbers]) => `  ${prefix}L${fold(numbers)}`)].join('\n');
}

/** 3, 4, 5, 12-2 → 3..5,12-2. */
function fold(numbers: readonly string[]): string {
  const sorted = numbers.toSorted((a, b) => value(a)[0] - value(b)[0] || value(a)[1] - value(b)[1]);
  const runs: string[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !last.includes('-') && !number.includes('-') && Number(number) === Number(last) + 1)
      run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}..${run.at(-1)}` : run.join(','))).join(',');
}

/** Reads what `formatList` wrote; an Error names the line that it could not have written. */
export function parseList(text: string, name: string): AddressList {
  const list: AddressList = new Map();
  let anchors: Set<string> | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.split(' ').filter((word) => word !== '');
    if (words.length === 0 || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      const [address = ''] = words.splice(0, 1);
      anchors = new Set();
      list.set(address === '.' ? '' : address, anchors);
    }
    for (const word of words) {
      const found = unfold(word);
      if (!found || !anchors)
        throw new Error(
          `${name}:${index + 1}: expected an address and its anchors, such as "branches/hokkaido/2021/ L1,3..5 source", found ${JSON.stringify(word)}. Restore the line with git`,
        );
      for (const anchor of found) anchors.add(anchor);
    }
  }
  return list;
}

function unfold(word: string): string[] | undefined {
  const [, prefix = '', numbers] = /^((?:[a-z]+-)?)L(\d[\d,.-]*)$/.exec(word) ?? [];
  if (numbers === undefined) return /^[\w-]+(?:\.[\w-]+)*$/.test(word) ? [word] : undefined;
  const parts = numbers.split(',').map((part) => /^(\d+)(?:\.\.(\d+)|(-\d+))?$/.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  return parts.flatMap((part) => {
    const [, from = '', to, second = ''] = part ?? [];
    const count = to === undefined ? 1 : Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, step) => `${prefix}L${Number(from) + step}${second}`);
  });
}

function value(number: string): [line: number, second: number] {
  const [line = 0, second = 0] = number.split('-').map(Number);
  return [line, second];
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
