/** The short name of what a target counts, for metrics that the catalogue does not know. Pure. */
import { held, holdBrackets } from './brackets.ts';
import { withoutConditions, withoutDates } from './dates.ts';
import { gap, readingKey } from './numbers.ts';
import { noiseSpelled } from './tokens.ts';

const signs = new RegExp(`${held}|${gap}|※|^[・、:「]+`, 'gu');
/** Where the amount begins: the words before it name what is counted. */
const amountStart =
  /(?:を|は|が|について(?:は)?|に関して|[:、])*(?:(?:約|概ね|おおむね|最低|少なくとも)?\d|対?前年|対?昨年|過去|直近|全国平均|いずれか|どちらか|現状|維持|実績(?:以|値|を|よ|か|比)|[^をは、]{0,5}平均値?(?:以|を|並|と)).*$/u;

/** 58.5％以上の受診率: the words stand behind the amount. */
const behind = /\d\S{0,6}?(?:以上|以下|以内|未満|超)の(?!いずれ|どちら)(?<words>[^をは、。\d]{2,})/u;

/** `令和6年11月末時点のマイナ保険証の利用率を50%以上` is about マイナ保険証の利用率. At most 24 characters. */
export function labelOf(text: string): string {
  const words = noiseSpelled(
    withoutDates(withoutConditions(holdBrackets(readingKey(text.slice(0, 300))).words)),
  ).replace(signs, '');
  const front = words.replace(amountStart, '').split(/を|は(?=[、:])|[:。]/u)[0] ?? '';
  const named = front
    .replace(/^.*、(?=.{5})/u, '')
    .replace(/(?:について|に関し).*$|(?:の?目標値?|[、はがにの.・]+)$|^(?:から|より|比)$/u, '');
  const label = (named || behind.exec(words)?.groups?.['words']) ?? '';
  return (
    label
      .normalize('NFKC')
      .replace(/^被(?:保険者|扶養者)の(?=喫煙)/u, '')
      .slice(0, 24) || 'その他'
  );
}
