/** The open dataset as the data page lists it. The files describe themselves (src/dataset); only the plan's JSON is described here. */
import type { DatasetEntry } from '../dataset/datapackage.ts';

/** One subject with the files that hold it: kpis.csv and kpis.json are one. */
export interface Download {
  title: string;
  description: string;
  rows: number;
  files: { path: string; bytes: number }[];
}

/** The dataset's tables and lists; the documents' own files (plans/…) are left out. */
export function downloads(files: readonly DatasetEntry[]): Download[] {
  const found = new Map<string, Download>();
  for (const { path, title, description, rows, bytes } of files) {
    if (path.includes('/')) continue;
    const subject = path.replace(/\.[a-z]+$/, '');
    const download = found.get(subject) ?? { title, description, rows, files: [] };
    download.files.push({ path, bytes });
    found.set(subject, download);
  }
  return [...found.values()];
}

/** What a column holds. */
export type Term = readonly [name: string, meaning: string];

/** The keys of a document's JSON (plans/2021/hokkaido.json). */
export const documentTerms: readonly Term[] = [
  ['branch, fiscalYear, kind, status, title', '支部、年度、種類、確定・案の別、題名'],
  ['source', '原本のファイルと、最初と最後の行'],
  ['blocks', '文のまとまり。読む順に並びます'],
  ['blocks[].id', '文書の1行目から数えた最初の行。L123のように記し、ページの中の場所も同じ名です'],
  ['blocks[].type', 'pillar 柱、heading 見出し、item 箇条書き、paragraph 段落、kpi 目標、note 注、table 表'],
  ['blocks[].level', '見出しと箇条書きの深さ（1がいちばん外）'],
  ['blocks[].section, measure', '属する節の最初のまとまりと、施策（施策の外ではnull）'],
  ['blocks[].marker, text', '行頭の記号や番号と、それを除いた文（原本のまま）'],
  ['blocks[].lines, page', 'もとになった原本の行の範囲と、原本の頁'],
  ['blocks[].tags', 'new 新規、expanded 拡充、importance-high 重要度 高、difficulty-high 困難度 高、priority 重点'],
  ['blocks[].kpis, rows', '読み取った目標と、表の中身'],
  ['dropped', '表示しない行とその理由'],
  ['populations', '実施対象者数（target）、実施見込者数（expected）、率（rate）'],
];
