/** A document as it would stand in content: its entry, its files and what conversion makes of it. Nothing is written here. */
import { existsSync, readFileSync } from 'node:fs';
import { readSourceText } from '../../src/content/source-text.ts';
import { type Fault, throwFaults } from '../../src/foundation/faults.ts';
import { type Layout, layoutText } from '../../src/intake/layout.ts';
import { packLayout, unpackLayout } from '../../src/intake/stored.ts';
import type { SourceDocument, SourceFile } from '../../src/schema/catalog.ts';
import { type Converted, convertStored } from '../convert/all.ts';
import { correctionsFile, readCorrectionsFile, unplacedCorrections } from '../convert/corrections.ts';
import type { Identity } from './identity.ts';
import { packedLayout } from './packed.ts';
import type { Standing } from './place.ts';
import type { Project } from './project.ts';
import { sum } from './sum.ts';

export interface MakeInput {
  layout: Layout;
  identity: Identity;
  standing: Standing;
  /** Name of the original in content/sources: `2026-saga-plan.pdf`. */
  name: string;
  original: Omit<NonNullable<SourceFile['original']>, 'file' | 'pages'>;
  url: string;
  retrieved: string;
  added: string;
  unpublished: boolean;
  /** A corrections file to read it with, where there is one. */
  corrections?: string | undefined;
}

export interface Made {
  source: SourceFile;
  entry: SourceDocument;
  lines: string[];
  text: string;
  packed: Uint8Array;
  converted: Converted;
  /** Text of the corrections file, with its head. */
  corrections: string;
}

/** What a reader of the about page is told of how the text came about. */
const kinds: Record<Layout['source']['kind'], string> = {
  pdf: 'PDF',
  docx: 'Wordの文書',
  xlsx: 'Excelの表',
  pptx: 'PowerPointのスライド',
  text: 'テキスト',
};

/** Throws a FaultsError where its text, its corrections or its document are faulty. */
export function makeDocument(project: Project, input: MakeInput): Made {
  const { layout: extracted, identity, standing, name, original, url } = input;
  const { branch, fiscalYear, kind, status, title } = identity;
  const file = `${name}.lines.txt`;
  // The stored layout names the file that is held, whatever the file was called that came.
  const named: Layout = { ...extracted, source: { ...extracted.source, file: name } };
  const text = layoutText(named);
  const { lines, faults } = readSourceText(new TextEncoder().encode(text), file);
  throwFaults('the text', faults);
  const packed = packedLayout(named);
  const layout = unpackLayout(packLayout(named), lines) ?? named;
  const slug = identity.slug ?? standing.slug;
  const entry: SourceDocument = {
    branch,
    ...(slug ? { slug } : {}),
    kind,
    fiscalYear,
    status,
    title,
    lines: [1, lines.length],
    ...(standing.offset ? { offset: standing.offset } : {}),
  };
  const source: SourceFile = {
    file,
    title,
    publisher: '全国健康保険協会',
    fiscalYear,
    kind,
    status,
    sha256: sum(text),
    method: `公表された${kinds[layout.source.kind]}から文字と配置を取り出したもの（${layout.extractor.name}）。`,
    added: input.added,
    url,
    retrieved: input.retrieved,
    original: { file: name, pages: layout.pages.length, ...original },
    layout: { file: `${name}.layout.json.gz`, sha256: sum(packed) },
    ...(input.unpublished ? { unpublished: true } : {}),
    documents: [entry],
  };
  const { converted, corrections } = converts(project, source, entry, layout, lines, input.corrections);
  return { source, entry, lines, text, packed, converted, corrections };
}

/** Reads it as `npm run convert` will, with the corrections of the file where there is one. */
export function converts(
  project: Project,
  source: SourceFile,
  entry: SourceDocument,
  layout: Layout,
  lines: string[],
  file: string | undefined,
): Pick<Made, 'converted' | 'corrections'> {
  const faults: Fault[] = [];
  const known = file !== undefined && existsSync(file);
  const given = known
    ? readCorrectionsFile(file, { ...source, lines }, project.names, faults)
    : { placed: [], values: [] };
  throwFaults('the corrections', faults);
  const { catalog, model } = project;
  const converted = convertStored({ source, layout, entry, catalog, model, corrections: given.values });
  throwFaults('the corrections', unplacedCorrections(converted.document, converted.shape, given.placed));
  return { converted, corrections: known ? readFileSync(file, 'utf8') : correctionsHead(source) };
}

const correctionsHead = ({ file }: SourceFile): string =>
  `# What no rule can know about ${file}. The keys are described in src/schema/correction.ts.
# - line: 38
#   measure: opinion
#   why: the heading joins two measures, and the item is on the second
`;

/** The files of a source in content/sources; the original's own bytes where it is held. */
export function sourceFiles({ source, text, packed, corrections }: Made, original: Uint8Array) {
  const files: [path: string, content: string | Uint8Array][] = [
    [`sources/${source.file}`, text],
    [`sources/${source.layout?.file}`, packed],
    [`sources/corrections/${correctionsFile(source)}`, corrections],
  ];
  if (source.original?.held) files.push([`sources/${source.original.file}`, original]);
  return files;
}
