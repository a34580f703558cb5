import { expect, test } from 'vitest';
import { answer, type Copy } from './answer.ts';

const scope = 'https://example.org/x/';
const copy = (fetch: Copy['fetch'] = async () => Promise.reject(new TypeError('offline'))): Copy => ({
  scope,
  find: async (address) => {
    const files: Record<string, string> = {
      '': 'home',
      'branches/': 'branches',
      'data/kpis.csv': '0123456789',
      '404.html': 'unknown',
    };
    const content = files[address.slice(scope.length)];
    return content === undefined ? undefined : new Response(content, { headers: { 'content-type': 'text/x' } });
  },
  fetch,
});
const ask = (path: string, init: RequestInit = {}) => answer(new Request(scope + path, init), copy());

test.each([
  ['', 'home'],
  ['index.html', 'home'],
  ['branches/?q=1', 'branches'],
  ['branches/index.html', 'branches'],
])('%s is %s', async (path, content) => expect(await (await ask(path)).text()).toBe(content));

test('a folder without its slash leads to the folder, with the query', async () => {
  const response = await ask('branches?q=1');
  expect([response.status, response.headers.get('location')]).toEqual([301, `${scope}branches/?q=1`]);
});

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['lines=1-2', 200, '0123456789', null],
])('the range %s', async (range, status, content, said) => {
  const response = await ask('data/kpis.csv', { headers: { range } });
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
    status,
    content,
    said,
  ]);
});

test('a head has the length and no content', async () => {
  const response = await ask('data/kpis.csv', { method: 'HEAD' });
  expect([response.headers.get('content-length'), await response.text()]).toEqual(['10', '']);
});

test('what the copy lacks comes from the network, and fails as it does', async () => {
  const network = await answer(
    new Request(`${scope}data/site.zip`),
    copy(async () => new Response('zip')),
  );
  expect(await network.text()).toBe('zip');
  await expect(ask('data/site.zip')).rejects.toThrow('offline');
});
