/** Targets that say by how much something is to change against last year: 前年度比▲0.5％以内, 1.5ポイント増. Pure. */
import { type Reading, scaled } from './against.ts';
import { type Held, held } from './brackets.ts';
import { yearPattern } from './dates.ts';
import { numberOf, numberPattern, unitPattern } from './numbers.ts';

const figureWord = '(?:の?(?:実績値?|数値|値|水準|[実受]施?診?率|利用率|割合|件数|同[月期]|末|時点))*';
const against = '(?:比較?で?は?|対比で?|差で?|より|から(?:の)?|に比べて?|と比べて?|と比較して?|に対して?)、?';
const sure = '\u{f0001}';
const bare = '\u{f0002}';
const weak = '\u{f0003}';
const ratio = '\u{f0004}';

const rules: [RegExp, string][] = [
  [new RegExp(`(?:対|前)?(?:前年度?|昨年度?|前期|対前度)${figureWord}${held}?比で?は?、?(?=\\d)`, 'gu'), ratio],
  [new RegExp(`対?(?:前年度?|昨年度?|前期|前度)${figureWord}${held}?${against}(?=[+▲\\d-]|約)`, 'gu'), sure],
  [new RegExp(`対?(?:前年度?|昨年度?|前期|前度)${figureWord}${held}?[、で]?(?=[+▲-])`, 'gu'), sure],
  [new RegExp(`対${yearPattern}${figureWord}比?で?、?(?=[+▲\\d-])`, 'giu'), sure],
  [new RegExp(`対(?:前年度?|昨年度?|前期|前度)${figureWord}(?=\\d)`, 'gu'), bare],
  [new RegExp(`(?:${yearPattern}|前年度?|昨年度?)${figureWord}比で?は?、?(?=[+▲\\d-])`, 'giu'), sure],
  [new RegExp(`(?:${yearPattern}|現状|現在|現行|直近)${figureWord}${held}?${against}(?=[+▲\\d-])`, 'giu'), weak],
];

/** The words with a sign where they name what a change is measured against. */
export const markChanges = (words: string, _whole: Held): string =>
  rules.reduce((marked, [pattern, sign]) => marked.replace(pattern, sign), words);

const more = '増|向上|改善|上昇|引き?上げ|拡大|アップ|伸ば|伸び|上積み|上乗せ|底上げ|高め|上回';
const less = '減|低下|引き?下げ|削減|縮減|短縮|ダウン|抑制|下げ|下回';
const change = new RegExp(
  `(?<base>[${sure}${bare}${weak}${ratio}])?(?:約|概ね|おおむね)?(?<sign>[+▲-])?(?<number>${numberPattern})(?<unit>${unitPattern})?(?<bound>以上|以下|以内|程度|超)?(?:の|を)?(?<way>${more}|${less})?`,
  'gu',
);

/** The change that a sentence asks for, signed; null where its numbers are none. */
export function readChange(marked: string): Reading {
  for (const { groups = {}, index } of marked.matchAll(change)) {
    const { base, sign, number = '', unit, bound, way } = groups;
    const particle = base && way && /^(?:上回|下回)/u.test(way);
    const turns = way !== undefined && !/^(?:上回|下回)/u.test(way);
    const points = unit === 'ポイント' || (sign === '+' && unit !== undefined);
    if (!base && !points && !(turns && unit !== undefined)) continue;
    if (base === weak && !points && !turns) continue;
    if (!base && turns && /[をに]$/u.test(marked.slice(0, index)) && unit === undefined) continue;
    if (unit === '倍') return { reason: 'a multiple of another figure' };
    const { value, unit: named } = scaled(numberOf(number), unit);
    if (base === ratio && unit === '%' && !sign && !turns && value >= 50) return ofRatio(value, bound);
    if (base === bare && !sign && !points && !turns && !(unit === '%' && value <= 10))
      return { reason: 'last year and a number: a change or a figure' };
    const down = sign === '▲' || (sign === '-' && base) || (turns && new RegExp(`^(?:${less})`, 'u').test(way));
    if (particle && base === bare) return { reason: 'last year and a number: a change or a figure' };
    return { amount: { comparator: 'change', value: down && value !== 0 ? -value : value, unit: named } };
  }
  return null;
}

/** 前年度比105％: five percent more; 前年度比100％以上 is last year's figure or more. */
function ofRatio(value: number, bound: string | undefined): Reading {
  const atMost = bound === '以下' || bound === '以内';
  if (value === 100)
    return { amount: { comparator: atMost ? 'lte-previous' : 'gte-previous', value: null, unit: null } };
  return { amount: { comparator: 'change', value: Number((value - 100).toPrecision(12)), unit: '%' } };
}
