/** What pages read: the corpus, the sources and the changes between action plans, loaded and checked once a build. */
import { existsSync } from 'node:fs';
import { loadCatalog } from '../content/catalog.ts';
import { type Changes, loadChanges } from '../content/crosswalk.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { loadSources } from '../content/sources.ts';
import { createCorpus } from '../domain/corpus.ts';
import { allPoints, pointFinder } from '../domain/points.ts';
import type { PlanDocument, SourceFile } from '../domain/types.ts';

const catalogFolder = `${contentFolder}/catalog`;
export const catalog = loadCatalog(catalogFolder);
const documents = loadDocuments(contentFolder);

export const corpus = createCorpus(catalog, documents);

export const sources: readonly SourceFile[] = loadSources(
  `${contentFolder}/sources`,
  catalog.branches.map((branch) => branch.slug),
);

/** The changes from the 5th to the 6th action plan and the breaks of metrics; undefined where the content has none. */
export const changesAsKept = existsSync(`${catalogFolder}/crosswalk.yaml`)
  ? loadChanges(catalogFolder, {
      measures: catalog.measures.map(({ id }) => id),
      metrics: catalog.metrics.map(({ id }) => id),
      branches: catalog.branches.map(({ slug }) => slug),
    })
  : undefined;
export const changes: Changes = changesAsKept ?? { crosswalk: [], breaks: [], remarks: [] };

/** Every figure of every year: what the pages over the years show. */
export const points = allPoints(corpus);
export const pointAt = pointFinder(points);

/** The source file a document was made from. */
export function sourceOf(document: PlanDocument): SourceFile {
  const found = sources.find((source) => source.file === document.source.file);
  if (!found) throw new Error(`${document.source.file}: not in ${contentFolder}/sources/sources.yaml; add its entry`);
  return found;
}
