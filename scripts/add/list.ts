/**
 * Many files in one run, told by a list: each of them published, kept as a draft or refused by itself, so that a run that breaks
 * off goes on where it was; what is held already is passed over.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { documentUrl } from '../../src/domain/document-place.ts';
import { FaultsError } from '../../src/foundation/faults.ts';
import { diskFault } from '../files/disk-fault.ts';
import { Refused, sentence } from '../read/file-text.ts';
import { askNobody } from './ask.ts';
import { type Row, rowsOf } from './csv.ts';
import { addFile, type Outcome } from './one.ts';
import { type Switches, toldOf, wrong } from './options.ts';
import type { Project } from './project.ts';

export interface Line {
  row: Row;
  state: 'published' | 'draft' | 'held' | 'refused';
  doubts: number | null;
  /** Address, folder of the draft, name of what holds it, or why it was refused. */
  what: string;
}

export interface ListInput {
  folder: string;
  list: string;
  switches: Switches;
  today: string;
  /** Told after each file. */
  onLine?: (line: Line, at: number, of: number) => void;
}

/** Throws Refused where the list itself cannot be read, and an error of the disk, which would meet every file. */
export async function addList(project: Project, input: ListInput): Promise<Line[]> {
  const rows = listRows(input.list);
  const lines: Line[] = [];
  for (const row of rows) {
    const line = await addRow(project, input, row);
    lines.push(line);
    input.onLine?.(line, lines.length, rows.length);
  }
  return lines;
}

function listRows(list: string): Row[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(list);
  } catch (error) {
    throw wrong(list, 'a list (CSV)', (error as NodeJS.ErrnoException).code ?? 'an error', 'check its name and folder');
  }
  const rows = rowsOf(bytes, basename(list));
  if (rows.length === 0) throw wrong(list, 'a line for each file', 'none', 'write the files below the first line');
  const seen = new Map<string, number>();
  for (const { file, line } of rows) {
    if (file === '') throw wrong(`${list}, line ${line}`, 'the name of a file', 'none', 'fill in the column file');
    const before = seen.get(file);
    if (before)
      throw wrong(`${list}, line ${line}`, 'a file named once', `${file}, already on line ${before}`, 'remove one');
    seen.set(file, line);
  }
  return rows;
}

async function addRow(project: Project, { folder, list, switches, today }: ListInput, row: Row): Promise<Line> {
  const { file, line, ...values } = row;
  try {
    const told = toldOf(values, project.branches, (name) => `${basename(list)}, line ${line}, ${name}`);
    return {
      row,
      ...lineOf(await addFile(project, { path: join(folder, file), told, switches, ask: askNobody, today })),
    };
  } catch (error) {
    // What the disk refuses it would refuse of every file.
    if (diskFault(error) !== null) throw error;
    if (error instanceof Refused) return { row, state: 'refused', doubts: null, what: error.message };
    if (error instanceof FaultsError)
      return { row, state: 'refused', doubts: null, what: error.faults.map(sentence).join(' ') };
    throw error;
  }
}

function lineOf(outcome: Outcome): Omit<Line, 'row'> {
  if (outcome.state === 'held') return { state: 'held', doubts: null, what: outcome.by };
  const { document, doubts, gate } = outcome.made.converted;
  const missed = gate.bounds.filter(({ passed }) => !passed).map(({ name }) => name);
  const why = outcome.waiting.map((reason) => (reason === 'gate' ? missed.join(', ') : reason)).join('; ');
  return {
    state: outcome.state,
    doubts: doubts.length,
    what: outcome.state === 'published' ? documentUrl(document) : `${outcome.folder} (${why})`,
  };
}

/** One table of all, and the sums below it. */
export function listTable(lines: readonly Line[]): string {
  const word: Record<Line['state'], string> = { published: 'passed', draft: 'draft', held: 'held', refused: 'refused' };
  const rows = [
    ['file', 'state', 'doubts', ''],
    ...lines.map(({ row, state, doubts, what }) => [
      row.file,
      word[state],
      doubts === null ? '' : String(doubts),
      what,
    ]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => (row[at] as string).length)));
  const text = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  return [
    ...text,
    `${lines.length} files: ${count('published')} passed, ${count('draft')} draft, ${count('refused')} refused, ${count('held')} held already; ${lines.reduce((sum, { doubts }) => sum + (doubts ?? 0), 0)} doubts`,
  ].join('\n');
}
