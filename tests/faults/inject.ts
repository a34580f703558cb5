/**
 * Loaded in front of a real command (`node --import`): at its n-th change of a file below FAULT_BELOW the disk fails, or
 * the process dies. Nothing else of the command is altered.
 *
 *   FAULT_BELOW   part of the paths that count
 *   FAULT_CALL    which change, from 1; without it none
 *   FAULT         ENOSPC, EROFS, …: the change fails so; KILL: SIGKILL in its place
 *   FAULT_LIST    a file that gets a line for every change: `renameSync <path>`
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT, FAULT_CALL, FAULT_BELOW = '', FAULT_LIST } = process.env;
const append = fs.appendFileSync;
let calls = 0;

function strike(name: string, path: unknown): void {
  if (!String(path).includes(FAULT_BELOW)) return;
  calls += 1;
  if (FAULT_LIST) append(FAULT_LIST, `${name} ${path}\n`);
  if (!FAULT || calls !== Number(FAULT_CALL)) return;
  if (FAULT === 'KILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${FAULT}: injected, ${name} '${path}'`), { code: FAULT, syscall: name, path });
}

const changes = ['writeFileSync', 'mkdirSync', 'renameSync', 'rmSync'] as const;
for (const name of changes) {
  const own = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      strike(name, args[0]);
      return own(...args);
    },
  });
}
for (const name of ['writeFile', 'mkdir', 'rename'] as const) {
  const own = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      strike(name, args[0]);
      return own(...args);
    },
  });
}
syncBuiltinESMExports();
