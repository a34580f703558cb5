/**
 * What the columns of a table of figures hold, told by their heads: by words and by the fiscal year that these name. Heads over
 * several columns count for each of them, and what stands in brackets behind a head may be its unit.
 */
import { amountUnits } from '../../convert/targets/results-language.ts';
import { squeeze } from '../../convert/text.ts';
import { coveringCell, type Grid } from './grid.ts';

export type ColumnRole =
  | 'pillar'
  | 'measure'
  | 'metric'
  | 'unit'
  | 'target'
  | 'previousTarget'
  | 'result'
  | 'previousResult'
  | 'average'
  | 'hqTarget'
  | 'rank'
  | 'judgement'
  | 'letter'
  | 'plan'
  | 'done'
  | 'evaluation'
  | 'amount'
  | 'previousAmount'
  | 'limit'
  | 'difference'
  | 'project'
  | 'summary'
  | 'mark'
  | 'remark';

export interface Column {
  role: ColumnRole | null;
  /** The heads over it, from the top, joined. */
  head: string;
  /** Fiscal year that the head names. */
  year: number | null;
  /** 千円, ％: of all figures below. */
  unit: string | null;
}

export interface ColumnHeads {
  columns: Column[];
  /** Rows that are heads. */
  rows: number;
}

const key = (text: string): string => squeeze(text.normalize('NFKC')).replace(/[・･]/gu, '');

/** 令和8年度, R8, 2026年度; 前年度 is the one before the document's own. */
export function yearIn(text: string, fiscalYear: number | null): number | null {
  const words = key(text);
  const era = /(?:令和|R)(\d{1,2}|元)(?!\d)/u.exec(words);
  if (era) {
    const year = 2018 + (era[1] === '元' ? 1 : Number(era[1]));
    // R8.3末 is of the fiscal year before.
    const month = /(?:令和|R)\d{1,2}(?:年(?!度)|[./])(\d{1,2})/u.exec(words);
    return month && Number(month[1]) <= 3 ? year - 1 : year;
  }
  const western = /(20\d{2})(?:年度|年|FY)?/u.exec(words);
  if (western) return Number(western[1]);
  if (fiscalYear === null) return null;
  if (/[前昨]年度?/u.test(words)) return fiscalYear - 1;
  return /(?:今|本|当|今回|今期)年度/u.test(words) ? fiscalYear : null;
}

const unitWord = '千円|百万円|万円|億円|円|%|‰|件|人|名|事業所|日|回|社|位|ポイント';
const unitIn = (head: string): string | null => {
  const found = new RegExp(`[(\\[:](?:単位[:・]?)?(${unitWord})[)\\]]?(?=$|[(])|単位[:・]?(${unitWord})`, 'u').exec(
    key(head),
  );
  return found?.[1] ?? found?.[2] ?? null;
};

/** Of several years' results the own year's is the result, those before it are the years' before. */
const resultsOf = (columns: readonly Column[], fiscalYear: number | null): Column[] => {
  const named = columns.filter(({ role, year }) => role === 'result' && year !== null);
  const newest = Math.max(...named.map(({ year }) => year ?? 0));
  const own = named.some(({ year }) => year === fiscalYear) ? (fiscalYear as number) : newest;
  return columns.map((column) =>
    column.role === 'result' && column.year !== null && column.year < own
      ? { ...column, role: 'previousResult' }
      : column,
  );
};

