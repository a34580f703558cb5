/**
 * Marks that open a line: list marks, numbers, KPI marks, note marks. Data, each with an example from the documents;
 * `readMarks` (../marks.ts) is the only reader. The first that fits wins, so longer ones stand before shorter ones.
 * Marks of targets have a file of their own, kpi-marks.ts.
 */
import { kpiMarkRules } from './kpi-marks.ts';

export type MarkKind = 'kpi' | 'number' | 'bullet' | 'note';

export interface MarkRule {
  /** Names the style; headings and lists of one rank share it. */
  style: string;
  kind: MarkKind;
  pattern: RegExp;
  example: string;
  /** Further dresses of the same mark. */
  more?: readonly string[];
  /** Also ordinary text: a mark only where the line before is over. */
  weak?: true;
}

const D = '[0-9０-９]';
const small = '[ⅰ-ⅿ]+|[ivx]{1,4}V?|iV|[VX]';
const large = '[Ⅰ-Ⅿ]+|[IVX]{1,4}';

export const markRules: MarkRule[] = [
  ...kpiMarkRules,
  {
    style: 'note',
    kind: 'note',
    pattern: /^(?:[（(]\s*※\s*[0-9０-９]*\s*[）)]|※\s*[0-9０-９]?(?![0-9０-９]))/u,
    example: '（※）医科、DPC、歯科、調剤',
  },
  {
    style: 'section',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[－\\-‐―]${D}{1,2}(?:\\s*[（(]${D}{1,2}[）)]|[．.]|(?=[ 　]))`, 'u'),
    example: '１－２．サービス水準の向上',
  },
  {
    style: 'ordinal',
    kind: 'number',
    pattern: new RegExp(`^第\\s*${D}{1,2}(?:[章節項]|(?=[ 　．.]))[．.]?`, 'u'),
    example: '第２節 戦略的な取組',
  },
  {
    style: 'boxed',
    kind: 'number',
    pattern: new RegExp(`^[【［[〔＜<《](?:第\\s*)?${D}{1,2}[】］\\]〕＞>》]`, 'u'),
    example: '【１】健全な財政運営',
  },
  {
    style: 'circled-roman',
    kind: 'number',
    pattern: new RegExp(`^[①-⑳]\\s*[－\\-‐]?\\s*(?:${small})[）)]`, 'u'),
    example: '①－ⅰ）特定健診実施率',
  },
  {
    style: 'paren',
    kind: 'number',
    pattern: new RegExp(`^[（(]\\s*${D}{1,2}\\s*[）)]`, 'u'),
    example: '（１）健全な財政運営',
  },
  {
    style: 'half-paren',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[）)]`, 'u'),
    example: '１）組織運営の強化',
    weak: true,
  },
  {
    style: 'point',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[．.](?!${D})`, 'u'),
    example: '１．健全な財政運営',
  },
  { style: 'circled', kind: 'number', pattern: /^[①-⑳⑴-⒇](?![①-⑳～~〜、，])/u, example: '① 人事制度の適正な運用' },
  {
    style: 'roman-small',
    kind: 'number',
    pattern: new RegExp(`^(?:${small})[）)．.：:]`, 'u'),
    example: 'ⅰ）特定健診実施率',
  },
  {
    style: 'roman-small-paren',
    kind: 'number',
    pattern: new RegExp(`^[（(](?:${small})[）)]`, 'u'),
    example: '(ⅰ)サービススタンダード',
  },
  {
    style: 'roman-large',
    kind: 'number',
    pattern: new RegExp(`^[（(\\[［]?(?:${large})(?:[）)\\]］．.：:])`, 'u'),
    example: 'Ⅰ）人事・組織に関する取組',
  },
  {
    style: 'roman-bare',
    kind: 'number',
    pattern: /^[ⅰ-ⅿⅠ-Ⅿ](?=[ 　])/u,
    example: 'Ⅰ 加入者の健康度の向上',
    weak: true,
  },
  {
    style: 'bare',
    kind: 'number',
    pattern: new RegExp(
      `^${D}{1,2}[ 　]+(?![0-9０-９歳件月円名割つ期次級者号所万億千％%位倍時分週組]|日(?!本)|人(?![事材的])|年(?!金)|社(?!会)|回(?!収)|部位|圏域|事業所(?!とと|との|への|向け|における|主)|本(?!部)|教室|点(?!検)|国(?!民)|[かカヶケ]月|[かカヶケ]所|コース|セット)`,
      'u',
    ),
    example: '１ 健全な財政運営',
    weak: true,
  },
  { style: 'kana-bare', kind: 'number', pattern: /^[アイウエオ][ 　]+/u, example: 'ア 取組状況の把握', weak: true },
  { style: 'colon', kind: 'bullet', pattern: /^[：:](?=\s*[①-⑳])/u, example: '：② 協会けんぽの再審査レセプト…' },
  {
    style: 'kana',
    kind: 'number',
    pattern: /^[（(]?[ア-ン](?:[）)]|[.．])/u,
    example: 'ア.サービススタンダードの達成状況',
  },
  { style: 'latin-paren', kind: 'number', pattern: /^[（(][a-zａ-ｚ][）)]/u, example: '(a)生活習慣病予防健診' },
  {
    style: 'latin',
    kind: 'number',
    pattern: /^[a-hA-HＡ-Ｈａ-ｈ](?:[）)]|[.．](?![A-Za-z]))/u,
    example: 'Ａ.被保険者（40歳以上）',
  },
  { style: 'circle', kind: 'bullet', pattern: /^[○〇◯]/u, example: '○ 評議会における保険料率に関する議論' },
  { style: 'disc', kind: 'bullet', pattern: /^●/u, example: '●サービス水準の向上' },
  { style: 'double-circle', kind: 'bullet', pattern: /^◎/u, example: '◎ビッグデータを活用した…' },
  { style: 'diamond', kind: 'bullet', pattern: /^[◆◇]/u, example: '◆生活習慣病予防健診受診者数の拡大' },
  { style: 'square', kind: 'bullet', pattern: /^[■□]/u, example: '■ 糖尿病性腎症に係る重症化予防事業' },
  { style: 'star', kind: 'bullet', pattern: /^[☆★]/u, example: '☆ 適正受診を促すため…' },
  { style: 'arrow', kind: 'bullet', pattern: /^[➢➤➣▶▷►▻⇒→]/u, example: '➢健診当日の特定保健指導の実施' },
  { style: 'check', kind: 'bullet', pattern: /^[✓✔☑☒]/u, example: '✓加入者等から寄せられた「お客様の声」' },
  { style: 'asterisk', kind: 'bullet', pattern: /^[＊*](?!\d)/u, example: '＊①②の合計（特定保健指導実施率）' },
  { style: 'dot', kind: 'bullet', pattern: /^[・･•‣▪](?![・･])/u, example: '・禁煙に取り組む人を増やす' },
  { style: 'dash', kind: 'bullet', pattern: /^[–—](?=[ 　])/u, example: '– 広報誌を発行する。' },
  { style: 'small-circle', kind: 'bullet', pattern: /^[◦∘⚪⚬]/u, example: '◦ 広報誌を発行する。' },
  { style: 'triangle', kind: 'bullet', pattern: /^[▼▽◣◥](?![0-9０-９])/u, example: '▼ 健診の推進' },
  {
    // Any other sign that is no letter, number, bracket or stop.
    style: 'sign',
    kind: 'bullet',
    pattern: /^(?![※△▲♯℃]|[\u2190-\u2194])\p{So}(?=\S|\s)/u,
    example: '❖ 健診の推進',
  },
  {
    style: 'glyph',
    kind: 'bullet',
    pattern: /^[\ue000-\uf8ff]/u,
    example: 'a list mark from a symbol font, stored in the private use area',
  },
];
