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

/** Originals of a fiscal year: 47 branches at the megabyte that each may have come to as much. */
export const YEAR_BYTES = 40 * 2 ** 20;

/** Reads sources.yaml and every file it names; throws a FaultsError with all faults. `branches` are the catalogue's slugs. */
export function loadSources(dir = SOURCES_DIR, branches: readonly string[] = []): Source[] {
  const name = join(dir, 'sources.yaml');
  const list = readYamlList(name, name, sourceFile);
  const faults: Fault[] = [...list.faults];
  const add = (path: YamlPath, expected: string, found: string, fix: string) =>
    faults.push({ file: name, line: list.lineOf(path), path: pathText(path), expected, found, fix });

  const sources: Source[] = [];
  const documents = new Map<string, string>();
  const files = new Set<string>();
  for (const { index, value } of list.entries) {
    if (files.has(value.file)) add([index, 'file'], 'a file named once', `${value.file} again`, 'join the two entries');
    files.add(value.file);
    const lines = readLines(dir, value, index, add, faults);
    checkKept(dir, value, index, add);
    for (const name of keptFiles(value)) files.add(name);
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
  for (const [year, bytes] of originalBytes(list.entries.map(({ value }) => value)))
    if (bytes > YEAR_BYTES)
      add(
        [],
        `originals of at most ${YEAR_BYTES / 2 ** 20} MB for the fiscal year ${year}`,
        `${(bytes / 2 ** 20).toFixed(1)} MB`,
        'hold the largest by address alone: add them again without --keep',
      );
  if (list.faults.length === 0)
    for (const file of unnamedFiles(dir, files))
      add([], `an entry for every text of ${dir}`, `none for ${file}`, 'add an entry, or remove the file');
  throwFaults('the sources', faults);
  return sources;
}

/** `plan hokkaido 2021`, `plan hokkaido 2021 draft`, `document action-plan-6` */
export function documentKey(document: Pick<SourceDocument, 'branch' | 'kind' | 'fiscalYear' | 'slug'>): string {
  const { branch, kind, fiscalYear, slug } = document;
  return branch ? `${kind} ${branch} ${fiscalYear}${slug ? ` ${slug}` : ''}` : `${kind} ${slug}`;
}

/** The files of a source beside its lines: its layout, and the original where it is held. */
export function keptFiles({ layout, original }: Pick<SourceFile, 'layout' | 'original'>): string[] {
  return [...(layout ? [layout.file] : []), ...(original?.held ? [original.file] : [])];
}

/** Bytes of the originals held, by fiscal year. One that two sources share is counted once. */
export function originalBytes(sources: readonly SourceFile[]): Map<number, number> {
  const held = new Map(sources.flatMap((source) => (source.original?.held ? [[source.original.file, source]] : [])));
  const sums = new Map<number, number>();
  for (const { fiscalYear, original } of held.values())
    sums.set(fiscalYear, (sums.get(fiscalYear) ?? 0) + (original?.bytes ?? 0));
  return sums;
}

type Add = (path: YamlPath, expected: string, found: string, fix: string) => void;

function readLines(dir: string, entry: SourceFile, index: number, add: Add, faults: Fault[]): string[] | undefined {
  const file = join(dir, entry.file);
  const bytes = readKept(file, entry.sha256, [index, 'file'], [index, 'sha256'], add);
  if (!bytes) return undefined;
  const { lines, faults: own } = readSourceText(bytes, file);
  faults.push(...own);
  return own.length > 0 ? undefined : lines;
}

/** The layout and the original are what they were when they were added, too. */
function checkKept(dir: string, { layout, original }: SourceFile, index: number, add: Add): void {
  if (layout)
    readKept(join(dir, layout.file), layout.sha256, [index, 'layout', 'file'], [index, 'layout', 'sha256'], add);
  if (original?.held)
    readKept(
      join(dir, original.file),
      original.sha256,
      [index, 'original', 'file'],
      [index, 'original', 'sha256'],
      add,
    );
}

function readKept(file: string, sum: string, at: YamlPath, ofSum: YamlPath, add: Add): Uint8Array | undefined {
  if (!existsSync(file)) {
    add(at, `the file ${file}`, 'none', 'put the file there, or correct its name');
    return undefined;
  }
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== sum) {
    add(
      ofSum,
      sum,
      sha256,
      `restore the published file (git checkout -- ${file}); only where it is a new edition, write the new sum`,
    );
  }
  return bytes;
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
    .filter((f) => /\.(txt|pdf|docx|docm|xlsx|xlsm|pptx|pptm|gz)$/.test(f) && !named.has(f))
    .sort();
}
