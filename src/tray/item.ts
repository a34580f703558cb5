/**
 * What a tray (会議資料) gathers. An item is an address of the site and a note; what stands there is read from the site's
 * own files when it is shown. The address is relative to the site's root and the item's identity, one spelling each:
 *
 *   passage  branches/hokkaido/2021/#L123  branches/hokkaido/2021/#L123-L130  …/results/#L12  documents/<slug>/#L12
 *   target   branches/hokkaido/2021/?kpi=generic-rate#L123      (`other`: every target of the block outside the catalogue)
 *   chart    kpis/generic-rate/2021/?b=hokkaido#bars
 *   search   search/?q=歯科&branch=hokkaido                        (percent-encoded)
 */
import { readParams, writeParams } from '../search/params.ts';

export interface Item {
  at: string;
  note: string;
}

/** A named list of items; no address twice. */
export interface Gathering {
  name: string;
  items: Item[];
}

export type ItemPlace =
  | { kind: 'passage'; path: string; first: string; last: string }
  | { kind: 'target'; path: string; block: string; metric: string }
  | { kind: 'chart'; path: string; query: string; figure: string }
  | { kind: 'search'; query: string };
export type ItemKind = ItemPlace['kind'];

export const kindName: Record<ItemKind, string> = { passage: '本文', target: '目標', chart: 'グラフ', search: '検索' };

export const NAME_LENGTH = 60;
export const NOTE_LENGTH = 2000;
export const AT_LENGTH = 1000;
/** What a tray may hold: a meeting's worth, and a bound for what a shared address can ask of a browser. */
export const MOST_ITEMS = 200;

const DOCUMENT = /^(branches\/[a-z]+\/\d{4}\/(?:[a-z0-9-]+\/)?|documents\/[a-z0-9-]+\/)$/;
const BLOCKS = /^(L\d+(?:-\d+)?)(?:-(L\d+(?:-\d+)?))?$/;
const ON_MEASURE = /^measures\/[a-z0-9-]+\/(?:(\d{4})\/)?(?:\?[^#]*)?#([a-z]+)-(L[L\d-]+)$/;

/** The address's path, query and hash, without their marks. */
function parts(at: string): [path: string, query: string, hash: string] {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(at) ?? [];
  return [path, query, hash];
}

/** What an item's address leads to; null where this site has no such kind of place. */
export function itemPlaceOf(at: string): ItemPlace | null {
  const [path, query, hash] = parts(at);
  const [, first, last] = BLOCKS.exec(hash) ?? [];
  if (DOCUMENT.test(path) && first !== undefined) {
    const metric = new URLSearchParams(query).get('kpi');
    return metric
      ? { kind: 'target', path, block: first, metric }
      : { kind: 'passage', path, first, last: last ?? first };
  }
  if (/^kpis\/[a-z0-9-]+\/(\d{4}\/)?$/.test(path) && /^[a-z][a-z-]*$/.test(hash))
    return { kind: 'chart', path, query: choiceOf(query), figure: hash };
  if (path === 'search/') {
    const canonical = writeParams({ ...readParams(query), all: false });
    return new URLSearchParams(canonical).has('q') ? { kind: 'search', query: canonical } : null;
  }
  return null;
}

/**
 * A passage on a measure's page (`measures/privacy/2021/#hokkaido-L123-L130`) is the same passage of the branch's plan; any other
 * address stays as it is. `undated` is the year that a measure's page without one shows first.
 */
export function inPlan(at: string, undated?: number): string {
  const [, year = undated, branch, blocks] = ON_MEASURE.exec(at) ?? [];
  return branch && year ? `branches/${branch}/${year}/#${blocks}` : at;
}

/** The one spelling of a place's address. */
export function atOf(place: ItemPlace): string {
  switch (place.kind) {
    case 'passage':
      return `${place.path}#${place.first}${place.last === place.first ? '' : `-${place.last}`}`;
    case 'target':
      return `${place.path}?kpi=${place.metric}#${place.block}`;
    case 'chart':
      return `${place.path}${place.query && `?${place.query}`}#${place.figure}`;
    case 'search':
      return `search/?${place.query}`;
  }
}

/** Of a chart's query what it is drawn by: the chosen branches and the other axis. */
function choiceOf(query: string): string {
  const params = new URLSearchParams(query);
  return ['b', 'x']
    .flatMap((key) => {
      const value = params.get(key)?.replace(/[^a-z0-9,-]/gi, '');
      return value ? [`${key}=${value}`] : [];
    })
    .join('&');
}

/** The file of the open dataset that holds a document, by its page's path: `data/plans/2021/hokkaido.json`. */
export function dataOf(path: string): string {
  const [, branch, year, step] = /^branches\/([a-z]+)\/(\d{4})\/(?:([a-z0-9-]+)\/)?$/.exec(path) ?? [];
  if (branch && step === 'results') return `data/results/${year}/${branch}.json`;
  if (branch) return `data/plans/${year}/${branch}${step ? `/${step}` : ''}.json`;
  return `data/documents/${path.split('/')[1]}.json`;
}

/** Text as it is kept: no control characters but line breaks and tabs, no half characters, not over `most`. */
export function cleanText(text: string, most: number): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  return plain.slice(0, most).toWellFormed();
}

/** A name on one line. */
export function cleanName(text: string): string {
  return cleanText(text, NAME_LENGTH).replace(/\s+/g, ' ').trim();
}
