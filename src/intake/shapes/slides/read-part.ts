/** One part of a slide → pieces: pillars, titles, labels, statements of targets, headings inside a box, items, notes, tables. */
import { isTitle } from '../../../convert/identify.ts';
import type { Line } from '../../../convert/lines/lines.ts';
import { ordinal, readMarks } from '../../../convert/lines/marks.ts';
import type { Piece } from '../../../convert/shapes/piece.ts';
import { dropped } from '../../../convert/shapes/pieces.ts';
import { isPopulation } from '../../../convert/targets/kpi-parts.ts';
import { squeeze } from '../../../convert/text.ts';
import type { Dropped } from '../../../schema/document.ts';
import { columnsOf } from '../../grids/columns.ts';
import { kpiRows } from '../../grids/kpi-rows.ts';
import { tablePiece } from '../../grids/table-piece.ts';
import type { Line as LayoutLine, Page } from '../../layout.ts';
import { type LayoutContext, pieceOf } from '../context.ts';
import { type Paragraph, paragraphOf, paragraphsOf } from '../paragraphs.ts';
import { pillarNamed } from '../sections.ts';
import type { HeadingKind } from './openings.ts';
import type { SlidePart } from './slide.ts';
import type { TargetTable } from './targets.ts';

/** What the reading of slides has so far. */
export interface State {
  context: LayoutContext;
  of: (line: LayoutLine) => Line;
  pieces: Piece[];
  kinds: Map<Piece, HeadingKind>;
  tables: TargetTable[];
  gone: Dropped[];
  pillar: string | null;
  /** The last slide's title, without what says that it goes on. */
  title: string | null;
}

/** A pillar's name that runs over the slides stands where it turns. */
export function runningPillar(page: Page, state: State): void {
  for (const line of page.lines) {
    if (line.furniture !== 'running section' && line.furniture !== 'repeated') continue;
    const pillar = pillarNamed(line.text, state.context);
    if (!pillar || pillar === state.pillar) continue;
    putPillar([line], state);
  }
}

function putPillar(lines: LayoutLine[], state: State): void {
  const { whole } = paragraphOf(lines);
  const pillar = pillarNamed(whole, state.context);
  if (pillar === state.pillar) {
    for (const line of lines) state.gone.push(dropped(state.of(line), 'repeated-pillar'));
    return;
  }
  state.pillar = pillar;
  const { marker, text } = readMarks(whole);
  state.pieces.push(pieceOf('pillar', lines, text, state.of, { marker, opens: true }));
}

/** 【重要度：高】 in front of its reasons. */
const grades = /^[【［〔（(](?:重要度|困難度)[：:]?\s*[高中低][】］〕）)]\s*/u;

/** What counts the slides of one title: （2/3）, その2. A title that says 【続き】 is kept, as printed. */
const goesOn = /[（(【［〔]?(?:[0-9０-９]+\s*[／/]\s*[0-9０-９]+|その[0-9０-９一二三四五]+)[）)】］〕]?$/u;

