/** The open dataset, made once: the data page says what its files are, the endpoints of src/pages/data give them. */
import type { GetStaticPathsItem } from 'astro';
import type { DatasetEntry, DatasetFile } from '../dataset/datapackage.ts';
import { datasetFiles } from '../dataset/files.ts';
import { catalog, changesAsKept, corpus, sources } from './data.ts';
import { wordings } from './wordings.ts';

const files: readonly DatasetFile[] = await datasetFiles({
  catalog,
  documents: corpus.documents,
  sources,
  changes: changesAsKept,
  wordings,
});

/** Every file without its rows. */
export const dataset: readonly DatasetEntry[] = files.map(({ content, table, ...entry }) => {
  const bytes = Buffer.byteLength(content);
  if (!table) return { ...entry, bytes };
  const { rows: _, ...columns } = table;
  return { ...entry, bytes, table: columns };
});

/** The routes of the files that end so: what the endpoint of that ending gives. */
export function datasetRoutes(ending: 'csv' | 'json' | 'xlsx') {
  return files
    .filter(({ path }) => path.endsWith(`.${ending}`))
    .map(({ path, content }) => ({
      params: { file: path.slice(0, -ending.length - 1) },
      props: { content },
    })) satisfies GetStaticPathsItem[];
}
