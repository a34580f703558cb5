/** Every item and paragraph of the documents, with the measure it stands under. */
import type { Catalog } from '../content/catalog.ts';
import type { LineRange, PlanDocument, Tag } from '../domain/types.ts';
import { createWordings, type Wordings } from '../likeness/wordings.ts';
import { documentColumns, documentPlace, linePlace, placeColumns, type RowPlace } from './place.ts';
import type { Table } from './table.ts';

export interface ItemRow extends RowPlace {
  kind: PlanDocument['kind'];
  type: 'item' | 'paragraph';
  measure: string | null;
  /** id of the block that opens its section. */
  section: string;
  marker: string | null;
  text: string;
  tags: Tag[];
  lines: LineRange[];
  /** Branch and block of the first member of its group of near-identical wordings (plans only): `hokkaido-L18`; null where it stands alone. */
  group: string | null;
  /** Branches that share the wording, its own among them; null outside plans. */
  groupSize: number | null;
  /** 0 = all other branches say it in these words … 1 = none uses any of them (src/likeness/distinctiveness.ts). */
  distinctiveness: number | null;
}

/** `wordings` are the documents' own: formed here where the caller has none yet. */
export function itemRows(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches'>,
  wordings: Wordings = createWordings(documents, catalog.branches),
): ItemRow[] {
  return documents.flatMap((document) =>
    document.blocks.flatMap((block) => {
      const { type } = block;
      if (type !== 'item' && type !== 'paragraph') return [];
      const plan = document.kind === 'plan' && document.branch !== null;
      const wording = plan ? wordings.of(document.branch ?? '', document.fiscalYear, block.id) : undefined;
      return [
        {
          ...documentPlace(document, catalog),
          kind: document.kind,
          type,
          measure: block.measure,
          section: block.section,
          marker: block.marker,
          text: block.text,
          tags: block.tags,
          lines: block.lines,
          group: wording?.group?.id ?? null,
          groupSize: wording ? (wording.group?.branches.length ?? 1) : null,
          distinctiveness: wording?.distinctiveness ?? null,
          ...linePlace(document, block.id, block.lines[0]?.[0] ?? document.source.lines[0]),
        },
      ];
    }),
  );
}

export function itemTable(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches'>,
  wordings?: Wordings | undefined,
): Table<ItemRow> {
  return {
    name: 'items',
    title: '取組の文',
    description: '1行が、文書の中の1つの項目または段落です。',
    rows: itemRows(documents, catalog, wordings),
    columns: [
      ...documentColumns,
      {
        name: 'kind',
        type: 'string',
        required: true,
        label: '文書の種類の識別名',
        description: '文書の種類。plan 事業計画、results 事業実施結果、document 全国の文書',
      },
      { name: 'type', type: 'string', required: true, label: '文の種類', description: 'item 箇条書き、paragraph 段落' },
      {
        name: 'measure',
        type: 'string',
        label: '施策の識別名',
        description: '施策の識別名。施策の外に書かれた文では空',
      },
      { name: 'section', type: 'string', required: true, label: '節', description: '属する節の最初の段落の番号' },
      { name: 'marker', type: 'string', label: '行頭の記号', description: '行頭の記号や番号' },
      { name: 'text', type: 'string', required: true, label: '文', description: '行頭の記号を除いた文（原本のまま）' },
      {
        name: 'tags',
        type: 'string',
        label: '印',
        description:
          'new 新規、expanded 拡充、importance-high 重要度 高、difficulty-high 困難度 高、priority 重点（空白で区切る）',
      },
      {
        name: 'lines',
        type: 'string',
        label: '行の範囲',
        description: '元の文書の行の範囲。最初の行と最後の行をコンマで、範囲どうしを空白で区切る',
      },
      {
        name: 'group',
        type: 'string',
        label: '共通の文',
        description: '同じ年度・施策のほぼ同じ文のまとまり。その最初の支部と段落。ほかに同じ文がなければ空',
      },
      {
        name: 'groupSize',
        type: 'integer',
        label: '共通の支部の数',
        unit: '支部',
        description: 'ほぼ同じ文のある支部の数（その支部を含む）',
      },
      {
        name: 'distinctiveness',
        type: 'number',
        label: '独自さ',
        description: 'ほかの支部にない書き方ほど1に近い値',
      },
      ...placeColumns,
    ],
  };
}
