/** Where a document stands among those of its branch, kind and year, and what its files are called. */
import type { SourceDocument, SourceFile } from '../../src/schema/catalog.ts';
import { nextOffset } from '../convert/offset.ts';
import { Refused } from '../read/file-text.ts';
import type { Identity } from './identity.ts';

/** A document that is held, with its place in sources.yaml. */
export interface Held {
  source: SourceFile;
  entry: SourceDocument;
  /** Indexes of the source in the file and of the document in the source. */
  at: [source: number, document: number];
}

export interface Standing {
  /** Last step of its address, where it stands beside another. */
  slug?: string;
  offset?: number;
  /** What it takes the place of, and the slug that this one gets. */
  replaced?: { held: Held; slug: string };
}

export const heldOf = (sources: readonly SourceFile[]): Held[] =>
  sources.flatMap((source, s) => source.documents.map((entry, d): Held => ({ source, entry, at: [s, d] })));

/** Throws Refused where another document stands there and nobody said that this one takes its place. */
export function standingOf(file: string, own: Identity, held: readonly Held[], replaces: boolean): Standing {
  const refuse = (expected: string, found: string, fix: string): Refused =>
    new Refused('stands-already', `${file}: expected ${expected}, found ${found}. Fix: ${fix}.`);
  if (own.branch === null) {
    const before = held.find(({ entry }) => entry.branch === null && entry.slug === own.slug);
    if (before)
      throw refuse(`no document at documents/${own.slug}/ yet`, before.source.file, 'tell another address with --slug');
    return {};
  }
  const same = held.filter(
    ({ entry }) => entry.branch === own.branch && entry.kind === own.kind && entry.fiscalYear === own.fiscalYear,
  );
  const current = same.find(({ entry }) => entry.slug === undefined);
  if (!current) {
    if (replaces)
      throw refuse(
        `a ${own.kind} of ${own.branch} ${own.fiscalYear} to take the place of`,
        'none',
        'leave --replaces out',
      );
    return {};
  }
  const taken = new Set(same.map(({ entry }) => entry.slug));
  const draft = named(own.kind, 'draft');
  const edition = named(own.kind, `edition-${1 + same.filter(({ entry }) => entry.slug?.includes('edition-')).length}`);
  const { status, title } = current.entry;
  const name = `the ${status === 'draft' ? 'draft' : 'final'} 「${title ?? current.source.title}」 (${current.source.file})`;
  if (!replaces) {
    if (own.status === 'draft' && status === 'final') return { slug: taken.has(draft) ? edition : draft };
    throw refuse(
      `no ${own.kind} of ${own.branch} ${own.fiscalYear} yet`,
      name,
      'tell --replaces where this one takes its place: that one moves to an address of its own',
    );
  }
  if (own.status === 'draft' && status === 'final')
    throw refuse('a final document to take the place of a final one', 'a draft', 'leave --replaces out');
  return {
    offset: nextOffset([current.entry]),
    replaced: { held: current, slug: status === 'draft' && !taken.has(draft) ? draft : edition },
  };
}

const named = (kind: Identity['kind'], slug: string): string => (kind === 'plan' ? slug : `${kind}-${slug}`);

/** `2026-saga-plan`, `2026-saga-plan-draft`, `2026-hq-policy`: what its files are called, without an ending. Each once. */
export function stemOf(own: Identity, files: ReadonlySet<string>, ending: string): string {
  const parts =
    own.branch === null
      ? [own.slug?.endsWith(String(own.fiscalYear)) ? '' : own.fiscalYear, own.slug]
      : [own.fiscalYear, own.branch, own.kind, own.status === 'draft' ? 'draft' : ''];
  const stem = parts.filter(Boolean).join('-');
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? stem : `${stem}-${nth}`;
    if (!files.has(`${name}.${ending}`) && !files.has(`${name}.${ending}.lines.txt`)) return name;
  }
}
