/**
 * The copies of the whole site, over a site that is otherwise complete: the ZIP, the offline copy's worker and manifest,
 * and the sizes of both on the data page.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileSize, number } from '../domain/figure-labels.ts';
import { isKept, offlineCopy } from './copy.ts';
import { MANIFEST, WORKER } from './manifest.ts';
import { DATA_PAGE, filled, insideZip, siteZip, ZIP } from './site-zip.ts';

type Site = Map<string, Uint8Array>;

export interface Copies {
  zip: number;
  files: number;
  offline: number;
}

/** Throws an Error with one sentence where `dist` is no site. */
export async function writeCopies(dist: string): Promise<Copies> {
  if (!existsSync(join(dist, DATA_PAGE)))
    throw new Error(`there is no ${join(dist, DATA_PAGE)}: build the pages first (npm run build)`);
  const site = readSite(dist);
  const page = new TextDecoder().decode(site.get(DATA_PAGE));

  const zipped = await withOffline(new Map(site), insideZip(page));
  const zip = siteZip(zipped.site);

  // One more: the ZIP's README.
  const sizes = { zip: `${fileSize(zip.length)}、${number(zipped.site.size + 1)}ファイル` };
  const { site: served, bytes } = await withOffline(site, filled(page, sizes));
  served.set(ZIP, zip);
  for (const [path, content] of served) if (content !== site.get(path)) writeFileSync(join(dist, path), content);
  return { zip: zip.length, files: zipped.site.size + 1, offline: bytes };
}

/** The site with this data page and the two files of its offline copy, whose size the page names. */
async function withOffline(site: Site, page: string): Promise<{ site: Site; bytes: number }> {
  // The page that names the size is a part of it: named again until it holds, which is at the second time.
  for (let size = fileSize(sum(site)); ; ) {
    const whole = new Map(site).set(
      DATA_PAGE,
      new TextEncoder().encode(filled(page, { offline: size, 'offline-button': size })),
    );
    const { files, bytes } = await offlineCopy(whole);
    if (fileSize(bytes) === size) return { site: new Map([...whole, ...files]), bytes };
    size = fileSize(bytes);
  }
}

function sum(site: Site): number {
  return [...site].reduce((bytes, [path, content]) => (isKept(path) ? bytes + content.length : bytes), 0);
}

/** Every file but those that are written here. */
function readSite(dist: string): Site {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => ![ZIP, WORKER, MANIFEST].includes(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path))]));
}
