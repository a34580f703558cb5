/** What `npm run add` works on: the content folder as it stands, loaded and checked once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, loadCatalog } from '../../src/content/catalog.ts';
import { loadSources, type Source } from '../../src/content/sources.ts';
import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';
import type { CorrectionNames } from '../convert/corrections.ts';
import { loadModel } from '../convert/model-file.ts';
import { contentPlaces, recover } from '../files/swap.ts';
import { Refused } from '../read/file-text.ts';
import { type ContentChange, changeContent } from './content-change.ts';

export interface Project {
  /** The content folder, as messages name it. */
  content: string;
  /** Where documents wait that are not published. */
  drafts: string;
  catalog: Catalog;
  model: MeasureModel | undefined;
  names: CorrectionNames;
  branches: string[];
  /** In the order of sources.yaml. */
  sources: Source[];
  /** sources.yaml as it stands. */
  list: string;
}

export const LIST = 'sources/sources.yaml';

/** Throws a FaultsError where catalogue or sources are faulty: nothing is added to such content. */
export function openProject(content: string, drafts = '.cache/add'): Project {
  recover(contentPlaces(content));
  const catalog = loadCatalog(join(content, 'catalog'));
  const branches = catalog.branches.map(({ slug }) => slug);
  return {
    content,
    drafts,
    catalog,
    model: loadModel(content),
    names: {
      measures: catalog.measures.map(({ id }) => id),
      metrics: catalog.metrics.map(({ id }) => id),
    },
    branches,
    sources: loadSources(join(content, 'sources'), branches),
    list: readFileSync(join(content, LIST), 'utf8'),
  };
}

/** Changes the content, unless somebody else has since the project was opened. */
export function change(project: Project, changes: ContentChange): void {
  if (readFileSync(join(project.content, LIST), 'utf8') !== project.list)
    throw new Refused(
      'changed',
      `${join(project.content, LIST)}: expected as it was read, found changed meanwhile. Fix: run it again.`,
    );
  changeContent(project.content, changes);
  const list = changes.write.get(LIST);
  if (typeof list === 'string') project.list = list;
}

/** Names of all files of the sources, read and held. */
export const fileNames = ({ sources }: Pick<Project, 'sources'>): Set<string> =>
  new Set(
    sources.flatMap(({ file, original, layout }) => [
      file,
      ...(original ? [original.file] : []),
      ...(layout ? [layout.file] : []),
    ]),
  );