/** Roles by the words of a head, the narrower first. */
const roles: readonly [ColumnRole, RegExp][] = [
  ['rank', /順位/u],
  ['metric', /(?<!年度)(?:重要業績)?(?:評価|成果|達成|業績)(?:指標|項目)/u],
  ['average', /(?:全国|協会(?:けんぽ)?(?:全体)?|全支部|国)(?:の)?(?:平均|計|値|実績|全体)|全体平均|平均値?$|^全国/u],
  ['hqTarget', /(?:本部|協会(?:けんぽ)?(?:全体)?|全国|全体|国)(?:の)?(?:KPI|目標|事業計画|計画値)/u],
  ['judgement', /(?:KPI|目標)?達成(?:状況|度|可否|の可否|有無|の有無|・未達成)?$|判定|達成状況|達否|進捗状況|目標比/u],
  ['letter', /^(?:支部)?(?:自己)?評価$|評価(?:区分|ランク|記号)|ランク/u],
  ['previousAmount', /(?:前|昨)年度?(?:当初)?予算|(?:前|昨)年度?(?:当初)?(?:要求|額)/u],
  ['difference', /増減|差引|対前年|前年度?(?:との)?(?:差|比)|比較|伸び率/u],
  ['limit', /上限|シーリング|基準額|枠/u],
  ['amount', /予算(?:額|案|要求額)?|要求額|所要額|金額|^額|経費額/u],
  ['previousTarget', /(?:前|昨)年度?(?:の)?(?:KPI|目標)/u],
  ['previousResult', /(?:前|昨)年度?(?:末)?(?:の)?(?:実績|結果|値)/u],
  ['previousResult', /実績.{0,4}(?:前|昨)年度|結果.{0,4}(?:前|昨)年度/u],
  ['result', /(?:結果|実績).{0,6}評価/u],
  ['evaluation', /評価|要因|分析|課題|総括|所見|コメント/u],
  ['unit', /^単位$/u],
  ['remark', /備考|算出|定義|考え方|出典|根拠|計算式|説明|理由|注記?$|補足|担当/u],
  ['result', /実績|結果|現状|直近|現在|最新|見込|到達|速報|末時点|末$|^(?:R|令和)?\d+[./年]\d+月?$/u],
  [
    'target',
    /目標|KPI値|計画値|数値目標|^(?:R|令和|20)?\d*(?:年度)?KPI(?:案)?$|年度(?:重要業績評価指標)?(?:\(?KPI\)?)(?:案)?$/u,
  ],
  ['metric', /指標|KPI|評価項目|項目名|目標項目|内容指標|重要業績/u],
  ['done', /取組(?:内容|状況|結果|実績)|実施(?:内容|状況|事項)|具体的な取組|主な取組|活動/u],
  ['plan', /計画|具体的施策|実施事項|事業内容|取り?組み$/u],
  ['pillar', /柱|大項目|分野|機能区分|^区分$|大分類/u],
  ['measure', /施策|取組|項目|事業|分類|区分|重点|中項目|テーマ/u],
  ['mark', /新規|^新$|拡充|^種別$/u],
];

const budgetRoles: readonly [ColumnRole, RegExp][] = [
  ['previousAmount', /(?:前|昨)年度?/u],
  ['difference', /増減|差引|差額|対前年|前年度?(?:との)?(?:差|比)|比較|伸び率|^差$/u],
  ['limit', /上限|シーリング|基準額|予算枠|枠/u],
  ['remark', /備考|考え方|出典|理由|注記?$|補足|担当|主な増減/u],
  ['amount', /予算(?:額|案|要求額|要望額)?|要求額|要望額|所要額|金額|^額|経費額|見込額|決定額|千円/u],
  ['mark', /新規|^新$|継続|拡充|^種別$|新旧/u],
  ['summary', /概要|内容|説明|内訳|積算|実施方法/u],
  ['project', /事業名|事業名称|名称|取組名?|項目|件名|費目|科目|事業$/u],
  ['pillar', /^区分$|大区分|分野|経費区分|款|柱/u],
  ['measure', /区分|分類|種類|施策|項$/u],
];

type TableKind = 'figures' | 'results' | 'budget';

