/** Marks of list items as Word prints them: it counts them while it reads, and so does this. */
import { drawnMark } from '../office/marks.ts';
import { numeral } from '../office/numerals.ts';
import { all, attribute, child, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { type ParagraphProperties, paragraphProperties, runProperties } from './styles.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  /** White space behind the mark. */
  gap: string;
  /** Deepest level that makes this one begin anew, counted from 1; 0: none does. */
  restart: number;
  plain: boolean;
  font: string | undefined;
  hidden: boolean;
  style: string | undefined;
  indent: ParagraphProperties;
}

export interface ListMark {
  /** With the white space behind it; empty where the item has no mark. */
  text: string;
  /** From 1. */
  depth: number;
  indent: ParagraphProperties;
}

export interface Numbering {
  /** Counts one item of the list; null where it is none. `style` tells the level where the item does not. */
  next(list: string | undefined, level: number | undefined, style: string): ListMark | null;
}

const gaps: Record<string, string> = { nothing: '', space: ' ' };

function levelOf(node: XmlNode): Level {
  const value = (name: string): string | undefined => attribute(child(node, name), 'w:val');
  const { font, vanish } = runProperties(child(node, 'w:rPr'));
  return {
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    start: numberOf(value('w:start')) ?? 0,
    gap: gaps[value('w:suff') ?? 'tab'] ?? '\t',
    restart: numberOf(value('w:lvlRestart')) ?? Number.POSITIVE_INFINITY,
    plain: switched(child(node, 'w:isLgl')) ?? false,
    font,
    hidden: vanish ?? false,
    style: value('w:pStyle'),
    indent: paragraphProperties(child(node, 'w:pPr')),
  };
}

const levelsOf = (node: XmlNode | undefined): Map<number, Level> =>
  new Map(all(node, 'w:lvl').map((level) => [numberOf(attribute(level, 'w:ilvl')) ?? 0, levelOf(level)]));

interface List {
  abstract: string;
  levels: Map<number, Level>;
  /** Levels that begin anew with this list. */
  starts: Map<number, number>;
}

function listsOf(part: XmlNode | undefined): Map<string, List> {
  const abstracts = new Map(all(part, 'w:abstractNum').map((node) => [attribute(node, 'w:abstractNumId') ?? '', node]));
  const styled = new Map(
    [...abstracts].map(([id, node]) => [attribute(child(node, 'w:styleLink'), 'w:val'), id] as const),
  );
  return new Map(
    all(part, 'w:num').map((num) => {
      let abstract = attribute(child(num, 'w:abstractNumId'), 'w:val') ?? '';
      const link = attribute(child(abstracts.get(abstract), 'w:numStyleLink'), 'w:val');
      if (link !== undefined) abstract = styled.get(link) ?? abstract;
      const levels = levelsOf(abstracts.get(abstract));
      const starts = new Map<number, number>();
      for (const change of all(num, 'w:lvlOverride')) {
        const at = numberOf(attribute(change, 'w:ilvl')) ?? 0;
        const level = child(change, 'w:lvl');
        if (level) levels.set(at, levelOf(level));
        const start = numberOf(attribute(child(change, 'w:startOverride'), 'w:val'));
        if (start !== undefined) starts.set(at, start);
      }
      return [attribute(num, 'w:numId') ?? '', { abstract, levels, starts }] as const;
    }),
  );
}

export function numberingOf(part: XmlNode | undefined): Numbering {
  const lists = listsOf(part);
  // Lists of one form count on in each other, but where one says that it begins anew.
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(list, given, style) {
      const found = list === undefined ? undefined : lists.get(list);
      if (!found || list === undefined) return null;
      const at = given ?? [...found.levels].find(([, { style: own }]) => own === style)?.[0] ?? 0;
      const level = found.levels.get(at);
      if (!level) return null;
      const counts = counters.get(found.abstract) ?? new Map<number, number>();
      counters.set(found.abstract, counts);
      const key = `${list}/${at}`;
      const restart = begun.has(key) ? undefined : found.starts.get(at);
      begun.add(key);
      const before = counts.get(at);
      counts.set(at, restart ?? (before === undefined ? level.start : before + 1));
      for (const deeper of [...counts.keys()])
        if (deeper > at && at < (found.levels.get(deeper)?.restart ?? Number.POSITIVE_INFINITY)) counts.delete(deeper);
      return { text: markOf(level, found, counts), depth: at + 1, indent: level.indent };
    },
  };
}

function markOf(level: Level, { levels }: List, counts: ReadonlyMap<number, number>): string {
  if (level.hidden || level.format === 'none') return '';
  const text =
    level.format === 'bullet'
      ? drawnMark(level.text, level.font)
      : level.text.replace(/%([1-9])/gu, (_, digit: string) => {
          const at = Number(digit) - 1;
          const count = counts.get(at) ?? levels.get(at)?.start ?? 1;
          return numeral(level.plain ? 'decimal' : (levels.get(at)?.format ?? 'decimal'), count);
        });
  return text === '' ? '' : text + level.gap;
}
