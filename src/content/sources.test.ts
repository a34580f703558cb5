import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { MOST_LINES } from '../convert/limits.ts';
import { loadCatalog } from './catalog.ts';
import { loadSources } from './sources.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const text = 'one\ntwo\nthree\nfour\n';
const plan = (branch: string, lines: [number, number]) => ({
  branch,
  kind: 'plan',
  fiscalYear: 2021,
  status: 'final',
  lines,
});
const entry = (documents: object[], bytes: string | Uint8Array = text) => {
  writeFileSync(join(dir, 'plans.txt'), bytes);
  return {
    file: 'plans.txt',
    title: '計画',
    publisher: '全国健康保険協会',
    fiscalYear: 2021,
    kind: 'plans',
    status: 'final',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    method: '手で写したもの',
    added: '2026-11-21',
    url: '',
    retrieved: '',
    documents,
  };
};
function messageOf(...entries: object[]): string {
  writeFileSync(join(dir, 'sources.yaml'), stringify(entries));
  try {
    loadSources(dir, ['hokkaido', 'aomori']);
    return 'no fault';
  } catch (error) {
    return (error as Error).message.replaceAll(`${dir}/`, '').replaceAll(dir, 'sources');
  }
}

test('the sources as they stand are whole', () => {
  const sources = loadSources(
    undefined,
    loadCatalog().branches.map((b) => b.slug),
  );
  const listed = parse(readFileSync('content/sources/sources.yaml', 'utf8')) as {
    file: string;
    documents: unknown[];
  }[];
  expect(sources.map(({ file, documents }) => `${file} ${documents.length}`)).toEqual(
    listed.map(({ file, documents }) => `${file} ${documents.length}`),
  );
  for (const s of sources)
    for (const d of s.documents) expect(s.lines[d.lines[0] - 1]?.trim(), `${s.file}:${d.lines[0]}`).not.toBe('');
});

describe('sources.yaml', () => {
  test('passes where all is right', () => {
    expect(messageOf(entry([plan('hokkaido', [1, 2]), plan('aomori', [3, 4])]))).toBe('no fault');
  });

  test('tells ranges past the end and over each other, a mistyped and a double branch at once', () => {
    expect(
      messageOf(entry([plan('hokkaido', [1, 2]), plan('aomrii', [2, 9]), plan('hokkaido', [4, 3])])),
    ).toMatchInlineSnapshot(`
      "6 faults in the sources:
        sources.yaml:20 [0].documents[1].branch: expected a slug of content/catalog/branches.yaml, found "aomrii". Fix: write aomori.
        sources.yaml:24 [0].documents[1].lines: expected lines up to 4, the last of plans.txt, found [2, 9]. Fix: write [2, 4] or less.
        sources.yaml:24 [0].documents[1].lines: expected lines that no other document has, found [2, 9], over [1, 2] of documents[0]. Fix: end the one before the other begins.
        sources.yaml:27 [0].documents[2]: expected one document of a kind for a branch and year, found plan hokkaido 2021, already on line 13. Fix: remove one of the two, or correct its branch, year or kind.
        sources.yaml:31 [0].documents[2].lines: expected the first line before the last, found [4, 3]. Fix: turn them round.
        sources.yaml:31 [0].documents[2].lines: expected lines that no other document has, found [4, 3], over [2, 9] of documents[1]. Fix: end the one before the other begins."
    `);
  });

  test('tells a document as long as no document is', () => {
    const bytes = '一行\n'.repeat(MOST_LINES + 1);
    expect(messageOf(entry([plan('hokkaido', [1, MOST_LINES])], bytes))).toBe('no fault');
    expect(messageOf(entry([plan('hokkaido', [1, MOST_LINES + 1])], bytes))).toContain(
      `lines: expected at most ${MOST_LINES} lines in a document, found ${MOST_LINES + 1}. Fix: end it where the document ends.`,
    );
  });

  test('tells a changed file', () => {
    const e = { ...entry([plan('hokkaido', [1, 2])]), sha256: '0'.repeat(64) };
    expect(messageOf(e)).toMatch(
      /plans\.yaml|\[0\]\.sha256: expected 0{64}, found [0-9a-f]{64}\. Fix: restore the published file/,
    );
  });

  test('tells a missing file, one without an entry, and a national document without slug', () => {
    writeFileSync(join(dir, 'stray.txt'), 'x');
    const national = { ...plan('x', [1, 2]), branch: null };
    expect(
      messageOf({ ...entry([plan('hokkaido', [1, 2])]), file: 'gone.txt' }, entry([national])),
    ).toMatchInlineSnapshot(`
      "4 faults in the sources:
        sources.yaml:1 [0].file: expected the file gone.txt, found none. Fix: put the file there, or correct its name.
        sources.yaml:1: expected an entry for every text of sources, found none for stray.txt. Fix: add an entry, or remove the file.
        sources.yaml:32 [1].documents[0]: expected a slug, since branch is null, found none. Fix: add slug: the address under /documents/.
        sources.yaml:33 [1].documents[0].kind: expected document, since branch is null, found plan. Fix: write kind: document, or name the branch."
    `);
  });

  test('tells a missing day of adding, and one that is no day', () => {
    const { added: _, ...without } = entry([plan('hokkaido', [1, 2])]);
    expect(messageOf(without)).toMatch(/\[0\]\.added: expected string, found nothing\. Fix: add added\./);
    expect(messageOf({ ...entry([plan('hokkaido', [1, 2])]), added: '2026-13-01' })).toMatch(
      /\[0\]\.added: expected .*"2026-13-01"/,
    );
  });

  test('tells the line that is not UTF-8', () => {
    expect(messageOf(entry([plan('hokkaido', [1, 2])], new Uint8Array([0x61, 0x0a, 0x94, 0xd5, 0x0a])))).toMatch(
      /plans\.txt:2: expected UTF-8 text, found the byte 94 behind 「」\. Fix: convert the file to UTF-8/,
    );
  });
});

