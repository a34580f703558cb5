/**
 * A document of which nothing is known but its text: what it says of itself, its blocks, its doubts and the gate. The same
 * function behind `npm run read` and the page that reads a draft. Pure.
 */
import type { PlanDocument } from '../schema/document.ts';
import type { Doubt } from './doubts.ts';
import type { Bound, Gate } from './gate.ts';
import { type BranchName, type BranchTitle, branchTitles, type Identity, identify } from './identify.ts';
import type { MeasureModel } from './likeness/measure-model.ts';
import type { Provenance } from './provenance.ts';
import { type Reading, readDocument } from './read.ts';
import { shapeOf } from './shapes/index.ts';
import type { Correction, Entry } from './types.ts';
import type { UnknownWords } from './words/unknown.ts';
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
  /** One for each block, in their order. */
  provenance: Provenance[];
  /** Headings and metrics that the catalogue does not know. */
  unknown: UnknownWords[];
  /** What its head says of it; null where it says nothing. */
  said: Identity;
}

/** The year of a text that names none: an unknown year is said as a doubt. */
export const UNKNOWN_YEAR = 2000;

/** Reads a text. Throws a FaultsError where it holds no document. */
export function readText(input: TextInput): TextReading {
  const { file, lines, catalog, model, corrections = [] } = input;
  return readIdentified(input, lines, { guessed: shapeOf(lines)?.kind ?? 'plan' }, (entry) =>
    readDocument({ file, lines, entry, catalog, corrections, model }),
  );
}

/**
 * What a document says of itself, and its reading. `shown`: its lines as `identify` reads them, those that are no text of its own
 * empty. `shape`: its kind by its shape; `guessed` only where it does not say so itself.
 */
export function readIdentified(
  { file, lines, catalog, ...told }: TextInput,
  shown: readonly string[],
  shape: { guessed: PlanDocument['kind'] } | { told: PlanDocument['kind'] },
  read: (entry: Entry) => Reading,
): TextReading {
  const said = identify(shown, catalog.branches);
  const titles = branchTitles(shown, catalog.branches);
  const shaped = 'told' in shape ? shape.told : shape.guessed;
  const national = shaped === 'document' && told.branch === undefined && said.branch === null;
  // A head without a name: the title that its pages repeat, where all say the same.
  const only = !national && titles.length === 1 ? titles[0] : undefined;
  const branch = told.branch ?? said.branch ?? only?.branch ?? null;
  const fiscalYear = told.fiscalYear ?? said.fiscalYear ?? only?.fiscalYear ?? null;
  const entry: Entry = {
    branch,
    ...(branch === null ? { slug: 'document' } : {}),
    kind: told.kind ?? (national ? 'document' : 'told' in shape ? shape.told : kindRead(said.kind ?? shaped)),
    fiscalYear: fiscalYear ?? UNKNOWN_YEAR,
    status: said.status ?? 'final',
    lines: [1, lines.length],
    title: titleOf(said.title ?? only?.text ?? shown.find((line) => line.trim() !== '') ?? file),
  };
  const reading = read(entry);
  const { provenance, ...document } = reading.document;
  const doubts = [...identityDoubts(entry, fiscalYear, said), ...reading.doubts];
  const single = oneDocument(titles, entry.kind === 'document');
  const gate = { passed: reading.gate.passed && single.passed, bounds: [single, ...reading.gate.bounds] };
  return { json: { ...document, doubts, gate }, shape: reading.shape, provenance, unknown: reading.unknown, said };
}

/** What a branch's document is read as: its lists of targets and budgets have no reader of their own, and it is no national one. */
const kindRead = (kind: NonNullable<Identity['kind']>): PlanDocument['kind'] => (kind === 'results' ? kind : 'plan');

/** Without the number that a meeting gave the paper: 「（２－７）」. */
const titleOf = (printed: string): string => {
  const title = printed.trim();
  return title.replace(/^[（(]\p{N}+[－−‐-]\p{N}+[）)]\s*/u, '') || title;
};

/** Titles of other documents that a message names. */
const NAMED = 5;

/** A file of several documents would be read as one, and every measure and target of the others as the first one's. */
function oneDocument(titles: readonly BranchTitle[], national: boolean): Bound {
  // A national document stands before the first branch's title.
  const others = national ? titles : titles.slice(1);
  const named = others
    .slice(0, NAMED)
    .map(({ branch, fiscalYear, line }) => `${branch} ${fiscalYear ?? ''} from line ${line} on`);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return {
    name: 'documents in the file',
    wanted: '≤ 1',
    found: String(1 + others.length),
    passed: others.length === 0,
    fix: others.length === 0 ? '' : `give each document a file of its own: ${named.join(', ')}${more}`,
  };
}

/** What the text leaves open of whose it is and what. */
function identityDoubts(entry: Entry, year: number | null, said: Identity): Doubt[] {
  const of = (what: string): Doubt => ({ blockId: null, line: 1, kind: 'place', what, options: [] });
  const unread = entry.kind === 'plan' && (said.kind === 'kpis' || said.kind === 'budget');
  return [
    ...(year === null ? [of('the text names no fiscal year: tell it with --year')] : []),
    ...(entry.branch === null && entry.kind !== 'document'
      ? [of('the text names no branch: tell it with --branch')]
      : []),
    ...(unread
      ? [
          of(
            `the title says ${said.kind === 'kpis' ? 'a list of targets' : 'a budget'}: read as a plan, having no reader`,
          ),
        ]
      : []),
  ];
}
