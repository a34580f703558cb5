/** Servers of a test's own, over a folder, at the root of their host or below a path of it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticServer } from '../../../scripts/serve/static-server.ts';

export interface Served {
  /** The site's root, with its closing slash. */
  url: string;
  stop: () => Promise<void>;
}

/** `folder` at `base` (`/`, `/a/b/`), as a host serves a project's folder below its own root; what is outside is not found. */
export async function serveAt(folder: string, base: string): Promise<Served> {
  const site = staticServer(folder);
  const host = createServer((request, response) => {
    if (!request.url?.startsWith(base)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('outside the site\n');
      return;
    }
    request.url = request.url.slice(base.length - 1);
    site.emit('request', request, response);
  });
  await new Promise<void>((done) => host.listen(0, 'localhost', done));
  const { port } = host.address() as AddressInfo;
  const stop = async () => {
    host.closeAllConnections();
    await new Promise((done) => host.close(done));
  };
  return { url: `http://localhost:${port}${base}`, stop };
}
