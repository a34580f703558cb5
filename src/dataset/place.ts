/** Where a row comes from: document, branch, block, address, source line. Every table has these columns. */
import type { Catalog } from '../content/catalog.ts';
import { documentUrl } from '../domain/document-place.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import type { Column } from './table.ts';

export interface DocumentPlace {
  fiscalYear: number;
  /** null for a national document. */
  branch: string | null;
  branchCode: string | null;
}

export interface RowPlace extends DocumentPlace {
  blockId: string | null;
  /** Relative to the site's home: `branches/hokkaido/2021/#L18`. */
  url: string;
  source: string;
  line: number;
}

export const documentColumns: Column<DocumentPlace>[] = [
  { name: 'fiscalYear', type: 'integer', required: true, label: '年度', description: '年度（西暦）' },
  { name: 'branch', type: 'string', label: '支部の識別名', description: '支部の識別名。全国の文書では空' },
  { name: 'branchCode', type: 'string', label: '支部コード', description: '支部の都道府県コード（JIS X 0401、2桁）' },
];

export const placeColumns: Column<RowPlace>[] = [
  {
    name: 'blockId',
    type: 'string',
    label: '段落',
    description: '段落の番号。文書の最初の行を1と数えた行番号に L を付けたもの',
  },
  {
    name: 'url',
    type: 'string',
    required: true,
    label: '所在',
    description: 'このサイトの中の所在（サイトの最初のページから見た相対アドレス）',
  },
  { name: 'source', type: 'string', required: true, label: '元のファイル', description: '元の文書のファイル名' },
  {
    name: 'line',
    type: 'integer',
    required: true,
    label: '元のファイルの行',
    description: '元の文書の行番号（ファイルの最初の行が1）',
  },
];

export function documentPlace(document: PlanDocument, catalog: Pick<Catalog, 'branches'>): DocumentPlace {
  return {
    fiscalYear: document.fiscalYear,
    branch: document.branch,
    branchCode: catalog.branches.find((b) => b.slug === document.branch)?.code ?? null,
  };
}

/** The columns that follow a row's own: `line` is the source file's. */
export function linePlace(
  document: PlanDocument,
  blockId: string | null,
  line: number,
): Omit<RowPlace, keyof DocumentPlace> {
  return { blockId, url: documentUrl(document) + (blockId ? `#${blockId}` : ''), source: document.source.file, line };
}

/** The block that a source line stands in. */
export function blockAt(document: PlanDocument, line: number): Block | undefined {
  return document.blocks.find((block) => block.lines.some(([from, to]) => from <= line && line <= to));
}
