import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FaultsError } from '../foundation/faults.ts';
import { loadChanges } from './crosswalk.ts';

const known = {
  measures: ['service-level', 'cash-benefits'],
  metrics: ['visit-rate-3m', 'visit-rate-10m'],
  branches: ['gifu'],
};

function faultsOf(crosswalk: string, breaks = '[]', remarks = '[]'): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'crosswalk-'));
  writeFileSync(join(dir, 'crosswalk.yaml'), crosswalk);
  writeFileSync(join(dir, 'metric-breaks.yaml'), breaks);
  writeFileSync(join(dir, 'metric-remarks.yaml'), remarks);
  try {
    loadChanges(dir, known);
    return [];
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return error.faults.map(
      ({ line, path, expected, found }) => `${line} ${path}: expected ${expected}, found ${found}`,
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const entry = (more: string): string => `- from: { measure: service-level, label: ② サービス水準の向上, line: 79 }
  note: null
  line: 79
  certain: true
${more}`;

test('a kind that does not fit its rows and an unknown measure are told together', () => {
  const text = entry(`  to: [{ measure: service-levels, label: ② サービス水準の向上, line: 249 }]
  kind: split
`);
  expect(faultsOf(text)).toEqual([
    '5 [0].to[0].measure: expected an id of measures.yaml, found "service-levels"',
    '6 [0].kind: expected rows that fit split, found 1 row before and 1 after',
  ]);
});

test('a break of an unknown metric is told', () => {
  const breaks = `- metrics: [visit-rate]
  fiscalYear: 2024
  kind: replaced
  replaces: visit-rate-3m
  text: …
  source: { file: a.txt, lines: [1, 2] }
`;
  expect(faultsOf('[]', breaks)).toEqual(['1 [0].metrics: expected an id of metrics.yaml, found "visit-rate"']);
});

test('a remark of an unknown metric or branch is told', () => {
  const remark = (metric: string, branch: string) => `- metric: ${metric}
  fiscalYear: 2021
  branch: ${branch}
  text: …
  source: { file: a.txt, lines: [1, 2] }
`;
  expect(faultsOf('[]', '[]', remark('visit-rate-3m', 'gifu'))).toEqual([]);
  expect(faultsOf('[]', '[]', remark('visit-rate', 'gihu'))).toEqual([
    '1 [0].metric: expected an id of metrics.yaml, found "visit-rate"',
    '3 [0].branch: expected an id of branches.yaml, found "gihu"',
  ]);
});

test('a row that ended needs no successor', () => {
  expect(faultsOf(entry('  to: []\n  kind: ended\n'))).toEqual([]);
});
