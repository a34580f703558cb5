/** Every limit and threshold of reading files, each with what set it. Lengths are in points, or in ems where it says so. */

/** A file over any of these is refused: the most that a branch's plan needs is a tenth of it. */
export const limits = {
  bytes: 30 * 1024 * 1024,
  pages: 200,
  lines: 20_000,
  milliseconds: 60_000,
  /** Of a thread that reads one file; 60 pages take some 200. */
  megabytes: 1000,
  /** Of an office file, unpacked: the largest of the samples has 0.9 MB, pictures do not shrink. */
  unpackedBytes: 100 * 1024 * 1024,
  entries: 2000,
  /** Of one XML part of it: 31 MB of the smallest elements took 2.2 GB to read, and 19,000 paragraphs have 2 MB. */
  partBytes: 12 * 1024 * 1024,
};

/** Fewest kana and kanji of all letters: a Japanese document has over .8, one whose characters are lost next to none. */
export const LEAST_JAPANESE = 0.4;

/** Rules this near are one (double rules lie 1.5 apart), and rules whose ends come this near meet. */
export const RULE_REACH = 2;
/** A filled rectangle this thin is a rule: Word's thickest frame is 6, but a row of text is never under 4. */
export const RULE_THICKNESS = 2.5;
/** Shorter strokes are parts of drawings: no column is as narrow. */
export const SHORTEST_RULE = 6;

/** Ems between two characters from which a space was meant: letters are set apart by up to .25 to fill a line. */
export const SPACE_GAP = 0.5;
/** The same between Latin letters and digits, where a space is .25 wide. */
export const LATIN_SPACE_GAP = 0.15;
/** Ems from which two pieces of a line stand apart: nothing but a column or a tabulator makes it. */
export const PART_GAP = 1;

/** Characters up to this share of their line's size, off its base, are raised or lowered: Word sets them at .65. */
export const SUPERSCRIPT_SIZE = 0.8;

/** A column of prose: at least this many ems wide and lines high; a column of figures is narrower. */
export const COLUMN_EMS = 10;
export const COLUMN_LINES = 4;

/** Share of the page's height, from its top and foot, where running heads and page numbers stand. */
export const MARGIN_SHARE = 0.12;
/** Share of pages on which a line must stand at the same height to be furniture. */
export const FURNITURE_SHARE = 0.5;
