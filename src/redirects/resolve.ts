/** Where a published address leads now. Pure: the build, the list of addresses and the browser ask the same way. */

/** `from` → `to`, as redirects.yaml and redirects.json have them. */
export type Moves = Readonly<Record<string, string>>;

/** `a/#L1` is page `a/` and anchor `L1`; without an anchor it is undefined. */
export function parts(address: string): [page: string, anchor: string | undefined] {
  const hash = address.indexOf('#');
  return hash < 0 ? [address, undefined] : [address.slice(0, hash), address.slice(hash + 1)];
}

/** The next address, or undefined where it has not moved: named itself, else with its page, else with all that its page lost. */
export function nextAddress(moves: Moves, address: string): string | undefined {
  const [page, anchor] = parts(address);
  const named = get(moves, address);
  if (named !== undefined || anchor === undefined) return named;
  const to = get(moves, page) ?? get(moves, `${page}#*`);
  if (to === undefined) return undefined;
  return to.includes('#') ? to : `${to}#${anchor}`;
}

/** A few steps at most: a page that moved, an anchor that moved on it, and again. */
const STEPS = 8;

/** Where it leads in the end; the address itself where it has not moved, undefined where it goes round in a circle. */
export function finalAddress(moves: Moves, address: string, has: (address: string) => boolean): string | undefined {
  let at = address;
  for (let step = 0; step < STEPS; step++) {
    // `#*` is for what is not there: an anchor that stands is where it leads.
    const next = has(at) ? undefined : nextAddress(moves, at);
    if (next === undefined) return at;
    at = next;
  }
  return undefined;
}

const get = (moves: Moves, address: string) => (Object.hasOwn(moves, address) ? moves[address] : undefined);
