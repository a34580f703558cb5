/** April: the plans of all 47 branches in one list, within five minutes of processor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { convertAll } from '../convert/all.ts';
import { addList } from './list.ts';
import { contentCopy, planPdf } from './testing.ts';

const MINUTES = 5;

test('47 files', async () => {
  const copy = contentCopy();
  try {
    const slugs = loadCatalog('content/catalog').branches.map(({ slug }) => slug);
    for (const slug of slugs) copy.file(`in/${slug}.pdf`, planPdf(slug));
    const list = copy.file(
      'list.csv',
      ['file,url', ...slugs.map((slug) => `${slug}.pdf,https://www.example.org/${slug}.pdf`)].join('\n'),
    );
    const switches = { keep: false, replaces: false, publishUnpublished: false };
    const before = process.cpuUsage();
    const lines = await addList(copy.open(), { folder: join(copy.folder, 'in'), list, switches, today: '2026-04-02' });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    console.log(`47 files: ${seconds.toFixed(0)} s of processor`);
    // Which pass the gate is the readers' business; none is refused, and most pass.
    expect(lines.filter(({ state }) => state === 'refused' || state === 'held').map(({ what }) => what)).toEqual([]);
    expect(lines.filter(({ state }) => state === 'published').length).toBeGreaterThan(30);
    expect(seconds).toBeLessThan(MINUTES * 60);
    for (const [path, text] of convertAll(copy.content).files)
      expect(readFileSync(join(copy.content, path), 'utf8') === text, path).toBe(true);
  } finally {
    copy.remove();
  }
});
