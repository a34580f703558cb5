/** Faults of hand-kept files: collected all, then thrown once, each with its place, what was expected, what was found and what to do. */
import { editDistance } from './edit-distance.ts';

export interface Fault {
  file: string;
  /** 1-based line in the file; 1 where the fault is the whole file's. */
  line: number;
  /** Place inside the file's data: `[3].pillar`; empty for the whole file. */
  path: string;
  expected: string;
  found: string;
  /** What to do. */
  fix: string;
}

/** Thrown by loaders; its message lists every fault, one a line. */
export class FaultsError extends Error {
  override readonly name = 'FaultsError';
  readonly faults: readonly Fault[];

  constructor(what: string, faults: readonly Fault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${what}:\n${faults.map(faultLine).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** `content/catalog/measures.yaml:12 [3].pillar: expected …, found …. Fix: …` */
export function faultLine(fault: Fault): string {
  const place = `${fault.file}:${fault.line}${fault.path ? ` ${fault.path}` : ''}`;
  return `  ${place}: expected ${fault.expected}, found ${fault.found}. Fix: ${fault.fix}.`;
}

/** One fault of a document's text at a line of its source. */
export function textFault(file: string, line: number, expected: string, found: string, fix: string): FaultsError {
  return new FaultsError('the sources', [{ file, line, path: '', expected, found, fix }]);
}

/** Throws all the faults at once, in the order of file and line; does nothing where there are none. */
export function throwFaults(what: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const files = [...new Set(faults.map((f) => f.file))];
  const sorted = faults.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
  throw new FaultsError(what, sorted);
}

/** The candidate that a mistyped word most likely meant, or undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, least - 1);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
