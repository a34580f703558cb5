/** What a build writes beside the pages, given by the development server when it is asked for. */
import type { ViteDevServer } from 'vite';
import { type Content, loadContent } from '../content/load.ts';

export type DevFile = { content: string | Uint8Array } | { location: string };

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** `find` answers for a path from the site's root; what it does not know is left to Astro. */
export function serveInDev(
  server: ViteDevServer,
  find: (path: string) => DevFile | undefined | Promise<DevFile | undefined>,
): void {
  server.middlewares.use(async (request, response, next) => {
    try {
      const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
      const file = await find(path);
      if (!file) next();
      else if ('location' in file) response.writeHead(302, { Location: file.location }).end();
      else {
        const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(file.content);
      }
    } catch (error) {
      next(error);
    }
  });
}

/** What is made of the content, made again only when the content is another. */
export function onceOfContent<T>(make: (content: Content) => T): () => T {
  let held: { of: Content; made: T } | undefined;
  return () => {
    const content = loadContent();
    if (held?.of !== content) held = { of: content, made: make(content) };
    return held.made;
  };
}
