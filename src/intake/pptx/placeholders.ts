/** What a slide's shape has from the layout and the master behind it: its place, its lists, its look. */
import type { Box } from '../layout.ts';
import { attribute, below, child, inside, type XmlNode } from '../office/xml.ts';

/** The parts behind a slide, the nearest first. */
export interface Behind {
  layout: XmlNode | undefined;
  master: XmlNode | undefined;
  /** Of the whole presentation. */
  defaults: XmlNode | undefined;
}

export interface Placeholder {
  type: string;
  index: string | undefined;
}

export const placeholderOf = (shape: XmlNode): Placeholder | null => {
  for (const name of ['p:nvSpPr', 'p:nvGraphicFramePr', 'p:nvPicPr']) {
    const ph = inside(shape, name, 'p:nvPr', 'p:ph');
    if (ph) return { type: attribute(ph, 'type') ?? 'obj', index: attribute(ph, 'idx') };
  }
  return null;
};

/** Kinds that share the place and the lists of another. */
const alike: Record<string, string> = { ctrTitle: 'title', subTitle: 'body', obj: 'body', tbl: 'body', chart: 'body' };
const kindOf = (type: string): string => alike[type] ?? type;

function matching(part: XmlNode | undefined, { type, index }: Placeholder, byIndex: boolean): XmlNode | undefined {
  const shapes = [...below(part, 'p:sp')].flatMap((shape) => {
    const own = placeholderOf(shape);
    return own ? [{ shape, own }] : [];
  });
  const found =
    (byIndex && index !== undefined ? shapes.find(({ own }) => own.index === index) : undefined) ??
    shapes.find(({ own }) => own.type === type) ??
    shapes.find(({ own }) => kindOf(own.type) === kindOf(type));
  return found?.shape;
}

/** The shape itself and those that it inherits from, the nearest first. */
export function lineage(shape: XmlNode, { layout, master }: Behind): XmlNode[] {
  const placeholder = placeholderOf(shape);
  if (!placeholder) return [shape];
  const above = matching(layout, placeholder, true);
  // A layout's shape may be of a kind that the slide does not name.
  const kind = (above && placeholderOf(above)) ?? placeholder;
  const root = matching(master, { ...kind, index: undefined }, false);
  return [shape, ...(above ? [above] : []), ...(root ? [root] : [])];
}

/** Lists of levels that the shape's text inherits, the nearest first. */
export function textStyles(shape: XmlNode, behind: Behind): (XmlNode | undefined)[] {
  const placeholder = placeholderOf(shape);
  const own = lineage(shape, behind)
    .slice(1)
    .map((other) => inside(other, 'p:txBody', 'a:lstStyle'));
  const kind = placeholder ? kindOf(placeholder.type) : 'other';
  const name = kind === 'title' ? 'p:titleStyle' : kind === 'body' ? 'p:bodyStyle' : 'p:otherStyle';
  return [...own, child(child(behind.master, 'p:txStyles'), name), behind.defaults];
}

/** The first that any of a shape's lineage says. */
export const inherited = <T>(
  shapes: readonly XmlNode[],
  say: (shape: XmlNode) => T | null | undefined,
): T | undefined => {
  for (const shape of shapes) {
    const found = say(shape);
    if (found !== null && found !== undefined) return found;
  }
  return undefined;
};

const roles: Record<string, NonNullable<Box['role']>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'subtitle',
  body: 'body',
  obj: 'body',
};

export const roleOf = (placeholder: Placeholder | null): Pick<Box, 'role'> => {
  const role = placeholder && roles[placeholder.type];
  return role ? { role } : {};
};

/** Of the placeholders that stand at a slide's edge; undefined for all others. */
export const furnitureOf = (placeholder: Placeholder | null): 'page number' | 'repeated' | undefined =>
  placeholder?.type === 'sldNum'
    ? 'page number'
    : placeholder && ['ftr', 'dt', 'hdr'].includes(placeholder.type)
      ? 'repeated'
      : undefined;
