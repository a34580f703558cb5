/** The real documents: nothing lost, nothing invented, and what a careful reader finds in them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadSources } from '../../content/sources.ts';
import type { Correction } from '../../schema/correction.ts';
import { planDocument } from '../../schema/document.ts';
import { readLines } from '../lines/lines.ts';
import { type ReadInput, readDocument } from '../read.ts';
import { squeeze } from '../text.ts';
import { conservationFaults, describeTarget, real, realDocuments } from './testing.ts';

test.each(realDocuments)('$name keeps every character on its lines, and reads the same twice', ({ input }) => {
  const { document } = readDocument(input);
  expect(conservationFaults(document, input.lines)).toEqual([]);
  const { provenance, ...kept } = document;
  expect(planDocument.parse(document)).toEqual(kept);
  expect(provenance).toHaveLength(kept.blocks.length);
  expect(readDocument(input).document).toEqual(document);
});

test.each(realDocuments)('$name: a table holds the same characters in its rows as in its text', ({ input }) => {
  const sorted = (text: string): string => [...text.replace(/\s+/gu, '')].sort().join('');
  for (const { id, rows, text } of readDocument(input).document.blocks.filter((block) => block.rows)) {
    expect
      .soft(
        sorted(
          (rows ?? [])
            .flat()
            .map((cell) => cell.text)
            .join(''),
        ),
        id,
      )
      .toBe(sorted(text));
  }
});

test.each(realDocuments)('$name: every block that opens no section follows one of its own', ({ input }) => {
  const { blocks } = readDocument(input).document;
  const ids = new Set(blocks.map(({ id }) => id));
  expect(blocks.filter(({ section }) => !ids.has(section))).toEqual([]);
});

test('every printed page number is the page counted', () => {
  const label = /グループ）$/u;
  const opens = {
    opens: (line: string, page: readonly { text: string }[]) =>
      /機能の盤石化$/u.test(line) || page.some(({ text }) => label.test(text)),
  };
  const faults = (file: string, options = {}) =>
    readLines(readFileSync(`content/sources/${file}`, 'utf8').split('\n'), options).faults;
  expect(faults('r7-nagano.txt')).toEqual([]);
  expect(faults('r6-results-ibaraki.txt')).toEqual([]);
  expect(faults('action-plan-6.txt')).toEqual([]);
  expect(faults('r7-shizuoka.txt', opens)).toEqual([]);
});

const targets = (name: string): string[] =>
  real(name).blocks.flatMap(({ kpis }) =>
    (kpis ?? []).filter(({ repeat }) => !repeat).map((target) => `${target.line} ${describeTarget(target)}`),
  );

test("Shizuoka's targets with last year's, the current value and its date", () => {
  expect(targets('shizuoka 2025')).toMatchInlineSnapshot(`
    [
      "190 service-standard = 100 % (last year = 100 %, now 100 %, on 2024-10-31)",
      "191 service-standard-days ≤ 7 日",
      "192 counter-application-rate ≤ last year (now 1.5 %, on 2024-10-31)",
      "293 claims-assessment-rate ≥ last year (last year ≥ last year 0.141 %, now 0.136 %, on 2024-09-30)",
      "296 reexamination-amount ≥ last year (last year ≥ last year 7135 円, now 9800 円, on 2024-09-30)",
      "326 debt-recovery-rate ≥ last year (last year ≥ last year 70.77 %, now 49.03 %, on 2024-10-31)",
      "388 lifestyle-checkup-rate ≥ 68 % (last year ≥ 67.5 %, now 30.3 %, on 2024-10-31)",
      "390 employer-data-rate ≥ 5.7 % (last year ≥ 5.7 %, now 2.7 %, on 2024-10-31)",
      "403 dependent-checkup-rate ≥ 30.2 % (last year ≥ 28.2 %, now 10.8 %, on 2024-10-31)",
      "427 guidance-rate-insured ≥ 21.6 % (last year ≥ 20 %, now 22.5 %, on 2024-10-31)",
      "468 guidance-rate-dependent ≥ 18.1 % (last year ≥ 14.2 %, now 47.4 %, on 2024-10-31)",
      "496 visit-rate-10m ≥ last year (last year ≥ last year 34 %, now 35.7 %)",
      "571 declared-offices ≥ 7200 事業所 (last year ≥ 7140 事業所, now 7013 事業所, on 2024-11-30)",
      "615 generic-rate ≥ last year (last year ≥ last year 84.2 %, now 85.4 %, on 2024-07-31)",
      "618 biosimilar do",
      "701 committee-coverage ≥ 70.5 % (last year ≥ 69.5 %, now 69.1 %, on 2024-11-30)",
      "703 line-account do",
      "705 committee-offices ≥ last year (now 21008 事業所, on 2024-11-30)",
      "777 single-bid-rate ≤ 15 % (last year ≤ 15 %, now 14.3 %, on 2024-11-30)",
    ]
  `);
});

test("Nagano's targets with last year's and headquarters'", () => {
  expect(targets('nagano 2025')).toMatchInlineSnapshot(`
    [
      "199 service-standard = 100 % (last year = 100 %, headquarters = 100 %)",
      "200 service-standard-days ≤ 7 日 (headquarters ≤ 7 日)",
      "201 counter-application-rate ≤ last year (headquarters ≤ last year)",
      "240 claims-assessment-rate ≥ last year (last year ≥ last year 0.182 %, headquarters ≥ last year)",
      "242 reexamination-amount ≥ last year (last year ≥ last year 4817 円, headquarters ≥ last year)",
      "266 debt-recovery-rate ≥ last year (last year ≥ last year 79.81 %, headquarters ≥ last year)",
      "408 lifestyle-checkup-rate ≥ 65.6 % (last year ≥ 63.3 %, headquarters ≥ 63.5 %)",
      "410 employer-data-rate ≥ 15.6 % (last year ≥ 15.6 %, headquarters ≥ 9 %)",
      "411 dependent-checkup-rate ≥ 37.4 % (last year ≥ 36.4 %, headquarters ≥ 31.6 %)",
      "453 guidance-rate-insured ≥ 33.9 % (last year ≥ 32.6 %, headquarters ≥ 24.3 %)",
      "454 guidance-rate-dependent ≥ 24 % (last year ≥ 28.1 %, headquarters ≥ 19.4 %)",
      "473 visit-rate-10m ≥ last year (last year ≥ 35.4 %, headquarters ≥ last year)",
      "499 declared-offices ≥ 1460 事業所 (last year ≥ 1410 事業所, headquarters ≥ 106000 事業所)",
      "546 generic-rate ≥ last year (last year ≥ last year 85.1 %, headquarters in words)",
      "549 biosimilar do (headquarters in words)",
      "590 committee-coverage ≥ 61.4 % (last year ≥ 60.1 %, headquarters ≥ 54 %)",
      "591 line-account do (headquarters do)",
      "592 committee-offices ≥ last year (last year ≥ 4921 事業所, headquarters ≥ last year)",
      "666 single-bid-rate ≤ 15 % (last year ≤ 15 %, headquarters ≤ 15 %)",
    ]
  `);
});

test("Ibaraki's results", () => {
  const rows = (real('ibaraki 2024').results ?? []).map((found) => {
    const { line, metric, target, value, unit, achieved, achievedText, inferred, asOf, method } = found;
    const { rank, nationalAverage, previousValue, selfEvaluation, warning } = found;
    return [
      line,
      metric,
      target ? `${target.comparator} ${target.value ?? ''}` : '',
      value,
      unit,
      achieved,
      inferred ? 'inferred' : achievedText,
      asOf,
      method,
      rank,
      nationalAverage,
      previousValue,
      selfEvaluation,
      warning?.slice(0, 14),
    ]
      .map((part) => part ?? '–')
      .join(' | ');
  });
  expect(rows).toMatchInlineSnapshot(`
    [
      "60 | service-standard | eq 100 | 100 | % | true | 達成 | – | – | – | – | 100 | A | –",
      "61 | postal-application-rate | gte-previous  | 95.5 | % | true | 達成 | – | – | 18 | 95.6 | 94.4 | A | –",
      "84 | other:お客様満足度（窓口） |  | 96.4 | % | – | – | – | – | 40 | 97.7 | 96.4 | A | –",
      "85 | other:お客様満足度（架電） |  | – | % | – | – | – | – | – | – | 77.8 | A | –",
      "118 | other:年金との併給調整（返納金調定・件数） |  | 173 | 件 | – | – | – | – | – | – | 178 | B | –",
      "118 | other:年金との併給調整（返納金調定・金額） |  | 55415150 | 円 | – | – | – | – | – | – | 48049648 | B | –",
      "192 | judo-frequent-rate |  | 0.53 | % | – | – | – | – | – | – | 0.58 | A | –",
      "194 | other:柔道整復施術療養費（加入者1人あたり） |  | 80.56 | 円 | – | – | – | – | – | – | 82.24 | A | –",
      "195 | other:患者照会率（柔道整復施術療養費） | gte 150 | 201.94 | % | true | 達成された | – | – | – | – | 206.97 | A | –",
      "210 | dependent-confirmation-rate |  | 86.95 | % | false | 目標に到達できなかった | – | – | 39 | 88.44 | 87.27 | B | –",
      "295 | claims-assessment-rate | gte-previous  | 0.142 | % | false | 未達成 | – | – | 19 | 0.131 | 0.174 | B | –",
      "325 | reexamination-amount | gte-previous  | 4499 | 円 | true | 達成 | – | – | 45 | 9908 | 4445 | B | –",
      "396 | debt-recovery-rate | gte-previous  | 64.74 | % | false | 未達成 | – | – | 40 | 66.2 | 70.93 | C | –",
      "439 | other:債権回収率（全債） |  | 35.52 | % | – | – | – | – | – | – | – | C | –",
      "440 | other:債権回収率（返納金） |  | 48.23 | % | – | – | – | – | – | – | – | C | –",
      "444 | card-recovery-rate | gte-previous  | 80.94 | % | false | 未達成 | 2024-11-30 | – | 40 | 82.1 | 81.51 | C | ※令和6年11月まで",
      "562 | lifestyle-checkup-rate | gte 61.8 | 56.9 | % | false | 未達成 | – | – | 34 | 58.4 | – | C | なお、令和6年度から健診実施",
      "566 | employer-data-rate | gte 9.2 | 8.3 | % | false | 未達成 | – | – | 20 | 7.2 | 6.4 | C | –",
      "570 | dependent-checkup-rate | gte 30.9 | 28.1 | % | false | 未達成 | – | – | 32 | 29.3 | 27.5 | C | –",
      "597 | lifestyle-checkup-rate |  | 62.4 | % | – | – | – | 従来と同様の方法 | – | – | 61 | C | –",
      "713 | guidance-rate-insured | gte 18.9 | 16.7 | % | false | 未達成 | – | – | 39 | 20.3 | 16.4 | C | –",
      "717 | guidance-rate-dependent | gte 6.4 | 4.6 | % | false | 未達成 | – | – | 47 | 17.1 | 5.4 | C | –",
      "817 | visit-rate-10m | gte-previous  | 32.6 | % | false | inferred | – | – | 35 | 33.8 | 32.9 | C | ※令和6年度から指標が変更さ",
      "916 | declared-offices | gte 1390 | 1889 | 事業所 | true | 達成 | – | – | – | – | 1245 | S | –",
      "926 | other:健康宣言優良法人取得事業所増加 |  | 349 | 件 | – | – | – | – | – | – | 263 | S | –",
      "1024 | generic-rate | gte-previous  | 89.1 | % | true | 達成ベース | 2025-02-28 | – | 27 | 89.1 | 83.2 | S | –",
      "1186 | other:メールマガジン配信数 |  | 6318 | 件 | – | – | 2025-03-31 | – | – | – | 5869 | A | –",
      "1278 | committee-coverage | gte 61.1 | 61.6 | % | true | 達成 | – | – | 18 | 54.18 | 60.36 | A | –",
      "1281 | other:健康保険委員数 |  | 8368 | 名 | – | – | 2025-03-31 | – | – | – | – | A | –",
      "1283 | committee-offices | gte-previous  | 7381 | 事業所 | true | 達成 | – | – | – | – | 7326 | A | –",
      "1442 | other:事故、物品破損等事案の発生 |  | 4 | 件 | – | – | – | – | – | – | – | C | –",
      "1444 | other:事務処理誤り |  | 28 | 件 | – | – | – | – | – | – | – | C | –",
      "1493 | single-bid-rate | lte 15 | 12.5 | % | true | 達成 | – | – | – | – | 0 | A | –",
      "1496 | other:一者応札件数 |  | 2 | 件 | – | – | – | – | – | – | 0 | A | –",
    ]
  `);
});

test("Nagano's projects add up to the printed totals", () => {
  const { budget = [] } = real('nagano 2025');
  const sum = (category: string) =>
    budget.filter((item) => item.category === category).reduce((total, { requested }) => total + (requested ?? 0), 0);
  expect([sum('医療費適正化等'), sum('保健事業')]).toEqual([10095, 59232]);
});

test('a wrong correction is told with its place and the fix', () => {
  const found = realDocuments.find(({ name }) => name === 'nagano 2025');
  const read = (correction: Correction) => () =>
    readDocument({ ...(found?.input as ReadInput), corrections: [correction] });
  expect(read({ line: 140, before: 150, why: 'a test' })).toThrow(
    /r7-nagano\.txt:140: expected a block that begins on the line of a correction, found none\. Fix: /u,
  );
  expect(read({ line: 141, before: 143, why: 'a test' })).toThrow(
    /r7-nagano\.txt:141: expected a block that begins on line 143, .* found none\. Fix: /u,
  );
});

test('a document is a draft where it says so itself, and its title is printed with it', () => {
  const draft = /（案）/u;
  const entries = loadSources().flatMap(({ file, documents }) => documents.map((document) => ({ ...document, file })));
  for (const { title = '', status, file, lines } of entries) {
    const [from, to] = lines ?? [1, 1];
    const printed = readFileSync(`content/sources/${file}`, 'utf8')
      .split('\n')
      .slice(from - 1, to)
      .map(squeeze);
    // 「（案）」 behind a name of its own, not a 公表案 or the like in a sentence.
    expect
      .soft(
        printed.some((line) => draft.test(line)),
        title,
      )
      .toBe(status === 'draft');
    expect.soft(draft.test(title), title).toBe(status === 'draft');
    if (status === 'draft')
      expect
        .soft(
          printed.some((line) => line.includes(squeeze(title))),
          title,
        )
        .toBe(true);
  }
});

test('what holds for some branches alone, or for a share of something else, is no flat target of headquarters', () => {
  const inWords = real('nagano 2025').blocks.flatMap(({ kpis = [] }) =>
    kpis.flatMap(({ metric, hqTarget }) =>
      hqTarget && hqTarget.comparator === undefined ? [[metric, hqTarget.value, hqTarget.text.slice(0, 20)]] : [],
    ),
  );
  expect(inWords).toEqual([
    ['generic-rate', null, '全支部においてジェネリック医薬品使用割合'],
    ['biosimilar', null, 'バイオシミラーに80％（※3）以上置き換'],
  ]);
});

test("Nagano's KPI table and budget are what a careful reader found", () => {
  type Cell = { value: number | null; comparator: string | null } | null;
  const read = JSON.parse(readFileSync('tests/fixtures/read-by-hand-nagano-2025.json', 'utf8')) as {
    kpiTable: { metric: string; branchTarget: Cell; hqTarget: Cell; previousTarget: Cell; previousMetric?: string }[];
    budget: {
      project: string;
      requested: number;
      previous: number | null;
      category: string;
      subcategory: string;
      summary: string;
      isNew: boolean;
    }[];
  };
  const { blocks, budget = [] } = real('nagano 2025');
  const stated = blocks.flatMap(({ kpis }) => kpis ?? []).filter(({ repeat }) => !repeat);
  for (const row of read.kpiTable) {
    const target = stated.find(({ metric }) => metric === row.metric);
    expect.soft(target !== undefined, `${row.metric}, the branch's`).toBe(row.branchTarget !== null);
    if (!target) continue;
    const cell = (figure: Cell) =>
      figure?.comparator ? { comparator: figure.comparator, value: figure.value } : undefined;
    const mine = (figure: { comparator?: string | undefined; value: number | null } | undefined) =>
      figure && { comparator: figure.comparator, value: figure.value };
    expect.soft(mine(target), `${row.metric}, the branch's`).toEqual(cell(row.branchTarget));
    // A number that holds under a condition is read as its words alone.
    const words = target.hqTarget?.comparator === undefined ? target.hqTarget?.text : undefined;
    if (words) expect.soft(words, `${row.metric}, headquarters`).toContain(`${row.hqTarget?.value}％`);
    else expect.soft(mine(target.hqTarget), `${row.metric}, headquarters`).toEqual(cell(row.hqTarget));
    // Last year's cell that counts another metric fills nothing.
    expect
      .soft(mine(target.previousTarget), `${row.metric}, last year`)
      .toEqual(row.previousMetric ? undefined : cell(row.previousTarget));
  }
  const plain = ({
    category,
    subcategory,
    project,
    summary,
    isNew,
    requested,
    previous,
  }: (typeof read.budget)[number]) => ({ category, subcategory, project, summary, isNew, requested, previous });
  expect(budget.map((item) => plain(item as never))).toEqual(read.budget.map(plain));
});
