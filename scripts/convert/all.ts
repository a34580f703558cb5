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
import type { Correction } from '../../src/convert/types.ts';
import type { UnknownWords } from '../../src/convert/words/unknown.ts';
import { documentFile } from '../../src/domain/document-place.ts';
import { type Fault, textFault, throwFaults } from '../../src/foundation/faults.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
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
import { movedId } from './offset.ts';
import { documentOf, loadLayout, readStored, type StoredInput } from './stored.ts';

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
  return documentFile(document).replace(/\.json$/u, '');
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
  const document = checked(made, input.file, input.entry, rest.shape);
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
  return { document, provenance: made.provenance, ...rest };
}

/** A document of the lines and layout that `add` stored, checked against the schema. Throws as `convertDocument` does. */
export function convertStored(input: StoredInput): Converted {
  const reading = readStored(input);
  const made = documentOf(reading, input);
  const { shape, provenance, unknown, json } = reading;
  const document = checked(made, input.source.file, input.entry, shape);
  const { offset = 0 } = input.entry;
  const moved = (id: string) => movedId(id, offset);
  return {
    document,
    provenance,
    shape,
    unknown: unknown.map((words) => ({ ...words, blockId: moved(words.blockId) })),
    doubts: json.doubts.map((doubt) => ({ ...doubt, blockId: doubt.blockId === null ? null : moved(doubt.blockId) })),
    gate: json.gate,
  };
}

function checked(made: PlanDocument, file: string, entry: Pick<SourceDocument, 'lines'>, shape: string): PlanDocument {
  const parsed = planDocument.safeParse(made, { reportInput: true });
  const [issue] = parsed.error?.issues ?? [];
  if (parsed.success) return parsed.data;
  throw textFault(
    file,
    entry.lines[0],
    `a document as its schema describes it (${issue?.path.join('.')})`,
    show(issue?.input),
    `teach the reader of the shape 「${shape}」 what stands there`,
  );
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
    fix: 'see how page breaks are told in src/convert/lines/lines.ts',
  }));
}

/** A document of the sources that waits to be read, with the corrections of its lines. */
interface Waiting {
  corrections: PlacedCorrection[];
  /** Of the whole file. */
  values: readonly Correction[];
  read: (corrections: readonly Correction[]) => Converted;
}

/** Every document of the sources. */
function waiting(root: string): Waiting[] {
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
  const known = sources.map((source) => {
    const text = readLines(source.lines);
    // The pages of a stored layout are the file's own.
    if (text.spaced && !source.layout) faults.push(...pageFaults(source, text));
    return { source, text, corrections: readCorrections(root, source, names, faults) };
  });
  throwFaults('the sources', faults);
  return known.flatMap(({ source, text, corrections }) => {
    const layout = source.layout ? loadLayout(root, source) : null;
    return source.documents.map((entry) => ({
      corrections: ofDocument(corrections, entry),
      values: corrections.values,
      read: (values: readonly Correction[]) =>
        layout
          ? convertStored({ source, layout, entry, catalog, model, corrections: values })
          : convertDocument({
              file: source.file,
              lines: source.lines,
              text,
              entry,
              catalog,
              corrections: values,
              model,
            }),
    }));
  });
}

/** The two files of a document: path below content/ and text. */
export function documentTexts(document: PlanDocument): [path: string, text: string][] {
  const path = documentPath(document);
  return [
    [`${path}.mdx`, toMdx(document)],
    [`${path}.json`, `${JSON.stringify(document, null, 1)}\n`],
  ];
}

/**
 * Everything below `root`/sources, converted and checked against the schema.
 * Throws a FaultsError with all faults of catalogue, sources and corrections, or that of a text that cannot be read.
 */
export function convertAll(root: string): Conversion {
  const placed = waiting(root).map(({ read, values, corrections }) => ({ made: read(values), corrections }));
  throwFaults(
    'the corrections',
    placed.flatMap(({ made, corrections }) => unplacedCorrections(made.document, made.shape, corrections)),
  );
  const converted = placed.map(({ made, corrections }) => ({ ...made, corrections: corrections.map(told) }));
  const documents = converted.map(({ document }) => document);
  const files = new Map<string, string>();
  for (const document of documents) for (const [path, text] of documentTexts(document)) files.set(path, text);
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
    waiting(root).flatMap(({ read, corrections }) => idleCorrections(corrections, (values) => read(values).document)),
  );
}
