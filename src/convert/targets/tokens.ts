/** The plain numbers of a sentence, and which of them is its target. Pure; over words without dates and with held brackets. */
import type { Comparator } from '../../schema/document.ts';
import { type Amount, type Reading, scaled } from './against.ts';
import { held } from './brackets.ts';
import { gap, numberOf, numberPattern, unitPattern } from './numbers.ts';

/** Numbers that are part of a metric's wording, of a list or of a manner, with an example each; no target. */
const noise = new RegExp(
  [
    '施術(?:箇所|部位).{0,3}部位以上', // 施術箇所3部位以上
    '\\d部位以上',
    '(?:かつ|、)?月\\d+日以上', // かつ月15日以上
    '\\d+か月(?:以内|間|ごと|前|後|以上|未満)?', // 10か月以内に受診した者
    '(?:\\d+|一|各)(?:件|人|世帯|事業所|日|回|枚|社|施設|名)(?:当た?り|あたり|につき|毎|ごと)(?:の|で)?',
    '(?:\\d+|一)(?:者|社)(?:入札|応札)', // 一者応札案件
    '\\d+(?:歳|代)(?:以上|以下|未満|代)?(?:[~-]\\d+歳?)?', // 40歳以上, 40～74歳
    '\\d+[~-]\\d+歳',
    '第\\d+[期次回版号条章弾部]', // 第6期
    '\\d+(?:期|次|級|号|条|章|回目|年目|年連続|つの|本柱|本の柱|大|大柱|次元|位(?!以))',
    '\\d+か?年(?:間|計画|後|前|以内)?(?!度)',
    // 実施見込者数：12,345人 says whom a rate is of.
    '(?:(?:実施|受診|取得|利用|健診)?(?:見込み?者?|対象者?|予定者?|該当者?|勧奨者?)(?:人|者)?数|(?:対象|見込)者)[:はが]?約?[\\d万千]+[人名](?!以[上下])',
    '(?:毎月|毎週|月に?|週に?|四半期(?:ごと)?に?)\\d+回(?:以上|程度)?', // 毎月2回以上発信する
    `\\d+(?:以上)?の(?=[\\p{Script=Han}\\p{Script=Katakana}]+(?:に|へ|と|で|において))`, // 5以上の基幹病院に働きかける
  ].join('|'),
  'gu',
);
export const withoutNoise = (words: string): string => words.replace(noise, gap);
/** The words with the digits of such wordings spelled wide: no number is found in them, and their words stay. */
export const noiseSpelled = (words: string): string =>
  words.replace(noise, (found) => found.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));

interface Token extends Amount {
  /** A bound or a verb stands behind, and the clause ends with it. */
  predicate: boolean;
  bounded: boolean;
  /** What the word directly before it makes it: 実績63.0％, 目標65.0％. */
  named: 'past' | 'goal' | null;
  at: number;
  doubt: string | null;
}

const measured = `(?:の?(?:水準|[\\p{Script=Han}]{0,6}(?:率|割合|水準|値|数)))?${held}*(?:の|を|に|が)?`;
const behind: [RegExp, Comparator][] = [
  [new RegExp(`^${measured}(?:を?下回らな[いけ]|を?割らな|を?下限|を?最低)`, 'u'), 'gte'],
  [new RegExp(`^${measured}(?:を?上回らな[いけ]|を?超えな[いけ]|を?上限|まで?に?(?:抑え|とどめ))`, 'u'), 'lte'],
  [new RegExp(`^${measured}(?:以上|or more)`, 'u'), 'gte'],
  [new RegExp(`^${measured}(?:以下|以内)`, 'u'), 'lte'],
  [new RegExp(`^${measured}(?:上回|超|越え|凌)`, 'u'), 'gt'],
  [new RegExp(`^${measured}(?:下回|未満|満たな|切る|割[るりっ])`, 'u'), 'lt'],
];
const verbs =
  'とする|とし|にする|になる|維持|達成|目指|目標|確保|実現|保[つち]|とな[るり]|引き?上げ|引き?下げ|向上|高め|抑え';
const predicate = new RegExp(
  `^(?:$|[、,。・~]|${gap}|${held}|と(?:し|す|な|い)|[にへ](?:し|す|な|維|向|引|抑|改|保|増|減|高)|を|で(?:実施|維持|推移|あ|行)|る|り|っ|い|え|の?(?:達成|維持|確保|実現|水準|目標))`,
  'u',
);
const token = new RegExp(
  `(?<front>[≧≥≦≤]|>=|<=|最低(?:でも)?|少なくとも|最大(?:でも)?|[上下]限(?:値)?[をは:])?(?<sign>▲)?(?<number>${numberPattern})(?<unit>${unitPattern})?`,
  'gu',
);
const ownUnit = /^(?<unit>[\p{Script=Han}\p{Script=Katakana}ー]{1,6}?)(?=以上|以下|以内|未満|を?超え|を?上回|を?下回)/u;

