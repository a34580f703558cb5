/**
 * A folder is built aside and put in place whole: an interrupted build leaves the last good one.
 * Between the two renames of the swap there is a moment without the folder; `recover` closes it at the next start.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where folders are built; on the same disk as their places, so that a rename is enough. */
export const ASIDE = '.cache/build';

/** An empty folder to build `place` in. */
export function makeAside(place: string, aside = ASIDE): string {
  recover(place, aside);
  const folder = join(aside, `new-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Puts `folder` in `place`; what stood there is removed. */
export function swapIn(folder: string, place: string, aside = ASIDE): void {
  const old = join(aside, `old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(folder, place);
  } catch (error) {
    if (existsSync(old)) renameSync(old, place);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Puts back what a swap interrupted half-way had taken out, and removes what dead builds left. */
export function recover(place: string, aside = ASIDE): void {
  if (!existsSync(aside)) return;
  for (const name of readdirSync(aside).sort()) {
    const [, kind, pid] = /^(old|new)-(\d+)$/.exec(name) ?? [];
    if (!kind || !pid || isAlive(Number(pid))) continue;
    const folder = join(aside, name);
    if (kind === 'old' && !existsSync(place)) renameSync(folder, place);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
