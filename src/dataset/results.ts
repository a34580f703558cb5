/** Results: one row a result that a results document states. */
import type { Catalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';
import { documentColumns, documentPlace, linePlace, placeColumns, type RowPlace } from './place.ts';
import type { Table } from './table.ts';

export interface ResultRow extends RowPlace {
  metric: string;
  measure: string | null;
  target: number | null;
  targetText: string | null;
  value: number | null;
  unit: string | null;
  achieved: boolean | null;
  achievedText: string | null;
  inferred: boolean;
  asOf: string | null;
  method: string | null;
  rank: number | null;
  nationalAverage: number | null;
  previousValue: number | null;
  selfEvaluation: 'S' | 'A' | 'B' | 'C' | 'D' | null;
  warning: string | null;
  text: string;
}

export function resultRows(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): ResultRow[] {
  return documents.flatMap((document) =>
    (document.results ?? []).map((result) => ({
      ...documentPlace(document, catalog),
      metric: result.metric,
      measure: result.measure,
      target: result.target?.value ?? null,
      targetText: result.target?.text ?? null,
      value: result.value,
      unit: result.unit,
      achieved: result.achieved,
      achievedText: result.achievedText,
      inferred: result.inferred,
      asOf: result.asOf,
      method: result.method,
      rank: result.rank,
      nationalAverage: result.nationalAverage,
      previousValue: result.previousValue,
      selfEvaluation: result.selfEvaluation,
      warning: result.warning,
      text: result.text,
      ...linePlace(document, result.blockId, result.line),
    })),
  );
}

export function resultTable(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): Table<ResultRow> {
  return {
    name: 'results',
    title: '実施結果',
    description: '1行が、1つの指標の実施結果です。',
    rows: resultRows(documents, catalog),
    columns: [
      ...documentColumns,
      { name: 'metric', type: 'string', required: true, label: '指標の識別名', description: '指標の識別名' },
      { name: 'measure', type: 'string', label: '施策の識別名', description: '施策の識別名' },
      { name: 'target', type: 'number', label: '目標', description: '目標の値' },
      { name: 'targetText', type: 'string', label: '目標の文', description: '目標の書かれ方' },
      { name: 'value', type: 'number', label: '結果', description: '結果の値。前年度の値だけが書かれているときは空' },
      { name: 'unit', type: 'string', label: '単位', description: '値の単位' },
      {
        name: 'achieved',
        type: 'boolean',
        label: '達成',
        description: '達成なら true、未達成なら false、どちらともいえない（概ね達成など）か判断できなければ空',
      },
      {
        name: 'achievedText',
        type: 'string',
        label: '達成の書かれ方',
        description: '達成・未達成・概ね達成など、文書に書かれたままの言葉。書かれていなければ空',
      },
      {
        name: 'inferred',
        type: 'boolean',
        required: true,
        label: '当サイトの判断',
        description:
          '達成・未達成が文書に書かれておらず、当サイトが目標と結果、または自己評価から判断したものなら true',
      },
      {
        name: 'asOf',
        type: 'date',
        label: '結果の時点',
        description: '年度を通した値でなく、ある時点の値であるときの、その時点',
      },
      {
        name: 'method',
        type: 'string',
        label: '算出の方法',
        description: '指標の定めと異なる方法で算出した値であるときの、その方法の書かれ方（従来と同様の方法など）',
      },
      { name: 'rank', type: 'integer', label: '全国順位', description: '全国の支部の中での順位' },
      { name: 'nationalAverage', type: 'number', label: '全国平均', description: '全国の値' },
      {
        name: 'previousValue',
        type: 'number',
        label: '前年度',
        description: '前年度の結果の値。算出の方法が変わったときは、比べられる方の行にある',
      },
      { name: 'selfEvaluation', type: 'string', label: '自己評価', description: '支部の自己評価（S・A・B・C・D）' },
      { name: 'warning', type: 'string', label: '文書の注意', description: '値の読み方について文書が述べている注意' },
      { name: 'text', type: 'string', required: true, label: '結果の文', description: '結果の文' },
      ...placeColumns,
    ],
  };
}
