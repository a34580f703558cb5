/** One slide: its title, the labels of its boxes, targets beside their label, and what stands under which. */
import { readMarks } from '../../../convert/lines/marks.ts';
import { squeeze } from '../../../convert/text.ts';
import type { Grid } from '../../grids/grid.ts';
import type { Area, Line, Page } from '../../layout.ts';
import { markedNote } from '../around.ts';
import { inReadingOrder } from './order.ts';
import { inHeight, inWidth, overlap, type Region, regionsOf, union } from './regions.ts';

export type PartKind = 'title' | 'label' | 'tag' | 'targets' | 'table' | 'body';

export interface SlidePart {
  kind: PartKind;
  region: Region;
  /** Of targets: the label KPI beside or above. */
  label?: Region;
  /** Of a label: shapes 新規, 重点 that lie on it. */
  tags?: Region[];
}

export interface Slide {
  page: Page;
  /** In reading order: what belongs to a heading follows it. */
  parts: SlidePart[];
}

/** Longest words of a label; its box holds nothing else. */
const LONGEST_LABEL = 48;
/** A label lies as near to its box, in points. */
const NEAR = 14;
/** A label KPI lies as near to its statements. */
const BESIDE = 40;
/** The part of a slide, from the top, that its title stands in. */
const TITLE_HEIGHT = 0.25;

/** `headsMeasure` says of a title whether it could: a pillar's name does not. */
export function slideOf(page: Page, grids: readonly Grid[], headsMeasure: (title: string) => boolean): Slide {
  const regions = regionsOf(page, grids);
  const title = titleOf(regions, page);
  const rest = regions.filter((region) => region !== title);
  const tags = rest.filter(({ lines }) => isTag(wordsOf(lines)));
  const marks = rest.filter(({ lines }) => isTargetLabel(wordsOf(lines)));
  const others = rest.filter((region) => !tags.includes(region) && !marks.includes(region));
  const parts = others.map((region): SlidePart => {
    if (region.grid) return { kind: 'table', region };
    return { kind: isLabel(region, others) ? 'label' : 'body', region };
  });
  for (const mark of marks) attach(mark, parts);
  for (const tag of tags) {
    const on = parts.find(
      ({ kind, region }) => kind === 'label' && inHeight(tag, region) > 0.5 && inWidth(tag, widened(region)) > 0.5,
    );
    if (on) on.tags = [...(on.tags ?? []), tag];
    else parts.push({ kind: 'tag', region: tag });
  }
  const bare = !title || !headsMeasure(title.lines.map(({ text }) => text).join(''));
  return { page, parts: arranged(title ? { kind: 'title', region: title } : null, parts, bare) };
}

const widened = (region: Region): Region => ({ ...region, x: region.x - BESIDE, width: region.width + 2 * BESIDE });
const wordsOf = (lines: readonly Line[]): string => squeeze(lines.map(({ text }) => text).join(''));

/** 新規, 【拡充】, 重点: a shape that holds nothing else. */
export const isTag = (words: string): boolean =>
  /^[【［(（〔]?(?:新規?|拡充|強化|重点|継続|一部新規|NEW|見直し)[】］)）〕]?[！!]?$/iu.test(words);
/** KPI, 目標（KPI）, 数値目標: alone in its shape. */
export const isTargetLabel = (words: string): boolean =>
  words.length <= 16 &&
  (isKpiAlone(words) || /^[【［(（〔■◆●]?(?:数値目標|目標値?|目標指標|達成目標|成果目標)[】］)）〕]?$/u.test(words));
function isKpiAlone(words: string): boolean {
  const { marks, text } = readMarks(words);
  return marks[0]?.kind === 'kpi' && text === '';
}

/** The largest type at the top, or the box that the file says is the title. */
function titleOf(regions: readonly Region[], page: Page): Region | null {
  const named = regions.find(({ box }) => box?.role === 'title');
  if (named) return named;
  const height = page.height ?? 540;
  const top = regions.filter(({ y, grid, lines }) => y < height * TITLE_HEIGHT && !grid && lines.length <= 2);
  const sizes = page.lines.map(({ size = 0 }) => size);
  const most = Math.max(0, ...sizes);
  const sizeOf = ({ lines }: Region): number => Math.max(0, ...lines.map(({ size = 0 }) => size));
  const largest = top.filter(
    (region) => sizeOf(region) >= Math.max(most * 0.82, 1) && !/。$/u.test(wordsOf(region.lines)),
  );
  return largest.toSorted((a, b) => a.y - b.y)[0] ?? null;
}

const statement = /(?:とする|維持する|を行う|実施する|以[上下内])[。]?$|^[①-⑳].*[①-⑳]/u;

