/** A source taken out again, with its document. What was published of it goes on answering: it leads to the branch's page. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { keptFiles } from '../../src/content/sources.ts';
import type { YamlPath } from '../../src/content/yaml-file.ts';
import { address } from '../../src/domain/addresses.ts';
import { documentFile, documentUrl } from '../../src/domain/document-place.ts';
import { parts } from '../../src/redirects/resolve.ts';
import type { SourceDocument } from '../../src/schema/catalog.ts';
import type { Redirect } from '../../src/schema/redirects.ts';
import type { AddressList } from '../check/address-list.ts';
import { correctionsFile } from '../convert/corrections.ts';
import { sourceNamed } from './named.ts';
import { wrong } from './options.ts';
import { heldOf } from './place.ts';
import { change, LIST, type Project } from './project.ts';
import { publishedOf, REDIRECTS, readRedirects, withMoves } from './replace.ts';
import { removeEntry, setScalars } from './yaml-edit.ts';

export interface Removed {
  file: string;
  /** The page that is gone. */
  page: string;
  /** How many addresses lead on. */
  moved: number;
}

/** Throws Refused or an error of the disk; then content is as it was. */
export function removeSource(project: Project, name: string, today: string): Removed {
  const { content } = project;
  const { source, at } = sourceNamed(project, name);
  const [entry] = source.documents as [SourceDocument];
  const behind = heldOf(project.sources).find(
    ({ entry: other }) =>
      entry.branch !== null &&
      entry.slug === undefined &&
      other.slug !== undefined &&
      [other.branch, other.kind, other.fiscalYear].join() === [entry.branch, entry.kind, entry.fiscalYear].join(),
  );
  if (behind)
    throw wrong(
      source.file,
      'no edition behind it',
      behind.source.file,
      'remove that one first, or undo the commit that replaced it (git revert)',
    );
  const path = documentFile(entry);
  const corrections = `sources/corrections/${correctionsFile(source)}`;
  const shared = project.sources.filter((other) => other !== source).flatMap(keptFiles);
  const text = readRedirects(content);
  const page = documentUrl(entry);
  const { moves, kept } = tombstones(entry, publishedOf(content), text);
  const why = `${entry.title ?? source.title}の収録をやめた`;
  change(project, {
    write: new Map([
      [LIST, removeEntry(project.list, at)],
      [REDIRECTS, withMoves(kept, moves, why, today)],
    ]),
    remove: [
      ...[source.file, ...keptFiles(source).filter((file) => !shared.includes(file))].map((file) => `sources/${file}`),
      ...(existsSync(join(content, corrections)) ? [corrections] : []),
      path,
      path.replace(/\.json$/u, '.mdx'),
    ],
  });
  project.sources.splice(at, 1);
  return { file: source.file, page, moved: moves.size };
}

/**
 * What answers for the addresses of a document that is gone: its page takes all its anchors to the list of the branch's documents,
 * passages on the pages of measures go there too, its file in the dataset becomes the list of files. Only what was published needs it.
 */
export function tombstones(
  entry: Pick<SourceDocument, 'branch' | 'slug' | 'kind' | 'fiscalYear'>,
  published: AddressList,
  text: string,
): { moves: Map<string, string>; kept: string } {
  const page = documentUrl(entry);
  const to = entry.branch === null ? address.documents() : `${address.branch(entry.branch)}#plans`;
  const moves = new Map<string, string>();
  const known = new Set(((parse(text) as Redirect[] | null) ?? []).map(({ from }) => from));
  if (published.has(page)) moves.set(page, to);
  // A page without an anchor to lead to answers for each of its own.
  if (!to.includes('#')) for (const anchor of published.get(page) ?? []) moves.set(`${page}#${anchor}`, to);
  if (published.has(`data/${documentFile(entry)}`)) moves.set(`data/${documentFile(entry)}`, 'data/index.json');
  if (entry.branch !== null && entry.slug === undefined && entry.kind === 'plan')
    for (const [one, anchors] of published)
      for (const anchor of anchors) {
        const from = `${one}#${anchor}`;
        const own = anchor === entry.branch || anchor.startsWith(`${entry.branch}-L`);
        if (own && one.startsWith('measures/') && one.endsWith(`/${entry.fiscalYear}/`) && !known.has(from))
          moves.set(from, to);
      }
  return { moves, kept: repointed(text, page, to) };
}

/** redirects.yaml with what led to the page, or to a line of it, leading on to `to`, and nothing that needs the page to stay. */
function repointed(text: string, page: string, to: string): string {
  const rest = ((parse(text) as Redirect[] | null) ?? []).findIndex(({ from }) => from === `${page}#*`);
  if (rest >= 0) return repointed(removeEntry(text, rest), page, to);
  const entries = (parse(text) as Redirect[] | null) ?? [];
  return setScalars(
    text,
    entries.flatMap(({ from, to: old }, index): [YamlPath, string][] =>
      parts(old)[0] === page ? [[[index, 'to'], from.endsWith('#*') ? (parts(to)[0] as string) : to]] : [],
    ),
  );
}
