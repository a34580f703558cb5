import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Inventory, loadRedirects } from './read.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'redirects-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const addresses = ['new/', 'new/#L1', 'stays/', 'stays/#L1', 'data/new.csv'];
const site: Inventory = {
  has: (address) => addresses.includes(address),
  addresses: addresses.filter((each) => !each.includes('#')),
};
const entry = (from: string, to: string) => `- { from: "${from}", to: "${to}", why: 移した, since: 2027-04-01 }\n`;

function messageOf(text: string, against?: Inventory): string {
  const file = join(dir, 'redirects.yaml');
  writeFileSync(file, text);
  try {
    return `${loadRedirects(file, against).length} redirects`;
  } catch (error) {
    return (error as Error).message.replaceAll(`${dir}/`, '');
  }
}

test('the redirects as they stand are whole, an empty list and no file are none', () => {
  expect(Array.isArray(loadRedirects())).toBe(true);
  expect(messageOf('# nothing has moved\n[]\n')).toBe('0 redirects');
  expect(loadRedirects(join(dir, 'none.yaml'))).toEqual([]);
});

test('anchors, pages, files and all anchors of a page can move', () => {
  const text =
    entry('stays/#L9', 'new/#L1') +
    entry('old/', 'new/') +
    entry('data/old.csv', 'data/new.csv') +
    entry('stays/#*', 'new/');
  expect(messageOf(text, site)).toBe('4 redirects');
});

test('every fault is told at once with its line and fix', () => {
  const text =
    entry('/old/', 'new/') +
    entry('a/', 'b/') +
    entry('b/', 'new/') +
    entry('c/', 'd/') +
    entry('d/', 'c/') +
    entry('b/', 'stays/') +
    entry('e/#*', 'new/#L1') +
    '- { from: f/, to: new/, since: someday }\n';
  expect(messageOf(text)).toMatchInlineSnapshot(`
    "8 faults in the redirects:
      redirects.yaml:1 [0].from: expected an address from the site’s root, without a leading slash: branches/hokkaido/2021/#L12, data/kpis.csv; a page ends in /, found "/old/". Fix: write it in that form.
      redirects.yaml:2 [1].to: expected an address that has not moved, found "b/", which has moved itself. Fix: write "new/".
      redirects.yaml:4 [3].to: expected an address that has not moved, found "d/", which leads back to "c/". Fix: name where it stands now, or remove the entry.
      redirects.yaml:5 [4].to: expected an address that has not moved, found "c/", which leads back to "d/". Fix: name where it stands now, or remove the entry.
      redirects.yaml:6 [5].from: expected an address named once, found "b/", already on line 3. Fix: remove one of the two.
      redirects.yaml:7 [6].to: expected a page without an anchor, since every anchor keeps its name, found "new/#L1". Fix: write "new/".
      redirects.yaml:8 [7].why: expected string, found nothing. Fix: add why.
      redirects.yaml:8 [7].since: expected a date such as 2027-04-01, found "someday". Fix: write it in that form."
  `);
});

test('against the site: an unknown target, and what still stands', () => {
  const text =
    entry('old/', 'nev/') +
    entry('old2/', 'new/#L7') +
    entry('stays/', 'new/') +
    entry('stays/#L1', 'new/#L1') +
    entry('gone/#*', 'new/');
  expect(messageOf(text, site)).toMatchInlineSnapshot(`
    "5 faults in the redirects:
      redirects.yaml:1 [0].to: expected an address of the site, found "nev/", which does not answer. Fix: write "new/".
      redirects.yaml:2 [1].to: expected an address of the site, found "new/#L7"; the page has no L7. Fix: name an anchor that "new/" has, or the page alone.
      redirects.yaml:3 [2].from: expected an address that no longer answers, found "stays/", which is on the site. Fix: remove the entry, or what stands there.
      redirects.yaml:4 [3].from: expected an address that no longer answers, found "stays/#L1", which is on the site. Fix: remove the entry, or what stands there.
      redirects.yaml:5 [4].from: expected a page that stays, found "gone/", which does not answer. Fix: write "gone/" alone: a page takes its anchors along."
  `);
});
