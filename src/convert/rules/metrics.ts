/**
 * What a target counts, told by its wording. Matched against `fold` of the statement (NFKC, lower case, no white space).
 * The first rule that fits wins. `home` is the measure it belongs to, `unit` the unit where a plan leaves it out.
 */
export interface MetricRule {
  metric: string;
  home: string;
  pattern: RegExp;
  unit: string | null;
  example: string;
}

export const metricRules: MetricRule[] = [
  {
    metric: 'service-standard-days',
    home: 'service-level',
    pattern: /平均所要日数/u,
    unit: '日',
    example: 'サービススタンダードの平均所要日数7日以内',
  },
  {
    metric: 'service-standard',
    home: 'service-level',
    pattern: /サービススタンダー[ドト]/u,
    unit: '%',
    example: 'サービススタンダードの達成状況を 100％とする',
  },
  {
    metric: 'counter-application-rate',
    home: 'service-level',
    pattern: /窓口(での)?受付率/u,
    unit: '%',
    example: '現金給付等の申請に係る窓口での受付率',
  },
  {
    metric: 'postal-application-rate',
    home: 'service-level',
    pattern: /郵送(化率|化の割合|による申請)|郵送率/u,
    unit: '%',
    example: '現金給付等の申請に係る郵送化率を 95.0％以上とする',
  },
  {
    metric: 'reexamination-amount',
    home: 'claims-review',
    pattern: /再審査レセプト.{0,3}件(当|あ)たり/u,
    unit: '円',
    example: '再審査レセプト１件当たりの査定額を対前年度以上とする',
  },
  {
    metric: 'claims-assessment-rate',
    home: 'claims-review',
    pattern: /査定率/u,
    unit: '%',
    example: 'レセプト点検の査定率を前年度以上とする',
  },
  {
    metric: 'judo-frequent-rate',
    home: 'judo-therapy',
    pattern: /柔道整復.*部位|柔整.*部位/u,
    unit: '%',
    example: '柔道整復施術療養費の申請に占める、施術箇所３部位以上…の割合',
  },
  {
    metric: 'card-recovery-rate',
    home: 'debt-recovery',
    pattern: /(保険証|被保険者証)の?回収率|資格喪失後[1１]か月以内/u,
    unit: '%',
    example: '資格喪失後１か月以内の保険証回収率を対前年度以上とする',
  },
  {
    metric: 'debt-recovery-rate',
    home: 'debt-recovery',
    pattern: /債権.*回収率/u,
    unit: '%',
    example: '返納金債権の回収率を対前年度以上とする',
  },
  {
    metric: 'dependent-confirmation-rate',
    home: 'dependent-eligibility',
    pattern: /(確認書|確認リスト|状況リスト|被扶養者資格).*提出率/u,
    unit: '%',
    example: '確認対象事業所からの確認書の提出率を 92.7％以上とする',
  },
  {
    metric: 'mynumber-rate',
    home: 'online-eligibility',
    pattern: /マイナンバー.*(収録|登録)率/u,
    unit: '%',
    example: '加入者のマイナンバー収録率を対前年度以上とする',
  },
  {
    metric: 'visit-rate-10m',
    home: 'severity-prevention',
    pattern: /10[かヶケカ箇]月以内.*受診/u,
    unit: '%',
    example: '健診受診月から10か月以内に医療機関を受診した者の割合',
  },
  {
    metric: 'visit-rate-3m',
    home: 'severity-prevention',
    pattern: /受診勧奨後?.*医療機関.*受診|[3三][かヶケカ箇]月以内.*受診/u,
    unit: '%',
    example: '受診勧奨後３か月以内に医療機関を受診した者の割合',
  },
  {
    metric: 'guidance-rate',
    home: 'health-guidance',
    pattern: /①と?②の合計.*保健指導|被保険者.*被扶養者.*保健指導/u,
    unit: '%',
    example: '＊①②の合計（特定保健指導実施率）',
  },
  {
    metric: 'guidance-rate-dependent',
    home: 'health-guidance',
    pattern: /被扶養者.*保健指導|保健指導.*被扶養者/u,
    unit: '%',
    example: '被扶養者の特定保健指導の実施率',
  },
  {
    metric: 'guidance-rate-insured',
    home: 'health-guidance',
    pattern: /被保険者.*保健指導|保健指導.*被保険者/u,
    unit: '%',
    example: '被保険者の特定保健指導の実施率',
  },
  {
    metric: 'guidance-rate',
    home: 'health-guidance',
    pattern: /保健指導.*(率|割合)/u,
    unit: '%',
    example: '特定保健指導実施率を 19.5％以上とする',
  },
  {
    metric: 'employer-data-rate',
    home: 'health-checkups',
    pattern: /事業者健診/u,
    unit: '%',
    example: '事業者健診データ取得率を 10.1％以上とする',
  },
  {
    metric: 'lifestyle-checkup-rate',
    home: 'health-checkups',
    pattern: /生活習慣病予防健診/u,
    unit: '%',
    example: '生活習慣病予防健診実施率を 52.4％以上とする',
  },
  {
    metric: 'dependent-checkup-rate',
    home: 'health-checkups',
    pattern: /被扶養者.*健(診|康診査)|特定健(診|康診査).*被扶養者|特定健康診査/u,
    unit: '%',
    example: '被扶養者の特定健診実施率を 28.4％以上とする',
  },
  {
    metric: 'checkup-rate',
    home: 'health-checkups',
    pattern: /健診.*(実施|受診)率/u,
    unit: '%',
    example: '特定健診実施率を 55.0％以上とする',
  },
  {
    metric: 'committee-coverage',
    home: 'public-relations',
    pattern: /健康保険委員.*(被保険者数?).*割合|委嘱.*被保険者.*割合/u,
    unit: '%',
    example: '健康保険委員が委嘱されている事業所の被保険者数の割合',
  },
  {
    metric: 'committee-offices',
    home: 'public-relations',
    pattern: /健康保険委員.*委嘱事業所数|委嘱事業所数/u,
    unit: '事業所',
    example: '健康保険委員の委嘱事業所数',
  },
  {
    metric: 'declared-offices',
    home: 'collabo-health',
    pattern: /宣言.*(事業所|事業|企業|登録)数?|健康(経営|企業)?宣言/u,
    unit: '事業所',
    example: '健康宣言事業所数を 2,400事業所以上とする',
  },
  {
    metric: 'line-account',
    home: 'public-relations',
    pattern: /sns|line/u,
    unit: null,
    example: 'SNS（LINE）による毎月の情報発信',
  },
  {
    metric: 'biosimilar',
    home: 'generic-drugs',
    pattern: /バイオシミラー/u,
    unit: null,
    example: 'バイオシミラーに関する働きかけ',
  },
  {
    metric: 'generic-rate',
    home: 'generic-drugs',
    pattern: /(ジェネリック|後発)医薬品.*(割合|率)|使用割合/u,
    unit: '%',
    example: 'ジェネリック医薬品使用割合を 80.0％以上とする',
  },
  {
    metric: 'opinion-activity',
    home: 'opinion',
    pattern: /意見発信/u,
    unit: null,
    example: '医療データ等を活用した効果的な意見発信を実施する',
  },
  {
    metric: 'single-bid-rate',
    home: 'cost-reduction',
    pattern: /一者応札/u,
    unit: '%',
    example: '一者応札案件の割合を 20％以下とする',
  },
];
