import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FaultsError } from '../foundation/faults.ts';
import { CATALOG_DIR, loadCatalog } from './catalog.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'catalog-'));
  cpSync(CATALOG_DIR, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** The message of loading the catalogue with `file` changed, the temporary folder's name left off. */
function messageAfter(file: string, change: (text: string) => string | Uint8Array): string {
  const path = join(dir, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  try {
    loadCatalog(dir);
  } catch (error) {
    expect(error).toBeInstanceOf(FaultsError);
    return (error as Error).message.replaceAll(`${dir}/`, '');
  }
  return 'no fault';
}

describe('the catalogue as it stands', () => {
  const catalog = loadCatalog();

  test('has a branch in every region, a measure under every pillar and in every metric’s place', () => {
    const { regions, branches, pillars, measures, metrics } = catalog;
    expect(new Set(branches.map(({ region }) => region))).toEqual(new Set(regions.map(({ id }) => id)));
    expect(new Set(measures.map(({ pillar }) => pillar))).toEqual(new Set(pillars.map(({ id }) => id)));
    const ids = new Set(measures.map(({ id }) => id));
    expect(metrics.filter(({ measure }) => !ids.has(measure))).toEqual([]);
    // What no measure's wording fits goes to its pillar's own rest.
    expect(
      pillars.filter(({ id }) => !measures.some((each) => each.id.endsWith('-other') && each.pillar === id)),
    ).toEqual([]);
  });

  // The prefectures, by their JIS codes.
  test('has the 47 codes in order', () => {
    expect(catalog.branches.map((b) => b.code)).toEqual(
      Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
  });

  test('uses the same form of words throughout', () => {
    const texts = [...catalog.pillars, ...catalog.measures, ...catalog.metrics].map((e) => e.description);
    expect(texts.filter((t) => !/です。$/u.test(t))).toEqual([]);
    expect(texts.filter((t) => /取り組み|及び|　|[Ａ-Ｚａ-ｚ０-９]/u.test(t))).toEqual([]);
  });

  test('lets neighbours touch on the tile map', () => {
    const tile = new Map(catalog.branches.map((b) => [b.slug, b.tile]));
    for (const [a, b] of [
      ['hokkaido', 'aomori'],
      ['tokyo', 'kanagawa'],
      ['gifu', 'aichi'],
      ['kyoto', 'shiga'],
      ['fukuoka', 'saga'],
      ['kagawa', 'tokushima'],
      ['fukuoka', 'yamaguchi'],
    ] as const) {
      const [x = [0, 0], y = [9, 9]] = [tile.get(a), tile.get(b)];
      expect(Math.max(Math.abs(x[0] - y[0]), Math.abs(x[1] - y[1])), `${a} – ${b}`).toBe(1);
    }
  });
});

describe('words offered together in a search', () => {
  const groups = loadCatalog('content/catalog').synonyms;
  const together = (...words: string[]) => groups.filter((group) => words.every((word) => group.words.includes(word)));

  test.each([
    ['インセンティブ制度', '報奨金'],
    ['事業所カルテ', 'スコアリングレポート'],
    ['ICT', 'オンライン'],
    ['DX', 'ICT'],
  ])('%s and %s are different things', (one, other) => {
    expect(together(one, other)).toEqual([]);
  });

  test.each([
    ['商工会議所', '商工会'],
    ['年金機構', '年金事務所'],
    ['好事例', '横展開'],
    ['OJT', '人材育成'],
    ['SNS', 'LINE'],
    ['喫煙', '禁煙'],
    ['重複投薬', 'ポリファーマシー'],
    ['はしご受診', '多受診'],
  ])('%s and %s are not quite the same, and the offer says so', (one, other) => {
    expect(together(one, other).map(({ note }) => note ?? null)).not.toContain(null);
  });
});

describe('a wrong catalogue', () => {
  test('names file, line, path, what was expected and found, and the fix', () => {
    expect(messageAfter('branches.yaml', (t) => t.replace('region: tohoku', 'region: tohku'))).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        branches.yaml:4 [1].region: expected an id of regions.yaml, found "tohku". Fix: write tohoku."
    `);
  });

  test('tells all its faults at once, in the order of the lines', () => {
    const message = messageAfter('branches.yaml', (t) =>
      t
        .replace('code: "02"', 'code: "2"')
        .replace('slug: iwate,', 'slug: aomori2, slog: iwate,')
        .replace('region: tohoku, tile: [13, 3]', 'region: tohoku, tile: [13, 2]')
        .replace('name: 秋田, ', ''),
    );
    expect(message).toMatchInlineSnapshot(`
      "4 faults in the catalogue:
        branches.yaml:4 [1].code: expected text of the form /^(0[1-9]|[1-3]\\d|4[0-7])$/, found "2". Fix: write it in that form.
        branches.yaml:5 [2].slog: expected only the keys code, slug, name, kana, region, tile, found the key slog. Fix: write slug.
        branches.yaml:6 [3].tile: expected a tile that stands once, found [13,2], already on line 5. Fix: change one of the two.
        branches.yaml:7 [4].name: expected string, found nothing. Fix: add name."
    `);
  });

  test('finds an id used twice', () => {
    expect(messageAfter('branches.yaml', (t) => t.replace('slug: aomori', 'slug: hokkaido'))).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        branches.yaml:4 [1].slug: expected a slug that stands once, found "hokkaido", already on line 3. Fix: change one of the two."
    `);
  });

  test('finds branches out of the order of their codes', () => {
    expect(
      messageAfter('branches.yaml', (t) => t.replace(/(- .*hokkaido.*\n)(- .*aomori.*\n)/, '$2$1')),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        branches.yaml:4 [1].code: expected a code after 02 (aomori), found 01. Fix: move hokkaido to its place in the order of the codes."
    `);
  });

  test('finds broken YAML, a missing list and bytes that are not UTF-8', () => {
    expect(messageAfter('pillars.yaml', (t) => `${t}  - [`)).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        pillars.yaml:14: expected valid YAML, found A block sequence may not be used as an implicit map key. Fix: correct the YAML there."
    `);
    expect(messageAfter('pillars.yaml', () => 'core: 1\n')).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        pillars.yaml:1: expected a list (lines that begin with "- "), found an object. Fix: write the entries as a list."
    `);
    expect(messageAfter('pillars.yaml', () => new Uint8Array([0x8a, 0xee, 0x94, 0xd5]))).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        pillars.yaml:1: expected UTF-8 text, found other bytes. Fix: save the file as UTF-8."
    `);
  });

  test('finds a pattern that does not compile', () => {
    expect(
      messageAfter('metrics.yaml', (t) => t.replace("pattern: '査定率'", "pattern: '(査定率'")),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        metrics.yaml:62 [4].patterns[0].pattern: expected a regular expression, found "(査定率": Unterminated group. Fix: correct it."
    `);
  });

  test('finds an example that its pattern does not fit', () => {
    expect(
      messageAfter('measures.yaml', (t) =>
        t.replace('example: 限度額適用認定証の利用拡大', 'example: 限度額認定証の利用拡大'),
      ),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        measures.yaml:36 [2].patterns[0].example: expected an example that the pattern fits, found "限度額認定証の利用拡大", as 「限度額認定証の利用拡大」. Fix: change one of the two."
    `);
  });

  test('finds an example that another entry finds first', () => {
    expect(
      messageAfter('measures.yaml', (t) =>
        t.replace("pattern: '^限度額適用認定証の'", "pattern: '^(限度額適用認定証|レセプト)'"),
      ),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        measures.yaml:59 [4].patterns[0].example: expected an example that is found as claims-review, found "レセプト内容点検の効果的な実施", found as copay-certificate. Fix: narrow what finds it first, or choose another."
    `);
  });

  test('finds a tag whose example holds two', () => {
    expect(
      messageAfter('tags.yaml', (t) => t.replace('example: 【強】', 'example: 【新】【強】')),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        tags.yaml:8 [1].example: expected an example that is found as expanded, found "【新】【強】外部委託を活用し、受診勧奨を実施する", found as new, expanded. Fix: narrow what finds it first, or choose another."
    `);
  });

  test('finds a wording under two entries, however it is written', () => {
    expect(
      messageAfter('measures.yaml', (t) => t.replace('aliases: [的確な財政運営]', 'aliases: [ＩＣＴ化の 推進]')),
    ).toMatchInlineSnapshot(`
      "1 fault in the catalogue:
        measures.yaml:130 [9].aliases[6]: expected a wording that stands once, found "ICT化の推進", already under sound-finance. Fix: remove one of the two."
    `);
  });

  test('finds a missing file', () => {
    rmSync(join(dir, 'synonyms.yaml'));
    expect(() => loadCatalog(dir)).toThrow(/synonyms\.yaml:1: expected a file, found none/);
  });
});
