/**
 * A document of which nothing is known but its text: what it says of itself, its blocks, its doubts and the gate. The same
 * function behind `npm run read` and the page that reads a draft. Pure.
 */
import type { PlanDocument } from '../schema/document.ts';
import type { Doubt } from './doubts.ts';
import type { Bound, Gate } from './gate.ts';
import { type BranchName, branchTitles, identify } from './identify.ts';
import type { MeasureModel } from './likeness/likeness.ts';
import { type Entry, readDocument } from './read.ts';
import { shapeOf } from './shapes/index.ts';
import type { Correction } from './types.ts';
import type { VocabularyData } from './words/vocabulary.ts';

export interface TextInput {
  file: string;
  /** `lines[0]` is line 1. */
  lines: readonly string[];
  catalog: VocabularyData & { branches: readonly BranchName[] };
  /** What the reviewed documents have under each measure; without it headings are told by the catalogue's words alone. */
  model?: MeasureModel;
  /** Told by a person: they overrule what the text says. */
  branch?: string;
  fiscalYear?: number;
  kind?: PlanDocument['kind'];
  corrections?: readonly Correction[];
}

/** A document as `npm run read` prints it. */
export type ReadJson = PlanDocument & { doubts: Doubt[]; gate: Gate };

export interface TextReading {
  json: ReadJson;
  /** What it was read as. */
  shape: string;
}

/** The year of a text that names none: an unknown year is said as a doubt. */
const UNKNOWN_YEAR = 2000;

/** Reads a text. Throws a FaultsError where it holds no document. */
export function readText({ file, lines, catalog, model, corrections = [], ...told }: TextInput): TextReading {
  const said = identify(lines, catalog.branches);
  const shaped = shapeOf(lines)?.name === 'results' ? 'results' : 'plan';
  const kind = told.kind ?? said.kind ?? shaped;
  const branch = told.branch ?? said.branch;
  const entry: Entry = {
    branch,
    ...(branch === null ? { slug: 'document' } : {}),
    kind: kind === 'results' || kind === 'document' ? kind : 'plan',
    fiscalYear: told.fiscalYear ?? said.fiscalYear ?? UNKNOWN_YEAR,
    status: said.status ?? 'final',
    lines: [1, lines.length],
    title: said.title ?? (lines.find((line) => line.trim() !== '') ?? file).trim(),
  };
  const reading = readDocument({ file, lines, entry, catalog, corrections, model });
  const { provenance: _, ...document } = reading.document;
  const doubts = [...identityDoubts(entry, told.fiscalYear ?? said.fiscalYear), ...reading.doubts];
  const single = oneBranch(branchTitles(lines, catalog.branches));
  const gate = { passed: reading.gate.passed && single.passed, bounds: [single, ...reading.gate.bounds] };
  return { json: { ...document, doubts, gate }, shape: reading.shape };
}

/** A file of several plans would be read as one, and every measure and target of the others as the first one's. */
function oneBranch(titles: readonly { branch: string; line: number }[]): Bound {
  const [, other] = titles;
  return {
    name: 'branches with a title',
    wanted: '≤ 1',
    found: String(titles.length),
    passed: titles.length <= 1,
    mend: other ? `give ${other.branch}, from line ${other.line} on, a file of its own` : '',
  };
}

function identityDoubts(entry: Entry, year: number | null): Doubt[] {
  const of = (what: string): Doubt => ({ blockId: null, line: 1, kind: 'place', what, options: [] });
  return [
    ...(year === null ? [of('the text names no fiscal year: tell it with --year')] : []),
    ...(entry.branch === null ? [of('the text names no branch: tell it with --branch')] : []),
  ];
}
