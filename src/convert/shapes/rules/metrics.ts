/**
 * Words that name a metric in the documents of 2024 and 2025. Matched against NFKC text without white space; the first that
 * fits wins, so the narrower stands first. Ids are the catalogue's; `other:` ones count what the catalogue has no metric for.
 */
export const metricWords: { metric: string; pattern: RegExp; example: string }[] = [
  {
    metric: 'service-standard-days',
    pattern: /平均所要日数/u,
    example: 'サービススタンダードの平均所要日数7日以内を維持する',
  },
  {
    metric: 'service-standard',
    pattern: /サービススタンダード|^SS(?=\d|[^A-Z])/u,
    example: 'サービススタンダードの達成状況を100％とする',
  },
  {
    metric: 'counter-application-rate',
    pattern: /窓口.{0,4}受付率/u,
    example: '現金給付等の申請書類に係る窓口での受付率を対前年度以下とする',
  },
  {
    metric: 'postal-application-rate',
    pattern: /郵送化率/u,
    example: '現金給付等の申請に係る郵送化率を対前年度以上とする',
  },
  { metric: 'other:お客様満足度（窓口）', pattern: /満足度.*窓口|^窓口\d/u, example: 'お客様満足度調査 ・窓口 96.4％' },
  { metric: 'reexamination-amount', pattern: /再審査レセプト.*査定額|査定効果額/u, example: '1件あたり査定効果額' },
  { metric: 'claims-assessment-rate', pattern: /査定率/u, example: 'レセプト点検の査定率' },
  { metric: 'card-recovery-rate', pattern: /(健康保険証|保険証|^証)回収率/u, example: '証回収率 81.51％' },
  {
    metric: 'debt-recovery-rate',
    pattern: /返納金.*回収率/u,
    example: '返納金債権（診療報酬返還金（不当請求）を除く。）の回収率を前年度以上とする',
  },
  {
    metric: 'judo-frequent-rate',
    pattern: /頻回.*割合|^申請割合/u,
    example: '多部位・頻回受診の申請書割合 平均 0.53％',
  },
  {
    metric: 'other:柔道整復施術療養費（加入者1人あたり）',
    pattern: /^1人あたりの?療養費/u,
    example: '1人あたりの療養費 80.56円',
  },
  { metric: 'other:患者照会率（柔道整復施術療養費）', pattern: /患者照会率/u, example: '患者照会率 201.94％' },
  { metric: 'dependent-confirmation-rate', pattern: /確認書提出率/u, example: '確認書提出率 87.27％' },
  {
    metric: 'lifestyle-checkup-rate',
    pattern: /生活習慣病予防健診/u,
    example: '生活習慣病予防健診実施率を65.6％以上とする',
  },
  { metric: 'employer-data-rate', pattern: /事業者健診データ/u, example: '事業者健診データ取得率を15.6％以上とする' },
  {
    metric: 'guidance-rate-dependent',
    pattern: /被扶養者.*保健指導|保健指導.*被扶養者|^被扶養者実施率/u,
    example: '被扶養者の特定保健指導実施率を24.0％以上とする',
  },
  {
    metric: 'guidance-rate-insured',
    pattern: /被保険者.*保健指導|保健指導.*被保険者|^被保険者実施率/u,
    example: '特定保健指導実施率（被保険者） 21.6%',
  },
  {
    metric: 'dependent-checkup-rate',
    pattern: /(被扶養者.*)?特定健(診|康診査)/u,
    example: '被扶養者の特定健診実施率を37.4％以上とする',
  },
  {
    metric: 'visit-rate-10m',
    pattern: /10か月以内/u,
    example: '健診受診月から10か月以内に医療機関を受診した者の割合を対前年度以上とする',
  },
  {
    metric: 'visit-rate-3m',
    pattern: /3か月以内に医療機関/u,
    example: '受診勧奨後3か月以内に医療機関を受診した者の割合',
  },
  { metric: 'declared-offices', pattern: /宣言事業所数/u, example: '健康宣言事業所数を1,460事業所（※）以上とする' },
  {
    metric: 'biosimilar',
    pattern: /バイオシミラー/u,
    example: 'バイオシミラー使用促進事業を開始し、医療機関や関係者への働きかけを実施する。',
  },
  {
    metric: 'generic-rate',
    pattern: /ジェネリック医薬品(の)?使用割合/u,
    example: 'ジェネリック医薬品使用割合（数量ベース）（※）を年度末時点で対前年度末以上とする',
  },
  {
    metric: 'committee-coverage',
    pattern: /被保険者数の割合|被保険者カバー率/u,
    example: '全被保険者数に占める健康保険委員が委嘱されている事業所の被保険者数の割合を61.4％以上とする',
  },
  { metric: 'committee-offices', pattern: /委嘱事業所数/u, example: '健康保険委員の委嘱事業所数を前年度以上とする' },
  { metric: 'line-account', pattern: /LINE/u, example: 'SNS（LINE公式アカウント）を運用し、毎月情報発信を行う' },
  {
    metric: 'single-bid-rate',
    pattern: /一者応札(案件の|)割合/u,
    example: '一般競争入札に占める一者応札案件の割合について、15％以下とする',
  },
  {
    metric: 'other:ホームページアクセス数',
    pattern: /ホームページアクセス数/u,
    example: 'ホームページアクセス数を1億3,700万以上とする',
  },
];
