/** Heads of tables: the row that names the columns, and what a name says of its column. */
import { fiscalYearOf } from '../../convert/identify.ts';
import { squeeze } from '../../convert/text.ts';
import { type Slot, type TablePlace, textOf } from './places.ts';

/** What a column's name says that it holds. */
export type HeadMeaning =
  | 'label'
  | 'text'
  | 'target'
  | 'previous'
  | 'current'
  | 'hq'
  | 'average'
  | 'note'
  | 'own'
  | 'last'
  | null;

/** No name of a column is longer, its addition in brackets aside. */
const LONGEST = 24;

const label =
  /^(?:分野|区分|項目|柱|施策|施策名|取組項目|重点項目|主要施策|主な施策|大項目|中項目|小項目|No\.?|番号|№|指標|KPI項目|KPI指標|指標名|評価指標)$/iu;
const text = /具体的|取組|施策等|内容|事業計画|実施事項|計画/u;
const target = /目標|KPI|数値|指標/iu;
const current = /現状|現在|実績|直近|足元|見込/u;
const previous = /前年度|昨年度|前回/u;
const average = /全国平均|平均/u;
const hq = /本部|協会(?:全体)?|全国/u;
const note = /備考|理由|変更点|変更内容|説明|考え方|ポイント|担当|所管|主管|グループ|算出|定義|出典|時期/u;
const newer =
  /^(?:新|改正後|変更後|改定後|見直し後|案|今年度|本年度|当年度)(?:[（(].*[）)])?$|^新(?:計画|年度)?(?:案)?$/u;
const older = /^(?:旧|改正前|変更前|改定前|見直し前|現行|前年度|昨年度)(?:[（(].*[）)])?$|^旧(?:計画|年度)?$/u;

/** `year`: the document's own. */
export function meaningOf(head: string, year: number): HeadMeaning {
  const words = squeeze(head.normalize('NFKC'));
  if (words === '') return null;
  if (newer.test(words)) return 'own';
  if (older.test(words)) return 'last';
  if (label.test(words)) return 'label';
  if (note.test(words)) return 'note';
  if (average.test(words)) return 'average';
  if (current.test(words)) return 'current';
  const named = fiscalYearOf(head);
  if (hq.test(words) && target.test(words)) return 'hq';
  if (previous.test(words) || (named !== null && named === year - 1)) return target.test(words) ? 'previous' : 'last';
  if (named === year) return target.test(words) ? 'target' : 'own';
  if (target.test(words)) return 'target';
  return text.test(words) ? 'text' : null;
}

const isName = (slot: Slot): boolean => {
  const words = squeeze(textOf(slot.lines)).replace(/[（(][^（()）]*[）)]/gu, '');
  return words.length <= LONGEST && !/。/u.test(words) && !/^[・○●➢■□◆◇※①-⑳]/u.test(words);
};

/**
 * How many of the first rows name the columns: told by the file, or two names at least of which one is that of a column. A
 * second row parts a column of the first.
 */
export function headRows(table: TablePlace, year: number): number {
  let count = 0;
  for (const row of table.rows.slice(0, 3)) {
    const filled = row.filter(({ lines }) => lines.length > 0);
    const told = filled.length > 0 && row.every(({ cell }) => cell.head);
    const names =
      filled.length > 1 && filled.every(isName) && filled.some(({ lines }) => meaningOf(textOf(lines), year) !== null);
    const parts = count > 0 && row.length < table.columns && names;
    if (!(count === 0 ? told || names : told || parts)) break;
    count += 1;
  }
  return count === table.rows.length ? 0 : count;
}

/** The names over each column, the outer first. */
export function namesOf(table: TablePlace, rows: number): string[] {
  return Array.from({ length: table.columns }, (_, column) =>
    table.rows
      .slice(0, rows)
      .flatMap((row) => row.filter((slot) => slot.column <= column && column < slot.column + slot.columnSpan))
      .map(({ lines }) => textOf(lines))
      .join(' ')
      .trim(),
  );
}
