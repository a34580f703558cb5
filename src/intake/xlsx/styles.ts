/** Styles of a workbook: format, type, fill and edges of each kind of cell. */
import { asColor, hex, type Theme } from '../office/colors.ts';
import { plainRun, type RunStyle } from '../office/paragraph.ts';
import { all, attribute, child, elements, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { builtIn } from './formats.ts';

export interface CellStyle {
  format: string;
  run: RunStyle;
  fill?: string;
  /** Sides with an edge. */
  edges: { left: boolean; right: boolean; top: boolean; bottom: boolean };
  vertical: boolean;
}

const sides = ['left', 'right', 'top', 'bottom'] as const;

export function runOf(font: XmlNode | undefined, base: RunStyle = plainRun): RunStyle {
  if (!font) return base;
  const underline = child(font, 'u');
  const raised = attribute(child(font, 'vertAlign'), 'val');
  return {
    ...base,
    bold: switched(child(font, 'b'), 'val') ?? false,
    underline: underline ? attribute(underline, 'val') !== 'none' : false,
    struck: switched(child(font, 'strike'), 'val') ?? false,
    raised: raised === 'superscript' || raised === 'subscript',
    size: numberOf(attribute(child(font, 'sz'), 'val')) ?? base.size,
    font: attribute(child(font, 'name') ?? child(font, 'rFont'), 'val'),
  };
}

/** The theme's colours in the order in which a workbook counts them. */
const counted = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

function fillOf(fill: XmlNode, theme: Theme): string | undefined {
  const pattern = child(fill, 'patternFill');
  if (!pattern || attribute(pattern, 'patternType') === 'none' || !attribute(pattern, 'patternType')) return undefined;
  const color = child(pattern, 'fgColor');
  const number = numberOf(attribute(color, 'theme'));
  const base =
    asColor(attribute(color, 'rgb')) ?? (number === undefined ? undefined : theme.get(counted[number] ?? ''));
  const tint = numberOf(attribute(color, 'tint')) ?? 0;
  const found = base && tint !== 0 ? tinted(base, tint) : base;
  return found === '#ffffff' ? undefined : found;
}

/** A tint lightens towards white where it is positive, darkens where it is negative. */
const tinted = (color: string, tint: number): string =>
  hex(
    [1, 3, 5].map((at) => {
      const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return tint > 0 ? value * (1 - tint) + tint : value * (1 + tint);
    }),
  );

/** The style of a cell by the number that it gives. */
export function cellStylesOf(part: XmlNode | undefined, theme: Theme): (index: number) => CellStyle {
  const formats = new Map(
    all(child(part, 'numFmts'), 'numFmt').map((node) => [
      numberOf(attribute(node, 'numFmtId')),
      attribute(node, 'formatCode') ?? 'General',
    ]),
  );
  const fonts = all(child(part, 'fonts'), 'font').map((font) => runOf(font));
  const fills = all(child(part, 'fills'), 'fill').map((fill) => fillOf(fill, theme));
  const borders = all(child(part, 'borders'), 'border').map((border) =>
    sides.map((side) => {
      const style = attribute(child(border, side) ?? child(border, side === 'left' ? 'start' : 'end'), 'style');
      return style !== undefined && style !== 'none';
    }),
  );
  const styles = all(child(part, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const at = (name: string): number => numberOf(attribute(xf, name)) ?? 0;
    const [left = false, right = false, top = false, bottom = false] = borders[at('borderId')] ?? [];
    const fill = fills[at('fillId')];
    return {
      format: formats.get(at('numFmtId')) ?? builtIn(at('numFmtId')),
      run: fonts[at('fontId')] ?? plainRun,
      ...(fill ? { fill } : {}),
      edges: { left, right, top, bottom },
      vertical: attribute(child(xf, 'alignment'), 'textRotation') === '255',
    };
  });
  const none: CellStyle = {
    format: 'General',
    run: fonts[0] ?? plainRun,
    edges: { left: false, right: false, top: false, bottom: false },
    vertical: false,
  };
  return (index) => styles[index] ?? none;
}

export interface RichText {
  text: string;
  run: RunStyle | null;
}

/** Text of a shared or an inline string: readings of its kanji are none of it. `run` is null where it is the cell's own. */
export const richTextOf = (node: XmlNode | undefined): RichText[] =>
  elements(node).flatMap((part) => {
    if (part.name === 't') return [{ text: unescaped(textIn(part)), run: null }];
    if (part.name !== 'r') return [];
    const properties = child(part, 'rPr');
    return [{ text: unescaped(textIn(child(part, 't'))), run: properties ? runOf(properties) : null }];
  });

const textIn = (node: XmlNode | undefined): string =>
  node?.children.filter((part): part is string => typeof part === 'string').join('') ?? '';

/** A workbook writes characters that XML forbids by their code: `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
