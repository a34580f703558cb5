/**
 * Serves dist on this machine, for reading and for the browser tests.
 *
 *   npm run serve -- [--port 4321] [--strict-port] [--dir dist] [--host localhost]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { distPlaces, recover } from './files/swap.ts';
import { listen, staticServer } from './serve/static-server.ts';

export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
      'strict-port': { type: 'boolean', default: false },
      dir: { type: 'string', default: 'dist' },
      host: { type: 'string', default: 'localhost' },
    },
  });
  if (values.dir === 'dist') recover(distPlaces());
  if (!existsSync(values.dir)) {
    console.error(`There is no ${values.dir} to serve. Build it first: npm run build`);
    process.exit(1);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port ${values.port} is no port. Give a number from 0 to 65535.`);
    process.exit(1);
  }
  const server = staticServer(values.dir);
  const used = await listen(server, { port, host: values.host, tries: values['strict-port'] ? 1 : 20 });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
  console.log(`\n支部プラン: http://${values.host}:${used}/   (Ctrl+C で終了)`);
}

if (import.meta.main) {
  try {
    await serve(process.argv.slice(2));
  } catch (error) {
    console.error(`The site cannot be served: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
