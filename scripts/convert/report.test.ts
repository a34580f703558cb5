/** The report names the rule of every block, every doubt with its line and text, and what differs from the last run. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../src/convert/shapes/testing.ts';
import type { Correction } from '../../src/schema/correction.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { convertAll, convertDocument } from './all.ts';
import { patternLine, patternUse, unexplained } from './pattern-use.ts';
import { type Report, reportOf } from './report.ts';
import { reportHtml } from './report-html.ts';

const lines = `令和 3年度 事業計画（北海道支部）

１．基盤的保険者機能関係

（１）健全な財政運営

・評議会における議論の内容を、加入者や事業主に広く周知する。

・短い行を

続ける

■ KPI：新しい試みの割合を 50以上とする

（２）まったく知らない取組の推進

・<b>項目</b>

- 10-
`.split('\n');

function convert(text: string[], corrections: Correction[] = []) {
  const entry = {
    branch: 'hokkaido',
    kind: 'plan' as const,
    fiscalYear: 2021,
    status: 'final' as const,
    lines: [1, text.length] as [number, number],
  };
  return convertDocument({ file: 'a.txt', lines: text, entry, catalog, corrections });
}

function report(before: PlanDocument | undefined = undefined): Report {
  const one = convert(lines);
  const corrections = [{ line: 7, what: 'type: item', why: '理由' }];
  const old = new Map(before ? [['plans/2021/hokkaido', before]] : []);
  return reportOf({ converted: [{ ...one, corrections }], unknown: one.unknown }, old, () => lines, catalog);
}

test('every block, join, target and dropped line is counted under its rule', () => {
  const [document] = report().documents;
  expect(document?.rules).toMatchInlineSnapshot(`
    {
      "blocks": {
        "KPI mark": 1,
        "known heading: the pillar's heading mark": 1,
        "list mark dot": 3,
        "pillar's name": 1,
        "unknown heading: next number of the heading mark": 1,
      },
      "dropped": {
        "page-number": 1,
        "title": 1,
      },
      "joins": {
        "short line that is not over": 1,
      },
      "targets": {
        "other": 1,
      },
    }
  `);
  const one = convert(lines);
  expect(one.provenance).toHaveLength(one.document.blocks.length);
});

test('doubts name kind, line, block, reason and the text of the source; the weightiest first', () => {
  expect(report().documents[0]?.doubts).toMatchInlineSnapshot(`
    [
      {
        "block": "L15",
        "kind": "heading",
        "line": 15,
        "text": "（２）まったく知らない取組の推進",
        "why": "no measure of the catalogue: kept as core-other; nearest: 限度額適用認定証の利用促進 (copay-certificate), 戦略的保険者機能のその他の施策 (strategic-other)",
      },
      {
        "block": "L13",
        "kind": "target",
        "line": 13,
        "text": "■ KPI：新しい試みの割合を 50以上とする",
        "why": "no metric of the catalogue: kept as other:新しい試みの割合; nearest: 一般競争入札に占める一者応札案件の割合 (single-bid-rate), 柔道整復施術療養費の申請のうち3部位以上かつ月15日以上の施術の割合 (judo-frequent-rate)",
      },
      {
        "block": "L13",
        "kind": "target",
        "line": 13,
        "text": "■ KPI：新しい試みの割合を 50以上とする",
        "why": "other:新しい試みの割合: 50 without a unit",
      },
      {
        "block": "L9",
        "kind": "join",
        "line": 11,
        "text": "・短い行を ／ 続ける",
        "why": "joined: short line that is not over",
      },
    ]
  `);
});

test('against the last run: added, removed and changed blocks with the fields that differ', () => {
  const before = convert(lines).document;
  expect(report(before).documents[0]?.changes).toEqual([]);
  const other: PlanDocument = {
    ...before,
    blocks: [
      ...before.blocks
        .filter(({ id }) => id !== 'L7')
        .map((block) => (block.id === 'L5' ? { ...block, level: 3, measure: null } : block)),
      { ...(before.blocks[0] as PlanDocument['blocks'][number]), id: 'L99', lines: [[99, 99]] },
    ],
  };
  expect(report(other).documents[0]?.changes?.map(({ id, change, fields }) => ({ id, change, fields }))).toEqual([
    {
      id: 'L5',
      change: 'changed',
      fields: [
        { name: 'level', before: '3', now: '1' },
        { name: 'measure', before: 'null', now: 'sound-finance' },
      ],
    },
    { id: 'L7', change: 'added', fields: [] },
    { id: 'L99', change: 'removed', fields: [] },
  ]);
  expect(report().documents[0]?.changes).toBeNull();
});

test('the page holds it all as text, without a script', () => {
  const page = reportHtml(report(convert(lines.with(16, '・別の項目')).document));
  expect(page).toContain('&lt;b&gt;項目&lt;/b&gt;');
  expect(page).not.toMatch(/<b>|<script|undefined|\[object/);
  for (const words of ['a.txt:11', 'まったく知らない取組の推進', '理由', 'short line that is not over'])
    expect(page).toContain(words);
});

test('--report writes both files beside a check, and nothing into the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const args = ['scripts/convert.ts', '--check', '--report', '--report-dir', folder];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  const written = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  expect(stdout).toContain(`0 blocks changed, in ${join(folder, 'index.html')}`);
  expect(stdout).toContain(`report: ${patternLine(written.patterns)}`);
  expect(written.totals.documents).toBe(written.documents.length);
  const counted = written.documents.map(
    ({ rules, blocks }) => Object.values(rules.blocks).reduce((a, b) => a + b, 0) - blocks,
  );
  expect(new Set(counted)).toEqual(new Set([0]));
  const doubts = written.documents.map(({ doubt }) => doubt);
  expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('every pattern is told with the documents it serves, and one that serves fewer than two says why it is a rule', () => {
  const { converted } = convertAll('content');
  const patterns = patternUse(converted, catalog);
  const [tag] = patterns.filter(({ of }) => of === 'difficulty-high');
  expect(tag?.documents).toEqual(['plans/2025/nagano']);
  expect(unexplained(patterns)).toEqual([]);
  const served = patterns.map(({ documents }) => documents.length);
  expect(served).toEqual(served.toSorted((a, b) => a - b));
  // Without the documents that it serves none says so.
  expect(patternUse([], catalog).every((one) => one.documents.length === 0)).toBe(true);
  expect(unexplained(patternUse([], catalog)).length).toBeGreaterThan(0);
});
