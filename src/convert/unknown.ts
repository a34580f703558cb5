/** Headings that the catalogue does not know: kept, reported with their line and the names most like theirs. */
import type { PlanDocument } from '../schema/document.ts';
import { measureOf, type Pillar } from './headings.ts';
import { likeness } from './shapes/similar.ts';

/** What of a measure a report needs. */
export interface MeasureName {
  id: string;
  name: string;
  aliases: readonly string[];
}

export interface UnknownHeading {
  file: string;
  /** Line of the source file. */
  line: number;
  branch: string | null;
  text: string;
  /** Where it is kept: `<pillar>-other`, or null outside every measure. */
  measure: string | null;
  /** Catalogue names most like it, best first. */
  nearest: string[];
}

/** Small headings are many and no fault; this finds those at a measure's rank whose words no rule knows. */
export function unknownHeadings(document: PlanDocument, measures: readonly MeasureName[]): UnknownHeading[] {
  const opens = document.blocks.filter(
    ({ id, section, type, measure }) => id === section && type === 'heading' && measure?.endsWith('-other'),
  );
  return opens
    .filter(({ text, measure }) => measureOf(withoutMark(text), pillarOf(measure as string)) === null)
    .map((block) => ({
      file: document.source.file,
      line: (block.lines[0] as [number, number])[0],
      branch: document.branch,
      text: block.text,
      measure: block.measure,
      nearest: nearestNames(block.text, measures),
    }));
}

/** health-other is a part of the strategic pillar's data-health plan. */
const pillarOf = (other: string): Pillar =>
  other === 'health-other' ? 'strategic' : (other.replace('-other', '') as Pillar);

const withoutMark = (text: string): string =>
  text.replace(/^[（(]?[0-9０-９①-⑳ⅰ-ⅻA-Za-z]{1,4}[）)．.]?[\s　]*|^[○〇●]\s*/u, '');

function nearestNames(text: string, measures: readonly MeasureName[]): string[] {
  const candidates = measures.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((words) => ({ id, name, words })),
  );
  const scores = likeness(
    text,
    candidates.map(({ words }) => words),
  );
  const ranked = candidates
    .map((candidate, at) => ({ ...candidate, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const best = ranked.filter(({ score, id }, at) => score > 0 && ranked.findIndex((one) => one.id === id) === at);
  return best.slice(0, 2).map(({ id, name }) => `${name} (${id})`);
}

/** `r3-branch-plans.txt:5248 saitama 「（2）窓口体制の…」 is no measure of the catalogue: kept as core-other; nearest: …` */
export function unknownLine({ file, line, branch, text, measure, nearest }: UnknownHeading): string {
  const names = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return `${file}:${line} ${branch ?? ''} 「${text}」 is no measure of the catalogue: kept ${measure ? `as ${measure}` : 'outside every measure'}${names}`;
}
