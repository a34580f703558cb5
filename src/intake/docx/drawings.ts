/** Text boxes of a Word file, of both kinds that it has (DrawingML, VML): each is a box of the page that its anchor stands on. */
import type { Box } from '../layout.ts';
import { asColor, solidFill, unlessWhite } from '../office/colors.ts';
import { diagramOf } from '../office/diagrams.ts';
import { Paragraph, plainRun } from '../office/paragraph.ts';
import { attribute, below, child, elements, inside, numberOf, switched, textOf, type XmlNode } from '../office/xml.ts';
import { isVertical } from './direction.ts';
import type { Place, Story } from './story.ts';

/** Word's measure of drawings, in points. */
const EMU = 12_700;
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function readDrawing(node: XmlNode, place: Place, story: Story): void {
  if (node.name === 'w:drawing') for (const anchor of elements(node)) readAnchor(anchor, place, story);
  else readVml(node, place, story);
}

function readAnchor(anchor: XmlNode, place: Place, story: Story): void {
  const boxes = [...below(anchor, 'wps:wsp')].filter((shape) => inside(shape, 'wps:txbx', 'w:txbxContent'));
  if (switched(child(anchor, 'wp:docPr'), 'hidden') && attribute(child(anchor, 'wp:docPr'), 'hidden') !== undefined) {
    story.said.add('hidden-shapes', boxes.length);
    return;
  }
  for (const shape of boxes) {
    const properties = child(shape, 'wps:spPr');
    const line = child(properties, 'a:ln');
    const stroke = solidFill(line, story.theme);
    writeBox(inside(shape, 'wps:txbx', 'w:txbxContent') as XmlNode, place, story, {
      ...(boxes.length === 1 ? areaOf(anchor) : {}),
      ...unlessWhite(solidFill(properties, story.theme)),
      ...(stroke ? { stroke } : {}),
      vertical: isVertical(attribute(child(shape, 'wps:bodyPr'), 'vert')),
    });
  }
  for (const data of below(anchor, 'a:graphicData')) {
    if (child(data, 'c:chart')) story.said.add('charts');
    const ids = child(data, 'dgm:relIds');
    if (ids) readDiagram(ids, place, story);
  }
}

/** The shapes of a diagram hold paragraphs as slides do: their plain text is read. */
function readDiagram(ids: XmlNode, place: Place, story: Story): void {
  const drawing = diagramOf(story.package, story.part, ids);
  if (!drawing) {
    story.said.add('diagrams');
    return;
  }
  for (const shape of below(drawing, 'p:txBody')) {
    const number = newBox({}, story);
    for (const paragraph of below(shape, 'a:p')) {
      const builder = new Paragraph(story.counts);
      for (const text of below(paragraph, 'a:t')) builder.add(textOf(text), plainRun);
      story.flow.add(builder.lines({ ...(place.cell ? { cell: place.cell } : {}), box: number }));
    }
  }
}

/** Told where it is measured from the page itself. */
function areaOf(anchor: XmlNode): Partial<Box> {
  const extent = child(anchor, 'wp:extent');
  const width = numberOf(attribute(extent, 'cx'));
  const height = numberOf(attribute(extent, 'cy'));
  const offset = (name: string): number | undefined => {
    const position = child(anchor, name);
    const value = numberOf(textOf(child(position, 'wp:posOffset')));
    return attribute(position, 'relativeFrom') === 'page' ? value : undefined;
  };
  const entries = { x: offset('wp:positionH'), y: offset('wp:positionV'), width, height };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, tenth(value / EMU)]])),
  );
}

function readVml(node: XmlNode, place: Place, story: Story): void {
  for (const shape of elements(node)) {
    if (!shape.name.startsWith('v:')) continue;
    const content = inside(shape, 'v:textbox', 'w:txbxContent');
    const style = attribute(shape, 'style') ?? '';
    if (/visibility\s*:\s*hidden/u.test(style)) {
      if (content) story.said.add('hidden-shapes');
      continue;
    }
    if (content)
      writeBox(content, place, story, {
        ...unlessWhite(attribute(shape, 'filled') === 'f' ? undefined : asColor(attribute(shape, 'fillcolor'))),
        vertical: /layout-flow\s*:\s*vertical/u.test(attribute(child(shape, 'v:textbox'), 'style') ?? ''),
      });
    // Letters set as a picture: 案 across the page.
    const letters = attribute(child(shape, 'v:textpath'), 'string');
    if (letters) writeLetters(letters, place, story);
    readVml(shape, place, story);
  }
}

function writeLetters(letters: string, place: Place, story: Story): void {
  const builder = new Paragraph(story.counts);
  builder.add(letters, plainRun);
  const box = newBox({}, story);
  story.flow.add(builder.lines({ box, ...(place.furniture ? { furniture: 'repeated' as const } : {}) }));
}

function newBox(box: Partial<Box>, { flow }: Story): number {
  const number = flow.page.boxes.length;
  flow.page.boxes.push({ ...box, number });
  return number;
}

function writeBox(
  content: XmlNode,
  place: Place,
  story: Story,
  { vertical, ...box }: Partial<Box> & { vertical: boolean },
): void {
  const number = newBox(box, story);
  story.flow.hold(() =>
    story.readBlocks(
      content,
      {
        box: number,
        ...(place.cell ? { cell: place.cell } : {}),
        ...(place.furniture ? { furniture: true } : {}),
        ...(vertical ? { vertical: true } : {}),
      },
      // A field of the text around it is none of the box's.
      { ...story, fields: [] },
    ),
  );
}
