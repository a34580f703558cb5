/**
 * A run that ends is not yet a success: what a reading must hold before it may be published, checked against the document's own
 * lines and not against what the reader thought of them. The bounds and where they come from: INTAKE.md, "The gate"; their figures
 * stand in thresholds.ts.
 */
import type { Block, PlanDocument } from '../schema/document.ts';
import { amountRows, targetRows } from './gate-lists.ts';
import { ordinal, readMarks } from './lines/marks.ts';
import { unfinishedEnd } from './lines/rules/continuations.ts';
import { withoutTarget } from './target-like.ts';
import { squeeze } from './text.ts';
import { bounds as limits } from './thresholds.ts';
import { unseenHeadings } from './unseen-headings.ts';

export interface Bound {
  /** What is bounded, in a few words. */
  name: string;
  wanted: string;
  found: string;
  passed: boolean;
  /** What to do where it is missed, with the place. */
  fix: string;
}

export interface Gate {
  passed: boolean;
  bounds: Bound[];
}

/** What of the vocabulary the gate asks. */
export interface GateWords {
  /** The pillar that a heading-like text names, or null. */
  pillarOf: (text: string) => string | null;
  /** The measure that the words of a heading name, or null. */
  measureOf: (words: string) => string | null;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Makes bounds; `line` is the first place of what is missed, or undefined. */
const bound =
  (sign: '≥' | '≤', show: (figure: number) => string) =>
  (name: string, wanted: number, found: number, fix: string, line?: number): Bound => ({
    name,
    wanted: `${sign} ${show(wanted)}`,
    found: show(found),
    passed: sign === '≥' ? found >= wanted : found <= wanted,
    fix: line === undefined ? fix : `${fix}, line ${line}`,
  });
const atLeast = bound('≥', String);
const atMost = bound('≤', String);
const shareAtLeast = bound('≥', percent);
const shareAtMost = bound('≤', percent);

/** Share of a whole; of nothing it is `none`. */
const share = (part: number, whole: number, none: number): number => (whole === 0 ? none : part / whole);

const lengthOf = ({ marker, text }: Pick<Block, 'marker' | 'text'>): number => squeeze((marker ?? '') + text).length;
const firstLine = (block: Block): number => block.lines[0]?.[0] ?? 0;
const lineOf = (block: Block | undefined): number | undefined => block && firstLine(block);
const opens = (block: Block): boolean =>
  block.type === 'heading' && block.id === block.section && block.measure !== null;

/**
 * The gate over one document. `lines` are its file's, `lines[0]` is line 1; `narrow` counts the openings that likeness told with
 * another measure close by.
 */
export function gateOf(document: PlanDocument, lines: readonly string[], words: GateWords, narrow = 0): Gate {
  const bounds =
    document.kind === 'plan'
      ? [...ofEvery(document, lines), ...ofPlan(document, lines, words, narrow)]
      : document.kind === 'results'
        ? [...ofEvery(document, lines), ...ofResults(document, lines)]
        : document.kind === 'kpis' || document.kind === 'budget'
          ? [...ofEvery(document, lines), ...ofList(document, document.kind)]
          : [...ofEvery(document, lines), ...ofNational(document)];
  return { passed: bounds.every(({ passed }) => passed), bounds };
}

/** Bounds of every document: its characters, what is left out, and whether its sentences end. */
function ofEvery(document: PlanDocument, lines: readonly string[]): Bound[] {
  const [from, to] = document.source.lines;
  const printed = lines.slice(from - 1, to).reduce((sum, line) => sum + squeeze(line).length, 0);
  const shown = document.blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const lengths = (dropped: PlanDocument['dropped']) =>
    dropped.reduce((sum, { text }) => sum + squeeze(text).length, 0);
  const gone = lengths(document.dropped);
  // Last year's column is as long as the plan, and kept beside it.
  const beside = lengths(document.dropped.filter(({ reason }) => reason === 'last-year'));
  const texts = document.blocks.filter(({ type }) => type === 'item' || type === 'paragraph');
  const broken = texts.filter(({ text }) => text.length > 20 && unfinishedEnd.test(text.trim()));
  return [
    shareAtLeast(
      'characters shown or dropped',
      limits.characters,
      Math.min(1, share(shown + gone, printed, 1)),
      'see which lines stand in no block',
    ),
    shareAtMost(
      'characters dropped',
      limits.dropped,
      share(gone - beside, printed - beside, 0),
      'see the dropped lines: what is no page number, head or foot must be shown',
      document.dropped[0]?.line,
    ),
    shareAtMost(
      'texts that break off',
      limits.broken,
      share(broken.length, texts.length, 0),
      'see whether lines were joined in their order',
      lineOf(broken[0]),
    ),
  ];
}

/** A national document names measures like a plan, in as many ways as there are documents: a text that names few is none. */
function ofNational({ blocks }: PlanDocument): Bound[] {
  const measures = new Set(blocks.flatMap((block) => (opens(block) ? [block.measure] : [])));
  return [
    atLeast(
      'measures open',
      limits.national,
      measures.size,
      'is it a document of the association? A plan of a branch wants --branch',
    ),
  ];
}

/** A list of targets and a budget: rows read of the rows that print a figure. */
function ofList(document: PlanDocument, kind: 'kpis' | 'budget'): Bound[] {
  const { seen, read, missed } = kind === 'kpis' ? targetRows(document) : amountRows(document);
  const what = kind === 'kpis' ? 'targets' : 'projects';
  const stated = kind === 'kpis' ? document.blocks.flatMap(({ kpis = [] }) => kpis) : (document.budget ?? []);
  return [
    atLeast(`${what} read`, limits.listed, stated.length, 'see whether the columns were told apart by their heads'),
    shareAtLeast(
      `rows with a figure that were read as ${what}`,
      limits.rows,
      share(read, seen, 0),
      'see the rows that give none',
      missed,
    ),
  ];
}

function ofPlan(document: PlanDocument, lines: readonly string[], words: GateWords, narrow: number): Bound[] {
  const { blocks } = document;
  const openings = blocks.filter(opens);
  const named = openings.filter(({ measure }) => !measure?.endsWith('-other'));
  const measures = new Set(named.map(({ measure }) => measure));
  const text = new Map<string | null, number>();
  for (const block of blocks) text.set(block.measure, (text.get(block.measure) ?? 0) + lengthOf(block));
  const all = Math.max(
    1,
    [...text.values()].reduce((a, b) => a + b, 0),
  );
  const [largest] = [...text].filter(([measure]) => measure !== null).sort((a, b) => b[1] - a[1]);
  // Tables behind the text (targets, budgets) belong to no measure.
  const tables = blocks.filter(({ type, measure }) => type === 'table' && measure === null);
  const outside = (text.get(null) ?? 0) - tables.reduce((sum, block) => sum + lengthOf(block), 0);
  const silent = silentHeadings(blocks);
  const skipped = skippedNumbers(blocks);
  const unseen = unseenHeadings(blocks, words.measureOf);
  const unread = unreadKpis(document, lines);
  const aimless = withoutTarget(blocks);
  const missing = missingPillars(document, lines, words);
  return [
    atLeast(
      'measures open',
      limits.measures,
      measures.size,
      'add the headings that name measures to content/catalog/measures.yaml, or correct them',
    ),
    shareAtLeast(
      'headings of their class that open a measure',
      limits.headings,
      share(openings.length, openings.length + silent.length, 0),
      `see the headings that open none${silent[0] ? `: 「${silent[0].text.slice(0, 30)}」` : ''}`,
      lineOf(silent[0]),
    ),
    atMost(
      'numbers that the series of headings skip',
      limits.skipped,
      skipped.length,
      `see the heading ${skipped[0]?.number ?? ''} before`,
      skipped[0]?.line,
    ),
    shareAtMost(
      'items that name another measure, for each opening',
      limits.unseen,
      share(unseen.length, openings.length, 0),
      'see whether they are headings',
      lineOf(unseen[0]),
    ),
    atMost(
      'openings told by a narrow likeness',
      // One in a short plan is a doubt, as it is in a long one.
      Math.max(1, Math.floor(limits.narrow * openings.length)),
      narrow,
      'see the doubts, and name the measures by corrections or in content/catalog/measures.yaml',
    ),
    shareAtMost(
      'openings whose measure is not known',
      limits.unknown,
      share(openings.length - named.length, openings.length, 0),
      'add their words to content/catalog/measures.yaml',
      lineOf(openings.find((block) => !named.includes(block))),
    ),
    shareAtMost(
      `text of the largest measure${largest ? ` (${largest[0]})` : ''}`,
      limits.largest,
      largest ? largest[1] / all : 0,
      'a heading inside it was not seen',
      lineOf(openings.find(({ measure }) => measure === largest?.[0])),
    ),
    shareAtMost(
      'text outside every measure',
      limits.outside,
      outside / all,
      'the headings before it were not seen',
      lineOf(blocks.find(({ type, measure }) => measure === null && (type === 'item' || type === 'paragraph'))),
    ),
    atMost('KPI marks without a target or a doubt', 0, unread.length, 'state the target by a correction', unread[0]),
    atMost(
      'sentences that state a figure to reach, without a target',
      limits.aimless,
      aimless.length,
      "see by what mark the document's targets are told",
      lineOf(aimless[0]),
    ),
    atMost(
      'pillars named in the text and not found',
      0,
      missing.length,
      'add the wording to content/catalog/pillars.yaml',
      missing[0],
    ),
  ];
}

/**
 * Headings that open no measure among those of the class that does: at the level of a pillar's outermost measures, with a mark
 * that several of them carry. A heading right above others only gathers them.
 */
function silentHeadings(blocks: readonly Block[]): Block[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'pillar') parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts.flatMap((part) => {
    const openings = part.filter(opens);
    const level = Math.min(...openings.map((block) => block.level));
    const outermost = openings.filter((block) => block.level === level);
    const several = (style: string) => outermost.filter((block) => styleOf(block) === style).length >= limits.classSize;
    return part.filter(
      (block, at) =>
        block.type === 'heading' &&
        !opens(block) &&
        block.level === level &&
        styleOf(block) !== 'plain' &&
        several(styleOf(block)) &&
        part[at + 1]?.type !== 'heading',
    );
  });
}

