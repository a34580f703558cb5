/** What a text may be at most: beyond it is no document of this kind. */

/** Twenty times the longest document held: what has more lines is a range gone wrong. */
export const MOST_LINES = 30_000;
