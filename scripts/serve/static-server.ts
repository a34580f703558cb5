/**
 * The site's files over HTTP: sirv reads them (types, ETag, ranges), compression packs text; here stands what hosts of static
 * sites do beside: folders end with a slash, 404.html, and the headers that the folder's own file `_headers` asks for.
 */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFileName, headersFor } from './headers-file.ts';

/** What sirv's own table gives without a character set, or not at all. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Middleware that is handed what comes after it. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A server over the files of `dir`, not yet listening. Files are read anew for each request. */
export function staticServer(dir: string): Server {
  const root = resolve(dir);
  const compress = compression() as unknown as Middleware;
  const files = sirv(root, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      const type = types[extname(path)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  return createServer((request, response) => {
    const fail = (error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`500 ${error instanceof Error ? error.message : error}\n`);
    };
    compress(request, response, () => {
      answer(root, files, request, response).catch(fail);
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

async function answer(
  root: string,
  files: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?');
  const file = fileOf(root, path);
  const isFolder = file !== undefined && existsSync(file) && statSync(file).isDirectory();
  if (isFolder && !path.endsWith('/')) {
    // Relative links need the closing slash; //host/ would lead elsewhere.
    const folder = `${path.replace(/^\/+/, '/')}/`;
    response.writeHead(301, { Location: query === undefined ? folder : `${folder}?${query}` }).end();
    return;
  }
  response.setHeader('X-Content-Type-Options', 'nosniff');
  for (const [name, value] of Object.entries(await headersFor(root, path))) response.setHeader(name, value);
  const isThere =
    file !== undefined &&
    file !== join(root, headersFileName) &&
    existsSync(path.endsWith('/') ? join(file, 'index.html') : file);
  if (isThere) files(request, response, () => void sendMissing(root, response));
  else await sendMissing(root, response);
}

/** What is not there is the site's 404 page; it may be there tomorrow. */
async function sendMissing(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(page ?? '404 Not Found\n');
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
