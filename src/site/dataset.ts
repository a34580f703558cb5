/** The open dataset as it is written beside the pages: what the data page says of it, without its rows. */
import type { DatasetEntry } from '../dataset/datapackage.ts';
import { datasetFiles } from '../dataset/files.ts';
import { catalog, changesAsKept, corpus, sources } from './data.ts';
import { wordings } from './wordings.ts';

const input = { catalog, documents: corpus.documents, sources, changes: changesAsKept, wordings };

export const dataset: readonly DatasetEntry[] = (await datasetFiles(input)).map(({ content, table, ...entry }) => {
  const bytes = Buffer.byteLength(content);
  if (!table) return { ...entry, bytes };
  const { rows: _, ...columns } = table;
  return { ...entry, bytes, table: columns };
});
