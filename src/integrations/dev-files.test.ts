import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ViteDevServer } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { forgetContent } from '../content/load.ts';
import { onceOfContent, serveInDev } from './dev-files.ts';

const running: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A server with this one middleware; what it leaves is answered with 418. */
async function serve(find: Parameters<typeof serveInDev>[1]): Promise<string> {
  type Middleware = (...args: [...Parameters<RequestListener>, (error?: unknown) => void]) => void;
  let own: Middleware | undefined;
  const middlewares = { use: (middleware: Middleware) => (own = middleware) };
  serveInDev({ middlewares } as unknown as ViteDevServer, find);
  const server = createServer((request, response) =>
    own?.(request, response, (error) => response.writeHead(error ? 500 : 418).end()),
  );
  running.push(server);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

test('a file comes with its type, whatever the query; what is not known is left to the next', async () => {
  const root = await serve((path) => (path === 'pagefind/map.json' ? { content: '{}' } : undefined));
  const found = await fetch(`${root}pagefind/map.json?import`);
  expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
    200,
    'application/json; charset=utf-8',
    '{}',
  ]);
  expect((await fetch(`${root}data/`)).status).toBe(418);
});

test('what has moved leads on; an error is told', async () => {
  const root = await serve((path) => {
    if (path === 'old/') return { location: '/new/' };
    throw new Error('faulty');
  });
  const { status, headers } = await fetch(`${root}old/`, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([302, '/new/']);
  expect((await fetch(`${root}else/`)).status).toBe(500);
});

test('what is made of the content is made again only of another content', () => {
  let times = 0;
  const made = onceOfContent(() => {
    times += 1;
    return times;
  });
  expect([made(), made()]).toEqual([1, 1]);
  forgetContent();
  expect(made()).toBe(2);
});
