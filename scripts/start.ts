/** `npm start`: builds the site and serves it on this machine. `-- --port 8080` asks for a port. */
import { build } from './build.ts';
import { StageError } from './lib/stages.ts';
import { serve } from './serve.ts';

try {
  await build();
} catch (error) {
  if (!(error instanceof StageError)) throw error;
  console.error(`\nThe build stopped, dist is as it was. ${error.message}.`);
  process.exit(1);
}
await serve(process.argv.slice(2));
