/** What reading one story of a Word file needs: its body, a running head, the notes each are one. */
import type { CharacterCounts } from '../characters.ts';
import type { Line } from '../layout.ts';
import type { Theme } from '../office/colors.ts';
import type { Package } from '../office/package.ts';
import type { Said } from '../office/said.ts';
import type { XmlNode } from '../office/xml.ts';
import type { Flow } from './flow.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface Document {
  package: Package;
  styles: Styles;
  numbering: Numbering;
  theme: Theme;
  said: Said;
  counts: CharacterCounts;
  flow: Flow;
  /** Cells and text boxes hold blocks again. */
  readBlocks: BlockReader;
  /** Sets a foot- or endnote down that page `at` refers to, and gives its mark; null where the file has none. */
  note(kind: 'footnote' | 'endnote', id: string, at: number): string | null;
}

/** Where a block stands: in a cell, a box, a running head. */
export interface Place {
  cell?: NonNullable<Line['cell']>;
  box?: number;
  furniture?: boolean;
  vertical?: boolean;
  /** Left edge of the text, where it is known. */
  left?: number;
}

export interface Story extends Document {
  /** The part that relations of its pictures are told in. */
  part: string;
  /** Fields that are open, outermost first: their code is no text, their result is. */
  fields: Field[];
}

export interface Field {
  code: string;
  inResult: boolean;
}

export const storyOf = (document: Document, part: string): Story => ({ ...document, part, fields: [] });

export interface BlockEvents {
  /** A section ends with the paragraph that was read. */
  section?: () => void;
}

/** Reads the blocks below a node. */
export type BlockReader = (node: XmlNode, place: Place, story: Story, events?: BlockEvents) => void;