describe('a source that was added', () => {
  const sum = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
  const added = (more: object = {}) => {
    writeFileSync(join(dir, 'a.pdf'), '%PDF');
    writeFileSync(join(dir, 'a.pdf.layout.json.gz'), 'gz');
    return {
      ...entry([plan('oita', [1, 4])]),
      url: 'https://www.example.org/a.pdf',
      original: { file: 'a.pdf', sha256: sum('%PDF'), bytes: 4, pages: 1, held: true },
      layout: { file: 'a.pdf.layout.json.gz', sha256: sum('gz') },
      ...more,
    };
  };
  const load = (value: object) => {
    writeFileSync(join(dir, 'sources.yaml'), stringify([value]));
    return loadSources(dir);
  };

  test('names its layout and its original, and both are what they were', () => {
    expect(load(added())[0]?.layout?.file).toBe('a.pdf.layout.json.gz');
    const value = added();
    writeFileSync(join(dir, 'a.pdf.layout.json.gz'), 'gz2');
    expect(() => load(value)).toThrow(
      /\[0\]\.layout\.sha256: expected [0-9a-f]{64}, found [0-9a-f]{64}\. Fix: restore/,
    );
    writeFileSync(join(dir, 'a.pdf.layout.json.gz'), 'gz');
    writeFileSync(join(dir, 'a.pdf'), '%PDF2');
    expect(() => load(value)).toThrow('[0].original.sha256');
    rmSync(join(dir, 'a.pdf'));
    expect(() => load(value)).toThrow('[0].original.file: expected the file');
    const original = { file: 'a.pdf', sha256: sum('%PDF'), bytes: 4, pages: 1, held: false };
    expect(load({ ...value, original })[0]?.original?.held).toBe(false);
  });

  test('has a web address or none', () => {
    expect(() => load(added({ url: 'javascript:alert(1)' }))).toThrow('begins with https:// or http://');
  });

  test('is one of a year that holds 40 MB at most', () => {
    const original = { file: 'a.pdf', sha256: sum('%PDF'), bytes: 41 * 2 ** 20, pages: 1, held: true };
    expect(() => load(added({ original }))).toThrow(
      'originals of at most 40 MB for the fiscal year 2021, found 41.0 MB',
    );
  });
});
