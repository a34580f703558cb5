/** How many decimals a document prints of a number: 「13.0％」 is 13 with one, and is shown so. */

/**
 * Decimals of `value` in the first of `texts` that prints it, in digits of any width; a number with `unit` behind it goes
 * before one without. Where no text prints it (万, a sum of columns), as many as the number itself has.
 */
export function printedDecimals(value: number, unit: string | null, ...texts: readonly string[]): number {
  const mark = (unit ?? '').normalize('NFKC');
  for (const text of texts) {
    const found = [...text.normalize('NFKC').matchAll(/(\d[\d,]*)(?:\.(\d+))?\s*/gu)].filter(
      ([, whole = '', fraction = '']) => Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`) === Math.abs(value),
    );
    const own =
      (mark && found.find((each) => text.normalize('NFKC').startsWith(mark, each.index + each[0].length))) || found[0];
    if (own) return own[2]?.length ?? 0;
  }
  return fraction(value);
}

/** Decimals that the number itself has, at most 3. */
function fraction(value: number): number {
  const text = String(value);
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : Math.min(3, text.length - dot - 1);
}

interface Printed {
  value: number;
  target: { unit: string | null; text: string };
}

/** A target's number as its plan prints it: 13.0. */
export function printedValue({ value, target }: Printed): string {
  return grouped(value, printedDecimals(value, target.unit, target.text));
}

/** The same for a machine to sort and draw by, without grouping: 1200, 13.0. */
export function plainValue({ value, target }: Printed): string {
  return value.toFixed(printedDecimals(value, target.unit, target.text));
}

/** The most decimals that any of the targets is printed with. */
export function printedPlaces(rows: readonly Printed[]): number {
  return rows.reduce((most, { value, target }) => Math.max(most, printedDecimals(value, target.unit, target.text)), 0);
}

/**
 * An extreme or a median of the targets as they print it: in the commonest form of those with that very number (20%, where most
 * write 20 and few 20.0), else as `between`.
 */
export function asPrinted(value: number, rows: readonly Printed[]): string {
  const forms = rows.filter((row) => row.value === value).map(printedValue);
  const counts = Map.groupBy(forms, (form) => form);
  const [commonest] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return commonest?.[0] ?? between(value, printedPlaces(rows));
}

/** A median or the like of numbers printed with `places` decimals: as many, one more where it falls between two. */
export function between(value: number, places: number): string {
  return value.toLocaleString('ja-JP', { minimumFractionDigits: places, maximumFractionDigits: places + 1 });
}

function grouped(value: number, places: number): string {
  return value.toLocaleString('ja-JP', { minimumFractionDigits: places, maximumFractionDigits: places });
}
