/**
 * Stage 4: pieces become blocks: which are headings and which of them open a measure, which are targets, items, notes,
 * and how deep each stands.
 */

import { ordinal } from '../lines/marks.ts';
import { isKpi } from '../lines/reflow.ts';
import { asideStart, wholeBracket } from '../lines/rules/continuations.ts';
import { isHead } from '../targets/kpi-heads.ts';
import { isKpiPart, isPopulation } from '../targets/kpi-parts.ts';
import { parseTarget } from '../targets/targets.ts';
import type { Correction, Draft, LogicalPiece, RuledTable } from '../types.ts';
import { headingKey } from '../words/heading-key.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { ClassReading } from './class-openings.ts';
import { hangsCirclesBelowDots, hungBrackets, isSubheading, itemLevel, subheadingLevel } from './depth.ts';
import { headingMarks, healthParts, isBulletStyle, isNumber, styleOf } from './heading-marks.ts';
import { endsLikeSentence, isTargetList } from './headings.ts';
import { joinedMeasures } from './joint-headings.ts';
import { gathers, type Opening, opensMeasure } from './opening.ts';
import { type OutlineState, startState } from './outline-state.ts';

/**
 * Classifies the pieces of one plan, in order. `classes` says which of them open measures where the catalogue's words do not
 * suffice; without it they are told by their words and the pillar's heading mark.
 */
export function outline(
  pieces: LogicalPiece[],
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
  classes?: ClassReading,
): Draft[] {
  const byLine = new Map(corrections.map((correction) => [correction.line, correction]));
  const outliner = new Outliner(pieces, vocabulary, classes);
  pieces.forEach((piece, at) => {
    outliner.read(piece, at, byLine.get(piece.lines[0] as number));
  });
  return outliner.drafts;
}

/** A text in brackets from end to end, or with a note's mark. */
const isAside = (piece: LogicalPiece): boolean =>
  piece.marks[0]?.style === 'asterisk' ||
  piece.marks[0]?.kind === 'note' ||
  asideStart.test(piece.text) ||
  /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]。?$/u.test(piece.text);

/** （実施策）, （具体的な取組）: a small heading in brackets, and no aside. */
const headsInBrackets = (text: string): boolean =>
  /^[（(][^（()）※、。0-9０-９]{1,12}[）)]$/u.test(text) && !/内訳|参考/u.test(text);

const numberOf = (piece: LogicalPiece): number | null => (piece.marks[0] ? ordinal(piece.marks[0]) : null);

class Outliner {
  readonly drafts: Draft[] = [];
  private readonly state: OutlineState;
  private readonly pieces: LogicalPiece[];
  private readonly classes: ClassReading | undefined;

  constructor(pieces: LogicalPiece[], vocabulary: Vocabulary, classes: ClassReading | undefined) {
    this.pieces = pieces;
    this.classes = classes;
    this.state = startState(vocabulary);
    this.state.circlesBelow = hangsCirclesBelowDots(pieces);
    this.state.bracketsBelow = hungBrackets(pieces);
  }

  read(piece: LogicalPiece, at: number, correction: Correction | undefined): void {
    const draft: Draft = {
      type: 'paragraph',
      level: 1,
      measure: this.state.measure,
      opens: false,
      marker: piece.marker,
      text: piece.text,
      lines: piece.lines,
      page: piece.page,
      tags: this.state.vocabulary.tagsOf(piece.text),
      provenance: { rule: 'paragraph', joins: piece.joins, doubts: [] },
    };
    this.classify(piece, at, draft, correction);
    const doubt = this.classes?.doubts.get(piece);
    if (doubt)
      Object.assign(draft.provenance, { doubts: [...draft.provenance.doubts, doubt.what], nearest: doubt.nearest });
    if (draft.type === 'heading' && draft.marker !== null) {
      // A heading's number is part of it, as printed.
      draft.text = draft.marker + piece.space + draft.text;
      draft.marker = null;
    }
    this.tellMeasure(draft);
    if (correction?.type || correction?.level || correction?.measure) draft.provenance.rule = 'correction';
    if (correction?.type) draft.type = correction.type;
    if (correction?.level) draft.level = correction.level;
    if (correction?.measure && (correction.type !== 'heading' || correction.measure === 'none'))
      draft.measure = correction.measure === 'none' ? null : correction.measure;
    this.state.bare = draft.opens;
    this.drafts.push(draft);
  }

