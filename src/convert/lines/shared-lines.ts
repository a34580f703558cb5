/**
 * Stage 3, behind reflow: pieces that share their printed lines are told apart, and a KPI mark alone on its line is put before
 * its statement.
 */

import { LONGEST_ROW } from '../limits.ts';
import { isTargetList } from '../outline/headings.ts';
import { parseTarget } from '../targets/targets.ts';
import { openBrackets, squeeze } from '../text.ts';
import type { LogicalPiece } from '../types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readMarks } from './marks.ts';
import { isKpi } from './reflow.ts';
import { sharedLineRules } from './rules/shared-lines.ts';
import { cutPillar } from './split.ts';

/** A KPI mark alone on its line opens the statement on the next one. */
export function joinLoneMarks(pieces: LogicalPiece[]): LogicalPiece[] {
  return pieces.reduce<LogicalPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last && last.text === '' && isKpi(last) && !piece.pillar && !piece.table) {
      joined[joined.length - 1] = {
        ...piece,
        marks: [...last.marks, ...piece.marks],
        marker: [last.marker, piece.marker].filter((mark) => mark !== null).join(' '),
        lines: [...last.lines, ...piece.lines],
        joins: [...last.joins, { line: piece.lines[0] as number, rule: 'mark alone on its line' }, ...piece.joins],
        gap: last.gap,
        page: last.page,
        pageStart: last.pageStart,
      };
    } else joined.push(piece);
    return joined;
  }, []);
}

/** i, v and x behind h, u and w are letters of a series a, b, c …, and no numerals. Changes the pieces' marks. */
export function settleLetters(pieces: readonly LogicalPiece[]): void {
  let last = 0;
  for (const { marks } of pieces) {
    const [mark] = marks;
    if (!mark) continue;
    const letter = /^[（(]?([a-zａ-ｚ])[）)．.]/iu.exec(mark.printed)?.[1]?.normalize('NFKC').toLowerCase();
    const place = letter === undefined ? 0 : letter.charCodeAt(0) - 96;
    if (place > 1 && place === last + 1 && mark.style.startsWith('roman'))
      mark.style = mark.printed.startsWith('(') || mark.printed.startsWith('（') ? 'latin-paren' : 'latin';
    if (mark.style.startsWith('latin')) last = place;
  }
}

/**
 * In a list of all targets a row's name and its first target share a line: `①サービス水準の向上 ①サービススタンダードの…`,
 * and so may the list's title and the first pillar's name.
 */
export function cutRowNames(pieces: LogicalPiece[], vocabulary: Vocabulary): LogicalPiece[] {
  const list = pieces.findIndex((piece) => isTargetList(piece.text));
  if (list < 0) return pieces;
  return pieces.flatMap((piece, at) => {
    if (piece.table) return [piece];
    if (at === list) return cutListTitle(piece, vocabulary);
    const cut =
      at > list && piece.marks.length > 0
        ? /^(\S{4,40}(?:推進|向上|強化|徹底|促進|削減)等?)[\s　]+(\S.*)$/u.exec(piece.text)
        : null;
    if (!cut || !vocabulary.measureOf(cut[1] as string) || !parseTarget(cut[2] as string, vocabulary)) return [piece];
    const read = readMarks(cut[2] as string);
    return [
      { ...piece, text: cut[1] as string, lines: piece.lines.slice(0, 1), joins: [] },
      { ...piece, ...read, gap: 0 },
    ];
  });
}

function cutListTitle(piece: LogicalPiece, vocabulary: Vocabulary): LogicalPiece[] {
  const { title, name } = /^(?<title>\S.*?一覧表?)[\s　]+(?<name>\S.*)$/u.exec(piece.text)?.groups ?? {};
  const pillar = name === undefined ? null : cutPillar(name, vocabulary);
  if (pillar?.rest !== '' || piece.lines.length > 1) return [piece];
  return [
    { ...piece, text: title as string },
    { ...piece, text: pillar.name, pillar: pillar.pillar, marks: [], marker: null, gap: 0, pageStart: false },
  ];
}

/** Parts every piece in which a rule finds a second block. `raw` are the source's lines; `labels`: targets are marked by labels. */
export function cutSharedLines(pieces: LogicalPiece[], raw: readonly string[], labels = false): LogicalPiece[] {
  const part = (piece: LogicalPiece): LogicalPiece[] => cutOnce(piece, raw, labels)?.flatMap(part) ?? [piece];
  return pieces.flatMap(part);
}

function cutOnce(piece: LogicalPiece, raw: readonly string[], labels: boolean): [LogicalPiece, LogicalPiece] | null {
  if (piece.pillar || piece.table || piece.text.length > LONGEST_ROW) return null;
  for (const { pattern, inner, behind } of sharedLineRules) {
    if (behind && piece.marks[0]?.style !== behind) continue;
    const { head, tail } = pattern.exec(piece.text)?.groups ?? {};
    if (head === undefined || tail === undefined || openBrackets(head).length > 0) continue;
    const of = linesOf(piece, squeeze(tail).length, raw);
    const joins = (lines: number[]) => piece.joins.filter(({ line }) => lines.includes(line) && line !== lines[0]);
    const second: LogicalPiece = {
      ...piece,
      ...readMarks(tail, labels),
      lines: of.tail,
      joins: joins(of.tail),
      gap: 0,
      pageStart: false,
    };
    if (inner) second.inner = true;
    return [{ ...piece, text: head, lines: of.head, joins: joins(of.head) }, second];
  }
  return null;
}

/** The lines that a piece's last `length` characters stand on, and those of what is before them; they may share one. */
function linesOf(piece: LogicalPiece, length: number, raw: readonly string[]): { head: number[]; tail: number[] } {
  let left = length;
  let at = piece.lines.length;
  while (at > 1 && left > 0) {
    at -= 1;
    left -= squeeze(raw[(piece.lines[at] as number) - 1] ?? '').length;
  }
  // Characters left over stand on the first line; too many taken, on the line that both share.
  const first = left > 0 ? 0 : at;
  return { head: piece.lines.slice(0, left === 0 ? first : first + 1), tail: piece.lines.slice(first) };
}
