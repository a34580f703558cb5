/** Styles of a Word file: what a paragraph and a run are by their own properties, their styles and the defaults. */
import { plainRun, type RunStyle } from '../office/paragraph.ts';
import { all, attribute, child, inside, numberOf, switched, type XmlNode } from '../office/xml.ts';

export type RunProperties = Partial<RunStyle> & { vanish?: boolean };

export interface ParagraphProperties {
  outline?: number;
  /** Number of the list; '0' ends what a style began. */
  list?: string;
  level?: number;
  /** Points from the margin, and of the first line from there. */
  left?: number;
  first?: number;
  align?: string;
  newPage?: boolean;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<T>;

const twips = (value: string | undefined): number | undefined => {
  const number = numberOf(value);
  return number === undefined ? undefined : number / 20;
};

export function runProperties(rPr: XmlNode | undefined): RunProperties {
  const underline = attribute(child(rPr, 'w:u'), 'w:val');
  const raised = attribute(child(rPr, 'w:vertAlign'), 'w:val');
  const size = numberOf(attribute(child(rPr, 'w:sz'), 'w:val'));
  const struck = [switched(child(rPr, 'w:strike')), switched(child(rPr, 'w:dstrike'))];
  const fonts = child(rPr, 'w:rFonts');
  return defined({
    bold: switched(child(rPr, 'w:b')),
    underline: underline === undefined ? undefined : underline !== 'none',
    struck: struck.every((value) => value === undefined) ? undefined : struck.includes(true),
    raised: raised === undefined ? undefined : raised !== 'baseline',
    size: size === undefined ? undefined : size / 2,
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'),
    vanish: switched(child(rPr, 'w:vanish')),
  });
}

export function paragraphProperties(pPr: XmlNode | undefined): ParagraphProperties {
  const indent = child(pPr, 'w:ind')?.attributes ?? {};
  const hanging = twips(indent['w:hanging']);
  const outline = numberOf(attribute(child(pPr, 'w:outlineLvl'), 'w:val'));
  const list = child(pPr, 'w:numPr');
  return defined({
    // The tenth level is that of the body.
    outline: outline === undefined ? undefined : outline + 1,
    list: attribute(child(list, 'w:numId'), 'w:val'),
    level: numberOf(attribute(child(list, 'w:ilvl'), 'w:val')),
    left: twips(indent['w:left'] ?? indent['w:start']),
    first: hanging === undefined ? twips(indent['w:firstLine']) : -hanging,
    align: attribute(child(pPr, 'w:jc'), 'w:val'),
    newPage: switched(child(pPr, 'w:pageBreakBefore')),
  });
}

export interface Styles {
  /** Of a paragraph: its properties, and those that its runs begin with. */
  paragraph(pPr: XmlNode | undefined): { id: string; properties: ParagraphProperties; run: RunProperties };
  run(rPr: XmlNode | undefined, paragraph: RunProperties): RunStyle & { vanish?: boolean };
}

interface Style {
  basedOn: string | undefined;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

/** Word's own heading styles have their depth by their name, whether or not the file repeats it. */
function headingOf(style: XmlNode): ParagraphProperties {
  const depth = /^heading ([1-9])$/iu.exec(attribute(child(style, 'w:name'), 'w:val') ?? '')?.[1];
  return depth === undefined ? {} : { outline: Number(depth) };
}

export function stylesOf(part: XmlNode | undefined): Styles {
  const styles = new Map<string, Style>();
  let normal = '';
  for (const node of all(part, 'w:style')) {
    const id = attribute(node, 'w:styleId') ?? '';
    if (attribute(node, 'w:type') === 'paragraph' && switched(node, 'w:default') && node.attributes['w:default'])
      normal = id;
    styles.set(id, {
      basedOn: attribute(child(node, 'w:basedOn'), 'w:val'),
      paragraph: { ...headingOf(node), ...paragraphProperties(child(node, 'w:pPr')) },
      run: runProperties(child(node, 'w:rPr')),
    });
  }
  const defaults = runProperties(inside(part, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  const whole = new Map<string, Omit<Style, 'basedOn'>>();
  const resolved = (id: string, seen: readonly string[] = []): Omit<Style, 'basedOn'> => {
    const known = whole.get(id);
    const style = styles.get(id);
    if (known) return known;
    if (!style || seen.includes(id)) return { paragraph: {}, run: {} };
    const base = style.basedOn === undefined ? null : resolved(style.basedOn, [...seen, id]);
    const made = { paragraph: { ...base?.paragraph, ...style.paragraph }, run: { ...base?.run, ...style.run } };
    whole.set(id, made);
    return made;
  };
  return {
    paragraph(pPr) {
      const id = attribute(child(pPr, 'w:pStyle'), 'w:val') ?? normal;
      const style = resolved(id);
      return {
        id,
        properties: { ...style.paragraph, ...paragraphProperties(pPr) },
        run: { ...defaults, ...style.run },
      };
    },
    run(rPr, paragraph) {
      const id = attribute(child(rPr, 'w:rStyle'), 'w:val');
      return { ...plainRun, ...paragraph, ...(id === undefined ? {} : resolved(id).run), ...runProperties(rPr) };
    },
  };
}
