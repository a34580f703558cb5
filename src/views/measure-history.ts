/** A measure over the years, and a branch's measures by document: who writes of it, and what became of it. */

import type { Corpus } from '../domain/corpus.ts';
import { leftOver } from '../domain/crosswalk-table.ts';
import { documentUrl } from '../domain/document-place.ts';
import { newestYears } from '../domain/history.ts';
import { crosswalkLabel, kindLabel, type Presence } from '../domain/labels.ts';
import { measureSections, type Section } from '../domain/outline.ts';
import type { Branch, CrosswalkEntry, Measure, PlanDocument } from '../domain/types.ts';

/** One year's plans: how many branches are in which of the three states. */
export interface MeasureYearCount {
  year: number;
  counts: Record<Presence, number>;
  /** Branches whose plan states it, where they are few enough to be named. */
  named: Branch[];
}

/** Beyond this many branches a year is told by its counts alone. */
const NAMED = 6;

/** The years of the plans, the newest that is complete first, then the newest. */
export function measureYears(corpus: Corpus, measure: string): MeasureYearCount[] {
  return [corpus.mainYear, ...corpus.years.filter((year) => year !== corpus.mainYear)].map((year) => {
    const passages = corpus.passages(measure, year);
    const count = (presence: Presence) => passages.filter((passage) => passage.presence === presence).length;
    const stated = passages.filter((passage) => passage.presence === 'stated').map((passage) => passage.branch);
    return {
      year,
      counts: { stated: count('stated'), absent: count('absent'), 'not-held': count('not-held') },
      named: stated.length <= NAMED ? stated : [],
    };
  });
}

/** A results document that says something of the measure. */
export interface MeasureResults {
  document: PlanDocument;
  branch: Branch;
  first: Section;
}

export function measureResults(corpus: Corpus, measure: string): MeasureResults[] {
  return corpus.results.flatMap((document) => {
    const branch = corpus.branch(document.branch ?? '');
    const first = measureSections(document.blocks).find((section) => section.measure === measure);
    return branch && first ? [{ document, branch, first }] : [];
  });
}

/** A branch's documents side by side, the oldest first. */
export interface BranchMeasures {
  documents: { document: PlanDocument; label: string }[];
  rows: { measure: Measure; cells: MeasureCell[] }[];
}

export interface MeasureCell {
  presence: Exclude<Presence, 'not-held'>;
  /** Items and paragraphs. */
  items: number;
  /** The passage; null where absent. */
  to: string | null;
  /** Where the 6th action plan says why it is absent: 統合（現金給付の適正化）. */
  reason: string | null;
}

/** The newest years (history.ts); null for a branch with one document alone. Measures that none of them has are left out. */
export function branchMeasures(
  corpus: Corpus,
  branch: Branch,
  entries: readonly CrosswalkEntry[],
): BranchMeasures | null {
  const own = corpus
    .documentsOf(branch.slug)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear || a.kind.localeCompare(b.kind, 'en'))
    .filter(({ fiscalYear }, _, all) => newestYears(all.map((each) => each.fiscalYear)).includes(fiscalYear));
  if (own.length < 2) return null;
  const sections = own.map((document) => measureSections(document.blocks));
  const rows = corpus.measures.map((measure) => ({
    measure,
    cells: own.map((document, index): MeasureCell => {
      const found = (sections[index] ?? []).filter((section) => section.measure === measure.id);
      const items = found.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'item' || type === 'paragraph');
      const gone = found.length === 0 ? leftOver(entries, measure.id, document.fiscalYear) : null;
      const into = gone?.into.map((id) => corpus.measure(id)?.short ?? id).join('・');
      return {
        presence: found.length > 0 ? 'stated' : 'absent',
        items: items.length,
        to: found[0] ? `${documentUrl(document)}#${found[0].id}` : null,
        reason: gone && `第6期で${crosswalkLabel[gone.kind]}${into ? `（${into}）` : ''}`,
      };
    }),
  }));
  return {
    documents: own.map((document) => ({ document, label: kindLabel[document.kind] })),
    rows: rows.filter(({ cells }) => cells.some(({ presence }) => presence === 'stated')),
  };
}
