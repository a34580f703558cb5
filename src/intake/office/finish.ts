/** Pages of an office or text file → what every reader gives: lines numbered, bounds kept, what was counted said. */
import { limits } from '../bounds.ts';
import type { CharacterCounts } from '../characters.ts';
import { sha256 } from '../digest.ts';
import type { Extracted, LayoutKind, Notice, Page } from '../layout.ts';
import { characterNotices, pageNotices } from '../notices.ts';
import { refusals } from '../refusals.ts';
import { Said } from './said.ts';

export interface Read {
  pages: Page[];
  notices: readonly Notice[];
  counts: CharacterCounts;
}

export interface Reading {
  file: string;
  bytes: Uint8Array;
  kind: LayoutKind;
  /** The reader's name and version. */
  extractor: { name: string; version: string };
}

export async function finish(
  { file, bytes, kind, extractor }: Reading,
  { pages, notices, counts }: Read,
): Promise<Extracted> {
  if (pages.length > limits.pages) return { refused: refusals.tooManyPages(file, pages.length) };
  const lines = pages.flatMap((page) => page.lines);
  if (lines.length > limits.lines) return { refused: refusals.tooManyLines(file, lines.length) };
  if (lines.length === 0) return { refused: refusals.nothingShown(file) };
  lines.forEach((line, at) => {
    line.number = at + 1;
  });
  const said = new Said();
  said.add('struck', lines.filter(({ doubts }) => doubts?.some(({ kind }) => kind === 'struck')).length);
  const empty = pages.filter((page) => page.lines.length === 0).map(({ number }) => number);
  return {
    layout: { source: { file, sha256: await sha256(bytes), kind }, extractor, pages },
    notices: [
      ...notices,
      ...said.notices(),
      ...(empty.length > 0 ? [pageNotices.emptyPages(empty)] : []),
      ...characterNotices(counts),
    ],
  };
}
