/**
 * Results out of one page of a results table: what stands under 【KPI達成状況】, and figures of other indicators that last
 * year's column has too. Last year's column is the narrow one: its cells are broken into lines of a few characters.
 */
import type { Figure, Result } from '../../schema/document.ts';
import type { Line } from '../lines.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { evaluationsOf } from './evaluations.ts';
import { readFigure, readNumber } from './figures.ts';
import { firstLine, type Piece } from './pieces.ts';
import { mostLike } from './similar.ts';

export type FoundResult = Omit<Result, 'blockId'> & { piece: Piece };

/** Widest line of last year's column, in half-width columns. */
const narrow = 20;
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const hasFigure = (p: Piece): boolean => /\d(?:%|円|事業所)/u.test(folded(p.text));
const isReached = (p: Piece): boolean => /[（(]未?達成[）)]/u.test(p.text);
const isLastYear = (p: Piece): boolean =>
  p.at.length > 1 && p.at.every(({ width }) => width <= narrow) && hasFigure(p) && !isReached(p);
const labelOf = (p: Piece): string => p.text.normalize('NFKC');
const numberOf = (p: Piece): string | undefined =>
  /[①-⑳]|\d(?=[)）])/u.exec((p.marker ?? '').replace(/[１-９]/gu, (d) => d.normalize('NFKC')))?.[0];

export function resultsOf(page: readonly Piece[], vocabulary: Vocabulary): FoundResult[] {
  const evaluations = evaluationsOf(page);
  const inEvaluation = new Set(evaluations.flat());
  const body = page.filter((p) => !inEvaluation.has(p));
  const results: FoundResult[] = [];
  for (const measure of [...new Set(body.map((p) => p.measure))]) {
    const own = body.filter((p) => p.measure === measure);
    const kpis = own.filter((p) => p.type === 'kpi');
    const achieved = achievedOf(own);
    const lastYear = own.filter((p) => isLastYear(p) && !achieved.includes(p));
    const before = pair(lastYear, kpis, vocabulary);
    const reached = pair(achieved, kpis, vocabulary);
    for (const kpi of kpis) {
      const piece = reached.get(kpi);
      const metric = kpi.kpis?.[0]?.metric;
      if (piece && metric)
        results.push(resultOf({ metric, measure, piece, kpi, before: before.get(kpi), page, evaluations, vocabulary }));
    }
    const told = new Set(results.map(({ metric }) => metric));
    for (const { metric, piece, last } of otherIndicators(own, achieved, lastYear, vocabulary)) {
      if (!told.has(metric))
        results.push(resultOf({ metric, measure, piece, kpi: undefined, before: last, page, evaluations, vocabulary }));
    }
  }
  return results.toSorted((a, b) => a.line - b.line);
}

/** Pieces under 【KPI達成状況】, and others that say （達成） or （未達成）. A label's lines run on until a list begins. */
function achievedOf(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let open: Piece[] | null = null;
  for (const p of pieces) {
    if (p.role === 'label') {
      open = /KPI達成状況/u.test(folded(p.text)) ? [] : null;
      continue;
    }
    if (p.role !== 'number' && p.role !== 'paragraph') open = null;
    const reached = hasFigure(p) && (open !== null || isReached(p));
    if (!reached) continue;
    // Without numbers one piece is one result: what follows it only adds to it.
    if (open && open.length > 0 && p.role === 'paragraph' && !isReached(p)) continue;
    open?.push(p);
    found.push(p);
  }
  return found;
}

/**
 * Figures by the KPI they belong to: by the metric their words name, else by number, else in order. Where the KPIs count parts,
 * a figure's words may name the whole (特定健診 for that of 被扶養者): it is then no KPI's own and goes by number or order.
 */
