/**
 * What stands at an item's address now, read from the site's own files. Everything the tray shows, prints and handlers on
 * as a file is made of this one value.
 */

import { targetLabel } from '../domain/figure-labels.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import { spokenName } from '../passage/citable.ts';
import { sourceOf } from '../passage/citation.ts';
import { readParams } from '../search/params.ts';
import type { ChartCopy } from './chart.ts';
import { dataOf, type Item, type ItemKind, type ItemPlace, itemPlaceOf, kindName } from './item.ts';
import type { TrayData } from './known.ts';
import { blocksOf, branchOf, passageOf, spokenId } from './passage.ts';

export type Body =
  | { kind: 'passage'; blocks: Block[] }
  | { kind: 'target'; targets: { name: string; label: string; to: string }[]; blocks: Block[] }
  | { kind: 'chart'; chart: ChartCopy }
  | { kind: 'search'; words: string; narrowed: string[]; hits: number }
  /** Not to be shown: `why` is a sentence. The item stays, and its address. */
  | { kind: 'missing'; why: string; again: boolean };

export interface Resolved {
  item: Item;
  kind: ItemKind | null;
  /** Short enough to read aloud: 北海道 令和3年度 123〜130行. */
  spoken: string;
  /** Where it stands on the site, absolute; null where the address is none of this site's. */
  href: string | null;
  /** What is cited, before its address; of charts and searches what they are made of. */
  source: string;
  body: Body;
}

/** A file of the site that could not be had; trying again may help. */
class Unavailable extends Error {}

const documents = new Map<string, Promise<PlanDocument | null>>();

/** null where the site has no such document; throws Unavailable where it could not be had. */
function loadDocument(url: URL): Promise<PlanDocument | null> {
  const asked = documents.get(url.href) ?? fetchDocument(url);
  documents.set(url.href, asked);
  asked.catch(() => documents.delete(url.href));
  return asked;
}

async function fetchDocument(url: URL): Promise<PlanDocument | null> {
  const response = await fetch(url).catch(() => null);
  if (response?.status === 404) return null;
  if (!response?.ok) throw new Unavailable(url.href);
  return (await response.json()) as PlanDocument;
}

/** Never throws: what goes wrong is a `missing` body. */
export async function resolve(item: Item, root: URL, known: TrayData): Promise<Resolved> {
  const place = itemPlaceOf(item.at);
  const shown = (spoken: string, cited: string, body: Body): Resolved => ({
    item,
    kind: place?.kind ?? null,
    spoken,
    href: place ? new URL(item.at, root).href : null,
    source: cited,
    body,
  });
  const missing = (why: string, again = false) =>
    shown(place ? kindName[place.kind] : '不明', item.at, { kind: 'missing', why, again });
  if (!place) return missing('このアドレスは、いまのサイトでは開けません。');
  try {
    switch (place.kind) {
      case 'passage':
      case 'target':
        return await textAt(place, root, known, shown, missing);
      case 'chart': {
        const chart = await (await import('./chart.ts')).loadChart(new URL(item.at, root), place.figure);
        if (!chart) return missing('このグラフは、いまのサイトにありません。');
        return shown(chart.title, chart.source, { kind: 'chart', chart });
      }
      case 'search': {
        const params = readParams(place.query);
        // The search engine comes with the first search that is shown.
        const { hits, narrowed } = await (await import('./hits.ts')).countHits(params, root);
        return shown(`「${params.q}」の検索`, `${known.site}の検索`, {
          kind: 'search',
          words: params.q,
          narrowed,
          hits,
        });
      }
    }
  } catch (error) {
    console.warn(error);
    return missing('読み込めませんでした。通信の状態を確かめて、もう一度お試しください。', true);
  }
}

async function textAt(
  place: ItemPlace & { kind: 'passage' | 'target' },
  root: URL,
  known: TrayData,
  shown: (spoken: string, cited: string, body: Body) => Resolved,
  missing: (why: string) => Resolved,
): Promise<Resolved> {
  const document = await loadDocument(new URL(dataOf(place.path), root));
  if (!document) return missing('この文書は、いまのサイトに収録していません（未収録）。');
  const blocks =
    place.kind === 'passage' ? blocksOf(document, place.first, place.last) : blocksOf(document, place.block);
  if (blocks.length === 0) return missing(`${spokenName(document, branchOf(document, known))}に、この行はありません。`);
  const cited = sourceOf(passageOf(document, blocks, known, ''));
  const spoken = spokenId(document, blocks, known);
  if (place.kind === 'passage') return shown(spoken, cited, { kind: 'passage', blocks });
  const slug = (metric: string) => metric.replace(/^other:.*/s, 'other');
  const targets = blocks
    .flatMap((block) => block.kpis ?? [])
    .filter(({ metric }) => slug(metric) === place.metric)
    .map((target) => ({
      name: known.metrics.find(({ id }) => id === target.metric)?.name ?? target.text,
      label: targetLabel(target),
      to: new URL(`kpis/${place.metric}/${document.fiscalYear}/${document.branch ? `?b=${document.branch}` : ''}`, root)
        .href,
    }));
  if (targets.length === 0) return missing(`${spoken}に、この目標はありません。`);
  // A table of many targets would be quoted whole: the target's own words say enough.
  const quoted = blocks.filter(({ type }) => type !== 'table');
  return shown(spoken, cited, { kind: 'target', targets, blocks: quoted });
}
