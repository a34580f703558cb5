/** What is compared, as the address says it: `?b=hokkaido,aomori&y=2021&m=collabo-health`. Pure. */
import { type CompareData, MOST } from './known.ts';

export interface Choice {
  branches: string[];
  years: number[];
  measure: string | null;
}

/** A branch's plan of a year: one column. */
export interface Column {
  branch: string;
  year: number;
}

/** Reads a query; what is malformed or unknown is passed over, and said in `notes`. */
export function readChoice(search: string, known: CompareData): Choice & { notes: string[] } {
  const query = new URLSearchParams(search);
  const notes: string[] = [];
  const list = (key: string) => [
    ...new Set(
      (query.get(key) ?? '')
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== ''),
    ),
  ];
  const keep = (parts: readonly string[], isKnown: (part: string) => boolean, what: string) => {
    const odd = parts.filter((part) => !isKnown(part));
    if (odd.length > 0) notes.push(`「${odd.join('、').slice(0, 60)}」という${what}はないため、使っていません。`);
    return parts.filter(isKnown);
  };
  const branches = keep(list('b'), (slug) => known.branches.some((branch) => branch.slug === slug), '支部');
  const years = keep(list('y'), (year) => known.years.some((each) => `${each.year}` === year), '年度').map(Number);
  const [measure = null, ...more] = keep(list('m'), (id) => known.measures.some((each) => each.id === id), '施策');
  if (more.length > 0) notes.push('施策は1つずつくらべます。はじめの1つを示しています。');
  const odd = [...new Set(query.keys())].filter((key) => !['b', 'y', 'm'].includes(key));
  if (odd.length > 0) notes.push(`「${odd.join('、').slice(0, 60)}」という指定はないため、使っていません。`);
  if (branches.length > MOST) notes.push(`くらべられるのは${MOST}支部までです。はじめの${MOST}支部を示しています。`);
  return { branches: branches.slice(0, MOST), years: years.sort((a, b) => a - b), measure, notes };
}

/** The shortest address of a choice; the main year goes unsaid. */
export function writeChoice({ branches, years, measure }: Choice, known: CompareData): string {
  const parts = [
    branches.length > 0 ? `b=${branches.join(',')}` : '',
    years.length > 0 && !(years.length === 1 && years[0] === known.mainYear) ? `y=${years.join(',')}` : '',
    measure ? `m=${measure}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The columns: each branch in each year, at most six; those whose plan is not held are told apart. */
export function columnsOf({ branches, years }: Choice, known: CompareData): (Column & { held: boolean })[] {
  const asked = years.length > 0 ? years : [known.mainYear];
  const held = (branch: string, year: number) =>
    known.years.find((each) => each.year === year)?.held.includes(branch) ?? false;
  return branches.flatMap((branch) => asked.map((year) => ({ branch, year, held: held(branch, year) }))).slice(0, MOST);
}

/**
 * The measures whose text stands in a column of `year` when `measure` is compared. Within one action plan that is the measure
 * itself; across the two, what it became, or what went into it.
 */
export function measuresIn(measure: string, year: number, years: readonly number[], known: CompareData): string[] {
  const across = years.some((each) => each < known.sixth) && years.some((each) => each >= known.sixth);
  if (!across) return [measure];
  const later = known.changes.some(({ to }) => to.includes(measure))
    ? [measure]
    : known.changes.filter(({ from }) => from === measure).flatMap(({ to }) => to);
  if (year >= known.sixth) return later.length > 0 ? [...new Set(later)] : [measure];
  const earlier = known.changes.flatMap(({ from, to }) => (from && to.some((id) => later.includes(id)) ? [from] : []));
  return [...new Set([...(known.changes.some(({ from }) => from === measure) ? [measure] : []), ...earlier])];
}
