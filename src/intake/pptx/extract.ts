/** A PowerPoint file → its pages: one for each slide that is shown. */
import { noCounts } from '../characters.ts';
import type { Page } from '../layout.ts';
import { themeOf } from '../office/colors.ts';
import type { Read } from '../office/finish.ts';
import type { Package } from '../office/package.ts';
import type { Progress } from '../office/progress.ts';
import { Said } from '../office/said.ts';
import { Unreadable } from '../office/unreadable.ts';
import { all, attribute, below, child, elements, numberOf, switched, textOf, type XmlNode } from '../office/xml.ts';
import { markSlideFurniture, ordered } from './order.ts';
import { placeholderOf } from './placeholders.ts';
import { slideFrame } from './places.ts';
import { readShapes } from './slide.ts';
import type { Slide } from './slide-parts.ts';

/** Counted up whenever the same file gives other lines. */
export const VERSION = '1';

const EMU = 12_700;
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function readPptx(file: Package, { signal, onPage, wanted }: Progress): Read {
  const presentation = file.read(file.main);
  const size = child(presentation, 'p:sldSz');
  const [width, height] = [numberOf(attribute(size, 'cx')), numberOf(attribute(size, 'cy'))];
  const defaults = child(presentation, 'p:defaultTextStyle');
  const said = new Said();
  const counts = noCounts();
  const parts = new Map<string, XmlNode | undefined>();
  const shared = (name: string | undefined): XmlNode | undefined => {
    if (name === undefined) return undefined;
    if (!parts.has(name)) parts.set(name, file.maybe(name));
    return parts.get(name);
  };
  /** Layouts and masters whose own shapes were read: each stands in the file once. */
  const fixed = new Set<string>();
  const ids = all(child(presentation, 'p:sldIdLst'), 'p:sldId').map((node) => attribute(node, 'r:id') ?? '');
  const pages: Page[] = [];
  ids.forEach((id, index) => {
    const number = index + 1;
    if (wanted && !wanted(number)) return;
    if (signal?.aborted) throw new Unreadable('stopped', 'presentation');
    const part = file.related(file.main, 'slide', id);
    if (part === undefined) throw new Unreadable('damaged', id);
    pages.push(...pageOf(part, number));
    onPage?.(number, ids.length);
  });
  markSlideFurniture(pages);
  return { pages, notices: said.notices(), counts };

  function pageOf(part: string, number: number): Page[] {
    const root = file.read(part);
    if (attribute(root, 'show') !== undefined && !switched(root, 'show')) {
      said.add('hidden-slides', 1, number);
      return [];
    }
    if (hasNotes(file, part)) said.add('speaker-notes', 1, number);
    said.add('comments', commentsOf(file, part), number);
    const layoutPart = file.related(part, 'slideLayout');
    const masterPart = layoutPart === undefined ? undefined : file.related(layoutPart, 'slideMaster');
    const [layout, master] = [shared(layoutPart), shared(masterPart)];
    const slide: Slide = {
      package: file,
      part,
      number,
      behind: { layout, master, defaults },
      theme: themeOf(masterPart === undefined ? undefined : shared(file.related(masterPart, 'theme'))),
      said,
      counts,
      boxes: [],
      cells: [],
      images: [],
    };
    const shows = (node: XmlNode | undefined): boolean => switched(node, 'showMasterSp') ?? true;
    const backs = [
      ...(shows(root) ? [{ name: layoutPart, node: layout }] : []),
      ...(shows(root) && shows(layout) ? [{ name: masterPart, node: master }] : []),
    ].filter(({ name }) => name !== undefined && !fixed.has(name));
    for (const { name } of backs) fixed.add(name as string);
    const behind = backs.flatMap(({ name, node }) =>
      readShapes(treeOf(node), { ...slide, part: name as string }, slideFrame, true),
    );
    const lines = [...ordered(behind), ...ordered(readShapes(treeOf(root), slide))];
    return [
      {
        number,
        ...(width === undefined || height === undefined
          ? {}
          : { width: tenth(width / EMU), height: tenth(height / EMU) }),
        rotation: 0,
        unit: 'slide',
        lines: lines.map((line) => ({ number: 0, ...line })),
        cells: slide.cells,
        boxes: slide.boxes,
        images: slide.images,
      },
    ];
  }
}

const treeOf = (slide: XmlNode | undefined): XmlNode | undefined => child(child(slide, 'p:cSld'), 'p:spTree');

/** Notes that hold words: an empty page of notes and the number on it are none. */
function hasNotes(file: Package, slide: string): boolean {
  const notes = file.maybe(file.related(slide, 'notesSlide'));
  return [...below(notes, 'p:sp')].some(
    (shape) =>
      placeholderOf(shape)?.type === 'body' && [...below(shape, 'a:t')].some((text) => textOf(text).trim() !== ''),
  );
}

/** In the old form and in today's. */
const commentsOf = (file: Package, slide: string): number =>
  file
    .relations(slide)
    .filter(({ type, outside }) => type === 'comments' && !outside)
    .reduce(
      (sum, { target }) => sum + elements(file.maybe(target)).filter(({ name }) => name.endsWith(':cm')).length,
      0,
    );
