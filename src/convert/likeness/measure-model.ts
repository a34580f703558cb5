/** The likeness model as it is stored. */
/** content/model/measures.json: what the reviewed documents have under each measure, packed (see measure-lexicon.ts). */
export interface MeasureModel {
  version: 1;
  /** Documents it was made of, as paths below content/. */
  documents: string[];
  pillars: { id: string; names: string[] }[];
  /** `headings`: its different wordings, as runs of letters. */
  measures: { id: string; pillar: string; headings: string[] }[];
  /** All pairs of characters, one behind the other. */
  pairs: string;
  /** For each pair, parted by spaces: a letter for a measure (A is the first), a digit for how much it tells of it. */
  levels: string;
}
