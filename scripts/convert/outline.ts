/**
 * Stage 4: pieces become blocks: which are headings and which of them open a measure, which are targets, items, notes,
 * and how deep each stands. What decides is read from the plan itself: the mark that most of a pillar's known headings
 * carry is that pillar's heading mark, whatever it is.
 */
import type { BlockType, Tag } from '../../src/schema/document.ts';
import { endsLikeSentence, isGroupHeading, measureOf, type Pillar } from './headings.ts';
import { ordinal } from './marks.ts';
import { isKpi } from './reflow.ts';
import { asideStart, wholeBracket } from './rules/continuations.ts';
import { tagRules } from './rules/tags.ts';
import { homeOf, parseTarget } from './targets.ts';
import type { Correction, Draft, Piece } from './types.ts';

const styleOf = (piece: Piece): string => piece.marks[0]?.style ?? 'plain';
const isNumber = (piece: Piece): boolean => piece.marks[0]?.kind === 'number';

/** Marks that never head a measure. */
const itemStyles = new Set([
  'dot',
  'check',
  'arrow',
  'star',
  'latin',
  'latin-paren',
  'kana',
  'kana-bare',
  'asterisk',
  'kpi',
  'note',
  'roman-bare',
  'colon',
]);

/** Parts of the data-health plan: measures one step below it. */
const coreParts = new Set(['health-checkups', 'health-guidance', 'severity-prevention', 'collabo-health']);
const healthParts = new Set([...coreParts, 'health-other']);

const couldHead = (piece: Piece): boolean =>
  !piece.pillar &&
  !itemStyles.has(styleOf(piece)) &&
  piece.text.length <= 90 &&
  (piece.sharesLine === true || !endsLikeSentence(piece.text) || /取り?組み?$/u.test(piece.text));

/** Heading marks of one pillar: `primary` for its measures, `secondary` for parts of them. */
export interface HeadingMarks {
  primary: Set<string>;
  /** The primary mark heads measures only: what carries it and is unknown is a measure too. */
  exclusive: boolean;
  secondary: Set<string>;
}

/** Reads a pillar's heading marks off the headings that the catalogue knows. */
export function headingMarks(pieces: Piece[], pillar: Pillar): HeadingMarks {
  const named = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  for (const piece of pieces) {
    if (!couldHead(piece)) continue;
    const measure = measureOf(piece.text, pillar);
    if (!measure) continue;
    const map = healthParts.has(measure) ? parts : named;
    const style = styleOf(piece);
    map.set(style, (map.get(style) ?? new Set()).add(measure));
    // The heading that stands on the pillar's own line is always one of its measures.
    if (piece.sharesLine) map.get(style)?.add(`${measure} on the pillar's line`);
  }
  const ranked = (map: Map<string, Set<string>>) => [...map].sort((a, b) => b[1].size - a[1].size);
  const first = ranked(named)[0] ?? ranked(parts)[0];
  // Number styles may be mixed in one series: ⅰ）, ⅱ）, Ⅳ）.
  const primary = new Set(first ? [first[0]] : []);
  for (const [style, measures] of named)
    if (measures.size >= 2 && style.startsWith('roman') && first?.[0].startsWith('roman')) primary.add(style);
  const secondary = new Set<string>();
  const numbered = [...primary].some((style) => !isBulletStyle(style));
  for (const [style, measures] of parts) {
    const known = [...measures].filter((measure) => coreParts.has(measure)).length;
    if (!primary.has(style) && known >= (isBulletStyle(style) ? 3 : 2)) secondary.add(style);
  }
  if (pillar === 'organization')
    for (const [style] of named) if (!primary.has(style) && !isBulletStyle(style)) secondary.add(style);
  const unknown = pieces.filter(
    (piece) =>
      primary.has(styleOf(piece)) && couldHead(piece) && !measureOf(piece.text, pillar) && !isGroupHeading(piece.text),
  ).length;
  return { primary, secondary, exclusive: !numbered && (first?.[1].size ?? 0) >= 4 && unknown <= 2 };
}

