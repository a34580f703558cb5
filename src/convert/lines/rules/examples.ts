/**
 * What each rule of this folder is for: its examples, in the order of the rules; tests read every one by its rule. They stand apart
 * from the rules so that a browser, which loads the converter, need not load them.
 */

/** One list of lines for each rule. */
type Examples = readonly (readonly [string, ...string[]])[];

/** Of `kpiMarkRules`. */
export const kpiMarkExamples: Examples = [
  [
    '【ＫＰＩ】健康宣言事業所数',
    '《ＫＰＩ》健康宣言事業所数',
    '≪KPI≫ 健康宣言事業所数',
    '＜KPI＞健康宣言事業所数',
    '［数値目標（KPI）］健康宣言事業所数',
    '■【KPI（数値目標）】健康宣言事業所数',
  ],
  [
    '■令和 3年度目標（KPI）：健康宣言事業所数',
    '◎数値目標（KPI）健康宣言事業所数',
    '重要業績評価指標(KPI)：健康宣言事業所数',
  ],
  [
    '■ KPI：サービススタンダードの達成状況を 100％とする',
    '■ K P I：健康宣言事業所数',
    '□KPI（数値目標）：健康宣言事業所数',
    'K.P.I：健康宣言事業所数',
    'KPI２：健康宣言事業所数',
  ],
  ['■KPI', '▼KPI 健康宣言事業所数', '□KPI（数値目標）　健康宣言事業所数', '◆ＫＰＩ①健康宣言事業所数'],
  ['KPI①健康宣言事業所数', 'KPI', 'ＫＰＩ ① 健康宣言事業所数', 'KPI（数値目標）'],
  ['KPI　健康宣言事業所数'],
];

/** Of `labelMarkRules`. */
export const labelMarkExamples: Examples = [
  ['［目標値］健康宣言事業所数', '【数値目標】健康宣言事業所数', '■【目標】 健康宣言事業所数'],
  ['目標指標：健康宣言事業所数', '◎数値目標：健康宣言事業所数', '目標値（令和7年度末）：健康宣言事業所数'],
  ['◎数値目標　健康宣言事業所数', '■成果目標'],
  ['数値目標', '数値目標①健康宣言事業所数'],
  ['数値目標　健康宣言事業所数'],
];

/** Of `markRules` behind those of targets. */
const ownMarkExamples: Examples = [
  ['（※）医科、DPC、歯科、調剤'],
  ['１－２．サービス水準の向上'],
  ['第２節 戦略的な取組'],
  ['【１】健全な財政運営'],
  ['①－ⅰ）特定健診実施率'],
  ['（１）健全な財政運営'],
  ['１）組織運営の強化'],
  ['１．健全な財政運営'],
  ['① 人事制度の適正な運用'],
  ['ⅰ）特定健診実施率'],
  ['(ⅰ)サービススタンダード'],
  ['Ⅰ）人事・組織に関する取組'],
  ['Ⅰ 加入者の健康度の向上'],
  ['１ 健全な財政運営'],
  ['ア 取組状況の把握'],
  ['：② 協会けんぽの再審査レセプト…'],
  ['ア.サービススタンダードの達成状況'],
  ['(a)生活習慣病予防健診'],
  ['Ａ.被保険者（40歳以上）'],
  ['○ 評議会における保険料率に関する議論'],
  ['●サービス水準の向上'],
  ['◎ビッグデータを活用した…'],
  ['◆生活習慣病予防健診受診者数の拡大'],
  ['■ 糖尿病性腎症に係る重症化予防事業'],
  ['☆ 適正受診を促すため…'],
  ['➢健診当日の特定保健指導の実施'],
  ['✓加入者等から寄せられた「お客様の声」'],
  ['＊①②の合計（特定保健指導実施率）'],
  ['・禁煙に取り組む人を増やす'],
  ['– 広報誌を発行する。'],
  ['◦ 広報誌を発行する。'],
  ['▼ 健診の推進'],
  ['❖ 健診の推進'],
  ['\uf018健診'],
];

/** Of `markRules`. */
export const markExamples: Examples = [...kpiMarkExamples, ...ownMarkExamples];

/** Of `sharedLineRules`. */
export const sharedLineExamples: Examples = [
  ['ジェネリック医薬品使用割合を 80.0％以上とする ※医科、DPC、歯科、調剤'],
  ['Ⅰ 加入者の健康度の向上  Ⅱ 医療等の質や効率性の向上  Ⅲ 医療費等の適正化'],
  ['年間を通じた広報誌を発行する。 ◆けんぽ通信 ◆社会保険にいがた'],
  ['被扶養者 ・文書による受診勧奨を支部独自に行う。'],
];

/** Rules with their examples. Throws where a rule has none, or an example no rule. */
export function withExamples<T>(rules: readonly T[], examples: Examples): (T & { example: string; more: string[] })[] {
  if (rules.length !== examples.length)
    throw new Error(`${rules.length} rules and ${examples.length} lists of examples`);
  return rules.map((rule, at) => {
    const [example, ...more] = examples[at] as Examples[number];
    return { ...rule, example, more };
  });
}
