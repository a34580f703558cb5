/** What pages read: the corpus and the sources, loaded and checked once a build. */
import { getCollection } from 'astro:content';
import { loadCatalog } from './catalog.ts';
import { contentFolder } from './content-folder.ts';
import { createCorpus } from './corpus.ts';
import { loadSources } from './sources.ts';
import type { PlanDocument, SourceFile } from './types.ts';

const catalog = loadCatalog(`${contentFolder}/catalog`);
const entries = await getCollection('planData');

export const corpus = createCorpus(
  catalog,
  entries.map((entry) => entry.data as PlanDocument),
);

export const sources: readonly SourceFile[] = loadSources(
  `${contentFolder}/sources`,
  catalog.branches.map((branch) => branch.slug),
);

/** The source file a document was made from. */
export function sourceOf(document: PlanDocument): SourceFile {
  const found = sources.find((source) => source.file === document.source.file);
  if (!found) throw new Error(`${document.source.file}: not in ${contentFolder}/sources/sources.yaml; add its entry`);
  return found;
}
