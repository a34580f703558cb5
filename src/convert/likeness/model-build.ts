/**
 * Builds the likeness model from reviewed documents. Only sections count that the catalogue's own words opened: what the
 * model placed never feeds the next one. Pure; neither the order of documents nor the machine changes the result.
 */
import { bigrams, letterRuns } from './bigrams.ts';
import { withoutMarks } from './likeness.ts';
import { highestLevel, levelStep, packLevels } from './measure-lexicon.ts';
import type { MeasureModel } from './measure-model.ts';
import { pillarOfMeasures } from './pillar-likeness.ts';

/** What of a converted document is read. */
export interface ModelDocument {
  /** Path below content/, without its ending. */
  path: string;
  blocks: readonly { id: string; type: string; section: string; measure: string | null; text: string }[];
}

/** What of the catalogue is read. */
export interface ModelCatalog {
  pillars: readonly { id: string; name: string; aliases: readonly string[] }[];
  measures: readonly { id: string; pillar: string; name: string; aliases: readonly string[]; description: string }[];
}

export interface ModelOptions {
  /** The measure that the catalogue's words see in a heading without its mark, or null. */
  named: (heading: string, pillar: string) => string | null;
  /** Documents to leave out: those that a test's texts were made from. */
  leaveOut?: (document: ModelDocument) => boolean;
}

/** A section that words opened: one text to learn from. */
export interface NamedSection {
  measure: string;
  heading: string;
  section: string;
}

/** The rest of a pillar that has no words of its own: alike to everything. */
const unnameable = new Set(['core-other', 'organization-other']);

export const learnt = (measures: ModelCatalog['measures']): ModelCatalog['measures'] =>
  measures.filter(({ id }) => !unnameable.has(id));

/**
 * The sections of a document that words opened. A section's text ends at the next heading of any kind: whether the model
 * opened that one or not, the text is the same, so content made with the model gives the same model.
 */
export function namedSections(
  { blocks }: ModelDocument,
  catalog: ModelCatalog,
  named: ModelOptions['named'],
): NamedSection[] {
  const pillars = new Map(learnt(catalog.measures).map(({ id, pillar }) => [id, pillar]));
  const found: { measure: string; heading: string; texts: string[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const { id, type, section, measure, text } of blocks) {
    if (type === 'heading' || type === 'pillar') open = undefined;
    else if (type !== 'table') open?.texts.push(text);
    const pillar = measure === null ? undefined : pillars.get(measure);
    if (measure === null || pillar === undefined || type !== 'heading' || id !== section) continue;
    const heading = withoutMarks(text);
    if (named(heading, pillar) !== measure) continue;
    open = { measure, heading, texts: [] };
    found.push(open);
  }
  return found.map(({ texts, ...rest }) => ({ ...rest, section: texts.join('。') }));
}

export function buildModel(
  documents: readonly ModelDocument[],
  catalog: ModelCatalog,
  { named, leaveOut = () => false }: ModelOptions,
): MeasureModel {
  const used = documents.filter((document) => !leaveOut(document));
  const measures = learnt(catalog.measures);
  // The catalogue's own words count as one more section of each measure, so that none is without.
  const sections = [
    ...measures.flatMap(({ id, name, aliases, description }) => [
      { measure: id, heading: name, section: [...aliases, description].join('。') },
      ...aliases.map((heading) => ({ measure: id, heading, section: '' })),
    ]),
    ...used.flatMap((document) => namedSections(document, catalog, named)),
  ];
  const printed = used.flatMap((document) => pillarNames(document, catalog));
  return {
    version: 1,
    documents: used.map(({ path }) => path).sort(),
    pillars: catalog.pillars.map(({ id, name, aliases }) => ({
      id,
      names: [
        ...new Set([name, ...aliases, ...printed.filter((p) => p.pillar === id).map((p) => p.name)].map(key)),
      ].sort(),
    })),
    measures: measures.map(({ id, pillar }) => ({ id, pillar, headings: headingsOf(id, sections) })),
    ...vocabularies(
      measures.map(({ id }) => id),
      sections,
    ),
  };
}

/** A pillar's name has so many letters; less is the rest of a broken line. */
const shortestName = 5;

const key = (heading: string): string => letterRuns(heading).join('・');

/** Names of pillars as printed, each with the pillar of most measures below it. */
function pillarNames({ blocks }: ModelDocument, { measures }: ModelCatalog): { name: string; pillar: string | null }[] {
  const found: { name: string; below: string[] }[] = [];
  for (const { id, type, section, measure, text } of blocks)
    if (type === 'pillar' && key(text).length >= shortestName) found.push({ name: withoutMarks(text), below: [] });
    else if (id === section && measure !== null) found.at(-1)?.below.push(measure);
  return found.map(({ name, below }) => ({ name, pillar: pillarOfMeasures(measures, below) }));
}

/** Different wordings of a measure's headings. */
const headingsOf = (measure: string, sections: readonly NamedSection[]): string[] =>
  [...new Set(sections.filter((s) => s.measure === measure).map(({ heading }) => key(heading)))].sort();

/** A pair that fewer sections hold is chance. */
const fewestSections = 3;
/** A measure is taken to have so many more pairs, shared out as everywhere: few sections make no strong claim. */
const smoothing = 1600;

/** How much more often each pair stands under each measure than elsewhere, in whole steps; nothing where it does not. */
function vocabularies(
  measures: readonly string[],
  sections: readonly NamedSection[],
): Pick<MeasureModel, 'pairs' | 'levels'> {
  const counts = new Map<string, { sections: number; total: number; by: Uint32Array }>();
  const totals = new Uint32Array(measures.length);
  for (const { measure, heading, section } of sections) {
    const at = measures.indexOf(measure);
    for (const [pair, count] of bigrams(`${heading}。${section}`)) {
      const entry = counts.get(pair) ?? { sections: 0, total: 0, by: new Uint32Array(measures.length) };
      counts.set(pair, entry);
      entry.sections += 1;
      entry.total += count;
      entry.by[at] = (entry.by[at] ?? 0) + count;
      totals[at] = (totals[at] ?? 0) + count;
    }
  }
  const all = totals.reduce((sum, count) => sum + count, 0);
  const kept = [...counts].filter(([, { sections: n }]) => n >= fewestSections).sort(([a], [b]) => (a < b ? -1 : 1));
  const levels = kept.map(([, { total, by }]) => {
    const share = total / all;
    return [...by].flatMap((count, at) => {
      const ratio = (count + smoothing * share) / ((totals[at] ?? 0) + smoothing) / share;
      const level = Math.min(highestLevel, Math.round(Math.log(ratio) / levelStep));
      return level > 0 ? [[at, level] as const] : [];
    });
  });
  return { pairs: kept.map(([pair]) => pair).join(''), levels: levels.map(packLevels).join(' ') };
}
