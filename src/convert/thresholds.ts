/**
 * The few numbers that likeness decides by, each with the figure that set it. The figures are of 49 plans and the national
 * documents, each asked of a model without it, headings rephrased (`npm run model` prints them anew).
 */

/**
 * How much each likeness counts. A heading's nearest wording alone finds 99 % of headings as printed, the section alone 96 %
 * of sections; together 99 % also where the heading is rephrased.
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
  /** 99.1 % right of 98 % answered; of 31 sections that are no measure's it takes 7 for one. */
  both: { score: 0.4, margin: 0.06 },
  /** 99.0 % right of 69 % answered: a short heading in other words says little. */
  heading: { score: 0.4, margin: 0.15 },
  /** 98.6 % right of 92 % answered. */
  section: { score: 0.4, margin: 0.25 },
};

/**
 * When a part of a heading names a second measure. Of the 300 different headings known, these find 17 that name two and
 * none that names one.
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

/** A pillar's name counts most; what stands below decides between names that say little. */
export const pillarWeights = { name: 1, vocabulary: 0.4, below: 0.8 };
