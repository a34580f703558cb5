/**
 * Headings of the documents of 2024 and 2025 whose words are no name or alias of the catalogue: they say more, or join two
 * measures (the first is taken). Matched against `headingKey`. Ids are the catalogue's.
 */
export const laterWordings: { measure: string; pattern: RegExp; example: string }[] = [
  {
    measure: 'service-level',
    pattern: /^サービス水準の向上、/u,
    example: 'サービス水準の向上、現金給付等の適正化の推進',
  },
  {
    measure: 'debt-recovery',
    pattern: /^返納金債権発生防止のための保険証回収強化/u,
    example: '⑧ 返納金債権発生防止のための保険証回収強化、債権回収業務の推進',
  },
  {
    measure: 'acupuncture-massage',
    pattern: /^あんまマッサージ指圧・はりきゅう施術療養費/u,
    example: '⑦ あんまマッサージ指圧・はりきゅう施術療養費の審査業務の適正化の推進',
  },
  {
    measure: 'online-eligibility',
    pattern: /^(dx\(デジタルトランスフォーメーション\)|マイナンバーカードと健康保険証の?一体化|電子申請)/u,
    example: '（４）DＸ（デジタルトランスフォーメーション）の推進',
  },
  {
    measure: 'research',
    pattern:
      /^(データ分析に基づく事業実施|外部有識者を活用した調査研究|(本部・支部における)?医療費・健診データ等の分析結果)/u,
    example: '●データ分析に基づく事業実施',
  },
  { measure: 'best-practice', pattern: /好事例の(全国展開|横展開)$/u, example: '⑤ 支部で実施した好事例の全国展開' },
  {
    measure: 'health-checkups',
    pattern: /^(生活習慣病予防健診(受診|実施)率、|特定健(診|康診査)(受診|実施)率|特定健診・特定保健指導の推進)/u,
    example: '②生活習慣病予防健診受診率、事業者健診データ取得率及び特定健診実施率の向上',
  },
  {
    measure: 'health-guidance',
    pattern: /^特定保健指導(の)?(実施率|質)/u,
    example: '（３）－３ 特定保健指導の質の向上',
  },
  {
    measure: 'opinion',
    pattern: /^地域の医療(提供|供給)体制等への/u,
    example: '②地域の医療供給体制等へのデータを活用した意見発信',
  },
  {
    measure: 'public-relations',
    pattern: /^広報活動や/u,
    example: 'Ⅳ）広報活動や顔の見える地域ネットワークを通じた加入者等の理解促進',
  },
  { measure: 'generic-drugs', pattern: /^医療資源の適正(使用|利用)/u, example: '＜医療資源の適正使用、意見発信＞' },
  {
    measure: 'hr-system',
    pattern: /^(人事制度の適正な運用|新たな業務のあり方を踏まえた(適正|戦略的)な人員配置)/u,
    example: '●人事制度の適正な運用、新たな業務のあり方を踏まえた戦略的な人員配置',
  },
  { measure: 'training', pattern: /人材の?育成$/u, example: '（1０）更なる保険者機能の発揮に向けた人材の育成' },
  { measure: 'hq-collaboration', pattern: /^本部機能/u, example: '④ 本部機能及び本部支部間の連携の強化' },
  { measure: 'branch-evaluation', pattern: /^支部業績評価/u, example: '⑥ 支部業績評価を通じた支部の取組の向上' },
  {
    measure: 'organization-other',
    pattern: /^広報基本方針・広報計画の策定$/u,
    example: 'Ⅲ）広報基本方針・広報計画の策定',
  },
  {
    measure: 'systems',
    pattern:
      /^(協会システムの|次期システム|(制度改正等に係る|中長期を見据えた)(適切な)?システム対応|業務効率化を目指したシステム)/u,
    example: '④ 中長期を見据えたシステム対応の実現',
  },
  // The data health plan's parts are headed by a word or two.
  { measure: 'data-health', pattern: /^データヘルス計画$/u, example: '＜データヘルス計画＞' },
  { measure: 'health-checkups', pattern: /^健診$/u, example: '１．健診' },
  { measure: 'health-guidance', pattern: /^特定保健指導$/u, example: '２．特定保健指導' },
  { measure: 'severity-prevention', pattern: /^重症化予防$/u, example: '３．重症化予防' },
  { measure: 'collabo-health', pattern: /^コラボヘルス$/u, example: '４．コラボヘルス' },
];