/** Numbers that the headings of a series skip: what carried them was not seen as a heading. */
function skippedNumbers(blocks: readonly Block[]): { line: number; number: number }[] {
  const found: { line: number; number: number }[] = [];
  let last = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === 'pillar') last = new Map();
    const [mark] = block.type === 'heading' && block.measure !== null ? readMarks(block.text).marks : [];
    const number = mark?.kind === 'number' ? ordinal(mark) : null;
    if (!mark || number === null) continue;
    const series = `${block.level} ${mark.style}`;
    const before = last.get(series);
    if (before !== undefined && number > before + 1 && number <= before + 1 + limits.skip)
      for (let missing = before + 1; missing < number; missing += 1)
        found.push({ line: firstLine(block), number: missing });
    last.set(series, number);
    // A deeper series begins anew below each heading.
    for (const key of last.keys()) if (Number(key.split(' ')[0]) > block.level) last.delete(key);
  }
  return found;
}

const styleOf = ({ marker, text }: Block): string =>
  readMarks(marker ? `${marker} ${text}` : text).marks[0]?.style ?? 'plain';

/** A KPI mark in any dress at the head of a line: the letters, spaced or not, with or without brackets and signs around. */
const kpiHead =
  /^[^\p{L}\p{N}]{0,4}(?:数値目標|目標)?[^\p{L}\p{N}]{0,2}[KＫ]\s?[PＰ]\s?[IＩ](?=$|[^\p{L}])[^\p{L}\p{N}]{0,3}/u;

