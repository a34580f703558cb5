/** Converts every document of content/sources. Reads files, writes none: the caller gets path → text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/lib/catalog.ts';
import { loadSources, type Source } from '../../src/lib/sources.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import { readers } from './documents/index.ts';
import { readLines } from './lines.ts';
import { toMdx } from './mdx.ts';
import { convertPlan } from './plan.ts';
import type { Correction } from './types.ts';

export interface ConversionReport {
  lines: string[];
  /** Headings that no rule could place. */
  unplaced: number;
}

export interface Conversion {
  documents: PlanDocument[];
  /** Paths below content/, with the file's text. */
  files: Map<string, string>;
  report: ConversionReport;
}

/** Path of a document below content/, without its ending. */
export function documentPath(document: Pick<PlanDocument, 'kind' | 'branch' | 'slug' | 'fiscalYear'>): string {
  if (document.kind === 'document') return `documents/${document.slug}`;
  return `${document.kind === 'plan' ? 'plans' : 'results'}/${document.fiscalYear}/${document.branch}`;
}

function readCorrections(root: string, file: string): unknown[] {
  const path = join(root, 'sources', 'corrections', file.replace(/\.[^.]+$/u, '.yaml'));
  return existsSync(path) ? ((parse(readFileSync(path, 'utf8')) as unknown[] | null) ?? []) : [];
}

function convertOne(
  source: Source,
  entry: SourceDocument,
  text: ReturnType<typeof readLines>,
  root: string,
  catalog: ReturnType<typeof loadCatalog>,
): PlanDocument {
  const corrections = readCorrections(root, source.file);
  if (entry.reader === 'plan')
    return convertPlan({
      file: source.file,
      source: text,
      raw: source.lines,
      entry,
      corrections: corrections as Correction[],
    });
  const reader = readers[entry.reader];
  if (!reader)
    throw new Error(
      `content/sources/sources.yaml: ${source.file}: no reader named 「${entry.reader}」; known: plan, ${Object.keys(readers).join(', ')}`,
    );
  return reader({ file: source.file, lines: source.lines, entry, catalog, corrections: corrections as never });
}

/** Everything below `root`/sources, converted and checked against the schema. Throws with all faults of catalogue and sources. */
export function convertAll(root: string): Conversion {
  const catalog = loadCatalog(join(root, 'catalog'));
  const sources = loadSources(
    join(root, 'sources'),
    catalog.branches.map(({ slug }) => slug),
  );
  const documents: PlanDocument[] = [];
  const report: ConversionReport = { lines: [], unplaced: 0 };
  for (const source of sources) {
    const text = readLines(source.lines);
    for (const entry of source.documents.filter((one) => one.reader === 'plan' || readers[one.reader]))
      documents.push(planDocument.parse(convertOne(source, entry, text, root, catalog)));
  }
  const files = new Map<string, string>();
  for (const document of documents) {
    const path = documentPath(document);
    files.set(`${path}.mdx`, toMdx(document));
    files.set(`${path}.json`, `${JSON.stringify(document, null, 1)}\n`);
  }
  const blocks = documents.reduce((sum, document) => sum + document.blocks.length, 0);
  report.lines.push(`${documents.length} documents, ${blocks} blocks`);
  return { documents, files, report };
}
