/**
 * Walks over what a page paints and gives its characters, strokes, filled shapes and pictures, in points from the top left of
 * the page as it is shown. No judgement: neither lines nor cells.
 */
import type { FontGlyph, OperatorList, PdfFont, PdfLibrary } from './library.ts';
import { apply, asMatrix, identity, type Matrix, multiply } from './matrix.ts';
import { type PaintedPath, pathShapes, type Shape, type Stroke } from './path.ts';

/** A character (or several, of a ligature): from (x, y) to (endX, endY) along its base line; of vertical type along its middle. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  endX: number;
  endY: number;
  /** Height of its type. */
  size: number;
  /** Quarter turns, clockwise, of the character itself. */
  turn: 0 | 1 | 2 | 3;
  /** Set from top to bottom. */
  vertical: boolean;
  bold: boolean;
  /** Painted in no colour: the text layer behind a scanned picture. */
  hidden: boolean;
  /** Number of the tagged piece of content that it belongs to. */
  marked: number | null;
}

export interface Painted {
  glyphs: Glyph[];
  strokes: Stroke[];
  shapes: Shape[];
  images: { x: number; y: number; width: number; height: number }[];
}

interface State {
  matrix: Matrix;
  fill: string | null;
  stroke: string | null;
  lineWidth: number;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const boldName = /bold|black|heavy|semibold|demi|[-_]w[6-9]\b|(?:UB|EB)$/iu;
const isBold = ({ name = '', bold, black }: PdfFont): boolean => bold === true || black === true || boldName.test(name);

/** Fill and stroke: how word processors make a weight that a font has not. */
const FILL_AND_STROKE = 2;
const INVISIBLE = 3;

/** `base` maps the page's own units to points from the top left. */
export function paintedOf(
  { fnArray, argsArray }: OperatorList,
  OPS: PdfLibrary['OPS'],
  base: Matrix,
  fontOf: (id: string) => PdfFont,
): Painted {
  const painted: Painted = { glyphs: [], strokes: [], shapes: [], images: [] };
  const black = '#000000';
  let state: State = {
    matrix: base,
    fill: black,
    stroke: black,
    lineWidth: 1,
    font: {},
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const saved: State[] = [];
  const marks: (number | null)[] = [];
  let text: Matrix = identity;
  let line: Matrix = identity;
  let untouched = false;

  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const moveText = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const advance = (by: number): void => {
    text = multiply(text, state.font.vertical ? [1, 0, 0, 1, 0, -by] : [1, 0, 0, 1, by * state.scale, 0]);
  };
  const show = (glyphs: readonly (FontGlyph | number)[]): void => {
    const { font, charSpacing, wordSpacing, mode } = state;
    const vertical = font.vertical === true;
    const size = Math.abs(state.size);
    const sign = state.size < 0 ? -1 : 1;
    const unit = size * (asMatrix(font.fontMatrix)[0] === 1 ? 0.001 : asMatrix(font.fontMatrix)[0]);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance(((vertical ? 1 : -1) * glyph * size) / 1000);
        continue;
      }
      const at = multiply(state.matrix, text);
      const width = vertical && glyph.vmetric ? -(glyph.vmetric[0] ?? -1000) : glyph.width;
      const body = width * unit * sign;
      const [x, y] = apply(at, 0, state.rise);
      const [endX, endY] = vertical ? apply(at, 0, -body) : apply(at, body * state.scale, state.rise);
      const height = Math.hypot(at[2], at[3]) * size;
      const turn = quarter(at[0] * sign, at[1] * sign);
      painted.glyphs.push({
        text: glyph.unicode,
        x,
        y,
        endX,
        endY,
        size: height,
        turn,
        vertical,
        bold: isBold(font) || mode === FILL_AND_STROKE,
        hidden: mode === INVISIBLE,
        marked: marks.at(-1) ?? null,
      });
      const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * sign;
      advance(vertical ? body - spacing : body + spacing);
    }
  };

  const steps: Record<string, (args: readonly unknown[]) => void> = {
    save,
    restore: () => {
      // A picture is not decoded; what is left of it is its place, and nothing painted there.
      if (untouched) painted.images.push(unitSquare(state.matrix));
      restore();
    },
    transform: (args) => {
      state.matrix = multiply(state.matrix, asMatrix(args));
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix) state.matrix = multiply(state.matrix, asMatrix(matrix));
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: ([, , transform, matrix]) => {
      save();
      state.matrix = multiply(multiply(state.matrix, asMatrix(transform)), asMatrix(matrix));
    },
    endAnnotation: restore,
    setLineWidth: ([width]) => {
      state.lineWidth = Number(width);
    },
    setFillRGBColor: ([colour]) => {
      state.fill = typeof colour === 'string' ? colour : null;
    },
    setStrokeRGBColor: ([colour]) => {
      state.stroke = typeof colour === 'string' ? colour : null;
    },
    setFillColorN: () => {
      state.fill = null;
    },
    setStrokeColorN: () => {
      state.stroke = null;
    },
    constructPath: (args) => {
      const path: PaintedPath = { operator: Number(args[0]), data: (args[1] as [ArrayLike<number> | null])[0] };
      const { strokes, shapes } = pathShapes(path, OPS, state);
      for (const stroke of strokes) painted.strokes.push(stroke);
      for (const shape of shapes) painted.shapes.push(shape);
    },
    beginMarkedContent: () => {
      marks.push(marks.at(-1) ?? null);
    },
    beginMarkedContentProps: ([, number]) => {
      marks.push(typeof number === 'number' ? number : (marks.at(-1) ?? null));
    },
    endMarkedContent: () => {
      marks.pop();
    },
    beginText: () => {
      text = identity;
      line = identity;
    },
    setTextMatrix: ([matrix]) => {
      line = asMatrix(matrix);
      text = line;
    },
    moveText: ([x, y]) => moveText(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y);
      moveText(Number(x), Number(y));
    },
    nextLine: () => moveText(0, state.leading),
    setLeading: ([leading]) => {
      state.leading = -Number(leading);
    },
    setCharSpacing: ([spacing]) => {
      state.charSpacing = Number(spacing);
    },
    setWordSpacing: ([spacing]) => {
      state.wordSpacing = Number(spacing);
    },
    setHScale: ([percent]) => {
      state.scale = Number(percent) / 100;
    },
    setTextRise: ([rise]) => {
      state.rise = Number(rise);
    },
    setTextRenderingMode: ([mode]) => {
      state.mode = Number(mode);
    },
    setFont: ([id, size]) => {
      state.font = fontOf(String(id));
      state.size = Number(size);
    },
    setGState: ([entries]) => {
      for (const [key, value] of (entries ?? []) as [string, unknown][]) {
        if (key === 'LW') state.lineWidth = Number(value);
        if (key === 'Font' && Array.isArray(value)) {
          state.font = fontOf(String(value[0]));
          state.size = Number(value[1]);
        }
      }
    },
    showText: ([glyphs]) => show(glyphs as (FontGlyph | number)[]),
  };
  const byNumber = new Map(Object.entries(steps).map(([name, step]) => [OPS[name], [name, step] as const]));
  fnArray.forEach((operator, at) => {
    const [name, step] = byNumber.get(operator) ?? [];
    step?.(argsArray[at] ?? []);
    untouched = name === 'transform';
  });
  return painted;
}

const quarter = (x: number, y: number): Glyph['turn'] =>
  (((Math.round(Math.atan2(y, x) / (Math.PI / 2)) % 4) + 4) % 4) as Glyph['turn'];

function unitSquare(matrix: Matrix): Painted['images'][number] {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
