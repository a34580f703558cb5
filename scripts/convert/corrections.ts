/**
 * Corrections files, checked like code: every id is the catalogue's, every line is a block's, every file is a source's, nothing is
 * said twice, and (`idleCorrections`) nothing is said in vain.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/content/sources.ts';
import { pathText, readYamlList, type YamlPath } from '../../src/content/yaml-file.ts';
import { type Fault, nearest } from '../../src/foundation/faults.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
import { type Correction, correction, saidOfPlaces, saidOfPlans, says } from '../../src/schema/correction.ts';
import type { PlanDocument } from '../../src/schema/document.ts';

/** The ids that a correction may name. */
export interface CorrectionNames {
  measures: readonly string[];
  metrics: readonly string[];
}

/** A correction with its place in its file. */
export interface PlacedCorrection {
  value: Correction;
  /** The corrections file, and the line of each of the correction's keys in it. */
  file: string;
  lineOf: (key: string) => number;
  index: number;
}

/** A source's corrections in the order of their file. */
export interface SourceCorrections {
  placed: PlacedCorrection[];
  values: Correction[];
}

const folder = (root: string): string => join(root, 'sources', 'corrections');
/** Of the lines of an original (`a.pdf.lines.txt`) it bears the original's name: `a.pdf.yaml`. */
export const correctionsFile = (source: Pick<Source, 'file'>): string =>
  source.file.replace(/(?:\.lines)?\.[^.]+$/u, '.yaml');

function faultAt(one: PlacedCorrection, key: string, rest: Pick<Fault, 'expected' | 'found' | 'fix'>): Fault {
  return { file: one.file, line: one.lineOf(key), path: `[${one.index}].${key}`, ...rest };
}

/** The document that holds a line of the file. */
const holder = (source: Pick<Source, 'documents'>, line: number): SourceDocument | undefined =>
  source.documents.find(({ lines: [from, to] }) => line >= from && line <= to);

function unknownId(one: PlacedCorrection, key: 'measure' | 'metric', ids: readonly string[]): Fault[] {
  const id = one.value[key];
  if (id === undefined || ids.includes(id)) return [];
  const meant = nearest(id, ids);
  return [
    faultAt(one, key, {
      expected: `the id of a ${key} of content/catalog/${key}s.yaml${key === 'measure' ? ', or none' : ''}`,
      found: `「${id}」`,
      fix: meant ? `write ${meant}` : `add it to content/catalog/${key}s.yaml first`,
    }),
  ];
}

/** Faults of the lines that a correction names: of the file, with text, and all of one document. */
function lineFaults(one: PlacedCorrection, source: Source): Fault[] {
  const { value } = one;
  const own = holder(source, value.line);
  const faults: Fault[] = [];
  for (const key of ['line', 'to', 'continues', 'before'] as const) {
    const line = value[key];
    if (line === undefined) continue;
    const wrong = (expected: string, found: string, fix: string) =>
      faults.push(faultAt(one, key, { expected, found, fix }));
    if (line > source.lines.length)
      wrong(
        `a line of ${source.file}, 1 to ${source.lines.length}`,
        String(line),
        'name the line as `sed -n Np` counts it',
      );
    else if (source.lines[line - 1]?.trim() === '')
      wrong(`a line of ${source.file} with text`, `line ${line}, which is blank`, 'name the line that has the words');
    else if (!holder(source, line))
      wrong('a line of one of the source’s documents', `line ${line}, of none`, 'see the ranges in sources.yaml');
    else if (key !== 'line' && own && holder(source, line) !== own)
      wrong(
        `a line of the same document, ${own.lines.join(' to ')}`,
        String(line),
        'name a line of the document that the correction is of',
      );
  }
  const { line, to, continues, before } = value;
  if (to !== undefined && to < line)
    faults.push(
      faultAt(one, 'to', {
        expected: `a line from ${line} on`,
        found: String(to),
        fix: 'write the last line as `to`',
      }),
    );
  if (continues !== undefined && continues >= line)
    faults.push(
      faultAt(one, 'continues', {
        expected: `a line before ${line}, whose block this one goes on`,
        found: String(continues),
        fix: 'name a line of the block that stands before',
      }),
    );
  if (before !== undefined && before >= line && before <= (to ?? line))
    faults.push(
      faultAt(one, 'before', {
        expected: 'a line outside those that are moved',
        found: String(before),
        fix: 'name the first line of the block that they stand before',
      }),
    );
  return faults;
}

/** What was said of the same words before: of one line, and of the block's first words where these are given. */
function twiceFaults(placed: readonly PlacedCorrection[]): Fault[] {
  const first = new Map<string, number>();
  return placed.flatMap((one) =>
    says.flatMap((key) => {
      if (one.value[key] === undefined) return [];
      const name = `${one.value.line} ${one.value.text ?? ''} ${key}`;
      const before = first.get(name);
      if (before === undefined) {
        first.set(name, one.lineOf('line'));
        return [];
      }
      return [
        faultAt(one, key, {
          expected: `${key} of line ${one.value.line} said once`,
          found: `it was said on line ${before} of this file`,
          fix: 'keep one of the two',
        }),
      ];
    }),
  );
}

