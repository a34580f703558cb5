/** A block in the making, and where it stands. */
import type { BlockType, TableCell, Tag, Target } from '../../schema/document.ts';
import type { Line } from '../lines/lines.ts';
import type { ResultColumn } from './columns.ts';

export interface Piece {
  type: BlockType;
  level: number;
  marker: string | null;
  text: string;
  /** Lines it is made of, whole or in part, in source order. */
  at: Line[];
  measure: string | null;
  /** Opens a section: a measure's heading, a group's, a pillar. */
  opens: boolean;
  tags: Tag[];
  /** What the reader knows it as; readers use it between their steps. */
  role?: string;
  /** The rule that opened it, as `openedBy` names it, for the report. */
  rule?: string;
  /** What speaks against where it stands or what it is, for the report. */
  doubts?: string[];
  kpis?: Target[];
  rows?: TableCell[][];
  /** Of a results table, where the page tells it. */
  column?: ResultColumn;
}

export const firstLine = (p: Piece): number => (p.at[0] as Line).number;
export const pageOf = (p: Piece): number | null => (p.at[0] as Line).page;
