/** The few figures by which a plan's page is read, each with what set it. */

/** Ems that a line leaves free without its author's doing: typesetting moves a line's end by half a character either way. */
export const ROOM_EMS = 1;
/** Two lines begin at one place: half a character is never an indent. */
export const SAME_INDENT_EMS = 0.5;
/** A paragraph's lines hang behind its mark by the mark, a space and what aligns both; its first line is set in by as much. */
export const HANGING_EMS = 2.5;
/** Sizes of one text differ by less: a heading is larger by a tenth at least. */
export const SAME_SIZE = 0.08;
/** Lines of one paragraph stand no farther apart than this often the usual leading. */
export const LEADING_MORE = 1.3;
/** A name in a column of labels has no more characters on a line, and its column no more of the table's characters. */
export const LABEL_CHARACTERS = 12;
export const LABEL_SHARE = 0.25;
/** A cell of figures or labels has no more characters: the longest name of a target has some 60. */
export const FIGURE_CELL = 60;
/** Lines that show how a document sets its paragraphs, and the share of them that must agree: one in five may be a slip. */
export const FEWEST_SHOWN = 3;
export const MOSTLY = 0.8;