function pair(figures: readonly Piece[], kpis: readonly Piece[], { metricOf, homeOf }: Vocabulary): Map<Piece, Piece> {
  const stated = new Set(kpis.map((kpi) => kpi.kpis?.[0]?.metric));
  const unnamed = (p: Piece, kpi: Piece): boolean => {
    const metric = metricOf(p.text);
    return metric === null || (!stated.has(metric) && homeOf(metric) === homeOf(kpi.kpis?.[0]?.metric ?? ''));
  };
  const pairs = new Map<Piece, Piece>();
  const left = new Set(figures);
  const give = (kpi: Piece, figure: Piece | undefined): void => {
    if (!figure || pairs.has(kpi)) return;
    pairs.set(kpi, figure);
    left.delete(figure);
  };
  for (const kpi of kpis)
    give(
      kpi,
      [...left].find((p) => metricOf(p.text) !== null && metricOf(p.text) === kpi.kpis?.[0]?.metric),
    );
  for (const kpi of kpis)
    give(
      kpi,
      [...left].find((p) => unnamed(p, kpi) && numberOf(p) !== undefined && numberOf(p) === numberOf(kpi)),
    );
  for (const kpi of kpis)
    give(
      kpi,
      [...left].find((p) => unnamed(p, kpi) && numberOf(p) === undefined),
    );
  return pairs;
}

interface Indicator {
  metric: string;
  piece: Piece;
  last: Piece | undefined;
}

/** This year's figures of what last year's column counts too; a bare figure with a rank right behind it is of the same. */
function otherIndicators(
  own: readonly Piece[],
  achieved: readonly Piece[],
  lastYear: readonly Piece[],
  { metricOf }: Vocabulary,
): Indicator[] {
  const found: Indicator[] = [];
  own.forEach((p, i) => {
    if (
      p.type === 'kpi' ||
      p.type === 'heading' ||
      achieved.includes(p) ||
      lastYear.includes(p) ||
      !hasFigure(p) ||
      /。/u.test(p.text)
    )
      return;
    const before = own[i - 1];
    const bare =
      metricOf(p.text) === null && /\d位/u.test(p.text) && before && lastYear.includes(before) ? before : undefined;
    const metric = bare ? metricOf(bare.text) : metricOf(p.text);
    const last = bare ?? lastYear.find((other) => metricOf(other.text) === metric);
    if (metric && last && !found.some((other) => other.metric === metric)) found.push({ metric, piece: p, last });
  });
  return found;
}

interface Parts {
  metric: string;
  measure: string | null;
  piece: Piece;
  kpi: Piece | undefined;
  before: Piece | undefined;
  page: readonly Piece[];
  evaluations: readonly (readonly Piece[])[];
  vocabulary: Vocabulary;
}

function resultOf({ metric, measure, piece, kpi, before, page, evaluations, vocabulary }: Parts): FoundResult {
  const unit = vocabulary.unitOf(metric);
  const amount = amountIn(piece, unit);
  const words = folded(piece.text);
  const evaluation = evaluationOf(metric, measure, evaluations, vocabulary);
  const letter = letterOf(before ?? piece, page);
  const target = kpi ? figureOf(kpi) : branchTarget(metric, piece, page, measure, vocabulary);
  return {
    metric,
    measure,
    target,
    value: amount?.value ?? null,
    unit: amount?.unit ?? null,
    achieved: achievement(piece, target, evaluation, letter),
    rank: Number(/(\d+)位/u.exec(words)?.[1] ?? 0) || null,
    nationalAverage: readNumber(/(?:全国平均|位全国)[:]?([\d.,]+)/u.exec(words)?.[1] ?? '') ?? null,
    previousValue: before
      ? (amountIn(before, amount?.unit ?? unit)?.value ?? null)
      : readNumber(/前年度末([\d,]+)/u.exec(words)?.[1] ?? ''),
    selfEvaluation: letter,
    warning: warningOf(piece, page, evaluation),
    text: piece.text,
    line: lineOf(piece, amount?.printed ?? ''),
    piece,
  };
}

/** First amount in the metric's own unit: `1件あたり査定効果額 4,499 円` is 4,499. */
function amountIn(p: Piece, unit: string | null): { value: number; unit: string; printed: string } | null {
  const units = unit ? [unit] : ['%', '円'];
  for (const wanted of units) {
    const found = new RegExp(`([\\d.,]+)${wanted}`, 'u').exec(folded(p.text));
    const value = found ? readNumber(found[1] as string) : null;
    if (found && value !== null) return { value, unit: wanted, printed: found[1] as string };
  }
  return null;
}

