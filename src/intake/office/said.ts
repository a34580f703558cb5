/** What an office file holds beside the text that it shows: counted while it is read, said afterwards. */
import type { Notice } from '../layout.ts';

const words = {
  'deleted-text': (count: number) => `変更履歴で削除された文字が${count}か所あります。読んでいません。`,
  comments: (count: number) => `コメントが${count}件あります。読んでいません。`,
  'speaker-notes': (count: number) => `発表者ノートが${count}枚のスライドにあります。読んでいません。`,
  'hidden-slides': (count: number) => `非表示のスライドが${count}枚あります。読んでいません。`,
  'hidden-sheets': (count: number) => `非表示のシートが${count}枚あります。読んでいません。`,
  'hidden-rows': (count: number) => `文字のある非表示の行が${count}行あります。読んでいません。`,
  'hidden-columns': (count: number) => `文字のある非表示の列が${count}列あります。読んでいません。`,
  'hidden-cells': (count: number) => `表示形式で隠されたセルが${count}個あります。読んでいません。`,
  'hidden-shapes': (count: number) => `文字のある非表示の図形が${count}個あります。読んでいません。`,
  'vanished-text': (count: number) => `隠し文字が${count}か所あります。読んでいません。`,
  'embedded-files': (count: number) =>
    `埋め込まれたファイル（グラフの元の表など）が${count}個あります。読んでいません。`,
  macros: () => 'マクロを含むファイルです。マクロは実行していません。',
  inserted: (count: number) => `変更履歴で挿入された文字が${count}か所あります。本文として読みました。`,
  struck: (count: number) => `取消線の引かれた行が${count}行あります。消すべき文字でないか確かめてください。`,
  ruby: (count: number) => `ふりがなが${count}か所あります。ふりがなを除いて読みました。`,
  fields: (count: number) =>
    `計算式の文字（EQフィールド）${count}か所は、形のとおりには読めません。元の文書と見比べてください。`,
  charts: (count: number) => `グラフが${count}個あります。グラフの中の文字は読んでいません。`,
  diagrams: (count: number) => `SmartArtの図${count}個の文字が読めません。元の文書と見比べてください。`,
  imported: (count: number) => `ほかの形式の文書の差し込みが${count}か所あります。読んでいません。`,
  uncalculated: (count: number) =>
    `計算結果が保存されていない数式が${count}個あります。Excelで開いて保存し直してください。`,
  'unknown-formats': (count: number) => `表示形式が分からない値が${count}個あります。元の値のまま読みました。`,
} satisfies Record<string, (count: number) => string>;

export type SaidCode = keyof typeof words;

/** What a reader of the published file would find in it and not on its pages. */
const hidden: readonly SaidCode[] = [
  'deleted-text',
  'comments',
  'speaker-notes',
  'hidden-slides',
  'hidden-sheets',
  'hidden-rows',
  'hidden-columns',
  'hidden-cells',
  'hidden-shapes',
  'vanished-text',
  'embedded-files',
  'macros',
];

/** Counts, with the pages they were met on where those are known. */
export class Said {
  #found = new Map<SaidCode, { count: number; pages: Set<number> }>();

  add(code: SaidCode, count = 1, page?: number): void {
    if (count === 0) return;
    const found = this.#found.get(code) ?? { count: 0, pages: new Set() };
    found.count += count;
    if (page !== undefined) found.pages.add(page);
    this.#found.set(code, found);
  }

  notices(): Notice[] {
    return (Object.keys(words) as SaidCode[]).flatMap((code) => {
      const found = this.#found.get(code);
      if (!found) return [];
      const pages = [...found.pages].sort((a, b) => a - b);
      return [{ code, count: found.count, message: words[code](found.count), ...(pages.length > 0 ? { pages } : {}) }];
    });
  }
}

/** The notices that tell of content that the file holds and no page shows: such an original is published stripped or not at all. */
export const hiddenContent = (notices: readonly Notice[]): Notice[] =>
  notices.filter(({ code }) => (hidden as readonly string[]).includes(code));
