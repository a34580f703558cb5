/** The dataset as it is written: files, their description, and the same figures in each of their forms. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { writeFiles } from '../foundation/write-files.ts';
import { datasetFiles } from './files.ts';

interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  constraints?: { required?: boolean };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: Field[]; missingValues: string[] };
}

const out = mkdtempSync(join(tmpdir(), 'dataset-'));
const text = (path: string) => readFileSync(join(out, path), 'utf8');
const json = (path: string) => JSON.parse(text(path)) as unknown;
const rowsOf = (name: string) => json(`${name}.json`) as Record<string, unknown>[];
let resources: Resource[] = [];

beforeAll(async () => {
  const files = await datasetFiles(loadContent('content'));
  writeFiles(
    out,
    files.map(({ path, content }) => [path, content] as const),
  );
  resources = (json('datapackage.json') as { resources: Resource[] }).resources;
});
afterAll(() => rmSync(out, { recursive: true }));

test('index.json names the files with their sizes', () => {
  const index = json('index.json') as { path: string; bytes: number }[];
  for (const { path, bytes } of index) expect(readFileSync(join(out, path)).length, path).toBe(bytes);
  for (const year of readdirSync('content/plans'))
    expect(readdirSync(join(out, 'plans', year)), year).toEqual(
      readdirSync(join('content/plans', year)).filter((file) => file.endsWith('.json')),
    );
});

describe('datapackage.json', () => {
  test('is a Data Package of version 2', () => {
    const schema = JSON.parse(readFileSync('tests/fixtures/data-package-v2.schema.json', 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(json('datapackage.json'));
    expect(validate.errors).toBeNull();
    // The schema would notice a fault.
    expect(validate({ ...(json('datapackage.json') as object), resources: [{ name: 'a b', path: '../a' }] })).toBe(
      false,
    );
  });

  test('names every file once, with its size and its sum', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(json|csv|xlsx)$/.test(file) && !['index.json', 'datapackage.json'].includes(file));
    expect(resources.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(files.length);
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(out, path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
  });

  test('describes the columns as every line of the CSV files has them', () => {
    const tables = resources.filter(({ schema }) => schema);
    expect(tables.length).toBeGreaterThanOrEqual(5);
    for (const { path, schema } of tables) {
      const [head, ...lines] = parseCsv(text(path));
      const { fields, missingValues } = schema ?? { fields: [], missingValues: [] };
      expect(head, path).toEqual(fields.map(({ name }) => name));
      const faults = lines.flatMap((cells, line) => [
        ...(cells.length === fields.length ? [] : [`${path}:${line + 2}: ${cells.length} cells`]),
        ...fields.flatMap((field, column) => {
          const why = faultOf(cells[column] ?? '', field, missingValues);
          return why ? [`${path}:${line + 2} ${field.name}: ${why}`] : [];
        }),
      ]);
      expect(faults.slice(0, 10), path).toEqual([]);
    }
  });
});

test.each(['kpis', 'results', 'budgets', 'populations', 'items'])(
  '%s: spreadsheet and CSV hold the rows of the JSON, numbers as numbers',
  async (name) => {
    const rows = rowsOf(name);
    const fields = resources.find(({ path }) => path === `${name}.csv`)?.schema?.fields ?? [];
    const [, ...lines] = parseCsv(text(`${name}.csv`));
    expect(lines).toEqual(rows.map((row) => fields.map((field) => written(row[field.name]))));

    const book = new excel.Workbook();
    await book.xlsx.readFile(join(out, `${name}.xlsx`));
    const [table, terms, origin] = book.worksheets;
    if (!table || !terms || !origin) throw new Error('three sheets expected');
    expect([terms.name, origin.name]).toEqual(['項目の説明', '出典']);
    expect(table.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(table.rowCount).toBe(rows.length + 1);
    // Which column of the sheet is which of the dataset's stands on the second sheet.
    const heads = (table.getRow(1).values as string[]).slice(1);
    const nameOf = new Map(
      terms.getRows(2, heads.length)?.map((row) => [row.getCell(1).text, row.getCell(2).text] as const),
    );
    expect([...nameOf.keys()]).toEqual(heads);
    const columns = heads.flatMap((head, at) => (nameOf.get(head) ? [[at + 1, nameOf.get(head) ?? ''] as const] : []));
    expect(columns.map(([, column]) => column)).toEqual(fields.map((field) => field.name));
    for (const [at, row] of rows.entries()) {
      const cells = table.getRow(at + 2);
      const read = Object.fromEntries(columns.map(([column, key]) => [key, cells.getCell(column).value ?? null]));
      const meant = Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? written(value) || null : value]),
      );
      if (JSON.stringify(Object.entries(read).sort()) !== JSON.stringify(Object.entries(meant).sort()))
        expect(read, `row ${at + 2}`).toEqual(meant);
    }
    expect(origin.getColumn(2).values.join(' ')).toContain('原本が優先');
  },
);

/** RFC 4180: lines of cells. The byte order mark must be there, and CRLF after every line. */
function parseCsv(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

/** What is wrong with a cell as its field describes it; undefined where nothing is. */
function faultOf(cell: string, { type, constraints }: Field, missing: readonly string[]): string | undefined {
  if (missing.includes(cell)) return constraints?.required ? 'missing' : undefined;
  const forms = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, boolean: /^(true|false)$/, date: /^\d{4}-\d\d-\d\d$/ };
  return type === 'string' || forms[type].test(cell) ? undefined : `${JSON.stringify(cell)} is no ${type}`;
}

/** A value as CSV writes it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
