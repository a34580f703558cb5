/** datapackage.json: what every file of the dataset is, for programs (Frictionless Data Package v2). */
import { createHash } from 'node:crypto';
import type { SourceFile } from '../domain/types.ts';
import { type AnyTable, meaning } from './table.ts';

export interface DatasetFile {
  path: string;
  title: string;
  description: string;
  /** How many rows or documents it holds. */
  rows: number;
  content: string | Uint8Array;
  table?: AnyTable;
}

/** What of a file the site says: its description without its rows. */
export interface DatasetEntry extends Omit<DatasetFile, 'content' | 'table'> {
  bytes: number;
  table?: Omit<AnyTable, 'rows'>;
}

export function dataPackage(files: readonly DatasetFile[], sources: readonly SourceFile[]) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'branch-plans',
    title: '支部プラン：協会けんぽ47支部の事業計画',
    description:
      '全国健康保険協会の支部の事業計画から取り出した、文と目標のデータです。公式の資料ではなく、元の文書が優先します。',
    sources: sources.map((s) => ({ title: `${s.title}（${s.publisher}）`, ...(s.url ? { path: s.url } : {}) })),
    resources: files.map(resource),
  };
}

function resource(file: DatasetFile) {
  const name = file.path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const ending = file.path.slice(file.path.lastIndexOf('.') + 1);
  const about = {
    name,
    path: file.path,
    title: file.title,
    description: file.description,
    format: ending,
    mediatype: mediatypes[ending],
    bytes: Buffer.byteLength(file.content),
    hash: `sha256:${createHash('sha256').update(file.content).digest('hex')}`,
  };
  // A spreadsheet says of itself what it is.
  if (ending === 'xlsx') return about;
  if (!file.table) return { ...about, encoding: 'utf-8' };
  return {
    ...about,
    encoding: 'utf-8',
    type: 'table',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: file.table.columns.map((column) => ({
        name: column.name,
        type: column.type,
        title: column.label,
        description: meaning(column),
        ...(column.required ? { constraints: { required: true } } : {}),
      })),
      missingValues: [''],
    },
  };
}

const mediatypes: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
