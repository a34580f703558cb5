/** Holds the list of published addresses against the built site and the redirects. Pure. */
import { nearest } from '../../src/foundation/faults.ts';
import type { Site } from '../../src/redirects/inventory.ts';
import { finalAddress, type Moves, nextAddress, parts } from '../../src/redirects/resolve.ts';
import type { AddressList } from './address-list.ts';

/** An address that was published and does not answer any more. */
export interface Lost {
  /** `page#*` stands for all the anchors that a page lost together. */
  from: string;
  /** What most likely stands for it now; undefined where nothing is near. */
  to: string | undefined;
  /** The anchors that are lost with it; empty for one address alone. */
  anchors: string[];
  /** What is wrong with a redirect that is there. */
  why: string;
}

/** What the site publishes: pages with their anchors, and the files of the dataset but for the copies at `moved` places. */
export function published(site: Site, moved: ReadonlySet<string> = new Set()): AddressList {
  const list: AddressList = new Map([...site.pages].map(([address, { anchors }]) => [address, new Set(anchors)]));
  for (const file of site.files) if (!moved.has(file)) list.set(file, new Set());
  return list;
}

/** The addresses of `now` that `list` lacks, anchors as `page#anchor`. */
export function unlisted(list: AddressList, now: AddressList): string[] {
  return [...now].flatMap(([address, anchors]) => {
    const known = list.get(address);
    return [
      ...(known ? [] : [address]),
      ...[...anchors].filter((id) => !known?.has(id)).map((id) => `${address}#${id}`),
    ];
  });
}

/** Both together: nothing is ever taken from the list. */
export function union(list: AddressList, now: AddressList): AddressList {
  const all: AddressList = new Map([...list].map(([address, anchors]) => [address, new Set(anchors)]));
  for (const [address, anchors] of now) all.set(address, new Set([...(all.get(address) ?? []), ...anchors]));
  return all;
}

/** Every published address that neither the site nor a redirect answers. */
export function lost(list: AddressList, site: Site, moves: Moves): Lost[] {
  const why = (address: string): string | undefined => {
    const end = finalAddress(moves, address, site.has);
    if (end === undefined) return 'its redirects go round in a circle';
    if (site.has(end)) return undefined;
    return end === address ? 'it does not answer' : `its redirect leads to ${end}, which does not answer`;
  };
  return [...list].flatMap(([address, anchors]) => {
    const page = why(address);
    // With its page an anchor is gone too: the page is what needs mending.
    if (page !== undefined) return [{ from: address, to: likelyPage(address, site), anchors: [...anchors], why: page }];
    const gone = [...anchors].flatMap((anchor) => {
      const reason = why(`${address}#${anchor}`);
      return reason === undefined ? [] : [{ anchor, reason }];
    });
    const elsewhere = site.pages.has(address)
      ? holdsAll(
          gone.map(({ anchor }) => anchor),
          address,
          site,
        )
      : undefined;
    if (elsewhere !== undefined && gone.length > 1)
      return [
        { from: `${address}#*`, to: elsewhere, anchors: gone.map(({ anchor }) => anchor), why: 'they do not answer' },
      ];
    return gone.map(({ anchor, reason }) => ({
      from: `${address}#${anchor}`,
      to: likelyAnchor(address, anchor, site, moves),
      anchors: [],
      why: reason,
    }));
  });
}

/** The newest dated page below an undated one that has all the anchors. */
function holdsAll(anchors: readonly string[], address: string, site: Site): string | undefined {
  const dated = [...site.pages.keys()].filter(
    (page) => page.startsWith(address) && /^\d{4}\/$/.test(page.slice(address.length)),
  );
  return dated.sort().findLast((page) => anchors.every((anchor) => site.has(`${page}#${anchor}`)));
}

function likelyPage(address: string, site: Site): string | undefined {
  const last = address.split('/').filter(Boolean).at(-1);
  return (
    nearest(address, site.addresses) ?? site.addresses.find((other) => other.split('/').filter(Boolean).at(-1) === last)
  );
}

/** The one page of a kind that has the anchor now: a passage under another measure. The dated page, which stays. */
function onSister(address: string, anchor: string, site: Site): string | undefined {
  const [kind, , year] = address.split('/');
  if (!/^[a-z]+-L\d/.test(anchor)) return undefined;
  const sisters = [...site.pages.keys()].filter((page) => {
    const [ofKind, , dated] = page.split('/');
    return ofKind === kind && /^\d{4}$/.test(dated ?? '') && (!year || dated === year);
  });
  const found = sisters.filter((page) => site.pages.get(page)?.anchors.has(anchor));
  return found.length === 1 ? `${found[0]}#${anchor}` : undefined;
}

/**
 * For a line the page that has it now, or the block that holds it now: the last that begins before it. Else the page's anchor
 * of the nearest name.
 */
function likelyAnchor(address: string, anchor: string, site: Site, moves: Moves): string | undefined {
  const page = site.pages.has(address) ? address : nextAddress(moves, address);
  const there = page === undefined ? undefined : site.pages.get(parts(page)[0]);
  if (!there || page === undefined) return undefined;
  const sister = onSister(page, anchor, site);
  if (sister !== undefined) return sister;
  const [, prefix, line] = /^((?:[a-z]+-)?)L(\d+)/.exec(anchor) ?? [];
  if (prefix === undefined) {
    const meant = nearest(anchor, [...there.anchors]);
    return meant === undefined ? undefined : `${page}#${meant}`;
  }
  const before = [...there.anchors]
    .filter((id) => id.startsWith(`${prefix}L`))
    .map((id) => ({ id, line: Number(/L(\d+)/.exec(id.slice(prefix.length))?.[1]) }))
    .filter((other) => other.line <= Number(line))
    .toSorted((a, b) => a.line - b.line)
    .at(-1);
  return before && `${page}#${before.id}`;
}
