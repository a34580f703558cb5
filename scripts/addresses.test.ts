import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from '../src/redirects/inventory.ts';
import { writeRedirects } from '../src/redirects/write.ts';

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
/** Runs a script over the site; its exit code and all it says. */
function runScript(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args, '--redirects', join(dir, 'redirects.yaml')],
    {
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: '' },
    },
  );
  return { status, said: (stdout + stderr).replaceAll(`${dir}/`, '') };
}
const addresses = (...args: string[]) =>
  runScript('scripts/addresses.ts', '--dist', join(dir, 'site'), '--list', join(dir, 'addresses.txt'), ...args);

test('an address once published stays in the list and must answer: itself, or by a redirect', () => {
  put('redirects.yaml', '[]\n');
  expect(addresses('--check')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Add them: npm run addresses'),
  });
  expect(addresses().status).toBe(0);
  expect(addresses('--check').status).toBe(0);
  const before = read('addresses.txt');

  put('site/new/index.html', '<h1 id="L1">計画</h1><p id="L5"></p>');
  const lost = addresses('--check');
  expect(lost.status).toBe(1);
  expect(lost.said).toContain('  new/#L4: it does not answer\n');
  expect(lost.said).toContain('- { from: "new/#L4", to: "new/#L1", why: …, since: … }\n');
  expect(lost.said).toContain(
    '1 addresses of site are not in addresses.txt, such as new/#L5. Add them: npm run addresses',
  );

  put('redirects.yaml', entry('new/#L4', 'new/#L5'));
  addresses();
  expect(addresses('--check').status).toBe(0);
  expect(read('addresses.txt')).toBe(before.replace('new/ L1,4', 'new/ L1,4,5'));
});

test('a page and a file that moved answer once their redirects are written, and are listed no twice', () => {
  put('redirects.yaml', '[]\n');
  put('site/old/index.html', '<h1 id="L1">計画</h1>');
  put('site/data/old.csv', '支部\r\n');
  addresses();
  rmSync(join(dir, 'site/old'), { recursive: true });
  rmSync(join(dir, 'site/data/old.csv'));
  expect(addresses('--check').said).toContain(
    'Published addresses that do not answer:\n  data/old.csv: it does not answer\n  old/: it does not answer\n    old/ L1\n',
  );
  put('redirects.yaml', entry('old/', 'new/') + entry('data/old.csv', 'data/new.csv'));
  expect(writeRedirects(join(dir, 'site'), readSite(join(dir, 'site')), undefined, join(dir, 'redirects.yaml'))).toBe(
    2,
  );
  expect(addresses('--check')).toMatchObject({ status: 0, said: expect.stringContaining(' 0 lost, 0 not listed') });
});

test('what cannot be read is told in a sentence', () => {
  put('redirects.yaml', '[]\n');
  put('addresses.txt', 'new/ L1..x\n');
  expect(addresses('--check').said).toBe(
    'addresses.txt:1: expected an address and its anchors, such as "branches/hokkaido/2021/ L1,3..5 source", found "L1..x". Restore the line with git.\n',
  );
  rmSync(join(dir, 'site'), { recursive: true });
  expect(addresses('--check')).toEqual({
    status: 1,
    said: 'There is no site to read. Build it first: npm run build.\n',
  });
});