export function readPart(part: SlidePart, state: State): void {
  const { of, pieces, kinds, context } = state;
  const { lines } = part.region;
  if (part.kind === 'table' && part.region.grid) {
    const piece = tablePiece(part.region.grid, of);
    const label = part.label
      ? pieceOf('heading', part.label.lines, paragraphOf(part.label.lines).whole, of, { level: 3, role: 'kpi-label' })
      : null;
    if (label) pieces.push(label);
    pieces.push(piece);
    const heads = columnsOf(part.region.grid, context.entry.fiscalYear);
    if (heads) state.tables.push({ piece, rows: kpiRows(part.region.grid, heads, context.vocabulary) });
    return;
  }
  if (part.kind === 'title') {
    readTitle(lines, state);
    return;
  }
  if (part.kind === 'label') {
    const paragraph = paragraphOf(lines);
    if (pillarNamed(paragraph.whole, context)) putPillar(lines, state);
    else {
      const heading = headingOf(paragraph, state);
      const tags = (part.tags ?? []).flatMap((tag) => context.vocabulary.tagsOf(tagWords(tag.lines)));
      heading.tags.push(...tags);
      pieces.push(heading);
      kinds.set(heading, 'label');
      for (const tag of part.tags ?? [])
        pieces.push(pieceOf('note', tag.lines, paragraphOf(tag.lines).whole, of, { role: 'tag' }));
    }
    return;
  }
  if (part.kind === 'tag') {
    pieces.push(
      pieceOf('note', lines, paragraphOf(lines).whole, of, {
        tags: context.vocabulary.tagsOf(tagWords(lines)),
        role: 'tag',
      }),
    );
    return;
  }
  if (isPaperNumber(lines)) {
    for (const line of lines) state.gone.push(dropped(of(line), 'furniture'));
    return;
  }
  const area = part.region.box ?? (part.region.table !== undefined ? part.region : undefined);
  readText(paragraphsOf(lines, area), part, state);
}

/** A tag in a shape has no brackets of its own. */
const tagWords = (lines: readonly LayoutLine[]): string =>
  `【${lines
    .map(({ text }) => text)
    .join('')
    .replace(/[【】［］（）()]/gu, '')}】`;

/** 「資料２」 in a frame of its own: the meeting's number of the paper. */
const isPaperNumber = (lines: readonly LayoutLine[]): boolean =>
  lines.length === 1 &&
  /^[【（(]?(?:資料|別紙|参考資料|別添)\s*[\d０-９一-十\-－―①-⑳]*[】）)]?$/u.test(lines[0]?.text ?? '');

function headingOf({ whole, lines }: Paragraph, { of }: State): Piece {
  return pieceOf('heading', lines, whole, of, { level: 2 });
}

/** The slide's title: a pillar's name, the title of the slide before going on, or a heading. */
function readTitle(lines: readonly LayoutLine[], state: State): void {
  const { of, pieces, kinds, context } = state;
  for (const paragraph of titleParagraphs(lines)) {
    if (pillarNamed(paragraph.whole, context)) {
      putPillar(paragraph.lines, state);
      continue;
    }
    const words = squeeze(paragraph.whole.replace(goesOn, ''));
    if (words === state.title || words === '') {
      for (const line of paragraph.lines) state.gone.push(dropped(of(line), 'furniture'));
      continue;
    }
    state.title = words;
    const heading = headingOf(paragraph, state);
    heading.level = 1;
    pieces.push(heading);
    if (!isTitle(paragraph.whole)) kinds.set(heading, 'title');
    else Object.assign(heading, { role: 'group', opens: true });
  }
}

/** A title's box may hold the pillar above the heading, each on a line. */
function titleParagraphs(lines: readonly LayoutLine[]): Paragraph[] {
  const groups: LayoutLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const apart =
      readMarks(line.text).marks.length > 0 || (before && Math.abs((before.size ?? 0) - (line.size ?? 0)) > 1);
    if (last && !apart && line.width !== undefined) last.push(line);
    else groups.push([line]);
  }
  return groups.map(paragraphOf);
}