function roleOf(head: string, table: TableKind): ColumnRole | null {
  const words = key(head).replace(/\((?:単位)?[:]?(?:千円|百万円|円|%|案|R\d+|参考)\)/gu, '');
  return (table === 'budget' ? budgetRoles : roles).find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The role that a label of one figure names: 目標, 実績, 全国順位; null for other words. */
export const roleOfLabel = (text: string): ColumnRole | null =>
  value.test(key(text)) || /[。、\d]/u.test(key(text).replace(/(?:令和|R|20)\d+(?:年度?)?/u, ''))
    ? null
    : roleOf(text, 'figures');

/** A judgement is what a label asks for. */
const value = /^(?:概ね|おおむね|ほぼ)?[未非不]?達成$/u;

/** Rows at the top that name columns and hold no figure of their own. */
function headRows(grid: Grid): number {
  const told = grid.rows.findIndex(({ cells }) => !cells.some((cell) => cell?.head));
  if (told > 0) return told;
  let rows = 0;
  for (const { cells } of grid.rows.slice(0, 3)) {
    const filled = cells.filter((cell) => cell && cell.text !== '');
    const spanning = Math.max(0, ...cells.map((cell) => (cell ? cell.row + cell.rowSpan : 0)));
    if (filled.length < 2 || filled.some((cell) => cell && isFigure(cell.text)))
      return Math.max(rows, rows > 0 ? 1 : 0);
    rows += 1;
    // Heads that reach over several rows: the next row names their parts.
    if (spanning <= rows) return rows;
  }
  return rows;
}

const isFigure = (text: string): boolean =>
  /^[▲△-]?[\d,.]+(?:%|円|千円|件|人|日|事業所|位)?(?:以[上下内])?$/u.test(key(text));

/** The heads of a grid; null where nothing tells columns apart. */
export function columnsOf(grid: Grid, fiscalYear: number | null, table: TableKind = 'figures'): ColumnHeads | null {
  const rows = headRows(grid);
  if (rows === 0) return null;
  const columns = Array.from({ length: grid.columns }, (_, column): Column => {
    const cells = Array.from({ length: rows }, (_, row) => coveringCell(grid, row, column));
    const words = [...new Set(cells)].map((cell) => cell?.text ?? '');
    const head = words.join('');
    // The lowest head that tells anything says what it is, the upper ones of what.
    const own = [...words].reverse().find((text) => roleOf(text, table) !== null);
    const role =
      roleOf(head, table) === 'hqTarget' ? 'hqTarget' : own === undefined ? roleOf(head, table) : roleOf(own, table);
    return { role, head, year: yearIn(head, fiscalYear), unit: unitIn(head) };
  });
  if (table !== 'budget') byContent(columns, grid, rows);
  const dated =
    table === 'budget'
      ? amountsByYear(columns, fiscalYear)
      : byYear(columns, fiscalYear, (column) => asksFor(grid, rows, column));
  return { columns: table === 'results' ? resultsOf(dated, fiscalYear) : dated, rows };
}

/** Amounts of the own year, and of the year before; a year alone heads amounts too. */
function amountsByYear(columns: Column[], fiscalYear: number | null): Column[] {
  const dated = columns.filter(
    ({ role, year }) => year !== null && (role === null || role === 'amount' || role === 'previousAmount'),
  );
  const years = dated.flatMap(({ year }) => year ?? []);
  const own = years.includes(fiscalYear as number) ? fiscalYear : Math.max(...years);
  return columns.map((column) => {
    if (!dated.includes(column)) return column;
    return { ...column, role: column.year === own ? 'amount' : 'previousAmount' };
  });
}

/** 62.4％以上, 対前年度以上, ―, 毎月: what a column of figures holds. */
export const looksLikeFigure = (text: string): boolean => figureLike.test(key(text.replace(/[①-⑳]/gu, '')));

interface Content {
  /** Shares of the filled cells. */
  figures: number;
  words: number;
  sentences: number;
  signs: number;
}

const figureLike = new RegExp(
  `^[(]?[▲△+-]?\\d[\\d,]*(?:\\.\\d+)?(?:${amountUnits}|ポイント|位)?(?:以[上下内]|未満|超)?(?:[(【\\[※].*)?[)]?$|^(?:対|前)?前年度?末?(?:実績)?(?:以[上下]|を|水準)|^毎月|^[-―－ー]$|末時点|\\d.{0,8}以[上下内]$`,
  'u',
);
/** A cell of text, not of a figure or a name. */
const longText = 60;

function contentOf(grid: Grid, from: number, column: number): Content {
  const texts = grid.rows
    .slice(from)
    .flatMap(({ cells }) => (cells[column]?.columnSpan === 1 ? cells[column]?.text || [] : []));
  const share = (fits: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  const figures = share(looksLikeFigure);
  const sentences = share((text) => text.length > longText || /。/u.test(text));
  return {
    figures,
    sentences,
    words: 1 - figures - sentences,
    signs: share((text) => /^[○〇◯◎●×✕✗✖△▲]$/u.test(text.trim())),
  };
}

/** What the cells below a head say against it: a head 「KPI」 over words names what is counted, 「実施結果」 over sentences what was done. */
function byContent(columns: Column[], grid: Grid, from: number): void {
  const contents = columns.map((_, column) => contentOf(grid, from, column));
  const counts = (role: ColumnRole): number =>
    columns.filter((column, at) => column.role === role && (contents[at]?.figures ?? 0) > 0.3).length;
  columns.forEach((column, at) => {
    const { figures, words, sentences, signs } = contents[at] as Content;
    const metric = columns.some(({ role }) => role === 'metric');
    const asked = columns.some(({ role }) => role === 'target');
    if (column.role === 'metric' && !asked && asksFor(grid, from, at)) column.role = 'target';
    else if (column.role === 'target' && column.year === null && !metric && words > 0.5 && counts('target') > 0)
      column.role = 'metric';
    else if (column.role === 'metric' && figures > 0.6) column.role = 'target';
    else if (column.role === 'result' && sentences > 0.5 && counts('result') > 0) column.role = 'done';
    else if (column.role === 'letter' && signs > 0.3) column.role = 'judgement';
  });
}

/** Do the cells of a column ask for something, rather than say what is? */
function asksFor(grid: Grid, from: number, column: number): boolean {
  const texts = grid.rows.slice(from).flatMap(({ cells }) => cells[column]?.text || []);
  const asking = texts.filter((text) => /以[上下内]|前年|維持|実施|未満/u.test(text));
  return asking.length > 0 && asking.length >= texts.length / 3;
}

/** Which target is this year's and which last year's; of several results the newest is the figure of now. */
function byYear(columns: Column[], fiscalYear: number | null, asks: (column: number) => boolean): Column[] {
  const yearOnly = (column: Column): boolean => column.role === null && column.year !== null;
  const targets = columns.filter(({ role }) => role === 'target' || role === 'previousTarget');
  const years = targets.map(({ year }) => year).filter((year) => year !== null);
  const own = years.includes(fiscalYear as number) ? fiscalYear : years.length > 0 ? Math.max(...years) : null;
  const results = columns.some(({ role }) => role === 'result');
  return columns.map((column, at) => {
    const { role, year } = column;
    // A year alone: the own one's targets, and last year's where its cells ask for something or results stand apart.
    if (yearOnly(column) && year === fiscalYear) return { ...column, role: 'target' };
    if (yearOnly(column)) return { ...column, role: results || asks(at) ? 'previousTarget' : 'result' };
    if (role === 'target' && year !== null && own !== null && year < own) return { ...column, role: 'previousTarget' };
    if (role === 'amount' && year !== null && fiscalYear !== null && year < fiscalYear)
      return { ...column, role: 'previousAmount' };
    if (role === 'previousAmount' && year !== null && year === fiscalYear) return { ...column, role: 'amount' };
    return column;
  });
}