const isBulletStyle = (style: string): boolean =>
  ['circle', 'disc', 'double-circle', 'diamond', 'square', 'glyph'].includes(style);

interface State {
  pillar: Pillar | null;
  marks: HeadingMarks;
  measure: string | null;
  /** Style and number of the heading that opened the measure. */
  headStyle: string | null;
  /** Number of the last heading of each style, in this pillar. */
  numbers: Map<string, number>;
  /** Numbers of running lists, by style, since the last heading. */
  lists: Map<string, number>;
  /** Number of the last heading with the primary mark. */
  lastPrimary: number;
  /** The heading that opened the measure is the last block. */
  bare: boolean;
  grouped: boolean;
  groupStyle: string | null;
  /** Styles of open list levels. */
  levels: string[];
  /** Level of the heading that opened the measure, 0 outside. */
  measureLevel: number;
  /** Styles of open small headings. */
  subheads: string[];
  kpi: { last: number | null; style: string | null } | null;
  /** Inside a list of all targets that follows the plan's text. */
  kpiList: boolean;
}

/** Does the piece open a measure? Answers its id, and whether by the primary mark. */
function opensMeasure(piece: Piece, state: State): { measure: string; primary: boolean } | null {
  if (!state.pillar || state.kpiList || piece.pillar) return null;
  const style = styleOf(piece);
  const number = piece.marks[0] ? ordinal(piece.marks[0]) : null;
  const words =
    state.pillar === 'organization' && style === 'plain'
      ? piece.text.replace(/^[＜【〈<](.*)[＞】〉>]$/u, '$1')
      : piece.text;
  const named = couldHead(piece) ? measureOf(words, state.pillar) : null;
  const primary = state.marks.primary.has(style) || (piece.sharesLine === true && named !== null);
  const secondary = state.marks.secondary.has(style);
  const next = (state.numbers.get(style) ?? 0) + 1;
  if (named) {
    if (primary)
      return named === state.measure && isBulletStyle(style) && style !== state.headStyle
        ? null
        : { measure: named, primary: true };
    if (named === state.measure && state.headStyle !== style) return null;
    // `１ `, `２ `, `３．`: one series, its numbers printed in two ways.
    if (isNumber(piece) && number !== null && number > 2 && number === state.lastPrimary + 1) return { measure: named, primary: true };
    if (secondary && number !== null && number > next) return null;
    if (named === 'data-health' && isNumber(piece)) return { measure: named, primary: true };
    if (secondary && (state.measure === 'data-health' || healthParts.has(state.measure ?? '') || (number !== null && number > 1 && number === next)))
      return { measure: named, primary: false };
    // An unknown heading with nothing of its own that known ones follow gathers them.
    if (isNumber(piece) && number === 1 && state.measure?.endsWith('-other') && state.bare) return { measure: named, primary: false };
    if (secondary && (healthParts.has(named) ? state.pillar === 'strategic' : state.pillar === 'organization'))
      return { measure: named, primary: false };
    if (style === 'plain' && state.pillar === 'organization') return { measure: named, primary: false };
    // A numbered list inside a measure may name another measure: 「② 限度額適用認定証の利用促進」.
    if (state.pillar === 'core' && number !== null && number > 1 && (number === (state.lists.get(style) ?? 0) + 1 || number === next))
      return { measure: named, primary: false };
    return null;
  }
  if (isGroupHeading(piece.text) || /保険者機能|組織・?運営体制関係|実現すべき目標|基本方針/u.test(piece.text))
    return null;
  const other = (primaryOne: boolean) => {
    const health =
      state.pillar === 'strategic' &&
      !primaryOne &&
      (state.measure === 'data-health' || healthParts.has(state.measure ?? ''));
    return { measure: health ? 'health-other' : `${state.pillar}-other`, primary: primaryOne };
  };
  // The heading on the pillar's own line, and what carries a mark that heads nothing but measures.
  if (piece.sharesLine && couldHead(piece) && (number === 1 || (primary && isBulletStyle(style)))) return other(true);
  if (primary && state.marks.exclusive && couldHead(piece)) return other(true);
  if (number === null || !isNumber(piece)) return null;
  // An unknown heading is one when it carries the heading mark and goes on its numbers, and no list of that mark is running.
  const running = state.lists.get(style);
  if (running !== undefined && running + 1 === number) return null;
  if (primary && number === next && (couldHead(piece) || number > 2)) return other(true);
  const inParts =
    state.headStyle === style ||
    (state.measure === 'data-health' && number === 1);
  if (secondary && state.pillar === 'strategic' && inParts && number === next && (couldHead(piece) || number > 2))
    return other(false);
  return null;
}

