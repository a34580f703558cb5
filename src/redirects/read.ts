/** redirects.yaml, read and checked; all faults at once, each with its line. */
import { existsSync } from 'node:fs';
import { contentFolder } from '../content/folder.ts';
import { pathText, readYamlList, show } from '../content/yaml-file.ts';
import { type Fault, nearest, throwFaults } from '../foundation/faults.ts';
import { type Redirect, redirect } from '../schema/redirects.ts';
import { type Moves, parts } from './resolve.ts';

export const redirectsFile = `${contentFolder}/redirects.yaml`;

/** What the built site holds: asked by address, with or without an anchor. */
export interface Inventory {
  has: (address: string) => boolean;
  /** Every page and file, for the nearest name of one that is missing. */
  addresses: readonly string[];
}

/**
 * The redirects of `file`, none where there is no such file; throws a FaultsError.
 * With the `site` they are held against it too: a `to` must answer there, a `from` must not.
 */
export function loadRedirects(file = redirectsFile, site?: Inventory): Redirect[] {
  if (!existsSync(file)) return [];
  const list = readYamlList(file, file, redirect);
  const faults: Fault[] = [...list.faults];
  // Of two entries for one address the first counts.
  const moves = movesOf(list.entries.map(({ value }) => value).toReversed());
  const first = new Map<string, number>();
  for (const { index, value } of list.entries) {
    const add = (key: 'from' | 'to', expected: string, found: string, fix: string) =>
      faults.push({ file, line: list.lineOf([index, key]), path: pathText([index, key]), expected, found, fix });
    const { from, to } = value;
    const before = first.get(from);
    if (before !== undefined) {
      add(
        'from',
        'an address named once',
        `${show(from)}, already on line ${list.lineOf([before, 'from'])}`,
        'remove one of the two',
      );
      continue;
    }
    first.set(from, index);
    if (to.endsWith('#*') || (from.endsWith('#*') && to.includes('#')))
      add('to', 'a page without an anchor, since every anchor keeps its name', show(to), `write ${show(parts(to)[0])}`);
    const end = chainEnd(moves, from);
    if (end === undefined)
      add(
        'to',
        'an address that has not moved',
        `${show(to)}, which leads back to ${show(from)}`,
        'name where it stands now, or remove the entry',
      );
    else if (end !== to)
      add('to', 'an address that has not moved', `${show(to)}, which has moved itself`, `write ${show(end)}`);
    if (site && end === to) holdAgainst(site, value, add);
  }
  throwFaults('the redirects', faults);
  return list.entries.map(({ value }) => value);
}

/** Every page that the redirects name, without its anchors. */
export function pagesOf(redirects: readonly Redirect[]): Set<string> {
  return new Set(redirects.flatMap(({ from, to }) => [parts(from)[0], parts(to)[0]]));
}

export function movesOf(redirects: readonly Pick<Redirect, 'from' | 'to'>[]): Moves {
  return Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
}

type Add = (key: 'from' | 'to', expected: string, found: string, fix: string) => void;

function holdAgainst(site: Inventory, { from, to }: Redirect, add: Add): void {
  if (!site.has(to)) {
    const [page, anchor] = parts(to);
    const meant = nearest(page, site.addresses);
    if (site.has(page))
      add(
        'to',
        'an address of the site',
        `${show(to)}; the page has no ${anchor}`,
        `name an anchor that ${show(page)} has, or the page alone`,
      );
    else
      add(
        'to',
        'an address of the site',
        `${show(to)}, which does not answer`,
        meant === undefined ? 'correct it' : `write ${show(meant)}`,
      );
  }
  const [page] = parts(from);
  if (from.endsWith('#*')) {
    if (!site.has(page))
      add(
        'from',
        'a page that stays',
        `${show(page)}, which does not answer`,
        `write ${show(page)} alone: a page takes its anchors along`,
      );
  } else if (site.has(from))
    add(
      'from',
      'an address that no longer answers',
      `${show(from)}, which is on the site`,
      'remove the entry, or what stands there',
    );
}

/** Where the entries lead from `from` by name; undefined where they go round. */
function chainEnd(moves: Moves, from: string): string | undefined {
  const seen = new Set([from]);
  let at = from;
  for (let next = moves[at]; next !== undefined; next = moves[at]) {
    if (seen.has(next)) return undefined;
    seen.add(next);
    at = next;
  }
  return at;
}
