/** What a text says of itself, what a person says of it, and what is left open. */
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { readText, type TextInput } from './read-text.ts';

const catalog = loadCatalog();
const body = ['１．基盤的保険者機能関係', '（１）健全な財政運営', '・評議会で丁寧な説明をする。'];
const read = (lines: readonly string[], rest: Partial<TextInput> = {}) =>
  readText({ file: 'input.txt', lines, catalog, ...rest }).json;
const titled = (title: string, rest: Partial<TextInput> = {}) => read([title, '', ...body], rest);
const openQuestions = ({ doubts }: ReturnType<typeof read>) =>
  doubts.filter(({ blockId, kind }) => blockId === null && kind === 'place').map(({ what }) => what);

describe('whose and of which year', () => {
  test('the title says it', () => {
    const json = titled('令和7年度 佐賀支部事業計画');
    expect(json).toMatchObject({ branch: 'saga', fiscalYear: 2025, kind: 'plan', status: 'final' });
    expect(json.title).toBe('令和7年度 佐賀支部事業計画');
    expect(openQuestions(json)).toEqual([]);
  });
  test('a person overrules it, each alone', () => {
    const title = '令和7年度 佐賀支部事業計画';
    expect(titled(title, { branch: 'oita' })).toMatchObject({ branch: 'oita', fiscalYear: 2025 });
    expect(titled(title, { fiscalYear: 2024 })).toMatchObject({ branch: 'saga', fiscalYear: 2024 });
    expect(titled(title, { kind: 'document' })).toMatchObject({ kind: 'document' });
  });
  test('what is not said is asked for, and what a person said is not', () => {
    const [year, branch] = [/no fiscal year.*--year/u, /no branch.*--branch/u].map((it) => expect.stringMatching(it));
    expect(openQuestions(read(body))).toEqual([year, branch]);
    expect(openQuestions(read(body, { fiscalYear: 2025 }))).toEqual([branch]);
    expect(openQuestions(read(body, { branch: 'saga' }))).toEqual([year]);
    expect(openQuestions(read(body, { branch: 'saga', fiscalYear: 2025 }))).toEqual([]);
  });
  test('where the head is silent, the one title that the pages repeat', () => {
    const filler = Array.from({ length: 20 }, () => '・評議会で丁寧な説明をする。');
    const page = '（２－７）令和７年度佐賀支部事業計画';
    expect(read([...body, ...filler, page, ...filler, page, ...filler])).toMatchObject({
      branch: 'saga',
      fiscalYear: 2025,
      title: '令和７年度佐賀支部事業計画',
    });
    const other = '令和７年度大分支部事業計画';
    expect(read([...body, ...filler, page, ...filler, other, ...filler])).toMatchObject({ branch: null });
  });
});

describe('what kind', () => {
  test.each([
    ['令和7年度 佐賀支部事業計画（案）', 'plan', 'draft'],
    ['令和7年度 佐賀支部事業計画', 'plan', 'final'],
    ['令和6年度 佐賀支部 事業実施結果', 'results', 'final'],
  ])('%s', (title, kind, status) => {
    // A results document wants its columns: the title alone tells the kind, and the gate that rows are missing.
    expect(titled(title)).toMatchObject({ kind, status });
  });
  test.each([
    ['令和7年度 佐賀支部 KPI一覧', /a list of targets.*having no reader/u],
    ['令和7年度 佐賀支部予算（案）', /a budget.*having no reader/u],
  ])('%s has no reader, and that is said', (title, what) => {
    const json = titled(title);
    expect(json).toMatchObject({ kind: 'plan', gate: { passed: false } });
    expect(openQuestions(json)).toEqual([expect.stringMatching(what)]);
  });
  test('a paper of the association is no plan; the same with a branch told is one', () => {
    const lines = ['第6期保険者機能強化アクションプランの概要', '（2024年度～2026年度）', ...body];
    const json = read(lines);
    expect(json).toMatchObject({ kind: 'document', branch: null, slug: 'document' });
    expect(openQuestions(json).filter((what) => what.includes('branch'))).toEqual([]);
    expect(read(lines, { branch: 'saga', fiscalYear: 2024 })).toMatchObject({ kind: 'plan', branch: 'saga' });
  });
});

describe('one document a file', () => {
  const filler = Array.from({ length: 20 }, () => '・評議会で丁寧な説明をする。');
  const bound = (lines: readonly string[]) => {
    const { gate } = read(lines);
    const [first] = gate.bounds;
    expect(gate.passed).toBe(false);
    return `${first?.found}; ${first?.fix}`;
  };
  const saga = '令和7年度 佐賀支部事業計画';
  test('another branch, with its title in one line or two', () => {
    const fix = '2; give each document a file of its own: oita 2025 from line 25 on';
    expect(bound([saga, ...body, ...filler, '令和7年度 大分支部事業計画', ...body])).toBe(fix);
    expect(bound([saga, ...body, ...filler, '令和7年度', '大分支部事業計画', ...body])).toBe(fix);
  });
  test('another year of the same branch', () => {
    expect(bound([saga, ...body, ...filler, '令和6年度 佐賀支部事業計画', ...body])).toMatch(/^2; .*saga 2024 from/u);
  });
  test('a paper of the association and a plan behind it', () => {
    expect(bound(['第6期アクションプランの概要', ...filler, saga, ...body])).toMatch(
      /^2; .*saga 2025 from line 22 on$/u,
    );
  });
  test.each([
    ['a title on each page', [saga, ...filler, saga, ...filler]],
    ["last year's beside this year's", [saga, '令和6年度 佐賀支部事業計画', ...filler, '令和6年度 佐賀支部事業計画']],
    ['its results behind it', [saga, ...filler, '令和6年度 佐賀支部事業実施結果', ...filler]],
    ["another branch's in a sentence", [saga, ...filler, '・令和7年度の大分支部事業計画を参考に実施する。', ...filler]],
  ])('one: %s', (_, lines) => {
    expect(bound(lines)).toBe('1; ');
  });
});

test('a text without a document is refused with the fix', () => {
  expect(() => read(['', ' '])).toThrowErrorMatchingInlineSnapshot(`
    [FaultsError: 1 fault in the sources:
      input.txt:1: expected a document in lines 1 to 2, found empty lines alone. Fix: give the lines of a document (of a source: correct its range in content/sources/sources.yaml).]
  `);
  expect(() => read(['令和7年度 佐賀支部事業計画'])).toThrow(
    /found nothing but its title.*give the lines of a document/u,
  );
});