/** Lines with a KPI mark that lie in no block with a target, a doubt or a table of targets. */
function unreadKpis({ blocks, source, dropped }: PlanDocument, lines: readonly string[]): number[] {
  const gone = new Set(dropped.map(({ line }) => line));
  const at = new Map<number, number>();
  blocks.forEach((block, index) => {
    for (const [from, to] of block.lines)
      for (let line = from; line <= to; line += 1) if (!at.has(line)) at.set(line, index);
  });
  const found: number[] = [];
  for (let line = source.lines[0]; line <= source.lines[1]; line += 1) {
    const text = (lines[line - 1] ?? '').trim();
    const rest = text.replace(kpiHead, '');
    // 「KPIの達成に向けて…」 and 「KPI一覧」 are words of a sentence or a title.
    if (!kpiHead.test(text) || gone.has(line) || /^[ぁ-ん一覧達表設]/u.test(rest)) continue;
    const index = at.get(line);
    const block = index === undefined ? undefined : blocks[index];
    if (!block || index === undefined) continue;
    // The mark alone on its line, or a label over a box: its statements follow.
    const box = blocks.slice(index, index + 6);
    const told =
      block.type === 'kpi' ||
      block.type === 'table' ||
      box.some(({ type, kpis }) => type === 'kpi' || (kpis?.length ?? 0) > 0);
    if (!told) found.push(line);
  }
  return found;
}

/** The first line of each pillar that heading-like lines name and no block of the document is. */
function missingPillars({ blocks, source }: PlanDocument, lines: readonly string[], words: GateWords): number[] {
  const named = new Map<string, number>();
  for (let line = source.lines[0]; line <= source.lines[1]; line += 1) {
    const text = (lines[line - 1] ?? '').trim();
    if (text.length > 40 || /[。、]/u.test(text)) continue;
    const pillar = words.pillarOf(text);
    if (pillar !== null && !named.has(pillar)) named.set(pillar, line);
  }
  const found = new Set(
    blocks.filter(({ type }) => type === 'pillar').map(({ marker, text }) => words.pillarOf((marker ?? '') + text)),
  );
  return [...named].filter(([pillar]) => !found.has(pillar)).map(([, line]) => line);
}

/** Rows read of rows seen: a line that prints a judgement is one. */
function ofResults(document: PlanDocument, lines: readonly string[]): Bound[] {
  const [from, to] = document.source.lines;
  const judged = /[（(【［](?:概ね|おおむね)?(?:未)?達成[）)】］]|^(?:概ね|おおむね)?(?:未)?達成$/u;
  const printed = lines.slice(from - 1, to).flatMap((text, at) => (judged.test(text.trim()) ? [from + at] : []));
  const results = document.results ?? [];
  // In a column of its own the judgement is a cell beside the figure.
  const rows = results.filter(({ text, achievedText }) => judged.test(text) || judged.test(achievedText ?? ''));
  return [
    atLeast('results read', 1, results.length, 'see whether the columns were told apart'),
    shareAtLeast(
      'judgements that stand in a row',
      limits.rows,
      Math.min(1, share(rows.length, printed.length, 1)),
      'see the lines that say 達成 or 未達成 and stand in no row',
      printed.find((at) => !rows.some(({ line }) => line === at)),
    ),
  ];
}