const tagsOf = (text: string): Tag[] => [
  ...new Set(tagRules.filter(({ pattern }) => pattern.test(text)).map(({ tag }) => tag)),
];

/** Small heading inside a measure: short, no sentence, and something of another rank follows. */
function isSubheading(piece: Piece, next: Piece | undefined, afterHeading: boolean): boolean {
  if (wholeBracket.test(piece.text) && piece.marks.length === 0)
    return !/^[【＜〈〔]\s*参考/u.test(piece.text) || piece.text.length <= 6;
  if (isNumber(piece)) {
    if (
      styleOf(piece) === 'roman-bare' ||
      endsLikeSentence(piece.text) ||
      piece.text.length > 45 ||
      /[0-9０-９]\s*[％%人]/u.test(piece.text)
    )
      return false;
    return next !== undefined && !next.pillar && styleOf(next) !== styleOf(piece);
  }
  if (piece.marks.length > 0) return false;
  return (
    piece.text.length <= 30 &&
    !endsLikeSentence(piece.text) &&
    !/[、。：:]|[0-9０-９]\s*[％%人円]/u.test(piece.text) &&
    next !== undefined &&
    !next.pillar &&
    (piece.gap > 1 || afterHeading)
  );
}

function isKpiPart(piece: Piece, state: State): boolean {
  if (!state.kpi) return false;
  const mark = piece.marks[0];
  const statement = parseTarget(piece.text, state.measure);
  if (!statement || statement.comparator === 'do') return false;
  const style = styleOf(piece);
  if (mark?.kind === 'number') {
    const number = ordinal(mark);
    return (
      !statement.metric.startsWith('other:') && (number === (state.kpi.last ?? 0) + 1 || number === state.kpi.last)
    );
  }
  const known = !statement.metric.startsWith('other:');
  if (style === 'plain')
    return (
      known &&
      piece.gap <= 1 &&
      /(とする|以上|以下)[^。]{0,12}。?$|とする/u.test(piece.text) &&
      !asideStart.test(piece.text)
    );
  if (style === 'colon') return known;
  if (style === 'square' || style === 'asterisk') return known && /とする|以上|以下/u.test(piece.text);
  return style === state.kpi.style && known && /とする/u.test(piece.text);
}

const isPopulation = (text: string): boolean =>
  /(対象者数?|見込者数?)\s*[：:]?\s*[0-9０-９]/u.test(text.normalize('NFKC')) || /予定(人数|者数)/u.test(text);

/** ○ and its like stand above ・ and its like, whichever comes first. */
const isOuterBullet = (style: string): boolean => isBulletStyle(style);
const isInnerBullet = (style: string): boolean => ['dot', 'check', 'arrow', 'star'].includes(style);

function itemLevel(piece: Piece, state: State): number {
  const style = styleOf(piece);
  const at = state.levels.indexOf(style);
  if (at >= 0) state.levels.length = at + 1;
  else {
    if (isOuterBullet(style)) while (isInnerBullet(state.levels.at(-1) ?? '')) state.levels.pop();
    state.levels.push(style);
  }
  return Math.min(state.levels.length, 6);
}

