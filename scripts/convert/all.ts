/** Converts every document of content/sources. Reads files, writes none: the caller gets path → text. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, loadCatalog } from '../../src/lib/catalog.ts';
import { type Fault, throwFaults } from '../../src/lib/faults.ts';
import { loadSources, type Source } from '../../src/lib/sources.ts';
import { readYamlList } from '../../src/lib/yaml-file.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import { readers } from './documents/index.ts';
import { type DocumentCorrection, documentCorrection } from './documents/types.ts';
import { checkPages, readLines, type SourceText } from './lines.ts';
import { toMdx } from './mdx.ts';
import { convertPlan } from './plan.ts';
import { type Correction, correction } from './types.ts';
import { type UnknownHeading, unknownHeadings } from './unknown.ts';

export interface Conversion {
  documents: PlanDocument[];
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

interface Corrections {
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

function convertOne(
  source: Source,
  entry: SourceDocument,
  text: SourceText,
  corrections: Corrections,
  catalog: Catalog,
): PlanDocument {
  if (entry.reader === 'plan')
    return convertPlan({ file: source.file, source: text, raw: source.lines, entry, corrections: corrections.plan });
  const reader = readers[entry.reader];
  if (!reader)
    throw new Error(
      `content/sources/sources.yaml: ${source.file}: no reader named 「${entry.reader}」. Mend: one of plan, ${Object.keys(readers).join(', ')}.`,
    );
  return reader({ file: source.file, lines: source.lines, entry, catalog, corrections: corrections.document });
}

/** Printed page numbers are check points: a page counted otherwise would be cited wrongly. */
function pageFaults(source: Source, text: SourceText): Fault[] {
  return checkPages(text).map(({ line, printed, counted }) => ({
    file: source.file,
    line,
    path: '',
    expected: `page ${counted ?? '?'}, counted from the page breaks`,
    found: `page ${printed} printed`,
    mend: 'see how page breaks are told in scripts/convert/lines.ts',
  }));
}

/**
 * Everything below `root`/sources, converted and checked against the schema.
 * Throws a FaultsError with all faults of catalogue, sources and corrections, or an Error for text that cannot be read.
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
  const documents = sources.flatMap(({ source, text, corrections }) =>
    source.documents.map((entry) => planDocument.parse(convertOne(source, entry, text, corrections, catalog))),
  );
  const files = new Map<string, string>();
  for (const document of documents) {
    const path = documentPath(document);
    files.set(`${path}.mdx`, toMdx(document));
    files.set(`${path}.json`, `${JSON.stringify(document, null, 1)}\n`);
  }
  return { documents, files, unknown: documents.flatMap((document) => unknownHeadings(document, catalog.measures)) };
}
