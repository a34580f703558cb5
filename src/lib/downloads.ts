/** The open dataset as the data page lists it: files of dist/data and what their columns mean. */

export const downloads: readonly { name: string; files: readonly string[] }[] = [
  { name: '目標（KPI）　1件を1行に', files: ['kpis.csv', 'kpis.json'] },
  { name: '支部の目録', files: ['branches.json'] },
  { name: '施策の目録', files: ['measures.json'] },
  { name: '目標の種類の目録', files: ['metrics.json'] },
];

export const columns: readonly { file: string; about: string; rows: readonly (readonly [string, string])[] }[] = [
  {
    file: 'kpis',
    about: '目標（kpis.csv、kpis.json）',
    rows: [
      ['fiscalYear', '年度（西暦の整数）'],
      ['branch, branchCode', '支部の名（ローマ字）と、都道府県コード（JIS X 0401、2文字）'],
      ['metric', '数えるもの。metrics.jsonのid。目録にないものは other: で始まります'],
      ['measure', '施策。measures.jsonのid'],
      [
        'comparator',
        '定め方。eq とする、gte 以上、lte 以下、gte-previous 前年度以上、lte-previous 前年度以下、do 実施（数値なし）',
      ],
      ['value, unit', '値と単位。数値のない目標は空欄'],
      ['text', '目標の文（原本のまま）'],
      ['populationTarget, populationExpected', '実施対象者数と実施見込者数（記載のあるもの）'],
      ['previousTarget, hqTarget, current, asOf', '前年度の目標、本部の目標、現在の値とその時点（記載のあるもの）'],
      ['status', 'final 確定、draft 案'],
      ['blockId, url', 'その文のまとまりの番号と、このサイトでのアドレス'],
      ['source, line', '原本のファイルと、そのファイルの行番号（1から数える）'],
      ['repeat', '同じ目標が計画の中で前にも記されているとき true'],
    ],
  },
  {
    file: 'plan',
    about: '計画（plans/年度/支部.json）',
    rows: [
      ['branch, fiscalYear, kind, status, title', '支部、年度、種類、確定・案の別、題名'],
      ['source', '原本のファイルと、最初と最後の行'],
      ['blocks', '文のまとまり。読む順に並びます'],
      ['blocks[].id', '計画の1行目から数えた最初の行。L123 のように記し、ページの中の場所も同じ名です'],
      ['blocks[].type', 'pillar 柱、heading 見出し、item 箇条書き、paragraph 段落、kpi 目標、note 注、table 表'],
      ['blocks[].level', '見出しと箇条書きの深さ（1がいちばん外）'],
      ['blocks[].section, measure', '属する節の最初のまとまりと、施策（施策の外では null）'],
      ['blocks[].marker, text', '行頭の記号や番号と、それを除いた文（原本のまま）'],
      ['blocks[].lines, page', 'もとになった原本の行の範囲と、原本の頁'],
      ['blocks[].tags', 'new 新規、expanded 拡充、importance-high 重要度 高、difficulty-high 困難度 高'],
      ['blocks[].kpis, rows', '目標を読み取ったものと、表の中身'],
      ['dropped', '表示しない行とその理由'],
      ['populations', '実施対象者数（target）、実施見込者数（expected）、率（rate）'],
    ],
  },
];