const lineOf = (p: Piece, printed: string): number => {
  const line: Line | undefined = p.at.find(({ text }) => printed !== '' && folded(text).includes(printed));
  return line?.number ?? firstLine(p);
};

const figureOf = (kpi: Piece): Figure => ({ ...readFigure(kpi.text), text: kpi.text, line: firstLine(kpi) });

/** `（支部目標：毎月150％以上）` in what was to be done: the target of the indicator whose name is most like it. */
function branchTarget(
  metric: string,
  piece: Piece,
  page: readonly Piece[],
  measure: string | null,
  { metricOf }: Vocabulary,
): Figure | null {
  for (const p of page) {
    const stated = p.measure === measure ? /（支部目標：([^）]*)）/u.exec(p.text) : null;
    if (!stated) continue;
    const rivals = page.filter(
      (q) => q.measure === measure && !isLastYear(q) && q.role === 'item' && metricOf(q.text) !== null && hasFigure(q),
    );
    const nearest = rivals[mostLike(p.text, rivals.map(labelOf))];
    if (nearest === piece && metricOf(nearest.text) === metric)
      return { ...readFigure(stated[1] as string), text: stated[1] as string, line: (p.at.at(-1) as Line).number };
  }
  return null;
}

/** What the branch says of this metric in its evaluation: its own numbered part where it has one, else sentences that name it. */
function evaluationOf(
  metric: string,
  measure: string | null,
  evaluations: readonly (readonly Piece[])[],
  { metricOf }: Vocabulary,
): string[] {
  const boxes = evaluations.filter((box) => box.some((p) => p.measure === measure));
  const parts: Piece[] = [];
  let mine = false;
  for (const p of boxes.flat()) {
    if (p.role === 'number') mine = metricOf(p.text) === metric;
    else if (p.role === 'label' && /自己評価/u.test(p.text)) mine = false;
    else if (mine) parts.push(p);
  }
  const sentences = (all: readonly Piece[]): string[] => all.flatMap((p) => p.text.split(/(?<=。)/u));
  if (parts.length > 0) return sentences(parts);
  return sentences(boxes.flat().filter((p) => p.role !== 'label' && p.role !== 'number')).filter(
    (sentence) => metricOf(sentence) === metric,
  );
}

/** Printed beside the figure, else said in the evaluation, else what the letter means where a target is stated. */
function achievement(
  piece: Piece,
  target: Figure | null,
  evaluation: readonly string[],
  letter: Result['selfEvaluation'],
): boolean | null {
  const printed = /[（(](未?)達成[）)]/u.exec(piece.text);
  if (printed) return printed[1] === '';
  const said = evaluation.join('');
  if (/未達成|到達できなかった|達成に至ら/u.test(said)) return false;
  if (/(?:KPI|目標)(?:である|は|を).{0,10}達成/u.test(said)) return true;
  if (!target || letter === null || letter === 'B') return null;
  return letter === 'S' || letter === 'A';
}

/** A row's letter is the first behind its figure of last year, else the last before it. */
function letterOf(p: Piece, page: readonly Piece[]): Result['selfEvaluation'] {
  const letters = page.filter(({ role }) => role === 'letter');
  const letter = letters.find((other) => firstLine(other) > firstLine(p)) ?? letters.at(-1);
  return letter ? (letter.text.normalize('NFKC') as Result['selfEvaluation']) : null;
}

/** The document's own caution: a ※ behind the figure with what it says of a change, or a sentence on a changed method. */
function warningOf(piece: Piece, page: readonly Piece[], evaluation: readonly string[]): string | null {
  const found: string[] = [];
  for (const p of page.slice(page.indexOf(piece) + 1)) {
    if (p.role === 'note') found.push(`${p.marker ?? ''}${p.text}`);
    else if (found.length > 0 && p.role === 'paragraph' && /→/u.test(p.text)) found.push(p.text);
    else break;
  }
  found.push(...evaluation.filter((sentence) => /算出方法|単純比較|指標が変更/u.test(sentence)));
  return found.length > 0 ? found.join(' ') : null;
}