/** Level of a small heading: one below its measure's, deeper for each further style. */
function subheadingLevel(piece: Piece, state: State): number {
  const style = wholeBracket.test(piece.text) || /^[（(]/u.test(piece.text) ? 'bracket' : styleOf(piece);
  const at = state.subheads.indexOf(style);
  if (at >= 0) state.subheads.length = at + 1;
  else state.subheads.push(style);
  return Math.min(state.measureLevel + state.subheads.length, 6);
}

/** The heading before turns out to gather measures: it opens none itself. */
function releaseGroup(drafts: Draft[]): void {
  const group = drafts.at(-1) as Draft;
  group.opens = false;
  group.measure = drafts.at(-2)?.measure ?? null;
}

/** Classifies the pieces of one plan, in order. */
export function outline(pieces: Piece[], corrections: Correction[]): Draft[] {
  const drafts: Draft[] = [];
  const byLine = new Map(corrections.map((correction) => [correction.line, correction]));
  const state: State = {
    pillar: null,
    marks: { primary: new Set(), secondary: new Set(), exclusive: false },
    measure: null,
    headStyle: null,
    numbers: new Map(),
    lists: new Map(),
    lastPrimary: 0,
    bare: false,
    grouped: false,
    groupStyle: null,
    levels: [],
    measureLevel: 0,
    subheads: [],
    kpi: null,
    kpiList: false,
  };
  const startSection = () => {
    state.lists.clear();
    state.levels = [];
    state.kpi = null;
  };
  pieces.forEach((piece, at) => {
    const correction = byLine.get(piece.lines[0] as number);
    const draft: Draft = {
      type: 'paragraph',
      level: 1,
      measure: state.measure,
      opens: false,
      marker: piece.marker,
      text: piece.text,
      lines: piece.lines,
      page: piece.page,
      tags: tagsOf(piece.text),
      pillar: state.pillar,
    };
    const heads = (type: BlockType, level: number) => {
      draft.type = type;
      draft.level = Math.min(level, 6);
      startSection();
    };
    const opened =
      correction?.measure && correction.type === 'heading'
        ? { measure: correction.measure, primary: true }
        : isKpiPart(piece, state)
          ? null
          : opensMeasure(piece, state);
    if (piece.pillar && state.kpiList) {
      heads('heading', 1);
      draft.measure = null;
    } else if (piece.pillar) {
      const samePillar = state.pillar === piece.pillar && drafts.at(-1)?.type === 'pillar';
      heads('pillar', 1);
      draft.measure = null;
      state.measure = null;
      if (!samePillar) {
        const end = pieces.findIndex(
          (later, index) => index > at && later.pillar !== undefined && later.pillar !== piece.pillar,
        );
        state.marks = headingMarks(pieces.slice(at + 1, end < 0 ? undefined : end), piece.pillar);
        Object.assign(state, {
          pillar: piece.pillar,
          numbers: new Map(),
          lastPrimary: 0,
          grouped: false,
          headStyle: null,
          measureLevel: 0,
          subheads: [],
        });
      }
      draft.pillar = state.pillar;
    } else if (/KPI\s*一覧/u.test(piece.text.normalize('NFKC')) && piece.text.length < 30) {
      heads('heading', 1);
      Object.assign(state, { kpiList: true, measure: null });
      draft.measure = null;
    } else if (isKpi(piece)) {
      draft.type = 'kpi';
      const part = piece.marks.find((mark) => mark.kind === 'number');
      const bullet = piece.marks.find((mark, index) => index > 0 && mark.kind === 'bullet');
      const before = state.kpi?.last ?? 0;
      state.kpi = { last: part ? ordinal(part) : null, style: bullet?.style ?? null };
      if (part && state.kpi.last !== 1 && before === 0) state.kpi.last = ordinal(part);
    } else if (opened) {
      const number = piece.marks[0] ? (ordinal(piece.marks[0]) ?? 0) : 0;
      if (opened.primary)
        state.numbers = new Map(
          [...state.numbers].filter(([style]) => state.marks.primary.has(style) || style === state.groupStyle),
        );
      state.numbers.set(styleOf(piece), number);
      if (opened.primary) state.lastPrimary = number;
      if (state.bare && state.measure?.endsWith('-other') && !opened.primary) releaseGroup(drafts);
      const base = state.grouped ? 2 : 1;
      heads(
        'heading',
        opened.primary
          ? base
          : base +
              (state.marks.primary && opened.primary === false && healthParts.has(opened.measure)
                ? 1
                : state.grouped
                  ? 0
                  : 1),
      );
      state.measure = opened.measure;
      state.measureLevel = draft.level;
      state.subheads = [];
      state.headStyle = styleOf(piece);
      draft.measure = opened.measure;
      draft.opens = true;
    } else if (isKpiPart(piece, state)) {
      draft.type = 'kpi';
      const mark = piece.marks[0];
      if (state.kpi && mark?.kind === 'number') state.kpi.last = ordinal(mark);
    } else if (isGroupHeading(piece.text) && couldHead(piece)) {
      heads('heading', 1);
      const number = piece.marks[0] ? ordinal(piece.marks[0]) : null;
      Object.assign(state, {
        grouped: true,
        groupStyle: styleOf(piece),
        numbers: new Map(number === null ? [] : [[styleOf(piece), number]]),
      });
    } else if (
      piece.marks[0]?.kind === 'note' ||
      asideStart.test(piece.text) ||
      /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]。?$/u.test(piece.text)
    ) {
      draft.type =
        /^[（(][^（()）※、。0-9０-９]{1,12}[）)]$/u.test(piece.text) && !/内訳|参考/u.test(piece.text)
          ? 'heading'
          : 'note';
      if (draft.type === 'heading') heads('heading', subheadingLevel(piece, state));
    } else if (state.kpiList && namesMeasure(piece, state) && !parseTarget(piece.text)) {
      heads('heading', 2);
    } else if (state.kpiList && parseTarget(piece.text) && !namesMeasure(piece, state)) {
      draft.type = 'kpi';
    } else if (isSubheading(piece, pieces[at + 1], ['heading', 'pillar'].includes(drafts.at(-1)?.type ?? 'heading'))) {
      const level = subheadingLevel(piece, state);
      const kpi = state.kpi && isPopulation(piece.text) ? state.kpi : null;
      heads('heading', level);
      if (isNumber(piece)) state.lists.set(styleOf(piece), ordinal(piece.marks[0] as never) ?? 0);
      state.kpi = kpi;
    } else if (piece.marks.length > 0) {
      draft.type = 'item';
      draft.level = itemLevel(piece, state);
      if (isNumber(piece)) state.lists.set(styleOf(piece), ordinal(piece.marks[0] as never) ?? 0);
      if (!isPopulation(piece.text)) state.kpi = null;
    } else if (!isPopulation(piece.text)) state.kpi = null;
    if (draft.type === 'heading' && draft.marker !== null) {
      // A heading's number is part of it, as printed.
      draft.text = draft.marker + piece.space + draft.text;
      draft.marker = null;
    }
    if (correction?.type) draft.type = correction.type;
    if (correction?.level) draft.level = correction.level;
    if (correction?.measure && correction.type !== 'heading')
      draft.measure = correction.measure === 'none' ? null : correction.measure;
    state.bare = draft.opens;
    drafts.push(draft);
  });
  return drafts;
}

const namesMeasure = (piece: Piece, state: State): boolean =>
  isNumber(piece) && measureOf(piece.text, state.pillar) !== null && !endsLikeSentence(piece.text);

/** A target box that fell into another measure's section belongs to the measure of its metric, where the plan has one. */
export function sendTargetsHome(drafts: Draft[]): void {
  const held = new Set(drafts.filter((draft) => draft.opens).map((draft) => draft.measure));
  for (const draft of drafts) {
    if (draft.type !== 'kpi' || !draft.kpis?.[0] || draft.measure === null) continue;
    const home = homeOf(draft.kpis[0].metric);
    if (!home || home === draft.measure || !held.has(home)) continue;
    draft.measure = home;
    for (const target of draft.kpis) target.measure = home;
  }
}