/** Short words in a box of their own, filled or in bold, with something below. */
function isLabel(region: Region, others: readonly Region[]): boolean {
  const { lines, box } = region;
  const words = wordsOf(lines);
  const [first] = lines;
  if (!first || words.length > LONGEST_LABEL || lines.length > 2 || /[。]$|[、]$/u.test(words)) return false;
  // 「…率を65％以上とする」 states a target, however short it is.
  if ([words, ...lines.map(({ text }) => text)].some((text) => statement.test(text))) return false;
  if (lines.slice(1).some(({ text }) => markedNote(text).marks !== null)) return false;
  const mark = readMarks(first.text).marks[0];
  if (mark?.kind === 'bullet' || mark?.kind === 'kpi' || markedNote(first.text).marks === 'note') return false;
  if (/\d[\d,]*\s*[人名％%円]$|[:：]/u.test(words.normalize('NFKC'))) return false;
  const below = others.some(
    (other) =>
      other !== region &&
      overlap(region, other) > 0.6 &&
      other.y - (region.y + region.height) < NEAR &&
      other.y > region.y,
  );
  const bold = lines.every((line) => line.bold);
  const filled = box?.fill !== undefined;
  return (filled || bold) && (below || mark?.kind === 'number');
}

/** A label KPI goes to the box right of it, below it, or that it lies on. */
function attach(mark: Region, parts: SlidePart[]): void {
  const near = parts
    .filter(({ kind, label }) => (kind === 'body' || kind === 'table') && !label)
    .flatMap((part) => {
      const { region } = part;
      const right = region.x - (mark.x + mark.width);
      const below = region.y - (mark.y + mark.height);
      if (region.table !== undefined && region.table === mark.table) return [{ part, far: -1 }];
      if (inHeight(mark, region) > 0.5 && right > -mark.width && right <= BESIDE)
        return [{ part, far: Math.max(0, right) }];
      if (overlap(mark, region) > 0.5 && below > -2 * mark.height && below <= BESIDE / 2)
        return [{ part, far: Math.max(0, below) }];
      return [];
    })
    .toSorted((a, b) => a.far - b.far)[0]?.part;
  if (!near) {
    parts.push({ kind: 'label', region: mark });
    return;
  }
  near.label = mark;
  if (near.kind !== 'table') near.kind = 'targets';
  Object.assign(near.region, union(near.region, mark));
}

interface Group extends Region {
  parts: SlidePart[];
}

/**
 * The label that a region stands under: the lowest above it in its column; several where labels stand side by side above it.
 * Below a title that heads no measure (`bare`) what stands beside the first label is that one's too.
 */
function ownerOf(region: Region, labels: readonly SlidePart[], bare: boolean): SlidePart | 'several' | null {
  const higher = labels.filter(({ region: { y } }) => y < region.y + 2);
  const above = higher.filter((label) => inWidth(region, label.region) > 0.5 || inWidth(label.region, region) > 0.5);
  const nearest = above.toSorted((a, b) => b.region.y - a.region.y)[0];
  if (nearest) {
    const beside = above.some((other) => overlap(other.region, nearest.region) < 0.2);
    return beside && inWidth(region, nearest.region) < 0.9 ? 'several' : nearest;
  }
  return bare ? (higher.toSorted((a, b) => b.region.y - a.region.y)[0] ?? null) : null;
}

/** The title and what is of no label, then each label with what stands under it. */
function arranged(title: SlidePart | null, parts: readonly SlidePart[], bare: boolean): SlidePart[] {
  const labels = parts.filter(({ kind }) => kind === 'label');
  const groups = new Map<SlidePart, SlidePart[]>(labels.map((label) => [label, []]));
  const lead: SlidePart[] = [];
  const wide: SlidePart[] = [];
  for (const part of parts) {
    if (part.kind === 'label') continue;
    const owner = ownerOf(part.region, labels, bare);
    if (owner === 'several') wide.push(part);
    else if (owner) groups.get(owner)?.push(part);
    else lead.push(part);
  }
  const areas: Group[] = [
    ...labels.map((label) =>
      groupOf([label, ...inReadingOrder((groups.get(label) ?? []).map(placed)).map(({ part }) => part)]),
    ),
    ...wide.map((part) => groupOf([part])),
  ];
  const across = inReadingOrder(areas, 'y');
  const down = inReadingOrder(areas, 'x');
  const ordered = falls(across) > falls(down) ? down : across;
  const ordering = inReadingOrder(lead.map(placed)).map(({ part }) => part);
  // What runs above the title, a pillar's name, stands before it.
  const before = ordering.filter(({ region }) => title && region.y + region.height <= title.region.y + 2);
  const behind = ordering.filter((part) => !before.includes(part));
  return [...before, ...(title ? [title] : []), ...behind, ...ordered.flatMap((group) => group.parts)];
}

const placed = (part: SlidePart) => ({ ...part.region, part });

function groupOf(parts: SlidePart[]): Group {
  const [first] = parts as [SlidePart];
  return { ...first.region, ...parts.map(({ region }): Area => region).reduce(union), parts };
}

/** How often the numbers of the labels fall from one to the next. */
function falls(groups: readonly Group[]): number {
  const numbers = groups.flatMap(({ parts: [first] }) => {
    const found = /^[（(]?\s*(\d{1,2})/u.exec((first?.region.lines[0]?.text ?? '').normalize('NFKC'));
    return found ? [Number(found[1])] : [];
  });
  return numbers.filter((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)).length;
}
