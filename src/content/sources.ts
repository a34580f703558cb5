/** The source documents of content/sources, checked against sources.yaml: untouched, UTF-8, line ranges right, nothing twice. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_LINES } from '../convert/limits.ts';
import { type Fault, nearest, throwFaults } from '../foundation/faults.ts';
import { type SourceDocument, type SourceFile, sourceFile } from '../schema/catalog.ts';
import { readSourceText } from './source-text.ts';
import { pathText, readYamlList, show, type YamlPath } from './yaml-file.ts';

/** A source file with its text. `lines[0]` is line 1. */
export interface Source extends SourceFile {
  lines: string[];
}

export const SOURCES_DIR = 'content/sources';

/** Reads sources.yaml and every file it names; throws a FaultsError with all faults. `branches` are the catalogue's slugs. */
export function loadSources(dir = SOURCES_DIR, branches: readonly string[] = []): Source[] {
  const name = join(dir, 'sources.yaml');
  const list = readYamlList(name, name, sourceFile);
  const faults: Fault[] = [...list.faults];
  const add = (path: YamlPath, expected: string, found: string, mend: string) =>
    faults.push({ file: name, line: list.lineOf(path), path: pathText(path), expected, found, mend });

  const sources: Source[] = [];
  const documents = new Map<string, string>();
  const files = new Set<string>();
  for (const { index, value } of list.entries) {
    if (files.has(value.file)) add([index, 'file'], 'a file named once', `${value.file} again`, 'join the two entries');
    files.add(value.file);
    const lines = readLines(dir, value, index, add, faults);
    if (lines) sources.push({ ...value, lines });
    checkRanges(value, index, lines?.length, add);
    for (const [d, document] of value.documents.entries()) {
      const path = [index, 'documents', d];
      checkName(document, path, branches, add);
      const key = documentKey(document);
      const before = documents.get(key);
      if (before)
        add(
          path,
          'one document of a kind for a branch and year',
          `${key}, already ${before}`,
          'remove one of the two, or correct its branch, year or kind',
        );
      else documents.set(key, `on line ${list.lineOf(path)}`);
    }
  }
  if (list.faults.length === 0)
    for (const file of unnamedFiles(dir, files))
      add([], `an entry for every text of ${dir}`, `none for ${file}`, 'add an entry, or remove the file');
  throwFaults('the sources', faults);
  return sources;
}

/** `plan hokkaido 2021`, `document action-plan-6` */
export function documentKey(document: SourceDocument): string {
  return document.branch
    ? `${document.kind} ${document.branch} ${document.fiscalYear}`
    : `${document.kind} ${document.slug}`;
}

type Add = (path: YamlPath, expected: string, found: string, mend: string) => void;

function readLines(dir: string, entry: SourceFile, index: number, add: Add, faults: Fault[]): string[] | undefined {
  const file = join(dir, entry.file);
  if (!existsSync(file)) {
    add([index, 'file'], `the file ${file}`, 'none', 'put the file there, or correct its name');
    return undefined;
  }
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) {
    add(
      [index, 'sha256'],
      entry.sha256,
      sha256,
      `restore the published file (git checkout -- ${file}); only where it is a new edition, write the new sum`,
    );
  }
  const { lines, faults: own } = readSourceText(bytes, file);
  faults.push(...own);
  return own.length > 0 ? undefined : lines;
}

/** Ranges lie inside the file, run forward, do not overlap, and are a document's length. */
function checkRanges(entry: SourceFile, index: number, count: number | undefined, add: Add): void {
  for (const [
    d,
    {
      lines: [from, to],
    },
  ] of entry.documents.entries()) {
    const path = [index, 'documents', d, 'lines'];
    if (to < from) add(path, 'the first line before the last', `[${from}, ${to}]`, 'turn them round');
    if (to - from >= MOST_LINES)
      add(path, `at most ${MOST_LINES} lines in a document`, `${to - from + 1}`, 'end it where the document ends');
    if (count !== undefined && to > count)
      add(
        path,
        `lines up to ${count}, the last of ${entry.file}`,
        `[${from}, ${to}]`,
        `write [${Math.min(from, count)}, ${count}] or less`,
      );
    for (const [e, other] of entry.documents.slice(0, d).entries()) {
      if (from <= other.lines[1] && other.lines[0] <= to) {
        add(
          path,
          'lines that no other document has',
          `[${from}, ${to}], over [${other.lines.join(', ')}] of documents[${e}]`,
          'end the one before the other begins',
        );
      }
    }
  }
}

function checkName(document: SourceDocument, path: YamlPath, branches: readonly string[], add: Add): void {
  if (document.branch === null) {
    if (!document.slug) add(path, 'a slug, since branch is null', 'none', 'add slug: the address under /documents/');
    if (document.kind !== 'document')
      add(
        [...path, 'kind'],
        'document, since branch is null',
        document.kind,
        'write kind: document, or name the branch',
      );
  } else if (branches.length > 0 && !branches.includes(document.branch)) {
    const meant = nearest(document.branch, branches);
    add(
      [...path, 'branch'],
      'a slug of content/catalog/branches.yaml',
      show(document.branch),
      meant ? `write ${meant}` : 'correct the slug',
    );
  }
}

function unnamedFiles(dir: string, named: ReadonlySet<string>): string[] {
  return readdirSync(dir)
    .filter((f) => /\.(txt|pdf)$/.test(f) && !named.has(f))
    .sort();
}
