/** The compared columns: what was loaded for each, what it is called, where it leads. */
import type { PlanDocument } from '../domain/types.ts';
import type { CompareData } from './known.ts';
import type { Column } from './params.ts';

export interface Loaded extends Column {
  held: boolean;
  plan: PlanDocument | null;
  /** Block of a branch (`hokkaido-L18`) → its group of near-identical wording; null where it was not asked for. */
  groups: ReadonlyMap<string, string> | null;
}

export const planAddress = ({ branch, year }: Column, anchor = '') =>
  `../branches/${branch}/${year}/${anchor && `#${anchor}`}`;

/** 北海道, or 北海道 令和3年度 where years differ. */
export function columnName({ branch, year }: Column, known: CompareData, years: ReadonlySet<number>): string {
  const name = known.branches.find(({ slug }) => slug === branch)?.name ?? branch;
  return years.size > 1 ? `${name} ${known.years.find((each) => each.year === year)?.label ?? year}` : name;
}

/** 令和3年度・令和7年度. */
export function yearNames(columns: readonly Column[], known: CompareData): string {
  const years = [...new Set(columns.map(({ year }) => year))];
  return years.map((year) => known.years.find((each) => each.year === year)?.label ?? `${year}`).join('・');
}

export function columnNames(columns: readonly Column[], known: CompareData): string[] {
  const years = new Set(columns.map(({ year }) => year));
  return columns.map((column) => columnName(column, known, years));
}

/** Why a column has no cell of its own. */
export function stateOf(column: Loaded | undefined): string {
  if (!column?.held) return '未収録';
  return column.plan ? '記載なし' : '読み込めません';
}
