/** Values that pass between the converter's stages. */
import type { SourceDocument } from '../schema/catalog.ts';
import type { BlockType, LineRange, TableCell, Tag, Target } from '../schema/document.ts';
import type { LineGeometry } from './lines/lines.ts';
import type { Mark } from './lines/marks.ts';
import type { Join, Provenance } from './provenance.ts';
import type { PillarId } from './words/pillar-id.ts';

export type { Correction } from '../schema/correction.ts';

/** What is known of a document beside its text. */
export type Entry = Omit<SourceDocument, 'added'>;

/** One logical block in the making: hard line breaks undone, marks read, nothing classified yet. */
export interface LogicalPiece {
  marks: Mark[];
  marker: string | null;
  text: string;
  /** White space printed between marker and text. */
  space: string;
  /** Source lines it was made from, in order. */
  lines: number[];
  /** Why the lines behind the first are part of it. */
  joins: Join[];
  indent: number;
  gap: number;
  page: number | null;
  pageStart: boolean;
  /** Its last line reaches the right margin. */
  full: boolean;
  /** Its last line leaves no room for two more characters. */
  tight: boolean;
  /** Set on the pieces that a pillar's name was cut into. */
  pillar?: PillarId;
  /** A pillar begins with it that no line names. */
  begins?: PillarId;
  /** A list mark inside the line of the item before it, and so below that. */
  inner?: true;
  /** The pillar's name stands elsewhere: this text is the same line's rest. */
  sharesLine?: boolean;
  /** Size, weight and ground, where they are others than the text's own. */
  look?: string;
  /** What its place on the page says it is. */
  part?: NonNullable<LineGeometry['part']>;
  table?: RuledTable;
}

/** A table of figures whose cells the page tells. */
export interface RuledTable {
  lines: number[];
  text: string;
  rows: TableCell[][];
  kpis: Target[];
}

/** A block before it gets its id. */
export interface Draft {
  type: BlockType;
  level: number;
  measure: string | null;
  /** Opens a section of its own. */
  opens: boolean;
  marker: string | null;
  text: string;
  lines: number[];
  page: number | null;
  tags: Tag[];
  kpis?: Target[];
  rows?: TableCell[][];
  /** The other column's text of the row that it begins, in a plan printed beside last year's. */
  previous?: TableCell[];
  provenance: Provenance;
}

/** Line numbers as ranges: [3, 4, 7] is [[3, 4], [7, 7]]. `blank` says whether the lines between two numbers are all empty. */
export function toRanges(lines: number[], blankBetween: (from: number, to: number) => boolean): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line >= last[1] && (line <= last[1] + 1 || blankBetween(last[1], line))) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
