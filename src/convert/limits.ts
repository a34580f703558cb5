/** What a text may be at most: beyond it is no document of this kind. */

/** Twenty times the longest document held: what has more lines is a range gone wrong. */
export const MOST_LINES = 30_000;

/** Characters of a block that is searched for parts and figures: the longest of the plans has some 420; more is damaged text. */
export const LONGEST_ROW = 500;
