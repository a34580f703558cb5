/** `npm start`: builds the site and serves it on this machine. `-- --port 8080` asks for a port. */
import { build, KEPT } from './build.ts';
import { runCommand } from './run/command.ts';
import { serve } from './serve.ts';

await runCommand(() => build(), KEPT);
if (!process.exitCode) await serve(process.argv.slice(2));
