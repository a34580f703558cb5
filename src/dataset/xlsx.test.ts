import excel from 'exceljs';
import { afterEach, expect, test, vi } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import type { Table } from './table.ts';
import { toXlsx } from './xlsx.ts';

const table: Table<Record<string, unknown>> = {
  name: 'kpis',
  title: '目標［KPI］/2021',
  description: '',
  columns: [
    { name: 'branch', type: 'string', label: '支部の識別名', description: '支部' },
    { name: 'value', type: 'number', label: '目標', unit: '%', description: '目標の値' },
    { name: 'repeat', type: 'boolean', label: '再掲', description: '再掲なら true' },
    { name: 'text', type: 'string', label: '文', description: '目標の文' },
  ],
  rows: [
    { branch: 'oita', value: 61.5, repeat: false, text: '=1+1', source: 'a.txt' },
    { branch: null, value: 0, repeat: true, text: '', source: 'a.txt' },
    { branch: 'oita', value: null, repeat: null, text: '07', source: 'a.txt' },
  ],
};
const source = {
  file: 'a.txt',
  title: '計画',
  publisher: '協会',
  fiscalYear: 2021,
  kind: 'plans',
  status: 'final',
  sha256: '0'.repeat(64),
  method: '手',
  url: '',
  retrieved: '',
  added: '2026-11-21',
  documents: [],
} as const;
const write = () =>
  toXlsx(table, loadCatalog(), [
    { ...source, documents: [] },
    { ...source, file: 'b.txt', documents: [] },
  ]);

afterEach(() => vi.useRealTimers());

test('names stand before ids; 0 is 0, nothing is nothing, and text stays text', async () => {
  const book = new excel.Workbook();
  await book.xlsx.load((await write()).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['目標［KPI］ 2021', '項目の説明', '出典']);
  const rows = book.worksheets[0]?.getRows(1, 4)?.map((row) => [1, 2, 3, 4, 5].map((at) => row.getCell(at).value));
  expect(rows).toEqual([
    ['支部', '支部の識別名', '目標', '再掲', '文'],
    ['大分', 'oita', 61.5, false, '=1+1'],
    [null, null, 0, true, null],
    ['大分', 'oita', null, null, '07'],
  ]);
});

test('only the files that rows come from are named as sources', async () => {
  const book = new excel.Workbook();
  await book.xlsx.load((await write()).buffer);
  const said = book.getWorksheet('出典')?.getColumn(2).values ?? [];
  expect(said).toContain('a.txt');
  expect(said).not.toContain('b.txt');
});

test('the bytes do not depend on the time of day', async () => {
  const first = await write();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2031, 4, 5) });
  expect(Buffer.from(await write()).equals(first)).toBe(true);
});
