/** Paragraphs and tables of a Word file, one after the other, onto the pages of its flow. */
import { isPageNumber } from '../furniture.ts';
import { type DraftLine, Paragraph, type ParagraphTraits } from '../office/paragraph.ts';
import { child, elements, type XmlNode } from '../office/xml.ts';
import { readDrawing } from './drawings.ts';
import { endIsDeleted, readRuns } from './runs.ts';
import type { BlockEvents, Place, Story } from './story.ts';
import type { ParagraphProperties } from './styles.ts';
import { readTable } from './tables.ts';

/** Around blocks, without a meaning for them. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

export function readBlocks(node: XmlNode, place: Place, story: Story, events: BlockEvents = {}): void {
  const open: Open = { paragraph: null };
  for (const block of elements(node)) readBlock(block, place, story, events, open);
}

/** A paragraph whose end stands deleted waits for the next one. */
interface Open {
  paragraph: Paragraph | null;
}

function readBlock(block: XmlNode, place: Place, story: Story, events: BlockEvents, open: Open): void {
  if (block.name === 'w:p') {
    readParagraph(block, place, story, open);
    if (child(child(block, 'w:pPr'), 'w:sectPr')) events.section?.();
  } else if (block.name === 'w:tbl') readTable(block, place, story);
  else if (block.name === 'w:altChunk' || block.name === 'w:subDoc') story.said.add('imported');
  else if (wrappers.has(block.name)) for (const inner of elements(block)) readBlock(inner, place, story, events, open);
}

function readParagraph(node: XmlNode, place: Place, story: Story, open: Open): void {
  const { flow, counts } = story;
  const pPr = child(node, 'w:pPr');
  const { id, properties, run } = story.styles.paragraph(pPr);
  if (properties.newPage) flow.turn(false);
  const mark = story.numbering.next(properties.list, properties.level, id);
  let unmarked = mark !== null && mark.text !== '';
  let builder = open.paragraph ?? new Paragraph(counts);
  const drawings: XmlNode[] = [];
  let wrapped = false;
  const setMark = (): void => {
    if (!unmarked || !mark) return;
    unmarked = false;
    builder.add(mark.text, { ...story.styles.run(child(pPr, 'w:rPr'), run), font: undefined });
  };
  const traits: ParagraphTraits = {
    ...traitsOf(properties, mark?.indent, place),
    ...(mark ? { list: mark.depth } : {}),
  };
  const flush = (): void => {
    const lines = builder.lines(traits);
    const [first] = lines;
    if (first && wrapped) first.wrapped = true;
    flow.add(place.furniture ? lines.map(furniture) : lines);
  };
  readRuns(node, run, story, {
    text(text, style) {
      setMark();
      builder.add(text, style);
    },
    turn(told) {
      if (builder.empty) {
        flow.turn(told);
        return;
      }
      const before = flow.at;
      flush();
      flow.turn(told);
      wrapped = !told && flow.at !== before;
      builder = new Paragraph(counts);
    },
    drawing: (drawing) => drawings.push(drawing),
    note(kind, noteId, style) {
      const note = story.note(kind, noteId, flow.at);
      if (note === null) return;
      setMark();
      builder.add(note, { ...style, raised: true });
    },
  });
  setMark();
  // What a broken field left open ends with its paragraph, so that no text is lost behind it.
  story.fields.splice(0, story.fields.length, ...story.fields.filter(({ inResult }) => inResult));
  if (endIsDeleted(pPr) && drawings.length === 0) {
    open.paragraph = builder;
    return;
  }
  open.paragraph = null;
  flush();
  for (const drawing of drawings) readDrawing(drawing, place, story);
}

const furniture = (line: DraftLine): DraftLine => ({
  ...line,
  furniture: isPageNumber(line.text) ? 'page number' : 'repeated',
});

/** `indent`: of the list's level, where the paragraph has none of its own. */
function traitsOf(own: ParagraphProperties, indent: ParagraphProperties | undefined, place: Place): ParagraphTraits {
  const { left, cell, box, vertical } = place;
  const start = (own.left ?? indent?.left ?? 0) + (own.first ?? indent?.first ?? 0);
  const aligned = own.align === undefined || ['left', 'start', 'both', 'distribute'].includes(own.align);
  return {
    ...(left !== undefined && aligned && !vertical ? { x: Math.round((left + start) * 10) / 10 } : {}),
    ...(own.outline !== undefined && own.outline < 10 ? { outline: own.outline } : {}),
    ...(cell ? { cell } : {}),
    ...(box === undefined ? {} : { box }),
    ...(vertical ? { vertical } : {}),
  };
}
