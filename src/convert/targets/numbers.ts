/** Numbers and units as plans print them: `1、230事業所`, `10万`, `８割`, `58，5 パーセント`. Pure. */

/** Stands where words were taken out, so that what was apart stays apart. */
export const gap = '\u{f0000}';

/** Units of a count, longest first; what is printed beside another name of the same is read as the first. */
const counts =
  '事業所|営業日|医療機関|基幹病院|日間|時間|か所|団体|圏域|施設|病院|薬局|会場|機関|市町村|自治体|支部|世帯|校|社|者|人|名|件|回|円|日|枚|部(?!位)|冊|通|点|位|分(?!の)|倍';
const units = `ポイント|%|割|${counts}`;
/** Whole things: behind three digits a point is a thousands mark. */
const whole = '事業所|団体|施設|か所|件|社|人|名|円|回';
const bounds = '以上|以下|以内|未満|超|を?(?:上回|下回|目指|目標|維持|達成)|とする|とし|$';

/** What a number looks like in folded words. */
export const numberPattern = '\\d+(?:\\.\\d+)?(?:[億万千百]+(?:\\d+(?:\\.\\d+)?)?)*';
export const unitPattern = units;

const kanji = '〇一二三四五六七八九';

/** `五十` is 50, `六五` is 65, `千二百` is 1200. */
function kanjiValue(word: string): number {
  if (!/[十百千]/u.test(word)) return Number([...word].map((digit) => kanji.indexOf(digit)).join(''));
  let [sum, digit] = [0, 0];
  for (const sign of word) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (scale === undefined) digit = kanji.indexOf(sign);
    else {
      sum += (digit || 1) * scale;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Kanji digits where they are sure: a unit and a bound, a verb or the end stand behind; 同一事業所, 三分の一 are none. */
const sureKanji = new RegExp(
  `(?<![\\d万億第同統単唯数各${kanji}十百千]|[${kanji}十]、)([${kanji}十百千]+)(?:・([${kanji}]+))?(?=万?(?:${units})(?:${bounds}))`,
  'gu',
);

/** Words as the readers of amounts see them: one width, one kind of each sign, no white space, plain decimal numbers. */
export function readingKey(text: string): string {
  return text
    .replace(/[\ue000-\uf8ff\u{f0000}-\u{ffffd}]/gu, '')
    .replace(/[①-⑳⑴-⒇]/gu, gap)
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[〜∼～]/gu, '~')
    .replace(/[△▼](?=\s*\d)/gu, '▲')
    .replace(/(\d\.\d+|,\d{3}|\d{2})[\s\u200b]+(?=\d{2}|\d[.,]\d)/gu, `$1${gap}`)
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/プラス(?=\d)/gu, '+')
    .replace(/マイナス(?=\d)/gu, '▲')
    .replace(/パ[ー-]セント|percent/giu, '%')
    .replace(/%?(?:ポイント|pt(?![a-z]))/giu, 'ポイント')
    .replace(/[ヶケカヵ箇](?=[所月年])/gu, 'か')
    .replace(sureKanji, (_, digits: string, behind?: string) =>
      behind === undefined ? `${kanjiValue(digits)}` : `${kanjiValue(digits)}.${kanjiValue(behind)}`,
    )
    .replace(/(?<![\d.])\d{1,3}(?:[、,]\d{3})+(?!\d)/gu, (found) => found.replace(/[、,]/gu, ''))
    .replace(new RegExp(`(?<![\\d.])([1-9]\\d{0,2})\\.(\\d{3})(?=(?:${whole}))`, 'gu'), '$1$2')
    .replace(/(\d),(\d{1,2})(?=%|ポイント|割)/gu, '$1.$2')
    .replace(/(\d)[・。、](\d)(?=%|ポイント)/gu, '$1.$2')
    .replace(/(\d)・(\d{2,3})(?=%|ポイント)/gu, '$1.$2');
}

const scales: Record<string, number> = { 億: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };

/** A section below 万: `3千5百`, `2,500`. */
function small(words: string): number {
  let sum = 0;
  for (const [, digits, scale] of words.matchAll(/(\d+(?:\.\d+)?)([千百])?/gu))
    sum += Number(digits) * (scale ? (scales[scale] as number) : 1);
  return sum;
}

/** Value of words that `numberPattern` fits. Floating-point dust is taken off. */
export function numberOf(words: string): number {
  const [, oku = '', man = '', rest = ''] = /^(?:(.*?)億)?(?:(.*?)万)?(.*)$/u.exec(words) as RegExpExecArray;
  return Number((small(oku) * 1e8 + small(man) * 1e4 + small(rest)).toPrecision(12));
}

/** First number of a text: `1億3,700万` is 137000000, `▲0.5` is -0.5; null where there is none. */
export function readNumber(text: string): number | null {
  const found = new RegExp(`([▲-]?)(${numberPattern})`, 'u').exec(readingKey(text));
  return found ? (found[1] ? -1 : 1) * numberOf(found[2] as string) : null;
}

/** A unit by its one name. */
const oneName: Record<string, string> = { 名: '人', 日間: '日' };
export const unitOf = (printed: string | undefined): string | null =>
  printed === undefined ? null : (oneName[printed] ?? printed);
