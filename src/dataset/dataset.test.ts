import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';
import { cell } from '../foundation/csv.ts';
import { planDocument } from '../schema/document.ts';
import { toCsv } from './csv.ts';
import { datasetFiles, datasetTables } from './files.ts';
import { kpiRows } from './kpis.ts';

const catalog = loadCatalog();

/** A small plan that passes the real schema. */
function plan(branch: string, change: Partial<PlanDocument> = {}): PlanDocument {
  return planDocument.parse({
    branch,
    fiscalYear: 2021,
    kind: 'plan',
    status: 'final',
    title: `令和3年度 事業計画（${branch}）`,
    source: { file: 'r3-branch-plans.txt', lines: [325, 832] },
    blocks: [
      {
        id: 'L5',
        type: 'heading',
        level: 2,
        section: 'L5',
        measure: 'health-checkups',
        marker: 'ⅰ）',
        text: '特定健診',
        lines: [[329, 329]],
        page: 1,
        tags: [],
      },
      {
        id: 'L6',
        type: 'item',
        level: 1,
        section: 'L5',
        measure: 'health-checkups',
        marker: '・',
        text: '受診を"勧め"る, 毎年',
        lines: [[330, 331]],
        page: 1,
        tags: ['new'],
      },
      {
        id: 'L9',
        type: 'kpi',
        level: 1,
        section: 'L5',
        measure: 'health-checkups',
        marker: '■ KPI：',
        text: '生活習慣病予防健診実施率を 61.5％以上とする',
        lines: [[333, 334]],
        page: null,
        tags: [],
        kpis: [
          {
            metric: 'lifestyle-checkup-rate',
            comparator: 'gte',
            value: 61.5,
            unit: '%',
            measure: 'health-checkups',
            line: 333,
            text: '生活習慣病予防健診実施率を 61.5％以上とする',
          },
        ],
      },
    ],
    dropped: [],
    populations: [{ metric: 'lifestyle-checkup-rate', target: 194757, expected: 119776, line: 334 }],
    ...change,
  });
}

describe('kpis', () => {
  test('a row joins the target with its branch, its populations and its place', () => {
    expect(kpiRows([plan('aomori')], catalog)).toEqual([
      {
        fiscalYear: 2021,
        branch: 'aomori',
        branchCode: '02',
        metric: 'lifestyle-checkup-rate',
        measure: 'health-checkups',
        comparator: 'gte',
        value: 61.5,
        valueTo: null,
        unit: '%',
        text: '生活習慣病予防健診実施率を 61.5％以上とする',
        populationTarget: 194757,
        populationExpected: 119776,
        previousTarget: null,
        previousTargetText: null,
        hqTarget: null,
        hqTargetText: null,
        current: null,
        currentText: null,
        asOf: null,
        status: 'final',
        blockId: 'L9',
        url: 'branches/aomori/2021/#L9',
        source: 'r3-branch-plans.txt',
        line: 333,
        repeat: false,
        condition: null,
      },
    ]);
  });

  test("last year's target keeps its words where it has no number", () => {
    const document = plan('aomori');
    const target = document.blocks[2]?.kpis?.[0];
    if (target)
      target.previousTarget = { comparator: 'gte-previous', value: null, unit: null, text: '対前年度以上', line: 340 };
    expect(kpiRows([document], catalog)[0]).toMatchObject({ previousTarget: null, previousTargetText: '対前年度以上' });
  });

  test("a number that holds for some branches alone is no number of headquarters; the branch's own keeps its condition", () => {
    const document = plan('aomori');
    const target = document.blocks[2]?.kpis?.[0];
    if (!target) throw new Error('the fixture has a target');
    const text = '80％以上とする。ただし、80％以上の支部については、前年度以上とする';
    target.hqTarget = { value: null, unit: null, text, line: 340 };
    target.text = '割合を20％以下とする。ただし、入札件数が5件以下の場合は1件以下とする。';
    expect(kpiRows([document], catalog)[0]).toMatchObject({
      hqTarget: null,
      hqTargetText: text,
      value: 61.5,
      condition: 'ただし、入札件数が5件以下の場合は1件以下とする',
    });
  });

  test("a results document restates its plan's targets: no rows", () => {
    expect(kpiRows([plan('aomori', { kind: 'results' })], catalog)).toEqual([]);
  });
});

