import type { Area } from '../layout.ts';
import { solidFill, unlessWhite } from '../office/colors.ts';
import { diagramOf } from '../office/diagrams.ts';
import type { DraftLine } from '../office/paragraph.ts';
import { readTextBody } from '../office/text-body.ts';
import { attribute, below, child, elements, inside, numberOf, textOf, type XmlNode } from '../office/xml.ts';
import { furnitureOf, inherited, lineage, placeholderOf, roleOf, textStyles } from './placeholders.ts';
import { areaOf, type Frame, innerFrame, slideFrame } from './places.ts';
import type { Slide } from './slide-parts.ts';
import { readTable } from './tables.ts';

/** Shape or table with its lines, and its place where it has one. */
export interface Drawn {
  area: Area | null;
  lines: DraftLine[];
}

/** Space between a shape's left edge and its text, in points: PowerPoint's own where none is told. */
const INSET = 7.2;
const EMU = 12_700;

/** `fixed`: of a layout or a master, whose own shapes every slide shows but whose placeholders none does. */
export function readShapes(tree: XmlNode | undefined, slide: Slide, frame: Frame = slideFrame, fixed = false): Drawn[] {
  return elements(tree).flatMap((shape): Drawn[] => {
    if (isHidden(shape)) {
      if (textOf(shape).trim() !== '') slide.said.add('hidden-shapes', 1, slide.number);
      return [];
    }
    if (fixed && placeholderOf(shape)) return [];
    if (shape.name === 'p:grpSp')
      return readShapes(shape, slide, innerFrame(inside(shape, 'p:grpSpPr', 'a:xfrm'), frame), fixed);
    if (shape.name === 'p:sp') return readShape(shape, slide, frame, fixed);
    if (shape.name === 'p:graphicFrame') return readFrame(shape, slide, frame);
    if (shape.name === 'p:pic') {
      const area = areaOf(inside(shape, 'p:spPr', 'a:xfrm'), frame);
      if (area && !fixed) slide.images.push(area);
    }
    return [];
  });
}

const isHidden = (shape: XmlNode): boolean =>
  elements(shape).some(
    ({ name, children }) =>
      name.startsWith('p:nv') &&
      children.some((part) => typeof part !== 'string' && part.name === 'p:cNvPr' && part.attributes['hidden'] === '1'),
  );

function readShape(shape: XmlNode, slide: Slide, frame: Frame, fixed: boolean): Drawn[] {
  const placeholder = placeholderOf(shape);
  const shapes = lineage(shape, slide.behind);
  const area =
    inherited(shapes, (one) => areaOf(inside(one, 'p:spPr', 'a:xfrm'), one === shape ? frame : slideFrame)) ?? null;
  const body = child(shape, 'p:txBody');
  const bodyProperty = (name: string): string | undefined =>
    inherited(shapes, (one) => attribute(inside(one, 'p:txBody', 'a:bodyPr'), name));
  const number = slide.boxes.length;
  const furniture = fixed ? 'repeated' : furnitureOf(placeholder);
  const vertical = /^(?:eaVert|vert|wordArtVert)/u.test(bodyProperty('vert') ?? '');
  const inset = numberOf(bodyProperty('lIns'));
  const lines = readTextBody(body, {
    styles: textStyles(shape, slide.behind),
    counts: slide.counts,
    traits: { box: number, ...(furniture ? { furniture } : {}), ...(vertical ? { vertical } : {}) },
    left: area ? area.x + (inset === undefined ? INSET : inset / EMU) : undefined,
  });
  const properties = child(shape, 'p:spPr');
  const stroke = solidFill(child(properties, 'a:ln'), slide.theme);
  const fill = inherited(shapes, (one) => solidFill(child(one, 'p:spPr'), slide.theme));
  if (lines.length === 0) return [];
  slide.boxes.push({ number, ...area, ...unlessWhite(fill), ...(stroke ? { stroke } : {}), ...roleOf(placeholder) });
  return [{ area, lines }];
}

function readFrame(shape: XmlNode, slide: Slide, frame: Frame): Drawn[] {
  const area = areaOf(child(shape, 'p:xfrm'), frame);
  const data = inside(shape, 'a:graphic', 'a:graphicData');
  const table = child(data, 'a:tbl');
  if (table) {
    const number = new Set(slide.cells.map((cell) => cell.table)).size;
    const { cells, lines } = readTable(table, number, area, slide);
    slide.cells.push(...cells);
    return lines.length > 0 ? [{ area, lines }] : [];
  }
  const ids = child(data, 'dgm:relIds');
  if (ids) {
    const drawing = diagramOf(slide.package, slide.part, ids);
    if (!drawing) slide.said.add('diagrams', 1, slide.number);
    const inner = area ? { ...slideFrame, x: area.x, y: area.y } : slideFrame;
    return [...below(drawing, 'p:spTree')].flatMap((tree) => readShapes(tree, slide, inner));
  }
  if (!below(data, 'c:chart').next().done) slide.said.add('charts', 1, slide.number);
  return [];
}