  /** Below a heading that joins measures an item is on the one that its words tell; its sub-items go with it. */
  private tellMeasure(draft: Draft): void {
    const { joined } = this.state;
    if (joined.length === 0 || draft.type !== 'item' || draft.measure !== this.state.measure) return;
    const over = this.drafts.at(-1);
    const told = this.state.vocabulary.toldMeasure(draft.text, joined);
    const measure = draft.level > 1 && over?.type === 'item' ? over.measure : told;
    if (measure === null || measure === draft.measure) return;
    draft.measure = measure;
    draft.provenance.doubts.push('the heading joins measures: told by its words');
  }

  private classify(piece: LogicalPiece, at: number, draft: Draft, correction: Correction | undefined): void {
    const { state } = this;
    if (piece.begins) this.enterPillar(piece.begins, at);
    if (piece.table) this.readTable(piece.table, draft);
    else if (piece.part === 'note' && !piece.pillar) this.readRemark(draft);
    else if (state.kpiList && isHead(piece.text)) draft.provenance.rule = 'head of a list of targets';
    else if (piece.pillar) this.readPillar(piece, at, draft);
    else if (isTargetList(piece.text)) this.openTargetList(draft);
    else if (isKpi(piece)) this.openKpi(piece, draft);
    else if (isKpiPart(piece, state)) this.readKpiPart(piece, draft);
    else if (piece.part === 'target' && this.isStated(piece)) {
      this.openKpi(piece, draft);
      draft.provenance.rule = 'statement among targets';
    } else {
      const opening = correctedOpening(correction) ?? this.openingOf(piece, at);
      if (opening) this.open(piece, draft, opening);
      else if (gathers(piece, state)) this.openGroup(piece, draft);
      else this.readText(piece, at, draft);
    }
  }

  private openingOf(piece: LogicalPiece, at: number): Opening | null {
    if (this.classes) return this.classes.openings.get(piece) ?? null;
    const { vocabulary, pillar } = this.state;
    const named = piece.part === 'label' && pillar ? vocabulary.measureOf(piece.text, pillar) : null;
    if (named) return { measure: named, primary: true, rule: 'known heading: a name in the column of labels' };
    return opensMeasure(piece, this.state, this.isOverItems(piece, at));
  }

  /** What heads nothing known: asides, small headings, items, paragraphs. */
  private readText(piece: LogicalPiece, at: number, draft: Draft): void {
    const { state } = this;
    if (isAside(piece)) {
      if (headsInBrackets(piece.text)) {
        this.head(draft, subheadingLevel(piece, state, this.followsSmallHeading()));
        draft.provenance.rule = 'small heading in brackets';
      } else {
        draft.type = 'note';
        draft.provenance.rule = piece.marks[0] ? `note mark ${styleOf(piece)}` : 'aside in brackets';
      }
    } else if (state.kpiList && this.readListRow(piece, draft)) return;
    else if (isSubheading(piece, this.pieces[at + 1], this.followsHeading(), this.followsBracket(), state))
      this.readSubheading(piece, draft);
    else {
      if (piece.marks.length > 0) {
        draft.type = 'item';
        draft.provenance.rule = `list mark ${styleOf(piece)}`;
        this.resumeList(piece, draft);
        draft.level = itemLevel(piece, state);
        this.countList(piece, true);
      }
      if (!isPopulation(piece.text)) state.kpi = null;
    }
  }

  private readTable({ rows, kpis }: RuledTable, draft: Draft): void {
    Object.assign(draft, { type: 'table', rows, tags: [], ...(kpis.length > 0 ? { kpis } : {}) });
    draft.provenance.rule = 'ruled table of figures';
    for (const target of draft.kpis ?? []) target.measure ??= draft.measure;
  }

  private readRemark(draft: Draft): void {
    draft.type = 'note';
    draft.provenance.rule = 'remark beside the text';
  }

  /** Among targets: a known metric with its amount, or a statement that ends as targets do. */
  private isStated({ text }: LogicalPiece): boolean {
    const { vocabulary, measure } = this.state;
    const statement = parseTarget(text, vocabulary, measure);
    return (
      statement !== null &&
      (!statement.metric.startsWith('other:') || /(?:とする|以上|以下)[^。]{0,12}。?$/u.test(text))
    );
  }

  /** ○ with ・ right behind it, and no ○ without any right before it. */
  private isOverItems(piece: LogicalPiece, at: number): boolean {
    const [before, next] = [this.pieces[at - 1], this.pieces[at + 1]];
    return (
      isBulletStyle(styleOf(piece)) &&
      next !== undefined &&
      styleOf(next) === 'dot' &&
      (before === undefined || styleOf(before) !== styleOf(piece))
    );
  }

  private openTargetList(draft: Draft): void {
    Object.assign(this.state, { kpiList: true, measure: null });
    draft.measure = null;
    draft.provenance.rule = 'title of a list of targets';
    this.headList(draft, 1);
  }

