/** What a built script loads: at once (`import … from`), and later, when code asks for it (`import(…)`). */
import { posix } from 'node:path';

export type Read = (path: string) => string | undefined;

export interface Imports {
  /** Paths below the site's root. */
  now: string[];
  later: string[];
  /** Imports whose address the code makes as it runs (Pagefind's): no graph shows what they load. */
  computed: number;
}

const quoted = '(?:"([^"]*)"|\'([^\']*)\'|`([^`$]*)`)';
const atOnce = new RegExp(`\\b(?:import|from)\\s*${quoted}`, 'g');
const whenAsked = new RegExp(`\\bimport\\s*\\(\\s*(?:${quoted}\\s*\\))?`, 'g');

export function importsOf(file: string, read: Read): Imports {
  const code = read(file) ?? '';
  const target = (match: RegExpMatchArray) => match[1] ?? match[2] ?? match[3];
  const path = (specifier: string) => posix.join(posix.dirname(file), specifier);
  const relative = (specifier: string | undefined) => specifier?.startsWith('.') === true;
  const asked = [...code.matchAll(whenAsked)].map(target);
  return {
    now: [...code.matchAll(atOnce)]
      .map(target)
      .filter(relative)
      .map((specifier) => path(specifier ?? '')),
    later: asked.filter(relative).map((specifier) => path(specifier ?? '')),
    computed: asked.filter((specifier) => specifier === undefined).length,
  };
}

/** Scripts with all they load at once. */
export function closure(files: Iterable<string>, read: Read): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file, read).now.forEach(add);
  };
  for (const file of files) add(file);
  return found;
}

/** The modules that scripts, and whatever those load in turn, may ask for later: the first of each step, in reading order. */
export function laterModules(files: Iterable<string>, read: Read): Set<string> {
  const seen = new Set<string>();
  const asked = new Set<string>();
  const visit = (start: Iterable<string>): void => {
    for (const file of closure(start, read)) {
      if (seen.has(file)) continue;
      seen.add(file);
      for (const module of importsOf(file, read).later) {
        asked.add(module);
        visit([module]);
      }
    }
  };
  visit(files);
  return asked;
}
