/** In which direction the text of a Word cell or box runs. */
import { attribute, child, type XmlNode } from '../office/xml.ts';

/** Is the text of a cell or a box set from top to bottom, by the direction that it gives? */
export const isVertical = (direction: string | undefined): boolean =>
  direction !== undefined && /^(?:tbRl|tbRlV|tbLrV|eaVert|vert|wordArtVert)/u.test(direction);

export const directionOf = (properties: XmlNode | undefined): string | undefined =>
  attribute(child(properties, 'w:textDirection'), 'w:val');