/**
 * A source's corrections; faults of their form, ids and lines are added to `faults`. None where the source has no file of them.
 * What needs the converted document is told by `unplacedCorrections` and `idleCorrections`.
 */
export function readCorrections(
  root: string,
  source: Source,
  names: CorrectionNames,
  faults: Fault[],
): SourceCorrections {
  const file = join(folder(root), correctionsFile(source));
  return existsSync(file) ? readCorrectionsFile(file, source, names, faults) : { placed: [], values: [] };
}

/** The same of a corrections file wherever it stands. */
export function readCorrectionsFile(
  file: string,
  source: Source,
  names: CorrectionNames,
  faults: Fault[],
): SourceCorrections {
  if (isComments(file)) return { placed: [], values: [] };
  const list = readYamlList(file, file, correction);
  faults.push(...list.faults);
  const placed = list.entries.map(({ index, value }) => ({
    value,
    file,
    index,
    lineOf: (key: string) => list.lineOf([index, key] satisfies YamlPath),
  }));
  for (const one of placed)
    faults.push(
      ...unknownId(one, 'measure', [...names.measures, 'none']),
      ...unknownId(one, 'metric', names.metrics),
      ...lineFaults(one, source),
    );
  faults.push(...twiceFaults(placed));
  return { placed, values: placed.map(({ value }) => value) };
}

/** A file that only says what it is for, as `npm run add` makes it. */
const isComments = (file: string): boolean =>
  readFileSync(file, 'utf8')
    .split('\n')
    .every((line) => line.trim() === '' || line.startsWith('#'));

/** Corrections files of no source. */
export function strayCorrectionFiles(root: string, sources: readonly Pick<Source, 'file'>[]): Fault[] {
  if (!existsSync(folder(root))) return [];
  const known = sources.map(correctionsFile);
  return readdirSync(folder(root))
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => ({
      file: join(folder(root), name),
      line: 1,
      path: '',
      expected: `a file named after a source: ${known.join(', ')}`,
      found: name,
      fix: nearest(name, known) ? `name it ${nearest(name, known)}` : 'remove it',
    }));
}

/** The corrections of one document's lines. */
export const ofDocument = (corrections: SourceCorrections, { lines: [from, to] }: Pick<SourceDocument, 'lines'>) =>
  corrections.placed.filter(({ value }) => value.line >= from && value.line <= to);

/**
 * Corrections that no reader of the document's shape applies, or whose line is no block's: a plan's lines are joined and cut by
 * them and its blocks are told one by one; blocks of other shapes stand already and are named, moved or raised.
 */
export function unplacedCorrections(
  { blocks }: Pick<PlanDocument, 'blocks'>,
  shape: string,
  corrections: readonly PlacedCorrection[],
): Fault[] {
  const holds = (line: number) =>
    blocks.find(({ lines }) => lines.some(([from, to]) => line >= from && line <= to))?.lines ?? [];
  const begins = new Set(blocks.map(({ lines }) => lines[0]?.[0]));
  const others: readonly string[] = shape === 'plan' ? saidOfPlaces : saidOfPlans;
  return corrections.flatMap((one) => {
    const { value } = one;
    const [other] = others.filter((key) => value[key as keyof Correction] !== undefined);
    if (other)
      return [
        faultAt(one, other, {
          expected: `what a correction of the shape 「${shape}」 can say`,
          found: `the key ${other}`,
          fix: `leave it out: ${others.join(', ')} are for ${shape === 'plan' ? 'documents of other shapes' : 'the shape 「plan」'}`,
        }),
      ];
    const { line, continues } = value;
    if (continues !== undefined) {
      if (holds(line).some(([from, to]) => continues >= from && continues <= to)) return [];
      return [
        faultAt(one, 'continues', {
          expected: `one block with the lines ${continues} and ${line}`,
          found: 'two',
          fix: 'name a line of the block that stands directly before',
        }),
      ];
    }
    // Where several lines are meant the reader of the shape refuses those without a block.
    if (value.to !== undefined || begins.has(line)) return [];
    return [
      faultAt(one, 'line', {
        expected: 'the line that a block begins on',
        found: `line ${line}, inside a block or dropped`,
        fix: "name the block's first line",
      }),
    ];
  });
}

/**
 * Corrections without which the document is the same. `convert` reads the document with the corrections given; one that it
 * refuses without a correction is another document.
 */
export function idleCorrections(
  corrections: readonly PlacedCorrection[],
  convert: (corrections: readonly Correction[]) => PlanDocument,
): Fault[] {
  const text = (values: readonly Correction[]): string => {
    try {
      // `corrections` counts them.
      return JSON.stringify({ ...convert(values), corrections: 0 });
    } catch (error) {
      return String(error);
    }
  };
  const all = corrections.map(({ value }) => value);
  const whole = text(all);
  return corrections
    .filter((_, at) => text(all.toSpliced(at, 1)) === whole)
    .map((one) => ({
      file: one.file,
      line: one.lineOf('line'),
      path: pathText([one.index]),
      expected: 'a correction that changes its document',
      found: `none is changed by that of line ${one.value.line}`,
      fix: 'remove it: the rules say the same',
    }));
}
