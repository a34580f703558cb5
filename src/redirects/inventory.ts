/** What a built site answers to: its pages with their ids, and the files of the dataset. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOVED } from './files.ts';
import type { Inventory } from './read.ts';
import { parts } from './resolve.ts';

export interface SitePage {
  /** All ids: any may be led to. */
  ids: ReadonlySet<string>;
  /** Those that are addresses: see `addressIds`. */
  anchors: ReadonlySet<string>;
}

export interface Site extends Inventory {
  /** By address; pages of moved addresses and the page for unknown ones are not among them. */
  pages: ReadonlyMap<string, SitePage>;
  /** Files under data/. */
  files: ReadonlySet<string>;
}

export function readSite(dist: string): Site {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const pages = new Map<string, SitePage>();
  for (const file of all.filter((each) => each.endsWith('.html') && each !== '404.html').sort()) {
    const html = readFileSync(join(dist, file), 'utf8');
    if (isMovedPage(html)) continue;
    const { ids, anchors } = addressIds(html);
    pages.set(file.replace(/index\.html$/, ''), { ids, anchors });
  }
  const files = datasetFilesIn(dist);
  return { pages, files, ...inventoryOf(pages, files) };
}

/** The files under data/ of a built site. */
export function datasetFilesIn(dist: string): Set<string> {
  const data = join(dist, 'data');
  const all = existsSync(data) ? readdirSync(data, { recursive: true, encoding: 'utf8' }) : [];
  return new Set(
    all
      .map((file) => `data/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.\w+$/.test(file) && !file.endsWith('.html'))
      .sort(),
  );
}

export function inventoryOf(
  pages: ReadonlyMap<string, { ids: ReadonlySet<string> }>,
  files: ReadonlySet<string>,
): Inventory {
  return {
    addresses: [...pages.keys(), ...files],
    has: (address) => {
      const [page, anchor] = parts(address);
      return anchor === undefined ? pages.has(page) || files.has(page) : (pages.get(page)?.ids.has(anchor) ?? false);
    },
  };
}

export function isMovedPage(html: string): boolean {
  return html.slice(0, 200).includes(` ${MOVED}>`);
}

const opening = /<([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const idOf = /\sid=(?:"([^"]*)"|([^\s"'>]+))/;
const block = /^(?:[a-z]+-)?L\d+(?:-\d+)?$/;
const led = /\shref=(?:"#([^"]*)"|#([^\s"'>]+))/;

/**
 * The ids of a page, and those that are addresses: a block's (`L12`, `hokkaido-L12`), those of headings, sections and figures,
 * and those that a link of the page leads to. The rest is wiring (labels, lists of form fields, tables behind charts) and may change,
 * as may `main`, which the link for keyboards uses.
 */
export function addressIds(html: string): { ids: Set<string>; anchors: Set<string> } {
  const ids = new Set<string>();
  const anchors = new Set<string>();
  const linked = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(opening)) {
    const [, quoted, bare] = idOf.exec(attributes) ?? [];
    const id = quoted ?? bare;
    if (id) {
      ids.add(id);
      if (block.test(id) || /^(h[1-6]|section|figure)$/i.test(tag)) anchors.add(id);
    }
    const [, toQuoted, toBare] = led.exec(attributes) ?? [];
    const to = toQuoted ?? toBare;
    if (to) linked.add(to);
  }
  for (const id of linked) if (ids.has(id) && id !== 'main') anchors.add(id);
  return { ids, anchors };
}