/** Text of one box: statements where it is labelled KPI, else headings, items, notes and paragraphs. */
function readText(paragraphs: readonly Paragraph[], part: SlidePart, state: State): void {
  const { of, pieces, kinds, context } = state;
  let label = part.label ?? null;
  let targets = part.kind === 'targets';
  let last: number | null = null;
  for (const paragraph of paragraphs) {
    const { marks, marker, text, whole, lines } = paragraph;
    const [mark] = marks;
    if (pillarNamed(whole, context)) {
      putPillar(lines, state);
      continue;
    }
    const number = marks.find(({ kind }) => kind === 'number');
    const isNote = mark === undefined && marker !== null;
    if (mark?.kind === 'kpi') {
      targets = true;
      last = null;
      if (text === '') {
        label = { ...part.region, lines };
        continue;
      }
    } else if (targets && mark?.kind === 'bullet' && !/とする|以上|以下/u.test(whole)) targets = false;
    const states =
      targets &&
      !isNote &&
      !isPopulation(whole) &&
      (number === undefined || last === null || (ordinal(number) ?? 0) > last);
    if (states && whole !== '') {
      last = number ? ordinal(number) : last;
      pieces.push(statementOf(paragraph, label?.lines ?? [], state));
      label = null;
      continue;
    }
    if (label) {
      pieces.push(pieceOf('heading', label.lines, paragraphOf(label.lines).whole, of, { level: 3, role: 'kpi-label' }));
      label = null;
    }
    const more = { marker, tags: context.vocabulary.tagsOf(whole) };
    const grade = grades.exec(whole);
    if (grade) {
      // What is said of the measure: its heading carries the tag too.
      const heading = pieces.findLast((p) => kinds.has(p));
      heading?.tags.push(...more.tags.filter((tag) => !heading.tags.includes(tag)));
      const words = whole.slice(grade[0].length).trim();
      pieces.push(pieceOf('paragraph', lines, words || whole, of, { ...more, marker: words ? grade[0].trim() : null }));
    } else if (isNote) pieces.push(pieceOf('note', lines, text, of, more));
    else if (isHeadingInside(paragraph, paragraphs)) {
      const heading = headingOf(paragraph, state);
      heading.level = 3;
      heading.tags.push(...more.tags);
      kinds.set(heading, 'inner');
      pieces.push(heading);
    } else if (mark && text !== '') pieces.push(pieceOf('item', lines, text, of, more));
    else pieces.push(pieceOf('paragraph', lines, whole, of, { tags: more.tags }));
  }
  if (label)
    pieces.push(pieceOf('heading', label.lines, paragraphOf(label.lines).whole, of, { level: 3, role: 'kpi-label' }));
}

/** A statement with its label in front, where the label is printed before it; else the label is a heading of its own. */
function statementOf(
  { marker, text, whole, lines }: Paragraph,
  label: readonly LayoutLine[],
  { of, pieces }: State,
): Piece {
  const first = lines[0]?.number ?? 0;
  const before = label.every(({ number }) => number < first);
  const words = label.map((line) => line.text).join('');
  if (label.length > 0 && !before)
    pieces.push(pieceOf('heading', [...label], words, of, { level: 3, role: 'kpi-label' }));
  const front = label.length > 0 && before ? [words] : [];
  const own = text === '' ? { marker: null, text: whole } : { marker, text };
  const marks = [...front, own.marker].filter((part) => part !== null && part !== '');
  return pieceOf('kpi', [...(before ? label : []), ...lines], own.text, of, {
    marker: marks.length > 0 ? marks.join(' ') : null,
    role: 'kpi',
  });
}

/** Short, numbered or in bold or brackets, without a stop, over something else in its box. */
function isHeadingInside({ whole, marks, lines, text }: Paragraph, all: readonly Paragraph[]): boolean {
  if (whole.length > 50 || /[。、]$|。/u.test(whole) || text === '' || /[:：]\s*[\d０-９]/u.test(whole)) return false;
  const [mark] = marks;
  const bracketed = /^[【［〔＜《≪].+[】］〕＞》≫]$/u.test(whole);
  const bold = lines.every((line) => line.bold) && !all.every((one) => one.lines.every((line) => line.bold));
  const larger = lines.every(({ size = 0 }) =>
    all.some((one) => one.lines.some((line) => (line.size ?? 0) < size - 1)),
  );
  const next = all[all.findIndex((one) => one.lines === lines) + 1];
  if (!next) return false;
  if (mark?.kind === 'bullet' && !/^[■◆●]/u.test(whole)) return false;
  const other = next.marks[0]?.style !== mark?.style;
  return (
    (bracketed || bold || larger || mark?.kind === 'number') &&
    other &&
    (mark?.kind !== 'number' || bold || larger || next.marks.length > 0)
  );
}
