/**
 * A document that takes another's place: the one before moves to an address of its own, and whatever was cited of it leads on:
 * to the same words in the new one, else to the old one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { YamlPath } from '../../src/content/yaml-file.ts';
import { squeeze } from '../../src/convert/text.ts';
import { documentFile, documentUrl } from '../../src/domain/document-place.ts';
import { parts } from '../../src/redirects/resolve.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import type { Redirect } from '../../src/schema/redirects.ts';
import { type AddressList, parseList } from '../check/address-list.ts';
import { documentTexts } from '../convert/all.ts';
import type { Made } from './make.ts';
import type { Held } from './place.ts';
import type { Project } from './project.ts';
import { addKey, appendEntries, setScalars } from './yaml-edit.ts';

export interface Replacement {
  /** sources.yaml with the old document's slug. */
  list: string;
  write: [path: string, text: string][];
  remove: string[];
  moved: number;
}

export const REDIRECTS = 'redirects.yaml';

export function replacement(
  project: Project,
  made: Made,
  { held, slug }: { held: Held; slug: string },
  today: string,
): Replacement {
  const { content } = project;
  const [s, d] = held.at;
  const path = documentFile(held.entry);
  const old = planDocument.parse(JSON.parse(readFileSync(join(content, path), 'utf8')));
  // The schema gives the keys their order, as conversion writes them.
  const moved = planDocument.parse({ ...old, slug });
  const text = readRedirects(content);
  const why = `${held.entry.title ?? held.source.title}は、新しい版に代わった`;
  const moves = movesOf({ old, moved, now: made.converted.document, published: publishedOf(content), text });
  return {
    list: addKey(project.list, [s, 'documents', d], 'branch', 'slug', slug),
    write: [...documentTexts(moved), [REDIRECTS, withMoves(text, moves, why, today)]],
    remove: [path, path.replace(/\.json$/u, '.mdx')],
    moved: moves.size,
  };
}

interface MovesInput {
  old: PlanDocument;
  /** The same at its new address. */
  moved: PlanDocument;
  now: PlanDocument;
  /** Every address ever published, as listed. */
  published: AddressList;
  /** redirects.yaml. */
  text: string;
}

/** Where each address of the old document leads: from → to. */
export function movesOf({ old, moved, now, published, text }: MovesInput): Map<string, string> {
  const [page, behind] = [documentUrl(old), documentUrl(moved)];
  const places = placesOf(old, now, page, behind);
  const moves = new Map<string, string>();
  const known = new Set((parse(text) as Redirect[] | null)?.map(({ from }) => from) ?? []);
  // One entry takes along whatever is not named; a second edition finds it taken by the first.
  const rest = `${page}#*`;
  if (!known.has(rest)) moves.set(rest, behind);
  for (const [id, to] of places) if (to.startsWith(`${page}#`) || known.has(rest)) moves.set(`${page}#${id}`, to);
  // The pages of the measures show the branch's passages under its name.
  for (const [address, anchors] of published)
    for (const anchor of anchors) {
      const [, branch, id] = /^([a-z]+)-(L\d+(?:-\d+)?)$/.exec(anchor) ?? [];
      const to = id && branch === old.branch && ofYear(address, old.fiscalYear) ? places.get(id) : undefined;
      if (to !== undefined && !known.has(`${address}#${anchor}`)) moves.set(`${address}#${anchor}`, to);
    }
  return moves;
}

const ofYear = (address: string, year: number): boolean => /^measures\//.test(address) && address.endsWith(`/${year}/`);

/** Each block id of the old document and the address of its words now. */
function placesOf(old: PlanDocument, now: PlanDocument, page: string, behind: string): Map<string, string> {
  const byText = Map.groupBy(now.blocks, wordsOf);
  return new Map(
    old.blocks.map((block) => {
      // Of words that stand several times each is taken once, in their order.
      const same = byText.get(wordsOf(block))?.shift();
      return [block.id, same ? `${page}#${same.id}` : `${behind}#${block.id}`];
    }),
  );
}

const wordsOf = ({ type, marker, text }: PlanDocument['blocks'][number]): string =>
  `${type} ${squeeze((marker ?? '') + text)}`;

/** redirects.yaml with the moves; entries that led to what moves now lead to where it stands. */
export function withMoves(text: string, moves: ReadonlyMap<string, string>, why: string, since: string): string {
  const entries = (parse(text) as Redirect[] | null) ?? [];
  const led = entries.flatMap(({ to }, index): [YamlPath, string][] => {
    const next = moves.get(to) ?? (parts(to)[1] ? moves.get(`${parts(to)[0]}#*`) : undefined);
    if (next === undefined) return [];
    return [[[index, 'to'], next.includes('#') ? next : `${next}#${parts(to)[1]}`]];
  });
  return appendEntries(
    setScalars(text, led),
    [...moves].map(([from, to]) => ({ from, to, why, since })),
    false,
  );
}

export const readRedirects = (content: string): string =>
  existsSync(join(content, REDIRECTS)) ? readFileSync(join(content, REDIRECTS), 'utf8') : '';

export function publishedOf(content: string): AddressList {
  const file = join(content, 'addresses.txt');
  return existsSync(file) ? parseList(readFileSync(file, 'utf8'), file) : new Map();
}
