/** Text boxes that lie on a sheet. */
import type { CharacterCounts } from '../characters.ts';
import type { Box } from '../layout.ts';
import { solidFill, type Theme, unlessWhite } from '../office/colors.ts';
import type { DraftLine } from '../office/paragraph.ts';
import type { Said } from '../office/said.ts';
import { readTextBody } from '../office/text-body.ts';
import { attribute, below, child, elements, numberOf, textOf, type XmlNode } from '../office/xml.ts';
import type { Grid } from './places.ts';

const EMU = 12_700;
const tenth = (value: number): number => Math.round(value * 10) / 10;

export interface DrawnBox {
  y: number;
  box: Box;
  lines: DraftLine[];
}

export function readDrawings(
  drawing: XmlNode,
  {
    grid,
    theme,
    counts,
    said,
    first,
    page,
  }: { grid: Grid; theme: Theme; counts: CharacterCounts; said: Said; first: number; page: number },
): DrawnBox[] {
  const boxes: DrawnBox[] = [];
  for (const anchor of elements(drawing)) {
    for (const data of below(anchor, 'a:graphicData')) if (child(data, 'c:chart')) said.add('charts', 1, page);
    for (const shape of below(anchor, 'xdr:sp')) {
      const body = child(shape, 'xdr:txBody');
      const number = first + boxes.length;
      const lines = readTextBody(body, { styles: [], counts, traits: { box: number } });
      if (lines.length === 0) continue;
      if ([...below(shape, 'xdr:cNvPr')].some(({ attributes }) => attributes['hidden'] === '1')) {
        said.add('hidden-shapes', 1, page);
        continue;
      }
      const properties = child(shape, 'xdr:spPr');
      const stroke = solidFill(child(properties, 'a:ln'), theme);
      const area = areaOf(anchor, grid);
      boxes.push({
        y: area.y ?? 0,
        box: { number, ...area, ...unlessWhite(solidFill(properties, theme)), ...(stroke ? { stroke } : {}) },
        lines,
      });
    }
  }
  return boxes;
}

function areaOf(anchor: XmlNode, grid: Grid): Partial<Box> {
  const corner = (name: string): { x: number; y: number } | null => {
    const node = child(anchor, name);
    const value = (part: string): number => numberOf(textOf(child(node, `xdr:${part}`))) ?? 0;
    return node
      ? { x: grid.left(value('col')) + value('colOff') / EMU, y: grid.top(value('row')) + value('rowOff') / EMU }
      : null;
  };
  const from = corner('xdr:from');
  const to = corner('xdr:to');
  const size = (name: string): number | undefined => numberOf(attribute(child(anchor, 'xdr:ext'), name));
  if (!from) return {};
  const [cx, cy] = [size('cx'), size('cy')];
  const width = to ? to.x - from.x : cx === undefined ? undefined : cx / EMU;
  const height = to ? to.y - from.y : cy === undefined ? undefined : cy / EMU;
  return {
    x: tenth(from.x),
    y: tenth(from.y),
    ...(width === undefined ? {} : { width: tenth(width) }),
    ...(height === undefined ? {} : { height: tenth(height) }),
  };
}
