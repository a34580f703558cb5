/**
 * Folders are built aside and put in place together and whole: whatever ends a run, by an error or by SIGKILL, leaves the
 * last good ones or the new ones, never a mixture.
 *
 *   new-<pid>     being built; of no worth if its process dies
 *   ready-<pid>   complete: from this rename on the new folders count. `recover` goes on with what a dead process left
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders that belong together: `names` below `root`, built in `aside`, which lies on the same disk (a rename is enough). */
export interface Places {
  root: string;
  names: readonly string[];
  aside: string;
}

/** Where the site is built: one folder. */
export const distPlaces = (dist = 'dist', aside = '.cache/build'): Places => ({
  root: dirname(dist),
  names: [basename(dist)],
  aside,
});

/** What `npm run convert` writes: three folders that were made by one converter. */
export const contentPlaces = (content = 'content'): Places => ({
  root: content,
  names: ['plans', 'results', 'documents'],
  aside: join(content, '.cache'),
});

/** Putting folders in place takes moments, building them minutes: what is older was left by the dead, whoever has their number now. */
const longest = { new: 6 * 3_600_000, ready: 60_000 };

/** Recovers, then gives an empty folder to build every one of the places in, under its own name. */
export function makeAside(places: Places): string {
  recover(places);
  const folder = join(places.aside, `new-${process.pid}`);
  remove(folder);
  for (const name of places.names) mkdirSync(join(folder, name), { recursive: true });
  return folder;
}

/** Puts what was built in `folder` (of makeAside) in its places; what stood there is removed. On an error the old ones stand again. */
export function swapIn(folder: string, places: Places): void {
  const ready = join(places.aside, `ready-${process.pid}`);
  remove(ready);
  renameSync(folder, ready);
  try {
    putInPlace(ready, places);
  } catch (error) {
    takeBack(ready, places);
    remove(ready);
    throw error;
  }
  try {
    remove(ready);
  } catch {
    // The new folders stand; the next start removes what is left of the old ones.
  }
}

/** Finishes the swap of a process that died in it, and removes what dead builds left. */
export function recover(places: Places): void {
  if (!existsSync(places.aside)) return;
  for (const name of readdirSync(places.aside).sort()) {
    const [, kind, pid] = /^(new|ready)-(\d+)$/.exec(name) ?? [];
    const folder = join(places.aside, name);
    if (!kind || !pid || !isAbandoned(folder, kind as 'new' | 'ready', Number(pid))) continue;
    if (kind === 'ready') putInPlace(folder, { ...places, names: namesIn(folder) });
    remove(folder);
  }
}

/** What waits in a complete folder: another command may have had more places than this one. */
const namesIn = (ready: string) => readdirSync(ready).filter((name) => !name.startsWith('old-'));

const outgoing = (ready: string, name: string) => join(ready, `old-${name}`);

/** Every step leaves a state from which this can begin again: a name that is no longer in `ready` is in its place. */
function putInPlace(ready: string, { root, names }: Places): void {
  for (const name of names) {
    if (!existsSync(join(ready, name))) continue;
    const place = join(root, name);
    if (existsSync(place)) renameSync(place, outgoing(ready, name));
    else mkdirSync(root, { recursive: true });
    renameSync(join(ready, name), place);
  }
}

function takeBack(ready: string, { root, names }: Places): void {
  for (const name of names) {
    const [place, own, old] = [join(root, name), join(ready, name), outgoing(ready, name)];
    if (!existsSync(own) && existsSync(place)) renameSync(place, own);
    if (existsSync(old)) renameSync(old, place);
  }
}

/** A process that was killed may leave one of its own behind that still writes: another try or two is enough. */
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

function isAbandoned(folder: string, kind: 'new' | 'ready', pid: number): boolean {
  return !isAlive(pid) || Date.now() - statSync(folder).ctimeMs > longest[kind];
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
