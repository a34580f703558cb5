/**
 * What of a plan's sentence says nothing of its own, as data: each rule with an example from the plans of 2021.
 * Chosen on the hand-checked pairs of tests/fixtures/wording-pairs.json; the thresholds stand in similarity.ts.
 */

/** Marks that a branch sets before or behind a sentence: 【新】…, …【改】, …（新規）, ★…. */
export const tags = /【[^】]*】|[(〔[](?:新規|新|拡充|強化|継続|改|一部新規)[)〕\]]|[★☆◎]/g;

/** One thing, written in several ways (after NFKC and lower case). */
export const spellings: readonly (readonly [RegExp, string])[] = [
  // 保険給付適正化プロジェクトチーム（PT）にて・保険給付適正化PTにて
  [/プロジェクトチーム/g, 'pt'],
  [/pt\(pt\)/g, 'pt'],
  [/取り?組み?/g, '取組'],
  [/立ち?入り?/g, '立入'],
  // 情報通信技術を活用・ICT技術を活用
  [/ict技術|ict/g, '情報通信技術'],
  [/被保険者証/g, '保険証'],
  // 受診対象者数・実施対象者数, 受診率・実施率: the table heads of one target
  [/受診(?=率|対象|見込)/g, '実施'],
  // 市町村・市区町村・市町
  [/市区?町村?/g, '市町村'],
  [/(?<=正確|迅速)性/g, ''],
  [/協会けんぽ/g, '協会'],
];

/** Stock words that a branch adds or leaves out without saying anything else: を積極的に行う・を実施する・の推進. */
export const light =
  /及び|並びに|又は|若しくは|実施|行う|行い|図る|図り|努め|推進|進める|積極的|確実|着実|引き続き|引続き|適切|適正に|徹底|強化|取組む?|重点的|優先的|効果的|効率的|高める/g;

/** A clause that only gives occasion or purpose: 加入者の利便性の向上の観点から、… */
export const frame = /(?:ため|観点から|踏まえて?|ふまえて?|基づき|伴い|もとに|基に|上で)$/;

/** Clauses are cut here and at 、 and 。: …を行うとともに｜…を強化する. */
export const clauseEnd = /(?<=とともに|と共に|ほか)/;

/** Words that set two sentences apart though all else is one: both have some of a line, and not the same. */
export const contrasts: readonly RegExp[] = [/被保険者|被扶養者/g, /対象者数|見込者数/g];
