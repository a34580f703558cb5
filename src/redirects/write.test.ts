import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from './inventory.ts';
import { writeRedirects } from './write.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'moved-'));
  put('site/index.html', '<h1 id="top">支部プラン</h1>');
  put('site/new/index.html', '<h1 id="L1">計画</h1><p id="L4"></p>');
  put('site/data/new.csv', '支部\r\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const entry = (from: string, to: string) => `- { from: "${from}", to: "${to}", why: 移した, since: 2027-04-01 }\n`;
const redirects = () =>
  writeRedirects(join(dir, 'site'), readSite(join(dir, 'site')), undefined, join(dir, 'redirects.yaml'));

test('while nothing has moved there is an empty list, and no file for hosts', () => {
  put('redirects.yaml', '[]\n');
  expect(redirects()).toBe(0);
  expect(read('site/redirects.json')).toBe('{}\n');
  expect(existsSync(join(dir, 'site/_redirects'))).toBe(false);
});

test('pages lead on, files are copied, anchors are listed, hosts are told', () => {
  put('redirects.yaml', entry('old/', 'new/') + entry('new/#L2', 'new/#L1') + entry('data/old.csv', 'data/new.csv'));
  expect(redirects()).toBe(3);
  expect(read('site/old/index.html')).toContain('data-to="../new/"');
  expect(read('site/data/old.csv')).toBe('支部\r\n');
  expect(JSON.parse(read('site/redirects.json'))).toEqual({ 'new/#L2': 'new/#L1' });
  expect(read('site/_redirects')).toBe('/old/ /new/ 301\n/data/old.csv /data/new.csv 301\n');
});

test('a redirect to nowhere stops the build with one message, and writes nothing', () => {
  put('redirects.yaml', entry('old/', 'nev/'));
  expect(redirects).toThrow(/^1 fault in the redirects:\n.*redirects\.yaml:1 \[0\]\.to: .*Fix: write "new\/"\.$/);
  expect(existsSync(join(dir, 'site/redirects.json'))).toBe(false);
});
