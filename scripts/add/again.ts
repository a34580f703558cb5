/**
 * A source read anew from its original, by the readers as they are now. Its published ids stay: where a line would move, or a block
 * that begins there would not, nothing is written.
 */
import { join } from 'node:path';
import { loadDocuments } from '../../src/content/documents.ts';
import type { Source } from '../../src/content/sources.ts';
import { squeeze } from '../../src/convert/text.ts';
import { layoutText } from '../../src/intake/layout.ts';
import { packLayout, unpackLayout } from '../../src/intake/stored.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { documentPath, documentTexts } from '../convert/all.ts';
import { correctionsFile } from '../convert/corrections.ts';
import { Refused } from '../read/file-text.ts';
import type { Ask } from './ask.ts';
import { extractFile, readBytes } from './extract-file.ts';
import { converts, type Made } from './make.ts';
import { sourceNamed } from './named.ts';
import { wrong } from './options.ts';
import { packedLayout } from './packed.ts';
import { change, LIST, type Project } from './project.ts';
import { sum } from './sum.ts';
import { setScalar } from './yaml-edit.ts';

export interface AgainInput {
  /** The source's name. */
  name: string;
  /** The original, where it is not held. */
  path?: string | undefined;
  password?: string | undefined;
  ask: Ask;
}

export interface ReadAgain {
  made: Pick<Made, 'converted' | 'source' | 'lines'>;
  /** Whether anything differs from what was held. */
  changed: boolean;
}

/** Throws Refused, FaultsError or an error of the disk; then content is as it was. */
export async function readAgain(project: Project, input: AgainInput): Promise<ReadAgain> {
  const { content } = project;
  const { source, at } = sourceNamed(project, input.name);
  const [entry] = source.documents;
  const { original } = source;
  if (!entry || !original) throw new Error(`${source.file} has no original`);
  const path = input.path ?? join(content, 'sources', original.file);
  if (input.path === undefined && !original.held)
    throw wrong(source.file, 'its original in content/sources', 'its address and sum alone', 'name the file behind it');
  const file = await readBytes(path);
  if (file.sha256 !== original.sha256)
    throw wrong(path, `the file that was added (sha256 ${original.sha256})`, file.sha256, 'name that very file');
  const told = { ...(original.only ? { pages: original.only } : {}), password: input.password };
  const { layout: read } = await extractFile(file, told, input.ask);
  const named = { ...read, source: { ...read.source, file: original.file } };
  const text = layoutText(named);
  const lines = text.split('\n').slice(0, -1);
  const packed = packedLayout(named);
  const layout = unpackLayout(packLayout(named), lines) ?? named;
  const entryNow = { ...entry, lines: [1, lines.length] as [number, number] };
  const sourceNow = {
    ...source,
    sha256: sum(text),
    layout: { file: `${original.file}.layout.json.gz`, sha256: sum(packed) },
    documents: [entryNow],
  };
  const corrections = join(content, 'sources/corrections', correctionsFile(source));
  const { converted } = converts(project, sourceNow, entryNow, layout, lines, corrections);
  const old = loadDocuments(content).find((document) => documentPath(document) === documentPath(converted.document));
  const moved = old ? movedIds(old, source, converted.document, lines) : [];
  if (moved.length > 0)
    throw new Refused(
      'moved',
      `${source.file}: expected every published id where it was, found ${moved.length} that would move, such as ${moved
        .slice(0, 5)
        .join(', ')}. Fix: leave the text as it is; what it has wrong is a line in ${corrections}.`,
    );
  if (!converted.gate.passed)
    throw new Refused(
      'gate',
      `${source.file}: expected a reading that passes the gate, found ${converted.gate.bounds
        .filter(({ passed }) => !passed)
        .map(({ name, wanted, found }) => `${name} ${found} (wanted ${wanted})`)
        .join(', ')}. Fix: leave the text as it is, or fix the reader.`,
    );
  const made = { converted, source: sourceNow, lines };
  const changed = sourceNow.sha256 !== source.sha256 || sourceNow.layout.sha256 !== source.layout?.sha256;
  if (!changed) return { made, changed };
  let list = setScalar(project.list, [at, 'sha256'], sourceNow.sha256);
  list = setScalar(list, [at, 'layout', 'sha256'], sourceNow.layout.sha256);
  list = setScalar(list, [at, 'documents', 0, 'lines', 1], lines.length);
  change(project, {
    write: new Map<string, string | Uint8Array>([
      [LIST, list],
      [`sources/${source.file}`, text],
      [`sources/${sourceNow.layout.file}`, packed],
      ...documentTexts(converted.document),
    ]),
  });
  return { made, changed };
}

/**
 * Ids of the document as published that would name other words, or none. A line whose words are read better stays; one whose words
 * stand elsewhere now has moved.
 */
export function movedIds(
  old: PlanDocument,
  { lines: before }: Pick<Source, 'lines'>,
  now: PlanDocument,
  after: readonly string[],
): string[] {
  const blocks = new Map(now.blocks.map((block) => [block.id, block]));
  const [were, are] = [before.map(squeeze), after.map(squeeze)];
  const everywhere = new Set(are);
  return old.blocks.flatMap(({ id, lines: [first] }) => {
    const at = first?.[0] ?? 0;
    const words = were[at - 1] ?? '';
    const same = are[at - 1] === words || !everywhere.has(words);
    return blocks.get(id)?.lines[0]?.[0] === at && same ? [] : [id];
  });
}
