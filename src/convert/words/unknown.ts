/** Headings and metrics that the catalogue does not know: kept, and told with their line and the names most like theirs. */
import type { Block, PlanDocument } from '../../schema/document.ts';
import { likenessTo } from '../likeness/similar.ts';
import { headingWords } from './heading-key.ts';
import type { PillarId } from './pillar-id.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Unknown {
  file: string;
  /** Line of the source file. */
  line: number;
  branch: string | null;
  blockId: string;
  text: string;
  /** Catalogue names most like it, best first. */
  nearest: string[];
}

export interface UnknownHeading extends Unknown {
  kind: 'heading';
  /** Where it is kept: `<pillar>-other`. */
  measure: string;
}

export interface UnknownMetric extends Unknown {
  kind: 'metric';
  /** As what it is kept: `other:<label>`. */
  metric: string;
}

export type UnknownWords = UnknownHeading | UnknownMetric;

/** What of an entry a report needs. */
interface Entry {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** Small headings are many and no fault; this finds those at a measure's rank whose words the vocabulary does not know. */
export function unknownHeadings(document: PlanDocument, vocabulary: Vocabulary): UnknownHeading[] {
  const { measures } = vocabulary.data;
  return document.blocks.flatMap((block): UnknownHeading[] => {
    const { id, section, type, measure, text } = block;
    if (id !== section || type !== 'heading' || !measure?.endsWith('-other')) return [];
    if (vocabulary.measureOf(headingWords(text), pillarOf(measure)) !== null) return [];
    const nearest = nearestNames(headingWords(text), measures);
    return [{ kind: 'heading', ...placeOf(document, block, firstLine(block)), text, measure, nearest }];
  });
}

/** health-other is a part of the strategic pillar's data-health plan. */
const pillarOf = (other: string): PillarId =>
  other === 'health-other' ? 'strategic' : (other.replace('-other', '') as PillarId);

/** Targets whose metric is neither in the catalogue nor a known one outside it; what is stated again is told once. */
export function unknownMetrics(document: PlanDocument, vocabulary: Vocabulary): UnknownMetric[] {
  return document.blocks.flatMap((block) =>
    (block.kpis ?? [])
      .filter(({ metric, repeat }) => !repeat && !vocabulary.isKnownMetric(metric))
      .map(({ metric, line, text }): UnknownMetric => {
        const nearest = nearestNames(metric.replace(/^other:/u, ''), vocabulary.data.metrics);
        return { kind: 'metric', ...placeOf(document, block, line), text, metric, nearest };
      }),
  );
}

/** Both, in the order of the blocks within each kind. */
export const unknownOf = (document: PlanDocument, vocabulary: Vocabulary): UnknownWords[] => [
  ...unknownHeadings(document, vocabulary),
  ...unknownMetrics(document, vocabulary),
];

const firstLine = ({ lines }: Block): number => (lines[0] as [number, number])[0];

const placeOf = (
  { source, branch }: PlanDocument,
  { id }: Block,
  line: number,
): Pick<Unknown, 'file' | 'line' | 'branch' | 'blockId'> => ({ file: source.file, line, branch, blockId: id });

/** Entries as they are compared with: each wording with its entry. Made once for a catalogue. */
const compared = new WeakMap<readonly Entry[], { names: Entry[]; scoresOf: (text: string) => number[] }>();

function comparedWith(entries: readonly Entry[]) {
  const known = compared.get(entries);
  if (known) return known;
  const wordings = entries.flatMap((entry) => [entry.name, ...entry.aliases].map((words) => ({ entry, words })));
  const made = {
    names: wordings.map(({ entry }) => entry),
    scoresOf: likenessTo(wordings.map(({ words }) => words)),
  };
  compared.set(entries, made);
  return made;
}

function nearestNames(text: string, entries: readonly Entry[]): string[] {
  const { names, scoresOf } = comparedWith(entries);
  const ranked = scoresOf(text)
    .map((score, at) => ({ score, entry: names[at] as Entry }))
    .sort((a, b) => b.score - a.score);
  const best = ranked.filter(
    ({ score, entry }, at) => score > 0 && ranked.findIndex((one) => one.entry === entry) === at,
  );
  return best.slice(0, 2).map(({ entry: { id, name } }) => `${name} (${id})`);
}

/** `no measure of the catalogue: kept as core-other` */
export const unknownWhat = (unknown: UnknownWords): string =>
  unknown.kind === 'heading'
    ? `no measure of the catalogue: kept as ${unknown.measure}`
    : `no metric of the catalogue: kept as ${unknown.metric}`;

/** `r3-branch-plans.txt:9949 yamanashi 「①業務処理体制の検証」: no measure of the catalogue: …; nearest: …` */
export function unknownLine(unknown: UnknownWords): string {
  const { file, line, branch, text, nearest } = unknown;
  const names = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return `${file}:${line} ${branch ?? ''} 「${text}」: ${unknownWhat(unknown)}${names}`;
}
