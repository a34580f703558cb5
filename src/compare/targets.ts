/** The targets of several columns in one table, with what lies between them. Pure. */
import { fixed, isLevel, targetLabel } from '../domain/figure-labels.ts';
import { printedDecimals } from '../domain/printed.ts';
import type { Target } from '../domain/types.ts';
import type { CompareData } from './known.ts';

export interface TargetCell {
  label: string;
  value: number | null;
  blockId: string;
}

export interface TargetLine {
  metric: string;
  name: string;
  cells: (TargetCell | null)[];
  /** +2.4ポイント between two columns, 最大との差 2.4ポイント among more; — where numbers do not compare, 数え方が違う where years count otherwise. */
  difference: string;
}

export interface PlacedTarget {
  target: Target;
  blockId: string;
}

/** `years` are the columns' own; without them all are of one. */
export function targetLines(
  columns: readonly (readonly PlacedTarget[])[],
  known: CompareData,
  years: readonly number[] = [],
): TargetLine[] {
  const order = new Map(known.metrics.map((metric, place) => [metric.id, place]));
  const metrics = [...new Set(columns.flat().map(({ target }) => target.metric))];
  const at = (id: string) => order.get(id) ?? Number.MAX_SAFE_INTEGER;
  metrics.sort((a, b) => (at(a) === at(b) ? (a < b ? -1 : 1) : at(a) - at(b)));
  return metrics.map((metric) => {
    const found = columns.map((targets) => targets.find(({ target }) => target.metric === metric && !target.repeat));
    // Levels alone are compared: a range, a change or last year's figure lies on no common scale.
    const level = (each: PlacedTarget | undefined) =>
      each && isLevel(each.target.comparator) ? each.target.value : null;
    const units = new Set(found.flatMap((each) => (each && level(each) !== null ? [each.target.unit] : [])));
    const values = found.map(level);
    const counted = years.filter((_, column) => found[column] !== undefined);
    const anew = known.breaks.some(
      ({ metrics: own, from }) =>
        own.includes(metric) && counted.some((year) => year < from) && counted.some((year) => year >= from),
    );
    return {
      metric,
      name: known.metrics.find(({ id }) => id === metric)?.name ?? metric.replace(/^other:/, ''),
      cells: found.map((each) =>
        each ? { label: targetLabel(each.target), value: each.target.value, blockId: each.blockId } : null,
      ),
      difference: anew
        ? '数え方が違う'
        : units.size === 1
          ? differenceOf(values, [...units][0] ?? null, placesOf(found))
          : '—',
    };
  });
}

/** The most decimals that any of the numbers is printed with. */
function placesOf(found: readonly (PlacedTarget | undefined)[]): number {
  const places = found.flatMap((each) =>
    each && each.target.value !== null ? [printedDecimals(each.target.value, each.target.unit, each.target.text)] : [],
  );
  return Math.max(0, ...places);
}

function differenceOf(values: readonly (number | null)[], unit: string | null, places: number): string {
  const numbers = values.filter((value) => value !== null);
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return '—';
  const name = unit === '%' ? 'ポイント' : (unit ?? '');
  if (values.length === 2) {
    const difference = second - first;
    return difference === 0 ? '同じ' : `${difference > 0 ? '＋' : '−'}${fixed(Math.abs(difference), places)}${name}`;
  }
  const width = Math.max(...numbers) - Math.min(...numbers);
  return width === 0 ? '同じ' : `${fixed(width, places)}${name}`;
}
