/**
 * The Layout: a document's lines with what its page tells of them, the same for every format. Extractors make it, later stages
 * read it; the derived text and its line numbers are made from it once and then stand (`layoutText`).
 *
 * Lengths are points (1/72 inch) from the top left corner of the page as it is read, after it was turned. Whatever a format
 * does not tell is absent, never a guess: a flowing text file has neither x nor cells.
 */

/** What a file is by its content. The macro forms (.docm, .xlsm, .pptm) count as their plain ones. */
export type LayoutKind = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'text';

export interface Layout {
  source: {
    /** Name of the file, without its folder. */
    file: string;
    /** Lower-case hexadecimal digits. */
    sha256: string;
    kind: LayoutKind;
  };
  /** The reader of the format and its version: another version may give other lines. */
  extractor: { name: string; version: string };
  pages: Page[];
}

/** A printed page, a slide, a sheet of a workbook, or a whole flowing document. */
export interface Page {
  /** 1-based, counted in the file: `#page=N` opens it. */
  number: number;
  /** Its name where it has one: a page's label, a sheet's name. */
  label?: string;
  /** Of the page as it is read, after it was turned; absent for what has no size. */
  width?: number;
  height?: number;
  /** By how many degrees, clockwise, the page was turned to be read: the file's own key and turned content together. */
  rotation: 0 | 90 | 180 | 270;
  unit: 'page' | 'slide' | 'sheet' | 'flow';
  /** In reading order. */
  lines: Line[];
  cells: Cell[];
  boxes: Box[];
  images: Area[];
}

/** A place on the page. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line as printed; a paragraph where the format breaks no lines. Every run of the file stands in exactly one. */
export interface Line {
  /** 1-based, counted in the derived text: the citation `L<number>`. */
  number: number;
  /** NFC, without outer white space, control characters and line breaks; never empty. */
  text: string;
  /** Left edge of its first character. */
  x?: number;
  /** Upper edge of its characters. */
  y?: number;
  width?: number;
  /** Told where it is more than its size: how far a vertical or sideways line runs. */
  height?: number;
  /** Size of its type: that of most of its characters. */
  size?: number;
  /** Most of its characters are bold, underlined. */
  bold: boolean;
  underline: boolean;
  /** Raised or lowered small characters: `at` and `length` count UTF-16 units of `text`. */
  superscripts?: Span[];
  /** Pieces of the line parted by white space wider than a character, where there are several: columns without rules. */
  parts?: Part[];
  /** Place in a table of its page; `cells` holds the cell of that table, row and column. */
  cell?: { table: number; row: number; column: number };
  /** Number of the innermost box of its page that it stands in. */
  box?: number;
  /** Column of a page that is cut at gutters, from 0; absent for what runs over the whole page. */
  column?: number;
  /**
   * Why it is no text of its own: it is kept here, and dropped with this reason by whoever reads on. A `running section` changes
   * through the document: it names the chapter or the group that a page is of.
   */
  furniture?: 'repeated' | 'running section' | 'page number' | 'repeated head';
  /** The page's, the column's or the cell's edge broke the line before this one and this goes on; never so for a paragraph. */
  wrapped: boolean;
  /** Characters run from top to bottom. */
  vertical?: boolean;
  /** Depth of the heading style that its author gave it, from 1. */
  outline?: number;
  /** Depth of the list item that it is, from 1: its mark stands in `text`. */
  list?: number;
  /** Characters that cannot be believed as they stand. */
  doubts?: CharacterDoubt[];
}

export interface Span {
  at: number;
  length: number;
}

export interface Part extends Span {
  x: number;
  width: number;
}

/**
 * `control`, `unknown`: the file gives no character, U+FFFD stands in the text. `private`: a character of a font's own, kept.
 * `struck`: struck through.
 */
export interface CharacterDoubt extends Span {
  kind: 'control' | 'unknown' | 'private' | 'struck';
  /** As the file has it: `U+0001`. */
  code?: string;
}

/** A cell of a table; empty ones are listed too. Absent lengths: the format tells no place. */
export interface Cell extends Partial<Area> {
  /** Table of the page, row and column of its first slot, all from 0. */
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Told to be a head by the file, or a row that the table repeats on its next page. */
  head: boolean;
  /** `#rrggbb`; absent where it is white or none. */
  fill?: string;
  /** The cell above it goes on in this one, over the end of a page. */
  goesOn?: boolean;
}

/** A filled or framed rectangle, or a shape of a slide, that holds text and is no cell. */
export interface Box extends Partial<Area> {
  /** From 0, counted in the page. */
  number: number;
  /** `#rrggbb`; absent where there is none. */
  fill?: string;
  stroke?: string;
  /** What the file says it is for. */
  role?: 'title' | 'subtitle' | 'body';
}

/** Something counted that a person must hear of, in plain Japanese. */
export interface Notice {
  code: string;
  message: string;
  count: number;
  /** Pages that it is about, 1-based; absent where it is about the file. */
  pages?: number[];
}

/** Why nothing was read and what to do, in plain Japanese. */
export interface Refusal {
  code: string;
  message: string;
}

/** What every extractor gives: a layout and what is to be said of it, or a refusal and nothing else. */
export type Extracted = { layout: Layout; notices: Notice[] } | { refused: Refusal };

/** All lines in the order of their numbers. */
export const layoutLines = ({ pages }: Layout): Line[] => pages.flatMap(({ lines }) => lines);

/**
 * The derived text: one line a line, LF, ends with LF. A form feed stands before the first character of a page's first line;
 * of the first page none is needed, and a page without lines turns with the next one's.
 */
export function layoutText({ pages }: Layout): string {
  let text = '';
  for (const { lines } of pages)
    lines.forEach((line, at) => {
      text += `${at === 0 && text !== '' ? '\f' : ''}${line.text}\n`;
    });
  return text;
}
