/** A Word file → its pages. */
import { limits } from '../bounds.ts';
import { noCounts } from '../characters.ts';
import { markFurniture } from '../furniture.ts';
import { themeOf } from '../office/colors.ts';
import type { Read } from '../office/finish.ts';
import type { Package } from '../office/package.ts';
import type { Progress } from '../office/progress.ts';
import { Said } from '../office/said.ts';
import { all, child, switched } from '../office/xml.ts';
import { readBlocks } from './blocks.ts';
import { Flow } from './flow.ts';
import { notesOf } from './notes.ts';
import { numberingOf } from './numbering.ts';
import { emptyPage, pagesOf } from './pages.ts';
import { sectionsOf, writeMargins } from './sections.ts';
import { type Document, storyOf } from './story.ts';
import { stylesOf } from './styles.ts';

/** Counted up whenever the same file gives other lines. */
export const VERSION = '1';

/** Its pages are known when all of it was read. */
export function readDocx(file: Package, { onPage }: Progress): Read {
  const part = (type: string) => file.maybe(file.related(file.main, type));
  const body = child(file.read(file.main), 'w:body');
  const sections = sectionsOf(body);
  const settings = part('settings');
  const said = new Said();
  const counts = noCounts();
  const flow = new Flow();
  const notes = notesOf(
    file,
    settings,
    sections.map(({ node }) => node),
    () => document,
  );
  const document: Document = {
    package: file,
    styles: stylesOf(part('styles')),
    numbering: numberingOf(part('numbering')),
    theme: themeOf(part('theme')),
    said,
    counts,
    flow,
    note: notes.note,
    readBlocks,
  };
  if (body) {
    const place = { ...(sections[0]?.left === undefined ? {} : { left: sections[0].left }) };
    readBlocks(body, place, storyOf(document, file.main), {
      section() {
        flow.section += 1;
        const next = sections[flow.section];
        if (next?.left !== undefined) place.left = next.left;
        if (next && !next.continuous) flow.turn(false);
        // A section that begins on a page that is written on is not the page's own.
        if (flow.fresh) flow.page.section = flow.section;
      },
    });
  }
  (flow.pages.at(-1) as (typeof flow.pages)[number]).notes.push(...notes.ends);
  writeMargins(document, file, sections, switched(child(settings, 'w:evenAndOddHeaders')) ?? false);
  said.add('comments', all(part('comments'), 'w:comment').length);
  // A file of too many pages is refused by their number alone.
  const few = flow.pages.length <= limits.pages;
  const pages = few ? pagesOf(flow, sections) : flow.pages.map((_, at) => emptyPage(at + 1));
  markFurniture(pages);
  onPage?.(pages.length, pages.length);
  return { pages, notices: said.notices(), counts };
}