describe('csv', () => {
  test('has a byte order mark, CRLF, a header, and nothing in a cell that is not stated', () => {
    const [kpis] = datasetTables([plan('aomori')], catalog);
    const [header, row, end] = (kpis ? toCsv(kpis) : '').split('\r\n');
    expect(header).toBe(
      '\ufefffiscalYear,branch,branchCode,metric,measure,comparator,value,valueTo,unit,text,populationTarget,populationExpected,previousTarget,previousTargetText,hqTarget,hqTargetText,current,currentText,asOf,status,blockId,url,source,line,repeat,condition',
    );
    expect(row).toBe(
      '2021,aomori,02,lifestyle-checkup-rate,health-checkups,gte,61.5,,%,生活習慣病予防健診実施率を 61.5％以上とする,194757,119776,,,,,,,,final,L9,branches/aomori/2021/#L9,r3-branch-plans.txt,333,false,',
    );
    expect(end).toBe('');
  });

  test.each([
    ['a,b', '"a,b"'],
    ['「"」', '"「""」"'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    [null, ''],
    [0, '0'],
    [false, 'false'],
    [['new', 'expanded'], 'new expanded'],
  ])('%j is written %s', (value, written) => expect(cell(value)).toBe(written));
});

const documents = [
  plan('okinawa'),
  plan('aomori', { populations: [] }),
  plan('aomori', { fiscalYear: 2024, kind: 'results' }),
  planDocument.parse({ ...plan('x'), branch: null, slug: 'action-plan-6', kind: 'document' }),
];
const files = await datasetFiles({ catalog, documents, sources: [] });

describe('the files', () => {
  const read = (path: string) => JSON.parse(String(files.find((f) => f.path === path)?.content ?? 'null'));

  test('hold every document under its own path', () => {
    const paths = files.map((f) => f.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'plans/2021/aomori.json',
        'plans/2021/okinawa.json',
        'results/2024/aomori.json',
        'documents/action-plan-6.json',
        'kpis.csv',
        'kpis.json',
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
    expect(read('plans/2021/aomori.json')).toEqual(documents[1]);
  });

  test("are in the branches' order, whatever order the documents came in", async () => {
    expect(read('kpis.json').map((r: { branch: string | null }) => r.branch)).toEqual(['aomori', 'okinawa', null]);
    const again = await datasetFiles({ catalog, documents: documents.toReversed(), sources: [] });
    expect(again.map((f) => f.content)).toEqual(files.map((f) => f.content));
  });

  test('say in branches.json which years are held', () => {
    expect(read('branches.json')[1]).toMatchObject({
      code: '02',
      slug: 'aomori',
      regionName: '東北',
      plans: [2021],
      results: [2024],
    });
  });

  test('give the items with their measure and their place', () => {
    expect(read('items.json')[0]).toMatchObject({
      branch: 'aomori',
      measure: 'health-checkups',
      section: 'L5',
      tags: ['new'],
      url: 'branches/aomori/2021/#L6',
      line: 330,
    });
  });

  test('give the block that a population stands in', () => {
    expect(read('populations.json')[0]).toMatchObject({ branch: 'okinawa', target: 194757, blockId: 'L9' });
  });

  test('are all in index.json with their size, and described in datapackage.json', () => {
    const index = read('index.json') as { path: string; bytes: number; rows: number }[];
    expect(index.map((f) => f.path)).toEqual(files.slice(0, -2).map((f) => f.path));
    expect(index.find((f) => f.path === 'kpis.csv')?.rows).toBe(3);
    const resources = read('datapackage.json').resources as { name: string; schema?: { fields: { name: string }[] } }[];
    expect(new Set(resources.map((r) => r.name)).size).toBe(index.length);
    expect(resources.find((r) => r.name === 'kpis-csv')?.schema?.fields.map((f) => f.name)).toContain(
      'populationExpected',
    );
  });

  test('every column of a table is in its rows, and every value of a row has its column', () => {
    const withAll = plan('aomori', {
      results: [
        {
          metric: 'generic-rate',
          measure: null,
          target: null,
          value: 1,
          unit: '%',
          achieved: true,
          achievedText: '達成',
          inferred: false,
          asOf: null,
          method: null,
          rank: 1,
          nationalAverage: null,
          previousValue: null,
          selfEvaluation: 'A',
          warning: null,
          text: 't',
          blockId: 'L6',
          line: 330,
        },
      ],
      budget: [
        {
          category: null,
          subcategory: null,
          project: 'p',
          summary: null,
          isNew: true,
          requested: 1,
          limit: null,
          previous: null,
          blockId: 'L6',
          line: 330,
        },
      ],
    });
    for (const table of datasetTables([withAll], catalog)) {
      expect(Object.keys(table.rows[0] ?? {}).toSorted(), table.name).toEqual(
        table.columns.map((c) => c.name).toSorted(),
      );
    }
  });
});
