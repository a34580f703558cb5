/** Places of shapes on their slide, in points: those of a group are measured in its own system. */
import type { Area } from '../layout.ts';
import { attribute, child, numberOf, type XmlNode } from '../office/xml.ts';

const EMU = 12_700;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** From a group's own measure to the slide's: each axis by its share and its start. */
export interface Frame {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

export const slideFrame: Frame = { x: 0, y: 0, scaleX: 1 / EMU, scaleY: 1 / EMU };

const pair = (node: XmlNode | undefined, name: string, x: string, y: string): [number, number] | null => {
  const found = child(node, name);
  const values = [numberOf(attribute(found, x)), numberOf(attribute(found, y))];
  return values[0] === undefined || values[1] === undefined ? null : [values[0], values[1]];
};

/** Null where the shape has no place of its own. */
export function areaOf(xfrm: XmlNode | undefined, frame: Frame): Area | null {
  const off = pair(xfrm, 'a:off', 'x', 'y');
  const ext = pair(xfrm, 'a:ext', 'cx', 'cy');
  if (!off || !ext) return null;
  const area = {
    x: frame.x + off[0] * frame.scaleX,
    y: frame.y + off[1] * frame.scaleY,
    width: ext[0] * frame.scaleX,
    height: ext[1] * frame.scaleY,
  };
  const quarter = Math.round((numberOf(attribute(xfrm, 'rot')) ?? 0) / 5_400_000) % 2;
  // Turned by a quarter, it lies across about its own middle.
  const turned =
    quarter === 0
      ? area
      : {
          x: area.x + (area.width - area.height) / 2,
          y: area.y + (area.height - area.width) / 2,
          width: area.height,
          height: area.width,
        };
  return { x: tenth(turned.x), y: tenth(turned.y), width: tenth(turned.width), height: tenth(turned.height) };
}

/** The measure within a group. */
export function innerFrame(xfrm: XmlNode | undefined, frame: Frame): Frame {
  const [off, ext] = [pair(xfrm, 'a:off', 'x', 'y'), pair(xfrm, 'a:ext', 'cx', 'cy')];
  const [start, size] = [pair(xfrm, 'a:chOff', 'x', 'y'), pair(xfrm, 'a:chExt', 'cx', 'cy')];
  if (!off || !ext || !start || !size) return frame;
  const scaleX = size[0] === 0 ? frame.scaleX : (frame.scaleX * ext[0]) / size[0];
  const scaleY = size[1] === 0 ? frame.scaleY : (frame.scaleY * ext[1]) / size[1];
  return {
    x: frame.x + off[0] * frame.scaleX - start[0] * scaleX,
    y: frame.y + off[1] * frame.scaleY - start[1] * scaleY,
    scaleX,
    scaleY,
  };
}
