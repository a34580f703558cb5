import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFromDisk } from '../../../scripts/test/search-in-node.ts';
import { loadContent } from '../../content/load.ts';
import { withMarker } from '../../domain/marker.ts';
import { writeFiles } from '../../foundation/write-files.ts';
import { SearchUnavailable } from '../engine.ts';
import { normalForm } from '../normal.ts';
import { readParams } from '../params.ts';
import { runSearch } from '../run.ts';
import { planName, sectionsOf, sortForSearch } from './collect.ts';
import { type Bundles, lighterBundles, searchIndex } from './search-index.ts';

const content = loadContent('content');
const documents = sortForSearch(content.documents, content.catalog);
const sections = documents.flatMap((document) =>
  sectionsOf(document).map(({ id, blocks }) => ({
    name: `${planName(document)} ${id}`,
    blocks: blocks.map((block) => normalForm(withMarker(block))),
  })),
);

/** Writes the index into a folder. */
async function write(outDir: string, bundles?: Bundles): Promise<void> {
  writeFiles(outDir, (await searchIndex(content, bundles)).files);
}

/** What grep finds: sections with a block that holds the normal form. */
const grep = (form: string) =>
  sections
    .filter(({ blocks }) => blocks.some((block) => block.includes(form)))
    .map(({ name }) => name)
    .sort();

/** Parts of the corpus, 1 to 14 characters long, the same ones in every run. */
function samples(count: number): string[] {
  let seed = 20210401;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const { blocks } = sections[random(sections.length)] as (typeof sections)[number];
    const block = blocks[random(blocks.length)] as string;
    const at = random(block.length);
    return block.slice(at, at + 1 + random(14));
  }).filter((part) => part.isWellFormed() && part !== '');
}

describe.each(['one', 'year'] as const)('bundles: %s', (bundles) => {
  const outDir = mkdtempSync(join(tmpdir(), 'search-'));
  let search: (q: string) => Promise<string[]>;
  beforeAll(async () => {
    await write(outDir, bundles);
    const { engine } = await openFromDisk(outDir);
    search = async (q) => {
      const { hits } = await runSearch(engine, { ...readParams('raw=1&all=1'), q });
      return hits
        .map(
          ({ section }) =>
            `${engine.map.documents[engine.sections.document[section] as number]?.plan} ${engine.sections.id[section]}`,
        )
        .sort();
    };
  });
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  test('what is found is what grep finds', async () => {
    for (const form of [...samples(300), '健診', 'の', '①', '95.0%', 'どこにもない言葉', '"', '>', '<', '(案)'])
      expect(await search(form), form).toEqual(grep(form));
  });

  test('a phrase ends where its block ends', async () => {
    const { blocks } = sections.find((section) => section.blocks.length > 1) ?? { blocks: [] };
    const over = (blocks[0] ?? '').slice(-3) + (blocks[1] ?? '').slice(0, 3);
    expect(await search(over)).toEqual(grep(over));
  });

  test('as many bundles as it says, the script and the WASM once', () => {
    const map = JSON.parse(readFileSync(join(outDir, 'map.json'), 'utf8'));
    const years = new Set(documents.map(({ fiscalYear }) => fiscalYear));
    expect(map.bundles).toHaveLength(bundles === 'one' ? 1 : years.size);
    const files = readdirSync(outDir, { recursive: true }).map(String);
    expect(files.filter((file) => file.endsWith('pagefind.js'))).toEqual(['pagefind.js']);
    expect(files.filter((file) => file.includes('wasm.'))).toEqual(['wasm.unknown.pagefind']);
  });
});

test('a bundle a year from the second full year on', () => {
  const plans = (fiscalYear: number, count: number) =>
    Array.from({ length: count }, () => ({ kind: 'plan' as const, fiscalYear }));
  expect(lighterBundles(plans(2021, 47), 47)).toBe('one');
  expect(lighterBundles([...plans(2021, 47), ...plans(2025, 23)], 47)).toBe('one');
  expect(lighterBundles([...plans(2021, 47), ...plans(2025, 24)], 47)).toBe('year');
});

test('what is loaded before the first answer stays small, in the bundles that the content gets', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'search-'));
  await write(outDir);
  const { fetched } = await openFromDisk(outDir);
  rmSync(outDir, { recursive: true });
  const bytes = fetched.reduce((sum, file) => sum + file.bytes, 0);
  // The page's own script (12 KB), a query's chunks and ten rows' texts (about 13 KB) come on top, 130 KB in all.
  expect(bytes).toBeLessThan(105_000);
});

describe('one bundle', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'search-'));
  beforeAll(async () => {
    await write(outDir, 'one');
  }, 120_000);
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  test('a second run writes the same bytes', async () => {
    const again = mkdtempSync(join(tmpdir(), 'search-'));
    await write(again, 'one');
    const list = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
        .sort();
    expect(list(again)).toEqual(list(outDir));
    for (const file of list(outDir))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(outDir, file))), file).toBe(true);
    rmSync(again, { recursive: true });
  });

  test.each([
    ['the list of chunks', (path: string) => path.endsWith('.pf_meta')],
    ['the WASM', (path: string) => path.startsWith('wasm.')],
    ['the map', (path: string) => path === 'map.json'],
    ['the entry', (path: string) => path === 'pagefind-entry.json'],
  ])('%s missing: no engine, an error that says so', async (_, fails) => {
    await expect(openFromDisk(outDir, { fails })).rejects.toThrow(SearchUnavailable);
  });

  test('a chunk missing: an error, not a shorter list; once it is back, the answer', async () => {
    const ask = async (fails: (path: string) => boolean) => {
      const { engine } = await openFromDisk(outDir, { fails });
      return runSearch(engine, readParams('q=健診'));
    };
    await expect(ask((path) => path.startsWith('index/'))).rejects.toThrow(SearchUnavailable);
    expect((await ask(() => false)).hits).toHaveLength(grep('健診').length);
  });
});
