/** The paragraphs of a shape (DrawingML): marks of their lists, and what they inherit from the layouts behind them. */
import type { CharacterCounts } from '../characters.ts';
import type { Line } from '../layout.ts';
import { drawnMark } from './marks.ts';
import { slideNumeral } from './numerals.ts';
import { type DraftLine, Paragraph, plainRun, type RunStyle } from './paragraph.ts';
import { all, attribute, below, child, elements, numberOf, switched, textOf, type XmlNode } from './xml.ts';

export interface ShapeText {
  /** Lists of levels, the nearest first: of the shape, its layout, its master. */
  styles: readonly (XmlNode | undefined)[];
  counts: CharacterCounts;
  /** What holds for every line. */
  traits: Pick<Line, 'box' | 'cell' | 'furniture' | 'vertical'>;
  /** Left edge of the text, in points. */
  left?: number | undefined;
  /** A cell of a table's head may be bold by the table's style. */
  bold?: boolean | undefined;
}

const EMU = 12_700;
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function readTextBody(body: XmlNode | undefined, shape: ShapeText): DraftLine[] {
  const own = child(body, 'a:lstStyle');
  const scale =
    (numberOf(attribute(child(child(body, 'a:bodyPr'), 'a:normAutofit'), 'fontScale')) ?? 100_000) / 100_000;
  const numbers = new Map<number, { form: string; count: number }>();
  return all(body, 'a:p').flatMap((paragraph) => {
    const pPr = child(paragraph, 'a:pPr');
    const level = Math.max(0, Math.min(8, numberOf(attribute(pPr, 'lvl')) ?? 0));
    // The nearest that says something says it.
    const sources = [pPr, ...[own, ...shape.styles].map((style) => child(style, `a:lvl${level + 1}pPr`))];
    const properties = (name: string): string | undefined =>
      sources.map((source) => attribute(source, name)).find((value) => value !== undefined);
    const builder = new Paragraph(shape.counts);
    const defaults = sources.reduceRight<RunStyle>((style, source) => runOf(child(source, 'a:defRPr'), style), {
      ...plainRun,
      bold: shape.bold ?? false,
    });
    const filled = holdsText(paragraph);
    const mark = filled ? markOf(sources, level, numbers) : '';
    if (mark !== '') builder.add(`${mark} `, firstRun(paragraph, defaults));
    for (const part of elements(paragraph)) {
      const style = runOf(child(part, 'a:rPr'), defaults);
      if (part.name === 'a:r' || part.name === 'a:fld')
        builder.add(textOf(child(part, 'a:t')), { ...style, font: symbolFont(part) });
      else if (part.name === 'a:br') builder.add('\n', style);
      else if (part.name !== 'a:pPr') for (const math of below(part, 'm:t')) builder.add(textOf(math), style);
    }
    const start = (numberOf(properties('marL')) ?? 0) + (numberOf(properties('indent')) ?? 0);
    const aligned = ['l', 'just', 'dist'].includes(properties('algn') ?? 'l');
    const lines = builder.lines({
      ...shape.traits,
      ...(shape.left !== undefined && aligned && !shape.traits.vertical ? { x: tenth(shape.left + start / EMU) } : {}),
      ...(mark === '' ? {} : { list: level + 1 }),
    });
    return lines.map((line) => (line.size === undefined ? line : { ...line, size: tenth(line.size * scale) }));
  });
}

const holdsText = (paragraph: XmlNode): boolean =>
  [...below(paragraph, 'a:t')].some((node) => textOf(node).trim() !== '');

const symbolFont = (run: XmlNode): string | undefined => {
  const properties = child(run, 'a:rPr');
  return attribute(child(properties, 'a:sym'), 'typeface') ?? attribute(child(properties, 'a:latin'), 'typeface');
};

const firstRun = (paragraph: XmlNode, defaults: RunStyle): RunStyle => ({
  ...runOf(child(child(paragraph, 'a:r'), 'a:rPr'), defaults),
  font: undefined,
  underline: false,
  struck: false,
  raised: false,
});

function runOf(rPr: XmlNode | undefined, base: RunStyle): RunStyle {
  if (!rPr) return base;
  const { b, u, strike, baseline, sz } = rPr.attributes;
  const size = numberOf(sz);
  return {
    ...base,
    ...(b === undefined ? {} : { bold: switched(rPr, 'b') ?? false }),
    ...(u === undefined ? {} : { underline: u !== 'none' }),
    ...(strike === undefined ? {} : { struck: strike !== 'noStrike' }),
    ...(baseline === undefined ? {} : { raised: (numberOf(baseline) ?? 0) !== 0 }),
    ...(size === undefined ? {} : { size: size / 100 }),
  };
}

/** Numbers count on over paragraphs of one form that follow each other; deeper ones between do not end them. */
function markOf(
  sources: readonly (XmlNode | undefined)[],
  level: number,
  numbers: Map<number, { form: string; count: number }>,
): string {
  const bullet = sources
    .flatMap((source) => elements(source))
    .find(({ name }) => ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip'].includes(name));
  for (const deeper of [...numbers.keys()]) if (deeper > level) numbers.delete(deeper);
  if (bullet?.name !== 'a:buAutoNum') {
    numbers.delete(level);
    if (bullet?.name === 'a:buBlip') return '●';
    const font = sources
      .map((source) => attribute(child(source, 'a:buFont'), 'typeface'))
      .find((name) => name !== undefined);
    return bullet?.name === 'a:buChar' ? drawnMark(attribute(bullet, 'char') ?? '', font) : '';
  }
  const form = attribute(bullet, 'type') ?? 'arabicPeriod';
  const before = numbers.get(level);
  const start = numberOf(attribute(bullet, 'startAt')) ?? 1;
  const count = before?.form === form ? before.count + 1 : start;
  numbers.set(level, { form, count });
  return slideNumeral(form, count);
}
