/**
 * Headings that open a measure, as the plans of 2021 word them. Matched against `headingKey` (NFKC, lower case, no white
 * space, tags such as 〈Ⅰ、Ⅱ〉 and trailing notes gone). `pillars` limits a wording to where it means that measure.
 * The first rule that fits wins.
 */
export interface MeasureRule {
  measure: string;
  pattern: RegExp;
  example: string;
  pillars?: ('core' | 'strategic' | 'organization')[];
}

export const measureRules: MeasureRule[] = [
  {
    measure: 'sound-finance',
    pattern: /^(健全な|的確な)(支部)?財政運営/u,
    example: '１．健全な財政運営',
    pillars: ['core'],
  },
  {
    measure: 'service-level',
    pattern: /^(お客様|加入者)?サービス(水準|の質)?の(更なる)?向上/u,
    example: '２．サービス水準の向上',
  },
  { measure: 'copay-certificate', pattern: /^限度額適用認定証の/u, example: '３．限度額適用認定証の利用促進' },
  {
    measure: 'cash-benefits',
    pattern: /^((現金|保険)?給付(等)?の(審査の)?適正化|適正な給付業務)/u,
    example: '４．現金給付の適正化の推進',
  },
  {
    measure: 'claims-review',
    pattern: /^(効果的な)?レセプト(内容)?点検/u,
    example: '５．効果的なレセプト内容点検等の推進',
  },
  {
    measure: 'judo-therapy',
    pattern: /^柔道整復(施術)?(療養費|師)/u,
    example: '６．柔道整復施術療養費の照会業務等の強化',
  },
  {
    measure: 'acupuncture-massage',
    pattern: /^(あん摩|あんま|はり)/u,
    example: '７．あんまマッサージ指圧・鍼灸施術療養費の審査手順の最適化の推進',
  },
  {
    measure: 'debt-recovery',
    pattern: /^(返納金債権|債権(発生|管理|回収)|(資格喪失後の?)?(保険証|被保険者証)の?回収|無資格受診|適正な債権管理)/u,
    example: '８．返納金債権の発生防止のための保険証回収強化及び債権管理回収業務の推進',
  },
  {
    measure: 'dependent-eligibility',
    pattern: /^被扶養者(の)?資格の?再確認/u,
    example: '９．被扶養者資格の再確認の徹底',
  },
  {
    measure: 'online-eligibility',
    pattern: /^(オンライン資格確認|マイナンバー|ict化|dxの推進)/u,
    example: '⑩ オンライン資格確認の円滑な実施',
  },
  {
    measure: 'process-reform',
    pattern: /^(業務改革|業務(処理|の)?(体制|標準化)|最適な事務処理体制|事務処理体制|生産性の向上|業務処理)/u,
    example: '10．業務改革の推進',
    pillars: ['core'],
  },
  {
    measure: 'health-checkups',
    pattern:
      /^(特定健(診|康診査)(の)?(受診|実施)率|特定健診・事業者健診|生活習慣病予防健診・事業者健診|(特定)?健診(の)?(受診|実施)率(等)?の?向上|(特定)?健診の推進|.{0,20}特定健診・特定保健指導の(受診|実施)率)/u,
    example: 'ⅰ）特定健診実施率・事業者健診データ取得率等の向上',
  },
  {
    measure: 'health-guidance',
    pattern: /^(特定)?保健指導(の)?(実施率|拡充|質の向上|推進)/u,
    example: 'ⅱ）特定保健指導の実施率及び質の向上',
  },
  {
    measure: 'severity-prevention',
    pattern: /^(未治療者に対する)?(生活習慣病の?)?重症化予防(?!事業)/u,
    example: 'ⅲ）重症化予防対策の推進',
  },
  {
    measure: 'collabo-health',
    pattern:
      /^((事業所を通じた)?(健康経営[(（]?)?コラボヘルス|健康経営|事業主との?協働|健康(づくり)?宣言)|コラボヘルスの推進$/u,
    example: 'ⅳ）コラボヘルスの推進',
  },
  {
    measure: 'data-health',
    pattern:
      /^(データ分析に基づ(いた|く))?第?2期.{0,20}保健事業(実施)?計画|^データヘルス計画|^保健事業の(一層の)?推進|^上位目標である/u,
    example: '１．第２期保健事業実施計画（データヘルス計画）の着実な実施',
  },
  {
    measure: 'health-other',
    pattern: /^(支部独自の|その他の?)保健事業|^喫煙|^肝炎ウイルス|^(歯科|メンタルヘルス).*(推進|啓発|対策|実施)$/u,
    example: 'ⅴ）支部独自の保健事業の推進',
    pillars: ['strategic'],
  },
  {
    measure: 'public-relations',
    pattern:
      /^((効果的な)?広報(活動)?(や|の|・|等|と|及び|による|を通じた|関係)|(加入者に向けた)?広報(事業|活動)?$|加入者に向けた広報|健康保険委員|加入者等の理解促進)/u,
    example: '２．広報活動や健康保険委員を通じた加入者等の理解促進',
  },
  {
    measure: 'generic-drugs',
    pattern:
      /^(ジェネリック医薬品(の)?(更なる|さらなる)?使用|ジェネリック医薬品等?の|ジェネリック医薬品をはじめ|医療資源の適正使用|医薬品の適正使用)/u,
    example: '３．ジェネリック医薬品の使用促進',
  },
  {
    // A measure of the 4th action plan that some branches go on with.
    measure: 'strategic-other',
    pattern: /^ビッ[グク]データを活用した|^事業所単位での健康・医療データ/u,
    example: '○ビックデータを活用した個人・事業所単位での健康・医療データの提供',
    pillars: ['strategic'],
  },
  {
    measure: 'strategic-other',
    pattern: /^(その他の|地域の実情に応じた)?医療費適正化(の総合的対策|対策|事業)$/u,
    example: '○医療費適正化対策',
    pillars: ['strategic'],
  },
  {
    measure: 'incentive',
    pattern: /^インセンティブ(\(.{1,6}\))?制度/u,
    example: '４．インセンティブ制度の実施及び検証',
    pillars: ['strategic'],
  },
  { measure: 'best-practice', pattern: /^(パイロット事業|(支部で実施した)?好事例)/u, example: '５. パイロット事業' },
  {
    measure: 'opinion',
    pattern:
      /^((医療(データ|費).{0,12})?地域の?医療(提供|供給)?体制(等)?(への|に係る|に対する)|地域の医療(提供|供給)体制|関係協議会等での意見発信|医療提供体制等?への働きかけ|効果的な意見発信|(外部|(地域)?関係団体等?)への意見発信)|地域の医療提供体制への働きかけ$/u,
    example: '５．地域の医療提供体制等への働きかけや医療保険制度に係る意見発信',
  },
  {
    measure: 'research',
    pattern:
      /^(調査・?(研究|分析)|医療費(データ)?(等)?の?(の)?分析|(医療費・?健診)?データ分析(?!に基づ)|統計(・|分析))/u,
    example: '６．調査研究の推進',
    pillars: ['strategic'],
  },
  {
    measure: 'hr-system',
    pattern: /^(人事制度|(適正な|適切な)?人員配置|人的資源|組織や人事制度|標準人員)|標準人員に基づく人員配置$/u,
    example: '１．人事制度の適正な運用と標準人員に基づく人員配置',
    pillars: ['organization'],
  },
  {
    measure: 'hr-evaluation',
    pattern: /^人事評価(制度)?|^実績や能力本位の人事/u,
    example: '２．人事評価制度の適正な運用',
    pillars: ['organization'],
  },
  {
    measure: 'training',
    pattern: /^(.{0,20})?(ojt|人材(の)?育成)/u,
    example: '３．OJTを中心とした人材育成',
    pillars: ['organization'],
  },
  {
    measure: 'hq-collaboration',
    pattern: /^(本部機能|本部[と・]?支部|本・?支部|風通し)/u,
    example: '⑤本部機能及び本部支部間の連携の強化',
    pillars: ['organization'],
  },
  {
    measure: 'branch-evaluation',
    pattern: /^(支部)?業績評価|支部業績評価を/u,
    example: '④支部業績評価の実施',
    pillars: ['organization'],
  },
  {
    measure: 'work-style',
    pattern: /^(働き方改革|職員の(健康|労務管理)|支部における健康づくり|ワーク・?ライフ)/u,
    example: '働き方改革の推進',
    pillars: ['organization'],
  },
  {
    measure: 'internal-control',
    pattern: /^内部統制(の(強化|整備|徹底)|に関する取組)/u,
    example: '（１）内部統制の強化',
    pillars: ['organization'],
  },
  {
    measure: 'risk-management',
    pattern: /^((各種)?リスク管理|危機管理|(大規模)?(自然)?災害)/u,
    example: '４．リスク管理',
    pillars: ['organization'],
  },
  {
    measure: 'compliance',
    pattern: /^(コンプライアンス(?!研修)|法令(等)?(の)?(規律の)?遵守)/u,
    example: '５．コンプライアンスの徹底',
    pillars: ['organization'],
  },
  {
    measure: 'privacy',
    pattern: /^(個人情報|情報セキュリティ)(?!.{0,3}研修)/u,
    example: '個人情報保護の徹底',
    pillars: ['organization'],
  },
  {
    measure: 'cost-reduction',
    pattern: /^(費用対効果|経費の?(節減|削減)|コスト(削減|意識)|調達)/u,
    example: '６．費用対効果を踏まえたコスト削減等',
    pillars: ['organization'],
  },
  { measure: 'systems', pattern: /^システム/u, example: 'システムの安定運用', pillars: ['organization'] },
];

/** Bare group headings: they gather measures and are none themselves. */
export const groupHeading =
  /^(人事・?組織に関する取組|内部統制に関する取組|その他の取組|医療費適正化の推進$|医療給付費適正化の推進|主な重点施策|疾病予防事業の推進|加入者の健康志向の向上)/u;