function tokensOf(words: string): Token[] {
  return [...words.matchAll(token)].map((found) => {
    const { front = '', sign, number = '', unit } = found.groups as Record<string, string | undefined>;
    let rest = words.slice(found.index + found[0].length);
    // 「15薬剤師会以上」: a unit of the document's own.
    const own = unit === undefined && front === '' ? ownUnit.exec(rest)?.groups?.['unit'] : undefined;
    if (own) rest = rest.slice(own.length);
    const share = unit === '割' ? /^(\d)分(?!の)/u.exec(rest) : null;
    if (share) rest = rest.slice(share[0].length);
    const about = /^(?:程度|前後|強|弱)/u.exec(rest)?.[0] ?? '';
    rest = rest.slice(about.length);
    const bound = behind.find(([pattern]) => pattern.test(rest));
    const after = bound ? rest.replace(bound[0], '') : rest;
    const asked: Comparator | undefined = /[≧≥]|>=|最低|少なく|下限/u.test(front)
      ? 'gte'
      : /[≦≤]|<=|最大|上限/u.test(front)
        ? 'lte'
        : bound?.[1];
    const figure = scaled(numberOf(number) + Number(share?.[1] ?? 0) / 10, unit ?? own);
    return {
      ...figure,
      value: sign ? -figure.value : figure.value,
      comparator: asked ?? 'eq',
      bounded: asked !== undefined,
      predicate:
        asked === undefined
          ? new RegExp(`^(?:を|に|へ|まで|の|以降)*(?:${verbs})|^[にへ]?$|^[、。]|^${gap}|^${held}`, 'u').test(rest)
          : predicate.test(after),
      named: namedAs(words.slice(0, found.index), rest),
      at: found.index,
      doubt: doubtOf(words, found.index, number, unit, rest),
    };
  });
}

const past = /(?:実績|見込み?|現状|現在|前年度?|昨年度?|参考|直近)値?[:はが]?$/u;
/** 57.0％から58.2％へ, 57.0％（R5実績）→58.2％. */
const from = new RegExp(`^${held}*(?:から|→|⇒)`, 'u');
const goal = /目標値?[:はが]?$/u;
const namedAs = (front: string, rest: string): Token['named'] =>
  past.test(front) || from.test(rest) ? 'past' : goal.test(front) ? 'goal' : null;

/** Why a number is not sure. */
function doubtOf(words: string, at: number, number: string, unit: string | undefined, rest: string): string | null {
  const front = words.slice(Math.max(0, at - 4), at);
  if (unit === '倍') return 'a multiple of another figure';
  if (/^(?:分の|\/)\d/u.test(rest) || /\d分の$|\d\/$/u.test(words.slice(Math.max(0, at - 4), at))) return 'a fraction';
  if (new RegExp(`\\d${gap}$`, 'u').test(front)) return 'two numbers side by side';
  if (/^(?:台|半ば|[前後]半|余)/u.test(rest) || /(?:^|[、をにはが約])数$|何$/u.test(front))
    return 'a number that is not exact';
  if (/\d[.,、・]$/u.test(front) || /^[.,、・]\d/u.test(rest) || /^0\d/u.test(number)) return 'a damaged number';
  return null;
}

const asks = /半数|過半|分の|[数何]十|以上(?:と|を|に|$)|以下(?:と|を|に|$)|以内(?:と|を|に|$)|未満(?:と|を|に|$)/u;

/** The target among a sentence's numbers. Of several bounds the one that the clause ends on: 「80％以上置き換わった…21％以上とする」. */
export function chosen(words: string, wanted: string | null): Reading {
  const all = tokensOf(words);
  const fitting = wanted === '%' ? all.filter(({ unit }) => unit === '%' || unit === null) : all;
  const inUnit = fitting.length > 0 ? fitting : all;
  const now = inUnit.filter(({ named, bounded }) => named !== 'past' || bounded);
  const numbers = now.length > 0 ? now : inUnit;
  if (numbers.length === 0) return asks.test(words) ? { reason: 'a bound without a number that is understood' } : null;
  const bounded = numbers.filter((one) => one.bounded);
  const ending = bounded.filter((one) => one.predicate);
  const lastBound = bounded.slice(-1);
  const free = numbers.filter((one) => !one.bounded);
  // 「10営業日以内の支払率を100％とする」: the bound is part of what is counted.
  const verbed = free.filter((one) => one.predicate && one.at > (lastBound[0]?.at ?? -1));
  const goals = free.filter((one) => one.named === 'goal');
  const united = free.filter((one) => one.unit !== null);
  const rows = [ending, goals, verbed, lastBound, united].find((row) => row.length > 0) ?? [];
  const [first] = rows;
  if (!first) return { reason: 'a number without unit and bound' };
  const doubt = rows.find((one) => one.doubt)?.doubt;
  if (doubt) return { reason: doubt };
  const last = bounded.at(-1);
  // 「上半期に30％以上、年度末に60％以上の…」: the clause goes on to another bound.
  if (last && !last.predicate && ending.some(({ value, unit }) => unit === last.unit && value !== last.value))
    return { reason: 'several numbers, and nothing says which is the target' };
  if (
    rows.some(
      ({ value, unit, comparator }) =>
        unit === first.unit && (value !== first.value || comparator !== first.comparator),
    )
  )
    return { reason: 'several numbers, and nothing says which is the target' };
  const { comparator, value, unit } = first;
  return { amount: { comparator, value, unit } };
}
