/** Stages 2 to 5 for one branch plan of the 2021 kind: lines in, document out. Pure. */

import { textFault } from '../foundation/faults.ts';
import type { Dropped } from '../schema/document.ts';
import { finishDocument } from './emit.ts';
import type { MeasureModel } from './likeness/measure-model.ts';
import type { SourceText } from './lines/lines.ts';
import { labelMarks } from './lines/marks.ts';
import { reflow, rightMargin } from './lines/reflow.ts';
import { cutRowNames, cutSharedLines, joinLoneMarks, settleLetters } from './lines/shared-lines.ts';
import { splitPlan } from './lines/split.ts';
import { readClasses, setPillars } from './outline/class-openings.ts';
import { isTargetList } from './outline/headings.ts';
import { outline } from './outline/outline.ts';
import type { ReadDocument } from './provenance.ts';
import { type ListContext, readKpiTables } from './targets/kpi-tables.ts';
import { moveTargetsToTheirMeasures } from './targets/target-measures.ts';
import { completed, parseTarget } from './targets/targets.ts';
import { squeeze } from './text.ts';
import { outlines as limits } from './thresholds.ts';
import type { Correction, Draft, Entry, LogicalPiece, RuledTable } from './types.ts';
import type { Vocabulary } from './words/vocabulary.ts';

export interface PlanInput {
  file: string;
  source: SourceText;
  raw: readonly string[];
  entry: Entry;
  corrections: readonly Correction[];
  vocabulary: Vocabulary;
  model?: MeasureModel | undefined;
  /** What the page tells beside its lines: the tables by the line that each stands for, and what is shown to nobody. */
  page?: { tables: ReadonlyMap<number, RuledTable>; dropped: readonly Dropped[] };
  /** Changes the blocks before they are numbered. */
  settle?: (drafts: Draft[]) => void;
}

/** The line that a draft's words begin on: a KPI mark may stand alone on the line before. */
function textLine(draft: Draft, raw: readonly string[]): number {
  const first = squeeze(draft.text).slice(0, 4);
  return draft.lines.find((line) => squeeze(raw[line - 1] ?? '').includes(first)) ?? (draft.lines[0] as number);
}

/** Gives every KPI block its target; in a list of all targets one that was stated before is marked as a repeat. */
function addTargets(
  drafts: Draft[],
  raw: readonly string[],
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
): void {
  const stated = new Set<string>();
  const corrected = new Map(corrections.flatMap(({ line, metric }) => (metric ? [[line, metric] as const] : [])));
  let listed = false;
  let before: string | null = null;
  for (const draft of drafts) {
    if (draft.type === 'heading' && isTargetList(draft.text)) listed = true;
    if (draft.type !== 'kpi') continue;
    const statement = draft.kpis ? null : parseTarget(completed(draft.text, before), vocabulary, draft.measure);
    before = draft.text;
    const metric = corrected.get(draft.lines[0] as number) ?? statement?.metric;
    if (statement && metric)
      draft.kpis = [
        {
          ...statement,
          metric,
          measure: listed ? vocabulary.homeOf(metric) : draft.measure,
          line: textLine(draft, raw),
          text: draft.text,
        },
      ];
    for (const target of draft.kpis ?? []) {
      if (listed && stated.has(target.metric)) target.repeat = true;
      stated.add(target.metric);
    }
  }
}

/** A list of all targets behind the text is a table flattened by columns: its rows are told by the gaps. */
function readTargetList(drafts: Draft[], pieces: LogicalPiece[], context: ListContext): Draft[] {
  const from = drafts.findIndex(({ type, text }) => type === 'heading' && isTargetList(text));
  if (from < 0) return drafts;
  const rows = drafts.slice(from).map((draft, index) => ({ draft, gap: (pieces[from + index] as LogicalPiece).gap }));
  return [...drafts.slice(0, from), ...readKpiTables(rows, context)];
}

const measuresOf = (drafts: readonly Draft[]): Set<string> =>
  new Set(drafts.flatMap(({ opens, measure }) => (opens && measure && !measure.endsWith('-other') ? [measure] : [])));

/**
 * The outline by the catalogue's words; where these find clearly fewer measures than the classes of heading marks, the outline
 * by the classes.
 */
function outlineOf(
  pieces: LogicalPiece[],
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
  model: MeasureModel | undefined,
): Draft[] {
  const byWords = outline(pieces, corrections, vocabulary);
  if (!model) return byWords;
  const classes = readClasses(pieces, vocabulary, model);
  if (measuresOf(byWords).size >= limits.wordsSuffice * classes.measures.size) return byWords;
  setPillars(classes.pillars);
  return outline(pieces, corrections, vocabulary, classes);
}

/** Converts one plan. Throws a FaultsError where the range holds no plan title. */
export function convertPlan(input: PlanInput): ReadDocument {
  const { file, source, raw, entry, corrections, vocabulary, model, page } = input;
  const [from, to] = entry.lines;
  const split = splitPlan(source, from, to, vocabulary, page?.tables);
  if (split.title === '' && !entry.title) {
    throw textFault(
      file,
      from,
      `a title such as 「令和 3年度 事業計画（北海道支部）」 in lines ${from} to ${to} (${entry.branch ?? '?'} ${entry.fiscalYear})`,
      `「${raw[from - 1]?.trim().slice(0, 60) ?? ''}」`,
      'correct the range in content/sources/sources.yaml',
    );
  }
  const own = corrections.filter(({ line }) => line >= from && line <= to);
  const labels = labelMarks(raw.slice(from - 1, to));
  const joined = joinLoneMarks(reflow(split.fragments, rightMargin(split.fragments), own, vocabulary, labels));
  const pieces = cutSharedLines(cutRowNames(joined, vocabulary), raw, labels);
  settleLetters(pieces);
  const drafts = readTargetList(outlineOf(pieces, own, vocabulary, model), pieces, {
    fiscalYear: entry.fiscalYear,
    raw,
    vocabulary,
  });
  addTargets(drafts, raw, own, vocabulary);
  moveTargetsToTheirMeasures(drafts, vocabulary);
  input.settle?.(drafts);
  return finishDocument({
    file,
    raw,
    entry,
    title: entry.title ?? split.title,
    drafts,
    dropped: [...split.dropped, ...(page?.dropped ?? [])],
    corrections: own.length,
  });
}
