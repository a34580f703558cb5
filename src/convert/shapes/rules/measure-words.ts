/**
 * Where one cell of a table stands for several measures (their headings stacked in it), these words say which of them a
 * sentence is about. The first that fits among the cell's measures wins; a sentence without any stays with the one before.
 */
export const measureWords: { measure: string; pattern: RegExp; example: string }[] = [
  {
    measure: 'hr-system',
    pattern: /人事評価|人事制度|適材適所|人員配置/u,
    example: '人事評価制度については、グループ長補佐以上を評価者とし、…',
  },
  {
    measure: 'hq-collaboration',
    pattern: /本部・支部間|支部横断/u,
    example: '健康経営推進委員会、グループ長、補佐会議等、支部横断の会議等を実施。',
  },
  {
    measure: 'work-style',
    pattern: /働き(方|やすい)|両立支援|有給|育児休業/u,
    example: '年次有給休暇や育児休業の取得促進に取り組む。',
  },
  {
    measure: 'training',
    pattern: /研修を|キャリア形成|人材育成/u,
    example: 'その他、支部のそれぞれの課題等に応じた研修を行うほか、…',
  },
  {
    measure: 'privacy',
    pattern: /個人情報の(漏洩|保護)|個人情報保護管理|個人情報を確実に/u,
    example: '保有する個人情報の漏洩等を防止し、厳格に管理するため、…',
  },
  {
    measure: 'compliance',
    pattern: /コンプラ(イアンス|ほっと)/u,
    example: 'コンプライアンス委員会を開催し、コンプライアンスに係る取組を推進する。',
  },
  {
    measure: 'risk-management',
    pattern: /自然災害|業務継続計画|安否確認/u,
    example: '大規模自然災害等に備え、緊急時の連絡体制等について…',
  },
  {
    measure: 'internal-control',
    pattern: /リスク|内部統制|事務処理誤り|事故、/u,
    example: 'リスクの発生の抑制及びリスクが発生した場合の損失の最小化を図るため、…',
  },
];
