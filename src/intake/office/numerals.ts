/** Numbers of lists and notes as Word and PowerPoint print them, by the name that the file gives the form. */

const cycle =
  (signs: string) =>
  (n: number): string => {
    const all = [...signs];
    const sign = all[(n - 1) % all.length] as string;
    // Beyond the last sign they begin anew, each time one more of the same.
    return sign.repeat(Math.floor((n - 1) / all.length) + 1);
  };
/** Signs that end; beyond them, plain digits. */
const upTo =
  (signs: string) =>
  (n: number): string =>
    [...signs][n - 1] ?? String(n);
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const aiueo = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const halfAiueo = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const halfIroha = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const digits = '〇一二三四五六七八九';

function roman(n: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  let rest = n;
  return values.reduce((text, value, i) => {
    const times = Math.floor(rest / value);
    rest %= value;
    return text + (signs[i] as string).repeat(times);
  }, '');
}

/** 12 → 十二, 120 → 百二十; `ones` keeps the 一 before 十, 百 and 千. */
function counted(n: number, signs = digits, units = ['', '十', '百', '千'], ones = false): string {
  if (n === 0) return signs[0] as string;
  if (n >= 10_000)
    return `${counted(Math.floor(n / 10_000), signs, units, ones)}万${n % 10_000 ? counted(n % 10_000, signs, units, ones) : ''}`;
  return [...String(n)]
    .map((digit, at, all) => {
      const unit = units[all.length - 1 - at] as string;
      if (digit === '0') return '';
      return (digit === '1' && unit !== '' && !ones ? '' : (signs[Number(digit)] as string)) + unit;
    })
    .join('');
}

const byDigit = (n: number): string => String(n).replace(/\d/gu, (digit) => digits[Number(digit)] as string);
const letters = (n: number): string => cycle('ABCDEFGHIJKLMNOPQRSTUVWXYZ')(n);

const forms: Record<string, (n: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => wide(String(n)),
  decimalFullWidth2: (n) => wide(String(n)),
  decimalEnclosedCircle: upTo(circled),
  decimalEnclosedCircleChinese: upTo(circled),
  decimalEnclosedFullstop: (n) => (n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`),
  decimalEnclosedParen: (n) => (n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  aiueo: cycle(halfAiueo),
  aiueoFullWidth: cycle(aiueo),
  iroha: cycle(halfIroha),
  irohaFullWidth: cycle(iroha),
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  japaneseCounting: (n) => counted(n),
  chineseCounting: (n) => counted(n),
  chineseCountingThousand: (n) => counted(n),
  taiwaneseCountingThousand: (n) => counted(n),
  japaneseLegal: (n) => counted(n, '零壱弐参四伍六七八九', ['', '拾', '百', '阡'], true),
  ideographTraditional: upTo('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: upTo('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: upTo('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ordinal: (n) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  none: () => '',
};

/** Longest lists count to hundreds; a number beyond this is no list's, and some forms grow as long as it is high. */
const HIGHEST = 9999;

export const numeral = (form: string, n: number): string =>
  form !== 'none' && (n < 1 || n > HIGHEST) ? String(n) : (forms[form] ?? String)(n);

/** What stands around the number in PowerPoint's forms: `arabicParenR` is 1). */
const around: Record<string, (text: string) => string> = {
  Period: (text) => `${text}.`,
  ParenR: (text) => `${text})`,
  ParenBoth: (text) => `(${text})`,
  Plain: (text) => text,
  Minus: (text) => `${text}-`,
};
const slideForms: [RegExp, string][] = [
  [/^arabicDb/u, 'decimalFullWidth'],
  [/^arabic/u, 'decimal'],
  [/^alphaLc/u, 'lowerLetter'],
  [/^alphaUc/u, 'upperLetter'],
  [/^romanLc/u, 'lowerRoman'],
  [/^romanUc/u, 'upperRoman'],
  [/^circleNum/u, 'decimalEnclosedCircle'],
  [/^ea1(?:Jpn|Ch[st])(?:Kor|Db)?/u, 'japaneseCounting'],
];

/** A slide's automatic number, by the name of its form. */
export function slideNumeral(form: string, n: number): string {
  const found = slideForms.find(([name]) => name.test(form));
  const text = numeral(found?.[1] ?? 'decimal', n);
  if (form.startsWith('circleNum')) return text;
  const ending = /(?:Period|ParenR|ParenBoth|Plain|Minus)$/u.exec(form)?.[0] ?? 'Period';
  const framed = (around[ending] as (text: string) => string)(text);
  // The wide forms stand among wide characters, their full stop too.
  return form.startsWith('ea1') || form.startsWith('arabicDb') ? wide(framed) : framed;
}
