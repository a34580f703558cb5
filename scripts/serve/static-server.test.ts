import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, listen, staticServer } from './static-server.ts';

let dir: string;
let server: Server;
let port: number;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(dir, 'site', 'kpis'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'site', 'index.html'), '<html>home');
  writeFileSync(join(dir, 'site', '404.html'), '<html>no such page');
  writeFileSync(join(dir, 'site', 'kpis', 'index.html'), `<html>${'kpis '.repeat(2000)}`);
  writeFileSync(join(dir, 'site', 'kpis', 'a.wasm'), '\0asm');
  writeFileSync(join(dir, 'site', '_headers'), '/*\n  X-Frame: none\n\n/kpis/*\n  Cache-Control: max-age=9\n');
  server = staticServer(join(dir, 'site'));
  port = await listen(server, { port: 0, host: 'localhost', tries: 1 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The raw path is sent as it stands; fetch() would tidy it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: Record<string, unknown>;
    body: string;
  }>();
  request({ host: 'localhost', port, path, headers, method }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (c: Buffer) => chunks.push(c));
    answer.on('end', () =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
    );
  })
    .on('error', reject)
    .end();
  return promise;
}

test('a folder is its index.html, and its address ends with a slash', async () => {
  expect(await get('/')).toMatchObject({
    status: 200,
    body: '<html>home',
    headers: { 'content-type': expect.stringMatching(/^text\/html; ?charset=utf-8$/) },
  });
  expect(await get('/kpis?q=1')).toMatchObject({ status: 301, headers: { location: '/kpis/?q=1' } });
  expect((await get('/kpis/')).status).toBe(200);
});

test('types are right and text is compressed where the client takes it', async () => {
  expect((await get('/kpis/a.wasm')).headers['content-type']).toBe('application/wasm');
  const zipped = await get('/kpis/', { 'Accept-Encoding': 'gzip' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(zipped.body.length).toBeLessThan(200);
  expect((await get('/kpis/')).headers['content-encoding']).toBeUndefined();
});

test('the folder’s own file of headers is heeded, and not served', async () => {
  expect((await get('/')).headers).toMatchObject({ 'x-frame': 'none', 'cache-control': 'no-cache' });
  expect((await get('/kpis/a.wasm')).headers).toMatchObject({ 'x-frame': 'none', 'cache-control': 'max-age=9' });
  expect((await get('/kpis/gone')).headers).toMatchObject({ 'x-frame': 'none', 'cache-control': 'no-cache' });
  expect((await get('/_headers')).status).toBe(404);
});

test('what is not there is the 404 page', async () => {
  expect(await get('/gone/')).toMatchObject({ status: 404, body: '<html>no such page' });
  expect((await get('/%zz')).status).toBe(404);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/kpis/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/index.html%00'])(
  '%s leads nowhere',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  },
);

test('a redirect never leaves the host', async () => {
  expect((await get('//kpis')).headers['location']).toBe('/kpis/');
});

test('only GET and HEAD', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a folder whose name begins like the root is outside', () => {
  expect(fileOf('/a/site', '/../site2/x')).toBeUndefined();
});

test('a taken port leads to the next free one, unless that one was asked for strictly', async () => {
  const second = staticServer(dir);
  const used = await listen(second, { port, host: 'localhost', tries: 20 });
  expect(used).toBeGreaterThan(port);
  second.close();
  await expect(listen(staticServer(dir), { port, host: 'localhost', tries: 1 })).rejects.toThrow(
    /port \d+ is taken; give another with --port/,
  );
});
