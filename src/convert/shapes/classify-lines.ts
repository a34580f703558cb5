/** Cuts lines into pieces: rules say what opens one, everything else continues the one before or opens a paragraph. */
import type { BlockType, Dropped, DropReason, Tag } from '../../schema/document.ts';
import type { Line } from '../lines/lines.ts';
import { isPageNumber } from '../lines/lines.ts';
import { longestBlock } from '../text.ts';
import type { Piece } from './piece.ts';
import { append, dropped, piece } from './pieces.ts';

/**
 * Level of a slide's title that has pillars below it, with room for what stands between: `lineUp` closes the gaps and counts
 * from the outermost level down.
 */
export const overPillars = -3;

/** A line that opens a piece. The pattern's group `mark` is the marker, the rest its text. */
export interface LineRule {
  role: string;
  pattern: RegExp;
  type: BlockType;
  level?: number;
  /** What the pattern cannot say. */
  test?: (text: string, open: Piece | null) => boolean;
  /** Never continued by the next line. */
  single?: boolean;
  /** The mark may stand alone on the line above its text. */
  above?: boolean;
  tags?: Tag[];
}

export interface DropRule {
  pattern: RegExp;
  reason: DropReason;
  /** Kept where it stands for the first time: the first line of the rule, or every line with other words. */
  keepFirst?: 'rule' | 'words';
}

export interface LineRules {
  lines: readonly LineRule[];
  drops: readonly DropRule[];
  /** Splits a line that holds several pieces; most lines come back alone. */
  split?: (line: Line) => string[];
  /** A say of its own on whether a line without a mark continues the piece before; undefined = the general rule. */
  continues?: (open: Piece, line: Line, next: Line | undefined) => boolean | undefined;
  /** Keep a space at the break: between a label and its figure. */
  spaced?: (open: Piece, text: string) => boolean;
}

export interface Classified {
  pieces: Piece[];
  dropped: Dropped[];
}

const amount = '[▲\\d０-９][\\d０-９,，.．]*\\s*(?:％|%|件|名|回|円|事業所)';
/** A label with its figure stands for itself: `文書勧奨 13,404件`, `18位 全国平均 54.18％`. */
export const figureLine = new RegExp(`^[^（].*[\\s　]${amount}(?:（[^）]*）)?$|^[^（\\s]\\S*[\\s　]+${amount}`, 'u');

const finished = /[。：:」』】］]$/u;
const statedWhole = /(?:以上|以下|以内|とする|を行う)$/u;

/** Does a line without a mark carry on what stands open before it? */
export function carriesOn(open: Piece, line: Line, next: Line | undefined): boolean {
  const last = open.at.at(-1) as Line;
  const contained = last.number === line.number;
  if (contained) return false;
  if (open.type === 'table') return true;
  if (open.text.length > longestBlock) return false;
  if (figureLine.test(line.text)) return false;
  if (line.gap === 0) return true;
  if (finished.test(open.text) || (open.type === 'kpi' && statedWhole.test(open.text))) return false;
  if (/[、，]$/u.test(open.text)) return true;
  if (open.type === 'paragraph' && /^[にをはがの](?!れ)/u.test(line.text)) return true;
  // Broken at the column's edge, or ended before it? Its own lines and the next one show how wide the column is.
  const edge = Math.max(
    ...open.at.map((at) => at.width),
    Math.min(line.width, next && next.gap === 0 ? 999 : line.width),
  );
  return last.width >= edge - 6 && last.width >= 30;
}

export function classifyLines(lines: readonly Line[], rules: LineRules): Classified {
  const pieces: Piece[] = [];
  const gone: Dropped[] = [];
  const seen = new Set<DropRule | string>();
  let open: Piece | null = null;
  lines.forEach((line, index) => {
    if (isPageNumber(line.text)) {
      gone.push(dropped(line, 'page-number'));
      return;
    }
    const drop = rules.drops.find(({ pattern }) => pattern.test(line.text));
    const known = drop?.keepFirst === 'words' ? line.text : drop;
    if (drop && (!drop.keepFirst || seen.has(known as DropRule | string))) {
      gone.push(dropped(line, drop.reason));
      return;
    }
    if (known) seen.add(known);
    for (const text of rules.split?.(line) ?? [line.text]) {
      const next = lines[index + 1];
      const says = open && open.text.length <= longestBlock ? rules.continues?.(open, line, next) : undefined;
      const rule = says
        ? undefined
        : rules.lines.find(({ pattern, test }) => pattern.test(text) && (test?.(text, open) ?? true));
      if (rule) {
        const opened = openPiece(line, text, rule, rules.lines.indexOf(rule));
        pieces.push(opened);
        open = rule.single ? null : opened;
      } else if (open && (says ?? carriesOn(open, line, next)))
        append(open, line, text, open.type === 'table' || startsAnew(open, text) || rules.spaced?.(open, text));
      else {
        open = piece('paragraph', line, text, { role: 'paragraph' });
        pieces.push(open);
      }
    }
  });
  return { pieces, dropped: gone };
}

/** A second sentence where the first has no 。: a space keeps them apart. */
const startsAnew = (open: Piece, text: string): boolean =>
  /^(?:また|なお|特に)、/u.test(text) && !/。$/u.test(open.text);

/** Names a rule for the report: its role and its place among the rules of its set. */
export const openedBy = (role: string, at: number): string => `${role}, rule ${at + 1}`;

function openPiece(
  line: Line,
  text: string,
  { role, pattern, type, level = 1, tags = [], above = false }: LineRule,
  at: number,
): Piece {
  const marker = pattern.exec(text)?.groups?.mark ?? null;
  const words = marker === null ? text : text.slice(marker.length).trim();
  // A mark that stands for itself is the text, unless its text follows on the next line.
  const alone = words === '' && !above;
  return piece(type, line, alone ? text : words, {
    role,
    rule: openedBy(role, at),
    level,
    tags: [...tags],
    marker: alone ? null : (marker?.trim() ?? null),
  });
}
