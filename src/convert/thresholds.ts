/** The few figures that the converter's judgements rest on, each with what set it. */

/** Bounds of the gate (gate.ts). */
export const bounds = {
  /** Characters shown or dropped with a reason: none is lost in any document held; .001 is for signs that a file stores oddly. */
  characters: 0.999,
  /** Characters dropped: 9.0 % in the results (heads of the table on each page), 3.6 % in national documents, 1.6 % at most in plans. */
  dropped: 0.1,
  /** Texts that end in the middle of a sentence: none in the 49 plans and the results, 1.8 % at most in the national documents. */
  broken: 0.05,
  /** Measures open in a plan, without those that the catalogue does not know: 19 to 31 in the 49 held. */
  measures: 12,
  /** Measures open in a national document: 5, 9 and 18 in the three held. */
  national: 4,
  /** Of the headings of the class that opens measures, those that open one: all in the 49 plans held. */
  headings: 0.9,
  /** Short items that name another measure, for each opening: 21.4 % at most in the 49 plans held, 32 % at least where a third of the headings are lost. */
  unseen: 0.33,
  /** Openings that make a class of headings. */
  classSize: 3,
  /** Of the openings, those that the catalogue does not know (`…-other`): 20.7 % at most, none in 15 of the 49 plans held. */
  unknown: 0.25,
  /** Numbers that the series of headings skip: one in one of the 49 plans held (an original's own slip), none in the others. */
  skipped: 1,
  /** Numbers skipped at once that are still a gap; more is another series. */
  skip: 3,
  /** Of the openings, those that likeness told with another measure close by: none in the 49 plans held. */
  narrow: 0.04,
  /** Blocks that state a figure to reach and have no target: 2 at most in the 49 plans held, 15 at least where all targets are lost. */
  aimless: 4,
  /** Share of the text under one measure: 6.8 to 16.6 % in the 49 plans held. */
  largest: 0.3,
  /** Share of the text outside every measure, tables apart: 16.4 % at most in the plans held (lists of targets behind the text). */
  outside: 0.3,
  /** Targets or projects of a list: fewer are a table inside another document; the lists made to test have 12 to 30. */
  listed: 3,
  /** Judgements that stand in a row, of those that the results print: all in the document held. */
  rows: 0.9,
};

// Likeness. The figures are of 49 plans and the national documents, each asked of a model without it, headings rephrased
// (`npm run model -- --study` prints them anew).

/**
 * How much each likeness counts. The right measure is the most alike for 85 % of rephrased headings alone, for 96 % of
 * sections alone, and with these weights for 99 % of both together.
 */
export const weights = {
  /** The most alike heading that the measure has. */
  wording: 1,
  /** Words of the heading in the measure's own vocabulary. */
  heading: 0.5,
  /** Words of the section in the measure's own vocabulary. */
  section: 0.6,
  /** A known pillar is a hint, no wall: measures move between pillars. */
  pillar: 0.1,
};

/** What of a section is known: less asks for a wider margin. */
export type Given = 'both' | 'heading' | 'section';

/** When likeness alone may say which measure a section is: 99 of 100 answers right, or as near as a section alone comes. */
export const sure: Record<Given, { score: number; margin: number }> = {
  /** 99.1 % right of 98 % answered; of 31 sections that no words place it gives 7 a measure. */
  both: { score: 0.4, margin: 0.06 },
  /** 99.0 % right of 69 % answered: a short heading in other words says little. */
  heading: { score: 0.4, margin: 0.15 },
  /** 98.6 % right of 92 % answered. */
  section: { score: 0.4, margin: 0.25 },
};

/**
 * When a part of a heading names a second measure. Of the 307 different headings known, these find 12 that name two or
 * three, and none that names one.
 */
export const joint = {
  /** Pairs of characters: 「の連携」 is too short to name anything. */
  pairs: 3,
  /** Likeness to the other measure's nearest wording. */
  wording: 0.45,
  /** Mean of its words in the other measure's vocabulary, e^1.5 times as often as elsewhere. */
  vocabulary: 1.5,
  /** The vocabulary's share where both are added up, and how far the other measure must be above the heading's own. */
  share: 0.3,
  above: 0.4,
};

/**
 * A pillar's name counts most; what stands below decides between names that say little (under .4: 「基本方針」 has .2,
 * 「組織体制の整備」 1.1).
 */
export const pillarWeights = { name: 1, vocabulary: 0.4, below: 0.8 };

/** When a class of marks heads measures (likely-headings.ts). */
export const headingClass = {
  /** Characters of a heading: the longest of the 1,255 that open a measure has 62. */
  longest: 66,
  /** Characters of a section that likeness reads. */
  section: 1500,
  /** Measures that a class must name. */
  distinct: 3,
  /** Share of its members that words or likeness must name. */
  named: 0.5,
  /** Likeness from which on the nearest measure is taken for a member, clear or not: 98.8 of 100 rephrased headings with their sections. */
  guess: 0.3,
  /** Share of neighbours that must be about different measures: items of one measure stand together, headings do not. */
  changing: 0.7,
};

/** When lines are broken by a margin (reflow.ts). */
export const wrapping = {
  /** Lines at the margin that it takes to say so. */
  fullLines: 8,
  /** Share of them that break off: .44 at least in the 47 plans as printed, .20 at most with each block on one line. */
  breakingOff: 0.3,
};

/** When a heading-like text names a pillar (likely-pillars.ts). */
export const pillarName = {
  /** 「基本方針」 and other headings that name none have .2, names in other words .8 and more. */
  score: 0.4,
};

/** When a plan is outlined by the catalogue's words, and when by classes of marks (plan.ts). */
export const outlines = {
  /** Measures that words open, of those that the classes name: .82 at least in the 47 plans, .65 with half the names rephrased. */
  wordsSuffice: 0.75,
  /** An outer class may name fewer measures than its inner one: this share of the most. */
  outer: 0.4,
};
