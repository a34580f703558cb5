/**
 * Marks that open a line: list marks, numbers, KPI marks, note marks. Data, each with an example in examples.ts;
 * `readMarks` (../marks.ts) is the only reader. The first that fits wins, so longer ones stand before shorter ones.
 * Marks of targets have a file of their own, kpi-marks.ts.
 */
import { kpiMarkRules } from './kpi-marks.ts';
import type { MarkRule } from './mark-rule.ts';

const D = '[0-9０-９]';
const small = '[ⅰ-ⅿ]+|[ivx]{1,4}V?|iV|[VX]';
const large = '[Ⅰ-Ⅿ]+|[IVX]{1,4}';

export const markRules: MarkRule[] = [
  ...kpiMarkRules,
  {
    style: 'note',
    kind: 'note',
    pattern: /^(?:[（(]\s*※\s*[0-9０-９]*\s*[）)]|※\s*[0-9０-９]?(?![0-9０-９]))/u,
  },
  {
    style: 'section',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[－\\-‐―]${D}{1,2}(?:\\s*[（(]${D}{1,2}[）)]|[．.]|(?=[ 　]))`, 'u'),
  },
  {
    style: 'ordinal',
    kind: 'number',
    pattern: new RegExp(`^第\\s*${D}{1,2}(?:[章節項]|(?=[ 　．.]))[．.]?`, 'u'),
  },
  {
    style: 'boxed',
    kind: 'number',
    pattern: new RegExp(`^[【［[〔＜<《](?:第\\s*)?${D}{1,2}[】］\\]〕＞>》]`, 'u'),
  },
  {
    style: 'circled-roman',
    kind: 'number',
    pattern: new RegExp(`^[①-⑳]\\s*[－\\-‐]?\\s*(?:${small})[）)]`, 'u'),
  },
  {
    style: 'paren',
    kind: 'number',
    pattern: new RegExp(`^[（(]\\s*${D}{1,2}\\s*[）)]`, 'u'),
  },
  {
    style: 'half-paren',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[）)]`, 'u'),
    weak: true,
  },
  {
    style: 'point',
    kind: 'number',
    pattern: new RegExp(`^${D}{1,2}[．.](?!${D})`, 'u'),
  },
  { style: 'circled', kind: 'number', pattern: /^[①-⑳⑴-⒇](?![①-⑳～~〜、，])/u },
  {
    style: 'roman-small',
    kind: 'number',
    pattern: new RegExp(`^(?:${small})[）)．.：:]`, 'u'),
  },
  {
    style: 'roman-small-paren',
    kind: 'number',
    pattern: new RegExp(`^[（(](?:${small})[）)]`, 'u'),
  },
  {
    style: 'roman-large',
    kind: 'number',
    pattern: new RegExp(`^[（(\\[［]?(?:${large})(?:[）)\\]］．.：:])`, 'u'),
  },
  {
    style: 'roman-bare',
    kind: 'number',
    pattern: /^[ⅰ-ⅿⅠ-Ⅿ](?=[ 　])/u,
    weak: true,
  },
  {
    style: 'bare',
    kind: 'number',
    pattern: new RegExp(
      `^${D}{1,2}[ 　]+(?![0-9０-９歳件月円名割つ期次級者号所万億千％%位倍時分週組]|日(?!本)|人(?![事材的])|年(?!金)|社(?!会)|回(?!収)|部位|圏域|事業所(?!とと|との|への|向け|における|主)|本(?!部)|教室|点(?!検)|国(?!民)|[かカヶケ]月|[かカヶケ]所|コース|セット)`,
      'u',
    ),
    weak: true,
  },
  { style: 'kana-bare', kind: 'number', pattern: /^[アイウエオ][ 　]+/u, weak: true },
  { style: 'colon', kind: 'bullet', pattern: /^[：:](?=\s*[①-⑳])/u },
  {
    style: 'kana',
    kind: 'number',
    pattern: /^[（(]?[ア-ン](?:[）)]|[.．])/u,
  },
  { style: 'latin-paren', kind: 'number', pattern: /^[（(][a-zａ-ｚ][）)]/u },
  {
    style: 'latin',
    kind: 'number',
    pattern: /^[a-hA-HＡ-Ｈａ-ｈ](?:[）)]|[.．](?![A-Za-z]))/u,
  },
  { style: 'circle', kind: 'bullet', pattern: /^[○〇◯]/u },
  { style: 'disc', kind: 'bullet', pattern: /^●/u },
  { style: 'double-circle', kind: 'bullet', pattern: /^◎/u },
  { style: 'diamond', kind: 'bullet', pattern: /^[◆◇]/u },
  { style: 'square', kind: 'bullet', pattern: /^[■□]/u },
  { style: 'star', kind: 'bullet', pattern: /^[☆★]/u },
  { style: 'arrow', kind: 'bullet', pattern: /^[➢➤➣▶▷►▻⇒→]/u },
  { style: 'check', kind: 'bullet', pattern: /^[✓✔☑☒]/u },
  { style: 'asterisk', kind: 'bullet', pattern: /^[＊*](?!\d)/u },
  { style: 'dot', kind: 'bullet', pattern: /^[・･•‣▪](?![・･])/u },
  { style: 'dash', kind: 'bullet', pattern: /^[–—](?=[ 　])/u },
  { style: 'small-circle', kind: 'bullet', pattern: /^[◦∘⚪⚬]/u },
  { style: 'triangle', kind: 'bullet', pattern: /^[▼▽◣◥](?![0-9０-９])/u },
  {
    // Any other sign that is no letter, number, bracket or stop.
    style: 'sign',
    kind: 'bullet',
    pattern: /^(?![※△▲♯℃]|[\u2190-\u2194])\p{So}(?=\S|\s)/u,
  },
  {
    style: 'glyph',
    kind: 'bullet',
    pattern: /^[\ue000-\uf8ff]/u,
  },
];
