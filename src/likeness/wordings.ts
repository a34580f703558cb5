/** The groups of one wording over all plans: which item belongs to which, and what only one branch writes. */
import { isCurrent } from '../domain/document-place.ts';
import { lineOf } from '../domain/labels.ts';
import type { Block, Branch, PlanDocument } from '../domain/types.ts';
import { distinctiveness, usageOf } from './distinctiveness.ts';
import { starsOf } from './groups.ts';
import { nameMask } from './normal.ts';

/** An item or paragraph of a plan, with what is known of its wording. */
export interface Wording {
  branch: string;
  year: number;
  measure: string | null;
  block: Block;
  text: string;
  group: WordingGroup | null;
  /** See distinctiveness.ts; null where nobody else has the measure. */
  distinctiveness: number | null;
}

/** A wording that at least two branches share, in one measure and fiscal year. */
export interface WordingGroup {
  /** `hokkaido-L18`: branch and block of its first member in the branches' order. */
  id: string;
  year: number;
  measure: string | null;
  /** Members in the branches' order, each branch's in reading order. */
  members: Wording[];
  /** Branches, in their order. */
  branches: string[];
  /** The member whose words are printed most often (of equals the first). */
  commonest: Wording;
}

export interface Wordings {
  /** By measure and year; the largest group first. */
  groups: (measure: string | null, year: number) => WordingGroup[];
  /** Every item and paragraph of the measure, in the branches' order. */
  items: (measure: string | null, year: number) => Wording[];
  of: (branch: string, year: number, blockId: string) => Wording | undefined;
  /** Every item and paragraph of the year's plans. */
  ofYear: (year: number) => Wording[];
}

/** Only plans are grouped: results and national documents repeat them. */
export function createWordings(documents: readonly PlanDocument[], branches: readonly Branch[]): Wordings {
  const order = new Map(branches.map((branch, index) => [branch.slug, index]));
  const mask = nameMask(branches.map((branch) => branch.name));
  const buckets = new Map<string, Wording[]>();
  const byBlock = new Map<string, Wording>();
  const inOrder = documents
    .filter((document) => document.kind === 'plan' && document.branch !== null && isCurrent(document))
    .toSorted((a, b) => (order.get(a.branch ?? '') ?? 99) - (order.get(b.branch ?? '') ?? 99));
  for (const document of inOrder)
    for (const block of document.blocks) {
      if (block.type !== 'item' && block.type !== 'paragraph') continue;
      const branch = document.branch ?? '';
      const wording: Wording = {
        branch,
        year: document.fiscalYear,
        measure: block.measure,
        block,
        text: block.text,
        group: null,
        distinctiveness: null,
      };
      const key = keyOf(block.measure, document.fiscalYear);
      const bucket = buckets.get(key);
      if (bucket) bucket.push(wording);
      else buckets.set(key, [wording]);
      byBlock.set(`${document.fiscalYear}/${branch}/${block.id}`, wording);
    }
  const groups = new Map<string, WordingGroup[]>();
  for (const [key, bucket] of buckets) groups.set(key, groupBucket(bucket, mask, order));
  return {
    groups: (measure, year) => groups.get(keyOf(measure, year)) ?? [],
    items: (measure, year) => buckets.get(keyOf(measure, year)) ?? [],
    of: (branch, year, blockId) => byBlock.get(`${year}/${branch}/${blockId}`),
    ofYear: (year) => [...buckets].flatMap(([key, bucket]) => (key.startsWith(`${year}/`) ? bucket : [])),
  };
}

const keyOf = (measure: string | null, year: number) => `${year}/${measure ?? ''}`;

/** Groups a bucket and notes group and distinctiveness on its members. */
function groupBucket(bucket: readonly Wording[], mask: RegExp, order: ReadonlyMap<string, number>): WordingGroup[] {
  const place = (branch: string | undefined) => order.get(branch ?? '') ?? 99;
  const stars = starsOf(bucket, mask);
  const found: WordingGroup[] = [];
  for (const { centre, members } of stars) {
    const sorted = members.toSorted(
      ({ sentence: a }, { sentence: b }) =>
        place(a.branch) - place(b.branch) || lineOf(a.block.id) - lineOf(b.block.id),
    );
    const branches = [...new Set(sorted.map(({ sentence }) => sentence.branch))];
    const first = sorted[0]?.sentence;
    if (!first || branches.length < 2) continue;
    const group: WordingGroup = {
      id: `${first.branch}-${first.block.id}`,
      year: first.year,
      measure: first.measure,
      members: sorted.map(({ sentence }) => sentence),
      branches,
      commonest: commonestOf(sorted.filter(({ normal }) => normal === centre).map(({ sentence }) => sentence)) ?? first,
    };
    for (const { sentence } of sorted) sentence.group = group;
    found.push(group);
  }
  const bags = stars.flatMap(({ members }) =>
    members.map(({ sentence, profile }) => ({ sentence, branch: sentence.branch, bag: profile.plain })),
  );
  const usage = usageOf(bags);
  const of = new Set(bucket.map((wording) => wording.branch)).size;
  for (const { sentence, bag } of bags)
    sentence.distinctiveness = distinctiveness(bag, usage, of, sentence.group?.branches.length ?? 1);
  return found.sort(
    (a, b) =>
      b.branches.length - a.branches.length ||
      place(a.branches[0]) - place(b.branches[0]) ||
      lineOf(a.members[0]?.block.id ?? '') - lineOf(b.members[0]?.block.id ?? ''),
  );
}

function commonestOf(members: readonly Wording[]): Wording | undefined {
  const counts = new Map<string, number>();
  for (const { text } of members) counts.set(text, (counts.get(text) ?? 0) + 1);
  return members.toSorted((a, b) => (counts.get(b.text) ?? 0) - (counts.get(a.text) ?? 0))[0];
}
