/** Texts of any size that are hard on the converter, for its benchmark and its test of growth. */
import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/content/catalog.ts';
import { MOST_LINES } from '../../src/convert/limits.ts';
import type { Entry } from '../../src/convert/types.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { convertDocument } from './all.ts';

const title = '令和 3年度 事業計画（北海道支部）';

const part = (file: string, from: number, to: number) => () =>
  readFileSync(`content/sources/${file}`, 'utf8')
    .split('\n')
    .slice(from - 1, to);

/** Shapes with lines that have them. */
export const realLines: Record<string, () => string[]> = {
  plan: part('r3-branch-plans.txt', 1, 3000),
  results: part('r6-results-ibaraki.txt', 1, 1508),
  'plan-table': part('r7-nagano.txt', 60, 1066),
  'plan-slides': part('r7-shizuoka.txt', 50, 785),
  policy: part('r7-nagano.txt', 1, 59),
  'action-plan': part('action-plan-6.txt', 1, 390),
};

/** Lines that, repeated, made some rule read the whole text again and again, or could. */
export const hardLines: Record<string, string[]> = {
  'short lines': ['あ'],
  'short items': ['・あ'],
  'full lines': ['あ'.repeat(1000)],
  digits: ['9'.repeat(1000)],
  'lines of digits': ['123456789'],
  'white space': [`対象者${' '.repeat(990)}x`],
  'open brackets': ['（'.repeat(1000)],
  'nested brackets': ['【'.repeat(500) + '】'.repeat(500)],
  'sentences that never end': ['あを', '、'],
  colons: ['あ：'],
  'goal tags': ['〈Ⅰ、Ⅱ〉'],
  'printed page numbers': ['あ', '- 1 -'],
  'page numbers': ['あ', '1'],
  pages: ['', '', '', 'あ', 'い'],
  pillars: ['１．基盤的保険者機能関係', '２．戦略的保険者機能関係'],
  'boxes at every page': [' （参考', '■ KPI：サービス 100％とする', ' （参考）あ'],
  targets: ['■ KPI：サービススタンダードの達成状況を 100％とする'],
  'a list of targets': ['富山支部事業計画 KPI一覧', '■ KPI：サービススタンダード', '', '100％', '', ''],
  headings: ['（１）健全な財政運営', '１．サービス水準の向上', '○あ', '・い'],
  populations: ['特定保健指導 実施対象者数：1,000人（実施見込者数：10人）'],
  notes: ['※あ', '（※）'],
  evaluations: ['＜データヘルス計画＞', '【自己評価】', 'あ。'],
  'budget labels': ['保健事業経費 【2,030.8億円（対前年度比 ＋115.1億円）】', 'あああ。'],
};

/** The lines over and over, until they are `bytes` long in UTF-8, or as many as a document may have. */
export function linesOfSize(bytes: number, lines: readonly string[]): string[] {
  const out = [title];
  for (let at = 0, size = 0; size < bytes && out.length < MOST_LINES; at += 1) {
    const line = lines[at % lines.length] as string;
    out.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return out;
}

const catalog = loadCatalog('content/catalog');

/** One document of all the lines, read as the shape of that name. */
export function convertLines(shape: string, lines: string[]): PlanDocument {
  const kind = shape === 'results' ? 'results' : shape.startsWith('plan') ? 'plan' : 'document';
  const entry: Entry = {
    branch: kind === 'document' ? null : 'hokkaido',
    ...(kind === 'document' ? { slug: 'fuzz' } : {}),
    kind,
    fiscalYear: 2021,
    status: 'final',
    lines: [1, lines.length],
    // A shape without a title of its own takes one from sources.yaml.
    ...(shape === 'plan' ? {} : { title: 'fuzz' }),
  };
  return convertDocument({ file: 'fuzz.txt', lines, entry, catalog, shape }).document;
}
