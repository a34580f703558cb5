/** Converts every document of content/sources. Reads files, writes none: the caller gets path → text. */
import { join } from 'node:path';
import { loadCatalog } from '../../src/content/catalog.ts';
import { loadSources, type Source } from '../../src/content/sources.ts';
import { show } from '../../src/content/yaml-file.ts';
import type { Doubt } from '../../src/convert/doubts.ts';
import type { Gate } from '../../src/convert/gate.ts';
import { readLines, type SourceText } from '../../src/convert/lines/lines.ts';
import type { Provenance } from '../../src/convert/provenance.ts';
import { type ReadInput, readDocument } from '../../src/convert/read.ts';
import type { UnknownWords } from '../../src/convert/words/unknown.ts';
import { type Fault, textFault, throwFaults } from '../../src/foundation/faults.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import {
  idleCorrections,
  ofDocument,
  type PlacedCorrection,
  readCorrections,
  strayCorrectionFiles,
  unplacedCorrections,
} from './corrections.ts';
import { toMdx } from './mdx.ts';
import { loadModel } from './model-file.ts';

export interface Converted {
  doubts: Doubt[];
  gate: Gate;
  document: PlanDocument;
  /** One for each block, in their order. */
  provenance: Provenance[];
  /** What it was read as. */
  shape: string;
  /** Headings and metrics that the catalogue does not know. */
  unknown: UnknownWords[];
}

export interface Conversion {
  documents: PlanDocument[];
  /** The same documents with how they were recognised, and the corrections of their lines: for the report. */
  converted: (Converted & { corrections: UsedCorrection[] })[];
  /** Paths below content/, with the file's text. */
  files: Map<string, string>;
  /** Headings and metrics that the catalogue does not know. */
  unknown: UnknownWords[];
}

/** Path of a document below content/, without its ending. */
export function documentPath(document: Pick<PlanDocument, 'kind' | 'branch' | 'slug' | 'fiscalYear'>): string {
  if (document.kind === 'document') return `documents/${document.slug}`;
  return `${document.kind === 'plan' ? 'plans' : 'results'}/${document.fiscalYear}/${document.branch}`;
}

/** A correction as the report tells it. */
export interface UsedCorrection {
  line: number;
  what: string;
  why: string;
}

/** One document of a source, checked against the schema, with the provenance of its blocks. Throws as `readDocument` does. */
export function convertDocument(input: ReadInput): Converted {
  const { document: made, ...rest } = readDocument(input);
  const parsed = planDocument.safeParse(made, { reportInput: true });
  const [issue] = parsed.error?.issues ?? [];
  if (!parsed.success)
    throw textFault(
      input.file,
      input.entry.lines[0],
      `a document as its schema describes it (${issue?.path.join('.')})`,
      show(issue?.input),
      `teach the reader of the shape 「${rest.shape}」 what stands there`,
    );
  const { file, lines, entry } = input;
  // A plan among others in one file begins with its title: without one the range begins elsewhere.
  const [from, to] = entry.lines;
  const whole = from === 1 && lines.slice(to).every((line) => line.trim() === '');
  if (!whole && rest.shape === 'plan' && !made.dropped.some(({ reason }) => reason === 'title'))
    throw textFault(
      file,
      entry.lines[0],
      `a title such as 「令和 3年度 事業計画（北海道支部）」 in lines ${entry.lines.join(' to ')}`,
      `「${lines[entry.lines[0] - 1]?.trim().slice(0, 60) ?? ''}」`,
      'correct the range in content/sources/sources.yaml',
    );
  return { document: parsed.data, provenance: made.provenance, ...rest };
}

const told = ({ value: { line, why, ...rest } }: PlacedCorrection): UsedCorrection => ({
  line,
  what: Object.entries(rest)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', '),
  why,
});

/** Printed page numbers are check points: a page counted otherwise would be cited wrongly. */
function pageFaults(source: Source, text: SourceText): Fault[] {
  return text.faults.map(({ line, printed, counted }) => ({
    file: source.file,
    line,
    path: '',
    expected: `page ${counted}, counted from the page breaks`,
    found: `page ${printed} printed`,
    mend: 'see how page breaks are told in src/convert/lines/lines.ts',
  }));
}

/** Every document of the sources as `convertDocument` takes it, with the corrections of its lines. */
function readInputs(root: string): { input: ReadInput; corrections: PlacedCorrection[] }[] {
  const catalog = loadCatalog(join(root, 'catalog'));
  const model = loadModel(root);
  const names = {
    measures: catalog.measures.map(({ id }) => id),
    metrics: catalog.metrics.map(({ id }) => id),
  };
  const sources = loadSources(
    join(root, 'sources'),
    catalog.branches.map(({ slug }) => slug),
  );
  const faults: Fault[] = strayCorrectionFiles(root, sources);
  const read = sources.map((source) => {
    const text = readLines(source.lines);
    if (text.spaced) faults.push(...pageFaults(source, text));
    return { source, text, corrections: readCorrections(root, source, names, faults) };
  });
  throwFaults('the sources', faults);
  return read.flatMap(({ source, text, corrections }) =>
    source.documents.map((entry) => ({
      input: { file: source.file, lines: source.lines, text, entry, catalog, corrections: corrections.values, model },
      corrections: ofDocument(corrections, entry),
    })),
  );
}

/**
 * Everything below `root`/sources, converted and checked against the schema.
 * Throws a FaultsError with all faults of catalogue, sources and corrections, or that of a text that cannot be read.
 */
export function convertAll(root: string): Conversion {
  const placed = readInputs(root).map(({ input, corrections }) => ({ made: convertDocument(input), corrections }));
  throwFaults(
    'the corrections',
    placed.flatMap(({ made, corrections }) => unplacedCorrections(made.document, made.shape, corrections)),
  );
  const converted = placed.map(({ made, corrections }) => ({ ...made, corrections: corrections.map(told) }));
  const documents = converted.map(({ document }) => document);
  const files = new Map<string, string>();
  for (const document of documents) {
    const path = documentPath(document);
    files.set(`${path}.mdx`, toMdx(document));
    files.set(`${path}.json`, `${JSON.stringify(document, null, 1)}\n`);
  }
  return {
    documents,
    converted,
    files,
    unknown: converted.flatMap(({ unknown }) => unknown),
  };
}

/** Throws a FaultsError with the corrections below `root`/sources that change nothing: each document is read without each. */
export function checkIdleCorrections(root: string): void {
  throwFaults(
    'the corrections',
    readInputs(root).flatMap(({ input, corrections }) =>
      idleCorrections(corrections, (values) => convertDocument({ ...input, corrections: values }).document),
    ),
  );
}