  /** In a list of targets: its title, below it the pillars, below them the measures. */
  private headList(draft: Draft, level: number): void {
    this.head(draft, level);
    Object.assign(this.state, { measureLevel: level, subheads: [], series: new Map() });
  }

  private followsHeading(): boolean {
    return ['heading', 'pillar'].includes(this.drafts.at(-1)?.type ?? 'heading');
  }

  private followsSmallHeading(): boolean {
    const last = this.drafts.at(-1);
    return last?.type === 'heading' && !last.opens && this.state.subheads.length > 0;
  }

  private followsBracket(): boolean {
    return wholeBracket.test(this.drafts.at(-1)?.text ?? '');
  }

  /** The block is a heading: lists and KPI statements before it are over. */
  private head(draft: Draft, level: number): void {
    draft.type = 'heading';
    draft.level = Math.min(level, 6);
    this.state.lists.clear();
    this.state.levels = [];
    this.state.kpi = null;
  }

  private readPillar(piece: LogicalPiece, at: number, draft: Draft): void {
    const { state } = this;
    draft.measure = null;
    draft.provenance.rule = "pillar's name";
    if (state.kpiList) this.headList(draft, 2);
    else this.head(draft, 1);
    const numeral = /^([Ⅰ-Ⅻ])[\s　]+(?=\S)/u.exec(draft.text);
    if (numeral) Object.assign(draft, { marker: numeral[1], text: draft.text.slice(numeral[0].length) });
    if (state.kpiList || !piece.pillar) return;
    const secondHalf = state.pillar === piece.pillar && this.drafts.at(-1)?.type === 'pillar';
    draft.type = 'pillar';
    state.beforePillar = state.measure ?? state.beforePillar;
    state.measure = null;
    if (!secondHalf) this.enterPillar(piece.pillar, at + 1);
  }

  /** A pillar begins at the piece `from`: its heading mark, and no number of the one before. */
  private enterPillar(pillar: PillarId, from: number): void {
    let end = from;
    while (end < this.pieces.length && (this.pieces[end]?.pillar ?? pillar) === pillar) end += 1;
    Object.assign(this.state, {
      pillar,
      marks: headingMarks(this.pieces.slice(from, end), pillar, this.state.vocabulary),
      numbers: new Map(),
      lastPrimary: 0,
      grouped: false,
      headStyle: null,
      measureLevel: 0,
      subheads: [],
      series: new Map(),
    });
  }

  private openKpi(piece: LogicalPiece, draft: Draft): void {
    draft.type = 'kpi';
    draft.provenance.rule = 'KPI mark';
    // A label at the head of a page may stand before the last lines of the pillar before it.
    const late = this.drafts.at(-1)?.type === 'pillar';
    if (late && this.state.measure === null) {
      draft.measure = this.state.beforePillar;
      draft.provenance.doubts.push('a target behind a pillar: taken for the measure before it');
    }
    const part = piece.marks.find((mark) => mark.kind === 'number');
    const bullet = piece.marks.find((mark, index) => index > 0 && mark.kind === 'bullet');
    this.state.kpi = { last: part ? ordinal(part) : null, style: bullet?.style ?? null };
  }

  private readKpiPart(piece: LogicalPiece, draft: Draft): void {
    draft.type = 'kpi';
    draft.provenance.rule = `further part of a target, mark ${styleOf(piece)}`;
    if (this.state.kpi && isNumber(piece)) this.state.kpi.last = numberOf(piece);
  }

  private open(piece: LogicalPiece, draft: Draft, { measure, primary, inList, level, rule }: Opening): void {
    const { state } = this;
    draft.provenance.rule = rule;
    if (inList) draft.provenance.doubts.push('a list goes on behind this heading of a measure');
    if (state.bare && state.measure?.endsWith('-other') && !primary) this.releaseGroup();
    // A measure that goes on the groups' own numbers stands beside them: （4）内部統制に関する取組 … （5）費用対効果を踏まえた….
    const goesOn = state.groupNumber !== null && numberOf(piece) === state.groupNumber + 1;
    if (goesOn && styleOf(piece) === state.groupStyle && !this.countsInGroup(piece)) state.grouped = false;
    if (primary) {
      const lasting = (style: string) => state.marks.primary.has(style) || style === state.groupStyle;
      state.numbers = new Map([...state.numbers].filter(([style]) => lasting(style)));
      state.lastPrimary = numberOf(piece) ?? 0;
    }
    state.numbers.set(styleOf(piece), numberOf(piece) ?? 0);
    state.interrupted = inList ? { ...inList, measure: state.measure } : null;
    const below = state.grouped ? state.groupLevel : 0;
    // A group inside the data-health plan is the step between it and its parts.
    const deeper = primary || (state.grouped && !healthParts.has(measure)) || below > 1 ? 0 : 1;
    this.head(draft, level ?? below + 1 + deeper);
    const joined = joinedMeasures(piece.text, (words) => state.vocabulary.measureOf(words, state.pillar));
    Object.assign(state, {
      measure,
      joined: joined.length > 1 && joined[0] === measure ? joined : [],
      measureLevel: draft.level,
      subheads: [],
      series: new Map(),
      headStyle: styleOf(piece),
      headBracket: piece.marks.length === 0 && wholeBracket.test(piece.text) ? piece.text[0] : null,
    });
    draft.measure = measure;
    draft.opens = true;
  }

