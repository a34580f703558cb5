/**
 * What a passage's section is called in a citation: the numbers of the headings around it, and the nearest heading's own words.
 * `２．戦略的保険者機能関係` › `１．第２期保健事業実施計画…` › `ⅰ）特定健診…` is `2-1-ⅰ 特定健診…`. Pure.
 */

const DIGITS = '[0-9０-９]+';
const MARK = '[①-⑳Ⅰ-ⅻ]';
const LETTERS = '(?:[ivx]+|[a-zA-Zａ-ｚＡ-Ｚ])';
/** A number with what shuts it; digits and letters need a stop, so that `47支部` and `OJT` are words. */
const NUMBERS: readonly RegExp[] = [
  new RegExp(`^[（(［\\[〔](${DIGITS}|${MARK}|${LETTERS})[）)］\\]〕]`),
  new RegExp(`^(${DIGITS}|${LETTERS})[）)．.]`),
  new RegExp(`^(${DIGITS})(?=[－‐-])`),
  new RegExp(`^(${DIGITS})(?=[（(\\s])`),
  new RegExp(`^(${MARK})[）)．.]?`),
];
/** Joins the parts of one number: １－２, ①－ⅰ. */
const JOINT = /^[－‐-](?=[（(［[]?[0-9０-９①-⑳Ⅰ-ⅻ])/;

export interface Numbered {
  /** `１－２．サービス水準` → `['1', '2']`; empty where the heading has no number. */
  number: string[];
  /** The heading's words behind its number, as they stand. */
  title: string;
}

export function splitNumber(heading: string): Numbered {
  const number: string[] = [];
  let rest = heading.trim();
  for (;;) {
    const found = NUMBERS.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
    if (!found) break;
    // A heading that is nothing but a number is its own title.
    const after = rest.slice(found[0].length).replace(JOINT, '').trimStart();
    if (after === '') break;
    number.push(folded(found[1] ?? ''));
    rest = after;
  }
  return { number, title: rest };
}

/** The whole number of a heading under others; one that says theirs itself (`１－２．` under `１．`) says it once. */
export function fullNumber(outer: readonly string[], own: readonly string[]): string[] {
  const at = own.length > 1 ? outer.indexOf(own[0] ?? '') : -1;
  return [...(at < 0 ? outer : outer.slice(0, at)), ...own];
}

/** The number of headings from the outermost in, as one: what a heading under all of them is under. */
export function numberUnder(headings: readonly string[], under: readonly string[] = []): string[] {
  return headings.reduce<string[]>((outer, heading) => fullNumber(outer, splitNumber(heading).number), [...under]);
}

/** The section's name; `headings` from the outermost to the nearest, `under` the number of what the page leaves out above them. */
export function sectionName(headings: readonly string[], under: readonly string[] = []): string {
  const nearest = headings.at(-1);
  if (nearest === undefined) return '';
  const number = numberUnder(headings, under);
  return [number.join('-'), splitNumber(nearest).title].filter((part) => part !== '').join(' ');
}

/**
 * Where the headings stand that the last of a run of blocks is under, from the outermost in; its own place too where it is one.
 * `ranks`: a heading's rank, the outermost the least; null for every other block.
 */
export function headingsOver(ranks: readonly (number | null)[]): number[] {
  const found: number[] = [];
  let rank = Number.POSITIVE_INFINITY;
  for (const [at, own] of [...ranks.entries()].reverse()) {
    if (own === null || own >= rank) continue;
    rank = own;
    found.unshift(at);
  }
  return found;
}

function folded(number: string): string {
  return /^[①-⑳Ⅰ-ⅻ]$/.test(number) ? number : number.normalize('NFKC');
}
