/** Dates, terms and conditions in a target's words: they say when, and nothing of how much. Pure; over `readingKey` words. */
import { gap, readingKey } from './numbers.ts';

const era = '(?:令和|平成|(?<![a-z])[rh])(?:\\d{1,2}|元)';
const year = `(?:${era}|(?:19|20)\\d{2})`;
/** Which year something is measured against: 令和6年度, R6年度, 2024年度. */
export const yearPattern = `(?:${era}年?度|${era}年(?!度)|(?:19|20)\\d{2}年度?|${era}(?=実績|末))`;

const end = '(?:末日?|内|中|間|当初|初め?|終了|初日)?';
const when = '(?:時点|現在|診療分|審査分|健診分|期限|まで)*';
const dates = [
  // 令和6年11月末時点, R7.3.31現在, 2025/3末
  `${year}(?:年度?|[./-])\\d{1,2}(?:月|[./]\\d{1,2}(?!\\d)|(?=末|時点|現在|まで))(?:\\d{1,2}日)?${end}${when}`,
  `${year}年度?(?:の|における)?(?:第?\\d四半期|[上下]半?期|通期|年間)?${end}${when}`,
  `${era}${end}(?:時点|現在|(?<=末))${when}`,
  // ４年度末, ２年度, 12月末時点, 3月31日現在, 12月診療分
  `\\d{1,2}年度${end}${when}`,
  `\\d{1,2}月(?:\\d{1,2}日(?!以))?${end}${when}`,
  // 年度末時点, 期末まで, 上半期, 第3四半期
  `(?<![前昨])(?:本|今|当|同|来|毎|各|次)?年度(?:末|内|中|当初)${when}`,
  `(?<![前昨学早定任])(?:期末|年末|月末|半期|[上下]期|[上下]半期|第\\d四半期)${end}${when}`,
  '計画期間(?:末|内|中|最終年度)?(?:まで)?',
].join('|');
const particle = '(?:において(?:は|も)?|における|に(?:は|も)?|では|で(?:の)?|の)?';
const date = new RegExp(`(?:${dates})(?:[~-](?:${dates}))?${particle}[、,]?`, 'giu');

/** The words without dates; what stood on both sides of one stays apart. */
export const withoutDates = (key: string): string => key.replace(date, gap);

const clause = '[^、。]*(?:場合|(?:とき|際)(?=に?は|、))(?:において)?(?:に?は、?|、)';
/** `入札件数が5件以上の場合、` in front or between; in front it needs something behind that it is the condition of. */
const front = new RegExp(`(?:^|(?<=[、]))${clause}(?=.*(?:\\d|前年|昨年|平均))`, 'gu');
/** `…20％以下とする 入札件数が4件以下となる場合は…`: another target for another case. */
const behind = /(?:(?<=とする|にする)|(?<=以上|以下|以内|未満)[、。])[^。]*?場合(?:に?は|、|に限).*$/u;
const proviso = /(?:ただし|但し|なお、|ただ、).*$/u;

/** What a statement says before its provisos and apart from its conditions. */
export const withoutConditions = (key: string): string =>
  key.replace(proviso, '').replace(behind, '').replace(front, '');

/** `（R6.１０末）` is 2024-10-31; periods and years alone are no date. */
export function readAsOf(text: string): string | null {
  const found = /\((?:R|令和)(\d{1,2})(?:[./]|年)(\d{1,2})月?末/iu.exec(readingKey(text));
  if (!found) return null;
  const [from, month] = [2018 + Number(found[1]), Number(found[2])];
  if (month < 1 || month > 12) return null;
  const day = new Date(Date.UTC(from, month, 0)).getUTCDate();
  return `${from}-${String(month).padStart(2, '0')}-${day}`;
}
