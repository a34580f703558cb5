/** The interface's words for values: years, targets, reasons. One place, so that the same thing has one name everywhere. */
import type { CrosswalkKind, DocumentKind, DropReason, Tag } from './types.ts';

/** 2021 → 令和3年度. Fiscal years before 2019 are 平成. */
export function eraYear(year: number): string {
  if (year < 2019) return `平成${year - 1988}年度`;
  return year === 2019 ? '令和元年度' : `令和${year - 2018}年度`;
}

/** 2021 → 令和3年度（2021年度）. */
export function yearLabel(year: number): string {
  return `${eraYear(year)}（${year}年度）`;
}

export const kindLabel: Record<DocumentKind, string> = {
  plan: '事業計画',
  results: '事業実施結果',
  kpis: 'KPI一覧',
  budget: '予算',
  document: '全国の文書',
};

/** Behind a document's kind: a draft, or the edition that another took the place of. */
export function editionLabel({ status, slug }: { status: 'final' | 'draft'; slug?: string | undefined }): string {
  const [, edition] = /(?:^|-)edition-(\d+)$/.exec(slug ?? '') ?? [];
  return `${status === 'draft' ? '（案）' : ''}${edition ? `（第${edition}版）` : ''}`;
}

/** The three states of a measure in a branch's plan of a year. */
export type Presence = 'stated' | 'absent' | 'not-held';
export const presenceLabel: Record<Presence, string> = {
  stated: '記載あり',
  absent: '記載なし',
  'not-held': '未収録',
};
export const presenceHelp: Record<Presence, string> = {
  stated: 'その年度の計画を収録していて、この施策の記載があります。',
  absent: 'その年度の計画を収録していて、この施策の記載がありません。',
  'not-held': 'その年度の計画をこのサイトに収録していません。',
};

export const tagLabel: Record<Tag, string> = {
  new: '新規',
  expanded: '拡充',
  'importance-high': '重要度 高',
  priority: '重点',
  'difficulty-high': '困難度 高',
};

export const dropLabel: Record<DropReason, string> = {
  'page-number': 'ページ番号',
  'table-head': '表の見出し',
  title: '表題',
  'repeated-pillar': '柱の名の再掲',
  'repeated-legend': '凡例の再掲',
  furniture: '柱（ページごとに繰り返す文）',
  'last-year': '前年度の欄',
};

/** What became of a measure from the 5th action plan to the 6th. */
export const crosswalkLabel: Record<CrosswalkKind, string> = {
  kept: '継続',
  renamed: '名称変更',
  merged: '統合',
  split: '分割',
  ended: '終了',
  new: '新規',
};
export const crosswalkHelp: Record<CrosswalkKind, string> = {
  kept: '同じ名で続く',
  renamed: '名を変えて続く',
  merged: 'ほかの施策にまとめられた',
  split: '複数の施策に分かれた',
  ended: '独立した施策ではなくなった',
  new: '第5期に当たる行がない',
};

/** 2024-10-31 → 2024年10月末; another day in full. */
export function dateLabel(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}年${month}月${day === last ? '末' : `${day}日`}`;
}

/** The fiscal year (April to March) a day falls into: 2025-03-31 → 2024. */
export function fiscalYearOf(iso: string): number {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** [[9,9],[12,13]] → 9、12〜13. */
export function lineRanges(lines: readonly (readonly [number, number])[]): string {
  return lines.map(([from, to]) => (from === to ? `${from}` : `${from}〜${to}`)).join('、');
}

/** The number a block's id says: L123-2 → 123. */
export function lineOf(blockId: string): number {
  return Number(/\d+/.exec(blockId)?.[0] ?? 0);
}
