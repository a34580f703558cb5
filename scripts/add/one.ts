/**
 * One file into the site: read, told whose it is, held against the gate, and published whole or kept as a draft. Nothing of
 * content changes unless all of it does.
 */
import { extname, join } from 'node:path';
import { originalBytes, YEAR_BYTES } from '../../src/content/sources.ts';
import { hiddenContent } from '../../src/intake/office/said.ts';
import { readLayout } from '../../src/intake/read-layout.ts';
import { documentTexts } from '../convert/all.ts';
import { correctionsFile } from '../convert/corrections.ts';
import { Refused } from '../read/file-text.ts';
import type { Ask } from './ask.ts';
import { writeDraft } from './draft.ts';
import { type ExtractedFile, extractFile, type ReadFile, readBytes } from './extract-file.ts';

import { type Identity, identityOf } from './identity.ts';
import { type Made, makeDocument, sourceFiles } from './make.ts';
import type { Switches, Told } from './options.ts';
import { heldOf, type Standing, standingOf, stemOf } from './place.ts';
import { change, fileNames, LIST, type Project } from './project.ts';
import { replacement } from './replace.ts';
import { appendEntries } from './yaml-edit.ts';

export interface OneInput {
  path: string;
  told: Told;
  switches: Switches;
  ask: Ask;
  /** ISO date. */
  today: string;
}

/** Why a document that was read is not published. */
export type Waiting = 'gate' | 'draft' | 'no-address';

export interface Added {
  state: 'published' | 'draft';
  file: ReadFile;
  extracted: ExtractedFile;
  identity: Identity;
  standing: Standing;
  made: Made;
  /** Empty where it is published. */
  waiting: Waiting[];
  /** Where a draft waits. */
  folder: string;
  /** Why the original is not held, though there was one; null where it is. */
  notHeld: 'size' | 'hidden' | null;
  /** Addresses of the document before that lead on now. */
  moved: number;
}

export type Outcome = Added | { state: 'held'; file: ReadFile; by: string };

/** Originals up to this size are held; larger ones with --keep alone. */
export const ORIGINAL_BYTES = 2 ** 20;

/** Throws Refused, FaultsError or an error of the disk; then content is as it was. */
export async function addFile(project: Project, input: OneInput): Promise<Outcome> {
  const { told, switches, ask } = input;
  const file = await readBytes(input.path);
  const by = project.sources.find(
    ({ original }) => original?.sha256 === file.sha256 && (original.only ?? '') === (told.pages ?? ''),
  );
  if (by) return { state: 'held', file, by: by.file };

  const extracted = await extractFile(file, told, ask);
  const reading = readLayout({
    layout: extracted.layout,
    catalog: project.catalog,
    ...(project.model ? { model: project.model } : {}),
    ...(told.branch ? { branch: told.branch } : {}),
    ...(told.year ? { fiscalYear: told.year } : {}),
    ...(told.kind ? { kind: told.kind } : {}),
  });
  const identity = await identityOf({ file: file.name, reading, told, branches: project.branches, ask });
  const standing = standingOf(file.name, identity, heldOf(project.sources), switches.replaces);
  const ending = extname(file.name).slice(1).toLowerCase() || extracted.layout.source.kind;
  const stem = stemOf(identity, fileNames(project), ending);
  const name = `${stem}.${ending}`;
  const folder = join(project.drafts, stem);

  const notHeld = whyNotHeld(file, extracted, switches);
  const waitsFor: Waiting[] = switches.publishUnpublished
    ? []
    : [
        ...(identity.status === 'draft' ? (['draft'] as const) : []),
        ...(told.url === undefined ? (['no-address'] as const) : []),
      ];
  const made = makeDocument(project, {
    layout: extracted.layout,
    identity,
    standing,
    name,
    original: {
      sha256: file.sha256,
      bytes: file.bytes.length,
      ...(told.pages ? { only: told.pages } : {}),
      held: notHeld === null,
    },
    url: told.url ?? '',
    retrieved: told.retrieved ?? '',
    added: input.today,
    unpublished: switches.publishUnpublished && (identity.status === 'draft' || told.url === undefined),
    corrections: `${folder}/${correctionsFile({ file: `${name}.lines.txt` })}`,
  });
  const waiting: Waiting[] = [...(made.converted.gate.passed ? [] : (['gate'] as const)), ...waitsFor];
  const added = { file, extracted, identity, standing, made, waiting, folder, notHeld };
  if (waiting.length > 0) {
    writeDraft(folder, made, extracted.notices);
    return { ...added, state: 'draft', moved: 0 };
  }
  checkYear(project, made, file);
  return { ...added, state: 'published', moved: publish(project, made, standing, file, input.today) };
}

function whyNotHeld(file: ReadFile, { notices }: ExtractedFile, { keep }: Switches): Added['notHeld'] {
  if (hiddenContent(notices).length > 0) return 'hidden';
  return file.bytes.length > ORIGINAL_BYTES && !keep ? 'size' : null;
}

/** Throws Refused where the originals of the year would take more than git should hold. */
function checkYear({ sources }: Project, { source }: Made, file: ReadFile): void {
  const bytes = originalBytes([...sources, source]).get(source.fiscalYear) ?? 0;
  if (!source.original?.held || bytes <= YEAR_BYTES) return;
  throw new Refused(
    'year-full',
    `${file.name}: expected originals of at most ${YEAR_BYTES / 2 ** 20} MB for ${source.fiscalYear}, found ${(bytes / 2 ** 20).toFixed(1)} MB with it. Fix: hold the larger ones by address alone: add them without --keep.`,
  );
}

/** Writes all of it at once; gives how many addresses lead on. */
function publish(project: Project, made: Made, standing: Standing, file: ReadFile, today: string): number {
  const before = standing.replaced && replacement(project, made, standing.replaced, today);
  const list = appendEntries(before?.list ?? project.list, [made.source]);
  change(project, {
    write: new Map<string, string | Uint8Array>([
      ...sourceFiles(made, file.bytes),
      ...(before?.write ?? []),
      ...documentTexts(made.converted.document),
      [LIST, list],
    ]),
    remove: before?.remove ?? [],
  });
  if (standing.replaced) standing.replaced.held.entry.slug = standing.replaced.slug;
  project.sources.push({ ...made.source, lines: made.lines });
  return before?.moved ?? 0;
}
