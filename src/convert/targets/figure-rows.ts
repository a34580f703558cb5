/**
 * Rows of figures by their shape: a label, a value with its unit, and what stands beside it (rank, average, last year's
 * value, a judgement). Knows no indicator by name.
 */

import { LONGEST_ROW } from '../limits.ts';
import { readNumber } from './numbers.ts';
import { amountUnits, readAverage, readPrevious, readRank, readStatedTime } from './results-language.ts';

export interface PrintedFigure {
  /** What all figures of the text share: お客様満足度 of `お客様満足度 窓口：96.4％ 架電：77.8％`. */
  head: string;
  /** What is the figure's own: 窓口. */
  part: string;
  value: number;
  unit: string;
  /** The number as printed. */
  printed: string;
  rank: number | null;
  average: number | null;
  previous: number | null;
  asOf: string | null;
  /** Label, figure and all that stands beside it. */
  words: string;
  /** The label, or the words before the value, say that it counts the whole year. */
  total: boolean;
}

export interface PrintedRow {
  figures: PrintedFigure[];
  /** Nothing but labels and figures: no sentence that happens to hold a number. */
  bare: boolean;
}

const number = '[▲△-]?\\s?(?:\\d+億)?\\d[\\d,]*(?:\\.\\d+)?万?';
const amount = new RegExp(
  // Begun at a number's first digit alone: a run of digits is not read again from each of them.
  `(?<![\\d,.])約?(${number})\\s?(${amountUnits
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![あ当]たり|につき|以内|以上|以下|ポイント|間|毎|目)`,
  'gu',
);
const units = `(?:${amountUnits})`;
const beside = [
  // What stands beside a figure is no figure of its own.
  /\([^()]*(?:\([^()]*\)[^()]*)*\)|【[^】]*】|\[[^\]]*\]|〔[^〕]*〕/gu,
  new RegExp(
    `※?\\s?(?:前年度|昨年度|前年)(?:末|同期|比)?(?:の)?(?:実績|結果)?値?\\s?[:は]?\\s?[+]?${number}\\s?${units}?(?:ポイント)?`,
    'gu',
  ),
  new RegExp(
    `(?:全国(?:の)?(?:平均)?値?|国の平均|全支部(?:の)?平均|協会(?:けんぽ)?(?:全体)?(?:の)?平均|[、,/]\\s?平均)\\s?[:は]?\\s?${number}\\s?(?:${units}|位)`,
    'gu',
  ),
  new RegExp(`(?:KPI|目標)(?:値)?\\s?[:は]?\\s?${number}\\s?${units}(?:以上|以下|以内)?(?:とする)?`, 'gu'),
  /(?:全国)?(?:順位)?\s?[:は]?\s?第?\d+位(?:\s?\/\s?47(?:支部)?)?|順位\s?[:は]?\s?\d+(?:\s?\/\s?47(?:支部)?)?|47支部中/gu,
];
const judged = /(?:概ね|おおむね|ほぼ|一部)?[未非不]?達成[。]?$/u;

/** The figures that `text` states, each with what stands beside it up to the next; none in more words than any block has. */
export function readFigureRow(text: string, fiscalYear?: number): PrintedRow {
  if (text.length > LONGEST_ROW) return { figures: [], bare: false };
  const whole = text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, ' ')
    .replace(/−/gu, '-')
    .trim();
  const blank = (words: string): string => ' '.repeat(words.length);
  const own = beside.reduce((words, pattern) => words.replace(pattern, blank), whole);
  const found = [...own.matchAll(amount)];
  let from = 0;
  let label = { head: '', part: '' };
  const figures = found.map((match, i): PrintedFigure => {
    const before = own.slice(from, match.index);
    const until = found[i + 1]?.index ?? whole.length;
    from = match.index + match[0].length;
    // The next figure's label begins where this one's surroundings end: behind its last bracket or rank.
    const next = i + 1 < found.length ? from + (/\S/u.exec(own.slice(from, until))?.index ?? 0) : whole.length;
    const around = whole.slice(i === 0 ? 0 : match.index, next);
    label = labelOf(before, label);
    const unit = match[2] as string;
    const same = (other: { value: number; unit: string } | null): number | null =>
      other?.unit === unit ? other.value : null;
    return {
      ...label,
      value: signed(match[1] as string),
      unit,
      printed: (match[1] as string).trim(),
      rank: readRank(around),
      average: same(readAverage(around)),
      previous: same(readPrevious(around)),
      asOf: readStatedTime(around, fiscalYear),
      words: around,
      total: /累計|年間|合計/u.test(before),
    };
  });
  const tail = own
    .slice(from)
    .replace(judged, '')
    .replace(/[\s、,。※・]/gu, '');
  return { figures, bare: figures.length > 0 && tail === '' && !/。/u.test(whole) };
}

const signed = (printed: string): number => {
  const value = readNumber(printed.replace(/[▲△-]\s?/u, '')) ?? 0;
  return /[▲△-]/u.test(printed) ? -Math.abs(value) : value;
};

const year = '(?:(?:令和|R)\\s?(?:\\d+|元)年度|\\d{4}年度|今年度|当年度|年度)';
const filler = new RegExp(
  `${year}?末?(?:時点|現在)?(?:の)?(?:実績値?|結果|累計|年間|合計|平均)[:\\s]*$|^${year}末?(?:時点|現在)?(?:の|における)?|^(?:うち|また|及び|[→・、,:])\\s*`,
  'u',
);

/**
 * `お客様満足度 窓口：` is head and part; a later label of the row keeps the head, and a figure without words keeps both.
 * Words that only say 実績 or 累計 are no label.
 */
function labelOf(printed: string, before: { head: string; part: string }): { head: string; part: string } {
  let words = printed.trim();
  for (let last = ''; words !== last; ) {
    last = words;
    words = words
      .replace(filler, '')
      .replace(/[\s:、,・→]+$/u, '')
      .trim();
  }
  if (words === '') return before;
  const [first = '', ...rest] = words.split(/[\s:]+/u);
  if (rest.length > 0) return { head: first, part: rest.join('') };
  return { head: before.head, part: first };
}
