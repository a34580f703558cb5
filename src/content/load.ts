/** All of the content folder as one value, read and checked once a process: the check before a build, its pages and its search share it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlanDocument } from '../schema/document.ts';
import { type Catalog, loadCatalog } from './catalog.ts';
import { type Changes, loadChanges } from './crosswalk.ts';
import { loadDocuments } from './documents.ts';
import { contentFolder } from './folder.ts';
import { loadSources, type Source } from './sources.ts';

export interface Content {
  catalog: Catalog;
  documents: readonly PlanDocument[];
  sources: readonly Source[];
  /** The changes from the 5th to the 6th action plan and the breaks of metrics; undefined where the content has none. */
  changes: Changes | undefined;
}

/**
 * Kept by the process, not by this module: Astro runs the pages from a bundle of their own, in which every module stands a
 * second time beside those of the configuration and its integrations.
 */
const name = Symbol.for('branch-plans: content by folder');
const shared = globalThis as { [name]?: Map<string, Content> };

/** Throws a FaultsError with all faults of the first kind of file that has any. */
export function loadContent(folder: string = contentFolder): Content {
  shared[name] ??= new Map();
  const key = resolve(folder);
  const held = shared[name].get(key) ?? readContent(folder);
  shared[name].set(key, held);
  return held;
}

/** The files have changed: the next to ask reads them anew. */
export function forgetContent(): void {
  shared[name]?.clear();
}

function readContent(folder: string): Content {
  const catalogFolder = join(folder, 'catalog');
  const catalog = loadCatalog(catalogFolder);
  const branches = catalog.branches.map(({ slug }) => slug);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const changes = existsSync(join(catalogFolder, 'crosswalk.yaml'))
    ? loadChanges(catalogFolder, { measures: ids(catalog.measures), metrics: ids(catalog.metrics), branches })
    : undefined;
  return {
    catalog,
    changes,
    sources: loadSources(join(folder, 'sources'), branches),
    documents: loadDocuments(folder),
  };
}
