/** The targets: one row a KPI statement, in the order of the plans. */

import type { Catalog } from '../content/catalog.ts';
import { conditionOf } from '../convert/targets/condition.ts';
import type { Comparator, PlanDocument } from '../domain/types.ts';
import { documentColumns, documentPlace, linePlace, placeColumns, type RowPlace } from './place.ts';
import type { Table } from './table.ts';

export interface KpiRow extends RowPlace {
  metric: string;
  measure: string | null;
  comparator: Comparator;
  value: number | null;
  valueTo: number | null;
  unit: string | null;
  text: string;
  populationTarget: number | null;
  populationExpected: number | null;
  previousTarget: number | null;
  previousTargetText: string | null;
  hqTarget: number | null;
  hqTargetText: string | null;
  current: number | null;
  currentText: string | null;
  asOf: string | null;
  status: 'final' | 'draft';
  repeat: boolean;
  condition: string | null;
}

const targetsOf = ({ blocks }: PlanDocument) => blocks.flatMap(({ kpis = [] }) => kpis);
const keyOf = ({ branch, fiscalYear }: PlanDocument, metric: string) => `${branch} ${fiscalYear} ${metric}`;

/**
 * Targets of plans, of lists of targets (a repeat where the branch's plan of the year states it too) and of national documents; a
 * results document restates its plan's, and has a table of its own.
 */
export function kpiRows(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): KpiRow[] {
  const planned = new Set(
    documents.flatMap((document) =>
      document.kind === 'plan' ? targetsOf(document).map(({ metric }) => keyOf(document, metric)) : [],
    ),
  );
  return documents
    .filter((document) => document.kind !== 'results')
    .flatMap((document) =>
      document.blocks.flatMap((block) =>
        (block.kpis ?? []).map((target): KpiRow => {
          const population = document.populations.find((p) => p.metric === target.metric);
          return {
            ...documentPlace(document, catalog),
            metric: target.metric,
            measure: target.measure,
            comparator: target.comparator,
            value: target.value,
            valueTo: target.valueTo ?? null,
            unit: target.unit,
            text: target.text,
            populationTarget: population?.target ?? null,
            populationExpected: population?.expected ?? null,
            previousTarget: target.previousTarget?.value ?? null,
            previousTargetText: target.previousTarget?.text ?? null,
            hqTarget: target.hqTarget?.value ?? null,
            hqTargetText: target.hqTarget?.text ?? null,
            current: target.current?.value ?? null,
            currentText: target.current?.text ?? null,
            asOf: target.asOf ?? null,
            status: document.status,
            ...linePlace(document, block.id, target.line),
            repeat:
              (target.repeat ?? false) || (document.kind === 'kpis' && planned.has(keyOf(document, target.metric))),
            condition: conditionOf(target.text)?.condition ?? null,
          };
        }),
      ),
    );
}

export function kpiTable(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): Table<KpiRow> {
  return {
    name: 'kpis',
    title: '目標（KPI）',
    description: '1行が1つの目標です。',
    rows: kpiRows(documents, catalog),
    columns: [
      ...documentColumns,
      {
        name: 'metric',
        type: 'string',
        required: true,
        label: '指標の識別名',
        description: '指標の識別名。一覧にない指標は other: に短い名前を続けたもの',
      },
      {
        name: 'measure',
        type: 'string',
        label: '施策の識別名',
        description: '施策の識別名。施策の外に書かれた目標では空',
      },
      {
        name: 'comparator',
        type: 'string',
        required: true,
        label: '定め方の識別名',
        description:
          '値の意味。eq 等しい、gte 以上、lte 以下、gt 超、lt 未満、range 範囲（value から valueTo まで）、gte-previous 前年度以上、lte-previous 前年度以下、gte-average 全国平均や過去の平均以上、gte-higher-of いずれか高い方の値以上、change 前年度からの増減、maintain 維持、do 数値のない行動',
      },
      {
        name: 'value',
        type: 'number',
        label: '目標',
        description:
          '目標の値。数値の書かれていない目標では空。range では範囲の下の端、change では増減の大きさ（減は負）、gte-previous・lte-previous・gte-average・gte-higher-of では文に添えられた値',
      },
      { name: 'valueTo', type: 'number', label: '目標の上の端', description: 'range のときの範囲の上の端。ほかでは空' },
      { name: 'unit', type: 'string', label: '単位', description: '値の単位' },
      { name: 'text', type: 'string', required: true, label: '目標の文', description: '目標の文' },
      {
        name: 'populationTarget',
        type: 'integer',
        label: '実施対象者数',
        unit: '人',
        description: '実施対象者数',
      },
      {
        name: 'populationExpected',
        type: 'integer',
        label: '実施見込者数',
        unit: '人',
        description: '実施見込者数または取得見込者数',
      },
      {
        name: 'previousTarget',
        type: 'number',
        label: '前年度の目標',
        description:
          '同じ文書に書かれた前年度の目標の値。数値に条件が付くものなど、数値だけでは言い表せない目標では空（文は previousTargetText）',
      },
      { name: 'previousTargetText', type: 'string', label: '前年度の目標の文', description: '前年度の目標の書かれ方' },
      {
        name: 'hqTarget',
        type: 'number',
        label: '本部の目標',
        description:
          '同じ文書に書かれた本部（協会全体）の目標の値。一部の支部だけに当てはまるもの、別のものの割合であるものなど、数値だけでは言い表せない目標では空（文は hqTargetText）',
      },
      {
        name: 'hqTargetText',
        type: 'string',
        label: '本部の目標の文',
        description: '本部（協会全体）の目標の書かれ方',
      },
      { name: 'current', type: 'number', label: '現状', description: '同じ文書に書かれた現状の値' },
      { name: 'currentText', type: 'string', label: '現状の文', description: '現状の書かれ方' },
      { name: 'asOf', type: 'date', label: '現状の時点', description: '現状の値の時点' },
      {
        name: 'status',
        type: 'string',
        required: true,
        label: '状態の識別名',
        description: '文書の状態。final 確定、draft 案',
      },
      ...placeColumns,
      {
        name: 'repeat',
        type: 'boolean',
        required: true,
        label: '再掲',
        description: '同じ計画の中で前に書かれた目標の再掲なら true',
      },
      {
        name: 'condition',
        type: 'string',
        label: '目標の条件',
        description:
          '目標の文のうち、値がいつ、どこに当てはまるかを言う部分（ただし…、…の場合は など）。条件の書かれていない目標では空',
      },
    ],
  };
}
