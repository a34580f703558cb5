import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeCopies } from './copies.ts';
import type { Manifest } from './manifest.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const page = `<p id="site-zip"><a href="branch-plans-site.zip">ZIP</a>（<span data-fill="zip">?</span>）</p>
<p><span data-fill="offline">?</span></p><button><span data-fill="offline-button">?</span></button>`;

function site(change: Record<string, string> = {}): string {
  const dist = mkdtempSync(join(tmpdir(), 'copies-'));
  folders.push(dist);
  const files = { 'index.html': 'home', 'data/index.html': page, _headers: '/*', 'a/b.json': '{}', ...change };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  return dist;
}
const read = (dist: string, path: string) => readFileSync(join(dist, path));
const manifest = (dist: string) => JSON.parse(read(dist, 'offline.json').toString()) as Manifest;

test('the ZIP holds every file but itself, and a data page without a link to itself', async () => {
  const dist = site();
  const { zip, files } = await writeCopies(dist);
  const entries = unzipSync(read(dist, 'data/branch-plans-site.zip'));
  const paths = ['README.txt', '_headers', 'a/b.json', 'data/index.html', 'index.html', 'offline.json', 'sw.js'];
  expect(Object.keys(entries)).toEqual(paths);
  expect([zip, files]).toEqual([read(dist, 'data/branch-plans-site.zip').length, paths.length]);
  const inside = new TextDecoder().decode(entries['data/index.html']);
  expect(inside).not.toContain('href');
  expect(read(dist, 'data/index.html').toString()).toContain(`${paths.length}ファイル`);
  // The copy inside is one that a browser can keep: its manifest is of its own data page.
  const own = JSON.parse(new TextDecoder().decode(entries['offline.json'])) as Manifest;
  expect(own.files.find(([path]) => path === 'data/index.html')?.[2]).toBe(entries['data/index.html']?.length);
});

test('the same site gives the same bytes, once or twice over; a changed one another version', async () => {
  const [first, second, changed] = [site(), site(), site({ 'index.html': 'other' })];
  for (const dist of [first, second, second, changed]) await writeCopies(dist);
  for (const path of ['data/branch-plans-site.zip', 'data/index.html', 'sw.js', 'offline.json'])
    expect(read(first, path).equals(read(second, path)), path).toBe(true);
  expect(manifest(changed).version).not.toBe(manifest(first).version);
  expect(read(changed, 'sw.js').toString()).toContain(manifest(changed).version);
});

test('the offline copy leaves out what is not served and what says that there is a newer one', async () => {
  const dist = site({ '.well-known/x': '', 'web.config': '' });
  await writeCopies(dist);
  expect(manifest(dist).files.map(([path]) => path)).toEqual(['a/b.json', 'data/index.html', 'index.html']);
});

test('a folder that is no site, and a page without the places, are one sentence each and nothing written', async () => {
  await expect(writeCopies('nowhere')).rejects.toThrow(
    /^there is no nowhere\/data\/index\.html: build the pages first/,
  );
  const dist = site({ 'data/index.html': '<p>none</p>' });
  await expect(writeCopies(dist)).rejects.toThrow(/^data\/index\.html has 0 places of .*site-zip/);
  expect(existsSync(join(dist, 'sw.js'))).toBe(false);
});
