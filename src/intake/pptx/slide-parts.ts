/** What reading one slide needs, and what it fills. */
import type { CharacterCounts } from '../characters.ts';
import type { Area, Box, Cell } from '../layout.ts';
import type { Theme } from '../office/colors.ts';
import type { Package } from '../office/package.ts';
import type { Said } from '../office/said.ts';
import type { Behind } from './placeholders.ts';

export interface Slide {
  package: Package;
  part: string;
  number: number;
  behind: Behind;
  theme: Theme;
  said: Said;
  counts: CharacterCounts;
  /** Counted over the slide. */
  boxes: Box[];
  cells: Cell[];
  images: Area[];
}