  /** The group's measures carry its own mark: （１）人事・組織に関する取組 over （１）, （２）. */
  private countsInGroup(piece: LogicalPiece): boolean {
    return this.state.headStyle === styleOf(piece) && this.state.measureLevel > 1;
  }

  /** The heading before turns out to gather measures: it opens none itself. */
  private releaseGroup(): void {
    const group = this.drafts.at(-1) as Draft;
    group.opens = false;
    group.measure = this.drafts.at(-2)?.measure ?? null;
    group.provenance.rule = 'unknown heading that gathers measures';
  }

  private openGroup(piece: LogicalPiece, draft: Draft): void {
    const number = numberOf(piece);
    draft.provenance.rule = 'group heading';
    const level = this.groupLevel(piece, number);
    this.head(draft, level);
    Object.assign(this.state, {
      grouped: true,
      groupLevel: level,
      groupStyle: styleOf(piece),
      groupNumber: number,
      groupWords: headingKey(piece.text),
      numbers: new Map(number === null ? [] : [[styleOf(piece), number]]),
    });
  }

  /**
   * A group gathers measures and stands where they would. One that stands right behind a measure's heading with numbers of its
   * own parts that measure, and so do those that go on its numbers.
   */
  private groupLevel(piece: LogicalPiece, number: number | null): number {
    const { state } = this;
    if (number === null) return 1;
    if (state.grouped && styleOf(piece) === state.groupStyle && number === (state.groupNumber ?? 0) + 1)
      return state.groupLevel;
    return number === 1 && state.bare && styleOf(piece) !== state.headStyle ? state.measureLevel + 1 : 1;
  }

  /** In a list of all targets behind the text: a measure's name, or a target without any mark. */
  private readListRow(piece: LogicalPiece, draft: Draft): boolean {
    const { vocabulary, pillar } = this.state;
    const named = isNumber(piece) && vocabulary.measureOf(piece.text, pillar) !== null && !endsLikeSentence(piece.text);
    const statement = parseTarget(piece.text, vocabulary);
    // 「⑧地域の医療提供体制等への働きかけや…意見発信」 sounds like an action and is a name.
    const stated = statement !== null && !(named && statement.comparator === 'do');
    if (named === stated) return false;
    draft.provenance.rule = named ? "measure's name in a list of targets" : 'target in a list of targets';
    if (named) this.headList(draft, 3);
    else draft.type = 'kpi';
    return true;
  }

  private readSubheading(piece: LogicalPiece, draft: Draft): void {
    const kpi = isPopulation(piece.text) ? this.state.kpi : null;
    this.head(draft, subheadingLevel(piece, this.state, this.followsSmallHeading()));
    draft.provenance.rule = `small heading, mark ${styleOf(piece)}`;
    this.countList(piece, false);
    this.state.kpi = kpi;
  }

  private countList(piece: LogicalPiece, item: boolean): void {
    if (isNumber(piece)) this.state.lists.set(styleOf(piece), { number: numberOf(piece) ?? 0, item });
  }

  /** A list that a measure's heading interrupted goes on: its measure is back. */
  private resumeList(piece: LogicalPiece, draft: Draft): void {
    const { interrupted } = this.state;
    if (!interrupted || styleOf(piece) !== interrupted.style || numberOf(piece) !== interrupted.number + 1) return;
    this.state.measure = interrupted.measure;
    this.state.levels = [];
    draft.measure = interrupted.measure;
    interrupted.number += 1;
  }
}

const correctedOpening = (correction: Correction | undefined): Opening | null =>
  correction?.measure && correction.measure !== 'none' && correction.type === 'heading'
    ? {
        measure: correction.measure,
        // Below the first level it is a part: the series of the pillar's measures goes on behind it.
        primary: (correction.level ?? 1) === 1,
        rule: 'correction',
        ...(correction.level ? { level: correction.level } : {}),
      }
    : null;
