/** Which figures of a results table answer which KPI, and which of them stand in last year's column. */
import { readFigureRow } from '../targets/figure-rows.ts';
import { readJudgement } from '../targets/results-language.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Piece } from './piece.ts';

/** Widest line of last year's column, in half-width columns. */
const narrow = 20;
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
export const hasFigure = (p: Piece): boolean => readFigureRow(p.text).figures.length > 0;

const marked = /[（(【［[〔][^（(【［[〔]*達成[^）)】］\]〕]*[）)】］\]〕]$/u;
/** Judges a figure beside it, or in brackets what was done: `12.5％（達成）`, `毎月配信【達成】`. Sentences are the evaluation's. */
const isReached = (p: Piece): boolean =>
  p.type !== 'kpi' &&
  p.type !== 'heading' &&
  !/。/u.test(p.text) &&
  (hasFigure(p) || marked.test(p.text)) &&
  readJudgement(p.text) !== null;

const numberOf = (p: Piece): string | undefined =>
  /[①-⑳]|\d(?=[)）])/u.exec((p.marker ?? '').replace(/[１-９]/gu, (d) => d.normalize('NFKC')))?.[0];
const opensResults =
  /^[【［[≪〔＜《<]?(?:KPI|指標|目標|数値目標)?(?:の)?(?:達成)?(?:状況|結果|実績)[】］\]≫〕＞》>]?$/iu;

const namedResult = /^(?:(?:令和|R)\d+年度(?:の)?|今年度)?(?:実績|結果)値?[:\d]/u;
/** `実績：58.2％ 前年度：61.7％`: a row that says it is the result. */
const isNamed = (p: Piece): boolean =>
  p.type !== 'kpi' && namedResult.test(folded(p.text)) && readFigureRow(p.text).bare;

/** Pieces under 【KPI達成状況】, and others that carry a judgement. A label's lines run on until a list begins. */
export function achievedOf(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  if (told(pieces)) return inResults(pieces);
  const found: Piece[] = [];
  let open: Piece[] | null = null;
  for (const p of pieces) {
    if (p.role === 'label') {
      open = opensResults.test(folded(p.text)) ? [] : null;
      continue;
    }
    if (p.role !== 'number' && p.role !== 'paragraph') open = null;
    const judged = isReached(p) || isNamed(p);
    if (!judged && !(open && hasFigure(p))) continue;
    // Without numbers one piece is one result: what follows it only adds to it.
    if (open && open.length > 0 && p.role === 'paragraph' && !judged) continue;
    open?.push(p);
    found.push(p);
  }
  return found.length > 0 ? found : unjudged(pieces, vocabulary);
}

/** Does the page tell the columns? */
const told = (pieces: readonly Piece[]): boolean => pieces.some(({ column }) => column === 'result');

/** Of the column of results: what is judged or carries a figure, up to the branch's own evaluation. */
function inResults(pieces: readonly Piece[]): Piece[] {
  const results = pieces.filter(
    ({ column, type, role }) => column === 'result' && type !== 'heading' && role !== 'letter',
  );
  const end = results.findIndex((p) => /。/u.test(p.text) && !isReached(p));
  const own = end < 0 ? results : results.slice(0, end);
  return own.filter((p) => isReached(p) || marked.test(p.text) || readFigureRow(p.text).bare);
}

/** Nothing judges and no label tells: bare figures, as many as KPIs or twice as many, where the second half is this year's. */
function unjudged(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const kpis = pieces.filter((p) => p.type === 'kpi');
  const first = pieces.findIndex((p) => p.type === 'kpi');
  // A bare figure names a metric of the KPIs, or none.
  const namesNoOther = (p: Piece): boolean => {
    const metric = vocabulary.metricOf(p.text);
    if (metric !== null) return kpis.some((kpi) => kpi.kpis?.[0]?.metric === metric);
    return (readFigureRow(p.text).figures[0]?.part ?? '') === '';
  };
  const bare = pieces.filter(
    (p, i) => i > first && p.type !== 'kpi' && p.type !== 'heading' && readFigureRow(p.text).bare && namesNoOther(p),
  );
  return kpis.length > 0 && (bare.length === kpis.length || bare.length === 2 * kpis.length)
    ? bare.slice(-kpis.length)
    : [];
}

/**
 * Last year's column is the narrow one: its cells are broken into lines of a few characters. Where no cell is so broken,
 * it is the bare figures that stand between the first KPI and the first figure that is judged.
 */
export function lastYearOf(pieces: readonly Piece[], achieved: readonly Piece[]): Piece[] {
  if (told(pieces)) return pieces.filter((p) => p.column === 'last-year' && hasFigure(p));
  const rest = pieces.filter((p) => p.type !== 'kpi' && p.type !== 'heading' && !achieved.includes(p) && hasFigure(p));
  const broken = rest.filter((p) => p.at.length > 1 && p.at.every(({ width }) => width <= narrow));
  if (broken.length > 0) return broken;
  const from = pieces.findIndex((p) => p.type === 'kpi');
  const to = achieved[0] ? pieces.indexOf(achieved[0]) : -1;
  return rest.filter((p) => {
    const at = pieces.indexOf(p);
    return from < at && at < to && (from >= 0 || numberOf(p) !== undefined) && readFigureRow(p.text).bare;
  });
}

/**
 * Figures by the KPI they belong to: by the metric their words name, else by number, else in order. Where the KPIs count parts,
 * a figure's words may name the whole (特定健診 for that of 被扶養者): it is then no KPI's own and goes by number or order.
 */
export function pair(
  figures: readonly Piece[],
  kpis: readonly Piece[],
  { metricOf, homeOf }: Vocabulary,
): Map<Piece, Piece> {
  const stated = new Set(kpis.map((kpi) => kpi.kpis?.[0]?.metric));
  const unnamed = (p: Piece, kpi: Piece): boolean => {
    const metric = metricOf(p.text);
    return metric === null || (!stated.has(metric) && homeOf(metric) === homeOf(kpi.kpis?.[0]?.metric ?? ''));
  };
  // Beside numbered KPIs an unnumbered figure with a name of its own that no metric has is of something else.
  const numbered = kpis.length > 1 && kpis.every((kpi) => numberOf(kpi) !== undefined);
  const namesOther = (p: Piece): boolean =>
    numbered && metricOf(p.text) === null && (readFigureRow(p.text).figures[0]?.part ?? '') !== '';
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
      [...left].find((p) => unnamed(p, kpi) && numberOf(p) === undefined && !namesOther(p)),
    );
  return pairs;
}
