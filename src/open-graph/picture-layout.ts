/** The picture as satori draws it: 1200 × 630, the site's own colours, the name as large as it fits. Pure. */
import { balancedLines } from './line-breaks.ts';
import type { Picture, PictureFigure } from './pictures.ts';

export const SIZE = { width: 1200, height: 630 } as const;

/** Fonts by the names that satori is given them under; Latin letters come from their own file. */
export const FONTS = 'japanese, latin';

type Style = Record<string, string | number>;
export interface Element {
  type: 'div';
  props: { style: Style; children: string | Element[] };
}

export interface Colours {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
}

/** The light colours of tokens.css, its first rule; an Error names one that is missing. */
export function lightColours(css: string): Colours {
  const value = (name: string) => {
    const found = new RegExp(`--${name}:\\s*(#[0-9a-f]+);`).exec(css)?.[1];
    if (!found)
      throw new Error(
        `src/styles/tokens.css: expected a colour --${name}, found none. Write it, or name another in picture-layout.ts`,
      );
    return found;
  };
  return {
    paper: value('paper'),
    ink: value('ink'),
    soft: value('soft'),
    line: value('line'),
    accent: value('accent'),
  };
}

const box = (style: Style, children: string | Element[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const column = (style: Style, children: Element[]) => box({ flexDirection: 'column', ...style }, children);

export function pictureLayout(picture: Picture, words: { site: string; notice: string }, colours: Colours): Element {
  const { lines, size } = sized(picture.name);
  return column(
    {
      ...SIZE,
      boxSizing: 'border-box',
      padding: '56px 76px 42px',
      background: colours.paper,
      color: colours.ink,
      fontFamily: FONTS,
      borderLeft: `14px solid ${colours.accent}`,
      justifyContent: 'space-between',
    },
    [
      column({}, [
        box({ fontSize: 31, color: colours.soft, marginBottom: 18 }, picture.over),
        ...lines.map((line) => box({ fontSize: size, fontWeight: 700, lineHeight: 1.32, whiteSpace: 'nowrap' }, line)),
      ]),
      column({}, [
        box({ fontSize: 29, color: colours.soft, marginBottom: 6 }, picture.about),
        box(
          { alignItems: 'flex-end', height: 72 },
          picture.figures.map((each) => figureBox(each, colours)),
        ),
        box(
          {
            borderTop: `2px solid ${colours.line}`,
            marginTop: 26,
            paddingTop: 22,
            justifyContent: 'space-between',
            alignItems: 'center',
          },
          [
            box({ fontSize: 33, fontWeight: 700, color: colours.accent }, words.site),
            box({ fontSize: 26, color: colours.soft }, words.notice),
          ],
        ),
      ]),
    ],
  );
}

function figureBox({ label, value, unit }: PictureFigure, colours: Colours): Element {
  const small = { fontSize: 27, whiteSpace: 'nowrap', flexShrink: 0, paddingBottom: 6 };
  return box({ alignItems: 'flex-end', marginRight: 48, flexShrink: 0 }, [
    box({ ...small, color: colours.soft, marginRight: 12 }, label),
    box({ fontSize: 60, fontWeight: 700, lineHeight: 1.1, flexShrink: 0, color: colours.accent }, value),
    box({ ...small, marginLeft: 6 }, unit),
  ]);
}

/** Room for a name: the largest of the sizes at which it takes no more lines than stand there. */
function sized(name: string): { lines: string[]; size: number } {
  const steps = [
    { size: 112, rows: 1 },
    { size: 76, rows: 2 },
    { size: 58, rows: 3 },
    { size: 48, rows: 4 },
  ];
  const width = SIZE.width - 14 - 2 * 76;
  for (const { size, rows } of steps) {
    const lines = balancedLines(name, width / size);
    if (lines.length <= rows) return { lines, size };
  }
  return { lines: balancedLines(name, width / 40), size: 40 };
}
