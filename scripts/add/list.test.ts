/** A list of files: each by itself, again where it broke off, one table. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { convertAll } from '../convert/all.ts';
import { addList, listTable } from './list.ts';
import { contentCopy, pdfOfLines, planLines, planPdf } from './testing.ts';

let copy: ReturnType<typeof contentCopy>;
beforeEach(() => {
  copy = contentCopy();
});
afterEach(() => copy.remove());

const head = 'file,branch,year,kind,status,url,retrieved';
const url = 'https://www.example.org/x.pdf';
const switches = { keep: false, replaces: false, publishUnpublished: false };
const run = (rows: string[], list = 'list.csv') =>
  addList(copy.open(), {
    folder: join(copy.folder, 'in'),
    list: copy.file(list, `\ufeff${[head, ...rows].join('\r\n')}\r\n`),
    switches,
    today: '2026-04-02',
  });

test('passed, draft, refused, held already; what one gives is none of the others business', async () => {
  copy.file('in/佐賀.pdf', planPdf('saga'));
  copy.file('in/oita.pdf', planPdf('oita'));
  copy.file('in/short.pdf', pdfOfLines(planLines('mie').slice(0, 100)));
  copy.file('in/empty.pdf', '');
  const rows = [
    `佐賀.pdf,,,,,${url},2026-04-01`,
    `empty.pdf,,,,,${url},`,
    'oita.pdf,,,,,,',
    `short.pdf,mie,2026,plan,final,${url},`,
    `none.pdf,,,,,${url},`,
    `oita2.pdf,ooita,,,,${url},`,
  ];
  const lines = await run(rows);
  expect(lines.map(({ state }) => state)).toEqual(['published', 'refused', 'draft', 'draft', 'refused', 'refused']);
  const table = listTable(lines).replaceAll(copy.folder, '…');
  expect(table).toContain('佐賀.pdf');
  expect(table).toMatch(/oita\.pdf +draft +\d+ +…\/drafts\/2026-oita-plan \(no-address\)/);
  expect(table).toContain(
    'list.csv, line 7, branch: expected a slug of content/catalog/branches.yaml, found ooita. Fix: write oita.',
  );
  expect(table).toMatch(/6 files: 1 passed, 2 draft, 3 refused, 0 held already; \d+ doubts$/);
  for (const [path, text] of convertAll(copy.content).files)
    expect(readFileSync(join(copy.content, path), 'utf8') === text, path).toBe(true);

  // Mended, and run again.
  const again = await run([...rows.slice(0, 2), `oita.pdf,,,,,${url},`]);
  expect(again.map(({ state }) => state)).toEqual(['held', 'refused', 'published']);
});

test('a list that cannot be read is told before any file is', async () => {
  copy.file('in/a.pdf', planPdf('saga'));
  const state = copy.state();
  await expect(run(['a.pdf,,,,,,', 'a.pdf,,,,,,'])).rejects.toThrow('line 3: expected a file named once');
  await expect(run([])).rejects.toThrow('expected a line for each file, found none');
  await expect(run([',saga,,,,,'])).rejects.toThrow('expected the name of a file');
  expect(copy.state()).toEqual(state);
});
