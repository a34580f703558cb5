/** How a hand prints numbers: digits, per cent, thousands, and the white space that the 2021 file has around them. */

export interface NumberStyle {
  digits: 'half' | 'wide';
  percent: '%' | '％' | 'パーセント';
  thousands: ',' | '，' | '、' | '';
  /** White space between numbers and Japanese text, an artefact of the 2021 file, goes. */
  close: boolean;
}

const kanji = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー（）「」、。％：';
const beforeNumber = new RegExp(`(?<=[${kanji}])[ 　]+(?=[0-9０-９])`, 'gu');
const behindNumber = new RegExp(`(?<=[0-9０-９])[ 　]+(?=[${kanji}])`, 'gu');
const counters = '事業所|社|人|件|円|名|千円|か所';

const toHalf = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[0-9])．(?=[0-9])/gu, '.')
    .replace(/(?<=[0-9])，(?=[0-9]{3})/gu, ',');

const toWide = (text: string): string =>
  text
    .replace(/(?<=[0-9])\.(?=[0-9])/gu, '．')
    .replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The same words in this style. Digits become all half-width or all full-width; values never change. */
export function printNumbers(text: string, style: NumberStyle): string {
  let out = toHalf(text);
  if (style.close) out = out.replace(beforeNumber, '').replace(behindNumber, '');
  // Numbers that count something get their thousands mark; years and the like have no counter behind them.
  out = out
    .replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/gu, '')
    .replace(new RegExp(`(?<![0-9.])[0-9]{4,}(?=\\s*(?:${counters}))`, 'gu'), (digits) =>
      digits.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/gu, style.thousands),
    );
  out = out.replace(/[%％]/gu, style.percent);
  return style.digits === 'wide' ? toWide(out) : out;
}

const shortForm =
  /^(?<metric>[^。]+?)(?:について、?|を|は)\s*(?<goal>(?:対?前年度\s*)?(?:[0-9０-９][0-9０-９.．,，]*\s*(?:[%％]|事業所|社|件|円|人)\s*)?(?:以上|以下)?)とする。?$/u;

/** 「…を 67.1％以上とする」 as the lists of targets have it: 「…：67.1％以上」. Other statements stay as they are. */
export function shortStatement(text: string): string {
  const groups = shortForm.exec(text)?.groups;
  return groups?.['goal'] ? `${groups['metric']}：${groups['goal']}` : text;
}
