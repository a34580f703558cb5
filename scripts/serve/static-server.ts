/**
 * A small static file server: folders by their index.html, right types, gzip for text, 404.html, nothing outside its folder,
 * and the headers that the folder's own file `_headers` asks for.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFileName, headersFor } from './headers-file.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const compressible = /^(text\/|application\/(json|xml|manifest)|image\/svg)/;
const compress = promisify(gzip);

/** A server over the files of `dir`, not yet listening. */
export function staticServer(dir: string): Server {
  const root = resolve(dir);
  return createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`500 ${error instanceof Error ? error.message : error}\n`);
    });
  });
}

/** Listens on `port` or, where it is taken, on one of the next; resolves to the port used (0 asks for any free one). */
export async function listen(
  server: Server,
  { port, host, tries }: { port: number; host: string; tries: number },
): Promise<number> {
  for (let i = 0; ; i++) {
    try {
      return await listenOn(server, port === 0 ? 0 : port + i, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (i + 1 >= tries)
        throw new Error(
          `port ${port}${tries > 1 ? ` and the ${tries - 1} after it are` : ' is'} taken; give another with --port`,
        );
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  const { promise, resolve: done, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, host, () => {
    server.off('error', reject);
    const address = server.address();
    done(typeof address === 'object' && address ? address.port : port);
  });
  return promise;
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?');
  const file = fileOf(root, path);
  if (file && (await isFolder(file)) && !path.endsWith('/')) {
    // Relative links need the closing slash; //host/ would lead elsewhere.
    response
      .writeHead(301, { Location: `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}` })
      .end();
    return;
  }
  const own = await headersFor(root, path);
  const found =
    file &&
    file !== join(root, headersFileName) &&
    (await readIfFile(path.endsWith('/') ? join(file, 'index.html') : file));
  if (found) {
    await send(request, response, 200, path.endsWith('/') ? '.html' : extname(path), found, own);
    return;
  }
  const page = (await readIfFile(join(root, '404.html'))) ?? Buffer.from('404 Not Found\n');
  await send(request, response, 404, page.includes('<html') ? '.html' : '.txt', page, own);
}

/** The file that a request path names, or undefined where it lies outside `root` or is no path. */
export function fileOf(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const file = resolve(join(root, decoded));
  return file === root || file.startsWith(root + sep) ? file : undefined;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extension: string,
  body: Buffer,
  own: Record<string, string>,
): Promise<void> {
  const type = types[extension.toLowerCase()] ?? 'application/octet-stream';
  const zipped =
    compressible.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
      ? await compress(body)
      : undefined;
  const bytes = zipped ?? body;
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...own,
    // A file that is not there may be there tomorrow.
    ...(status === 404 ? { 'Cache-Control': 'no-cache' } : {}),
    ...(compressible.test(type) ? { Vary: 'Accept-Encoding' } : {}),
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

async function readIfFile(file: string): Promise<Buffer | undefined> {
  return (await stat(file).catch(() => undefined))?.isFile() ? readFile(file) : undefined;
}
