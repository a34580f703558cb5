/** Converts every document of content/sources. Reads files, writes none: the caller gets path → text. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unconserved } from '../../src/convert/conserved.ts';
import { readLines, type SourceText } from '../../src/convert/lines.ts';
import { convertPlan } from '../../src/convert/plan.ts';
import type { Provenance, ReadDocument } from '../../src/convert/provenance.ts';
import { readers } from '../../src/convert/shapes/index.ts';
import { type CatalogNames, type DocumentCorrection, documentCorrection } from '../../src/convert/shapes/types.ts';
import { type Correction, correction } from '../../src/convert/types.ts';
import { type UnknownHeading, unknownHeadings } from '../../src/convert/unknown.ts';
import { loadCatalog } from '../../src/lib/catalog.ts';
import { type Fault, nearest, textFault, throwFaults } from '../../src/lib/faults.ts';
import { loadSources, type Source } from '../../src/lib/sources.ts';
import { readYamlList, show } from '../../src/lib/yaml-file.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import { toMdx } from './mdx.ts';

export interface Converted {
  document: PlanDocument;
  /** One for each block, in their order. */
  provenance: Provenance[];
}

export interface Conversion {
  documents: PlanDocument[];
  /** The same documents with how they were recognised, and the corrections of their lines: for the report. */
  converted: (Converted & { corrections: UsedCorrection[] })[];
  /** Paths below content/, with the file's text. */
  files: Map<string, string>;
  /** Headings that no rule knows. */
  unknown: UnknownHeading[];
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

/** Of one source. */
export interface Corrections {
  plan: Correction[];
  document: DocumentCorrection[];
}

/** A source's corrections, checked: those of a file of 2021 plans and those of other documents differ in kind. */
function readCorrections(root: string, source: Source, faults: Fault[]): Corrections {
  const path = join(root, 'sources', 'corrections', source.file.replace(/\.[^.]+$/u, '.yaml'));
  if (!existsSync(path)) return { plan: [], document: [] };
  const plans = source.documents.every(({ reader }) => reader === 'plan');
  const list = plans ? readYamlList(path, path, correction) : readYamlList(path, path, documentCorrection);
  faults.push(...list.faults);
  for (const { index, value } of list.entries)
    if (value.line > source.lines.length)
      faults.push({
        file: path,
        line: list.lineOf([index, 'line']),
        path: `[${index}].line`,
        expected: `a line of ${source.file}, 1 to ${source.lines.length}`,
        found: String(value.line),
        mend: 'name the line as `sed -n Np` counts it',
      });
  const values = list.entries.map(({ value }) => value);
  return { plan: plans ? (values as Correction[]) : [], document: plans ? [] : (values as DocumentCorrection[]) };
}

/**
 * One document of a source, checked against the schema, with the provenance of its blocks. Pure.
 * Throws a FaultsError where its lines hold no document of its kind.
 */
export function convertDocument(
  source: Pick<Source, 'file' | 'lines'>,
  entry: SourceDocument,
  text: SourceText,
  corrections: Corrections,
  catalog: CatalogNames,
): Converted {
  const { file } = source;
  const [from, to] = entry.lines;
  const without = (what: string) =>
    textFault(
      file,
      from,
      `a document in lines ${from} to ${to}`,
      what,
      'correct the range in content/sources/sources.yaml',
    );
  if (source.lines.slice(from - 1, to).every((line) => line.trim() === '')) throw without('empty lines alone');
  const made = read();
  const document = checked(made);
  if (document.blocks.length === 0) throw without('nothing but its title or page numbers');
  const { provenance } = made;
  return { document, provenance };

  /** A reader that meets what it was not made for must not let it go in silence. */
  function checked(made: PlanDocument): PlanDocument {
    const unknown = (line: number, expected: string, found: string) =>
      textFault(
        file,
        line,
        expected,
        found,
        `teach the reader 「${entry.reader}」 what stands there, or choose another in sources.yaml`,
      );
    const parsed = planDocument.safeParse(made, { reportInput: true });
    const [issue] = parsed.error?.issues ?? [];
    if (!parsed.success)
      throw unknown(from, `a document as its schema describes it (${issue?.path.join('.')})`, show(issue?.input));
    const [first] = unconserved(parsed.data, source.lines);
    if (first) throw unknown(first.line, 'every character in one block', first.what);
    return parsed.data;
  }

  function read(): ReadDocument {
    if (entry.reader === 'plan')
      return convertPlan({ file, source: text, raw: source.lines, entry, corrections: corrections.plan });
    const reader = readers[entry.reader];
    if (reader) return reader({ file, lines: source.lines, entry, catalog, corrections: corrections.document });
    const known = ['plan', ...Object.keys(readers)];
    throw textFault(
      file,
      from,
      'a reader that exists',
      `「${entry.reader}」 in sources.yaml`,
      `write ${nearest(entry.reader, known) ?? `one of ${known.join(', ')}`}`,
    );
  }
}

function usedIn({ lines: [from, to] }: SourceDocument, corrections: Corrections): UsedCorrection[] {
  return [...corrections.plan, ...corrections.document]
    .filter(({ line }) => line >= from && line <= to)
    .map(({ line, why, ...rest }) => ({
      line,
      what: Object.entries(rest)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', '),
      why,
    }));
}

/** Printed page numbers are check points: a page counted otherwise would be cited wrongly. */
function pageFaults(source: Source, text: SourceText): Fault[] {
  return text.faults.map(({ line, printed, counted }) => ({
    file: source.file,
    line,
    path: '',
    expected: `page ${counted}, counted from the page breaks`,
    found: `page ${printed} printed`,
    mend: 'see how page breaks are told in src/convert/lines.ts',
  }));
}

/**
 * Everything below `root`/sources, converted and checked against the schema.
 * Throws a FaultsError with all faults of catalogue, sources and corrections, or that of a text that cannot be read.
 */
export function convertAll(root: string): Conversion {
  const catalog = loadCatalog(join(root, 'catalog'));
  const slugs = catalog.branches.map(({ slug }) => slug);
  const faults: Fault[] = [];
  const sources = loadSources(join(root, 'sources'), slugs).map((source) => {
    const text = readLines(source.lines);
    const plans = source.documents.every(({ reader }) => reader === 'plan');
    if (plans) faults.push(...pageFaults(source, text));
    return { source, text, corrections: readCorrections(root, source, faults) };
  });
  throwFaults('the sources', faults);
  const converted = sources.flatMap(({ source, text, corrections }) =>
    source.documents.map((entry) => ({
      ...convertDocument(source, entry, text, corrections, catalog),
      corrections: usedIn(entry, corrections),
    })),
  );
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
    unknown: documents.flatMap((document) => unknownHeadings(document, catalog.measures)),
  };
}
