/** What pages read: the corpus, the sources and the changes between action plans, loaded and checked once a process. */
import type { Changes } from '../content/crosswalk.ts';
import { contentFolder } from '../content/folder.ts';
import { loadContent } from '../content/load.ts';
import { createCorpus } from '../domain/corpus.ts';
import { allPoints, pointFinder } from '../domain/points.ts';
import type { PlanDocument, SourceFile } from '../domain/types.ts';

const content = loadContent();
export const catalog = content.catalog;
export const corpus = createCorpus(catalog, content.documents);
export const sources: readonly SourceFile[] = content.sources;

/** The changes from the 5th to the 6th action plan and the breaks of metrics; undefined where the content has none. */
export const changesAsKept = content.changes;
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
