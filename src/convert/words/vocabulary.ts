/**
 * The catalogue's words, compiled once: one finder for each kind. Every stage and every shape reads a text through it, so that
 * a new wording is an entry of content/catalog and nothing else. Pure; the catalogue is checked where it is loaded.
 */
import type { Group, Measure, Metric, OtherMetric, Pillar, TagPattern } from '../../schema/catalog.ts';
import type { Tag } from '../../schema/document.ts';
import { groupFinder, measureFinder, telling } from './measure-finder.ts';
import { metricFinder, otherId } from './metric-finder.ts';
import { type PillarFinder, pillarFinder } from './pillar-finder.ts';
import type { PillarId } from './pillar-id.ts';

/** What of the catalogue is words: the part of `Catalog` that the converter needs. */
export interface VocabularyData {
  pillars: readonly Pillar[];
  measures: readonly Measure[];
  metrics: readonly Metric[];
  others: readonly OtherMetric[];
  groups: readonly Group[];
  tags: readonly TagPattern[];
}

export interface Vocabulary extends PillarFinder {
  /** The measure that a heading's words name; below this pillar, where it is known. The mark in front is taken off before. */
  measureOf: (text: string, pillar?: PillarId | null) => string | null;
  /** Does a heading only gather measures? */
  isGroupHeading: (text: string, pillar?: PillarId | null) => boolean;
  pillarOfMeasure: (measure: string) => PillarId | null;
  /** Which of the measures `among` a sentence is about, where their headings are stacked in one cell. */
  toldMeasure: (text: string, among: readonly string[]) => string | null;
  /** The metric that a wording names: an id, `other:<label>` for a known one outside the catalogue, or null. */
  metricOf: (text: string) => string | null;
  /** The measure that a metric is at home in; null for `other:…`. */
  homeOf: (metric: string) => string | null;
  /** The unit that a metric is counted in; null where it has none or is not known. */
  unitOf: (metric: string) => string | null;
  /** Is the metric in the catalogue, or a known one outside it? */
  isKnownMetric: (metric: string) => boolean;
  /** Tags that stand in a text as marks. */
  tagsOf: (text: string) => Tag[];
  /** For reports: names and aliases by id. */
  data: VocabularyData;
}

const made = new WeakMap<VocabularyData, Vocabulary>();

export function vocabularyOf(catalog: VocabularyData): Vocabulary {
  const known = made.get(catalog) ?? compile(catalog);
  made.set(catalog, known);
  return known;
}

/** Each line is asked about several times, by several stages. */
const mostRemembered = 20_000;

/** Remembers answers by text; forgets all when there are too many. */
function remember<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const answer = ask(text);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/** The same for a question that depends on the pillar. */
function rememberByPillar<T>(
  ask: (text: string, pillar: PillarId | null) => T,
): (text: string, pillar?: PillarId | null) => T {
  const anywhere = remember((text) => ask(text, null));
  const below = {
    core: remember((text) => ask(text, 'core')),
    strategic: remember((text) => ask(text, 'strategic')),
    organization: remember((text) => ask(text, 'organization')),
  };
  return (text, pillar = null) => (pillar === null ? anywhere : below[pillar])(text);
}

function compile(data: VocabularyData): Vocabulary {
  const { pillars, measures, metrics, others, groups, tags } = data;
  const pillarByMeasure = new Map(measures.map(({ id, pillar }) => [id, pillar as PillarId]));
  const homes = new Map(metrics.map(({ id, measure }) => [id, measure]));
  const units = new Map([
    ...metrics.map(({ id, unit }) => [id, unit] as const),
    ...others.map(({ label, unit }) => [otherId(label), unit] as const),
  ]);
  const marks = tags.map(({ tag, pattern }) => ({ tag, expression: new RegExp(pattern, 'u') }));
  return {
    ...pillarFinder(pillars),
    measureOf: rememberByPillar(measureFinder(measures)),
    isGroupHeading: rememberByPillar(groupFinder(groups)),
    pillarOfMeasure: (measure) => pillarByMeasure.get(measure) ?? null,
    toldMeasure: telling(measures),
    metricOf: remember(metricFinder(metrics, others)),
    homeOf: (metric) => homes.get(metric) ?? null,
    unitOf: (metric) => units.get(metric) ?? null,
    isKnownMetric: (metric) => units.has(metric),
    tagsOf: (text) => [...new Set(marks.filter(({ expression }) => expression.test(text)).map(({ tag }) => tag))],
    data,
  };
}
