/** What is said of a file that was read, each with its count. */
import type { CharacterCounts } from './characters.ts';
import type { Notice } from './layout.ts';

const words: Record<keyof CharacterCounts, (count: number) => string> = {
  lookalike: (count) => `形だけ同じ別の文字（部首など）を${count}字直しました。`,
  decomposed: (count) => `分かれていた濁点・半濁点を${count}字合わせました。`,
  invisible: (count) => `見えない文字を${count}字除きました。`,
  control: (count) => `文字にならない符号（制御文字）が${count}字あります。元の文書と見比べてください。`,
  unknown: (count) => `読めない文字が${count}字あります。元の文書と見比べてください。`,
  private: (count) => `外字が${count}字あります。元の文書と見比べてください。`,
};

export const characterNotices = (counts: CharacterCounts): Notice[] =>
  (Object.keys(words) as (keyof CharacterCounts)[])
    .filter((code) => counts[code] > 0)
    .map((code) => ({ code, count: counts[code], message: words[code](counts[code]) }));

export const pageNotices = {
  noText: (pages: number[]): Notice => ({
    code: 'pages-without-text',
    count: pages.length,
    pages,
    message: `${pages.join('・')}ページには文字の情報がありません（画像か図形だけのページです）。ほかのページだけを読みました。`,
  }),
  emptyPages: (pages: number[]): Notice => ({
    code: 'empty-pages',
    count: pages.length,
    pages,
    message: `${pages.join('・')}ページには何もありません。`,
  }),
  turned: (pages: number[]): Notice => ({
    code: 'turned-pages',
    count: pages.length,
    pages,
    message: `${pages.join('・')}ページの文字が横向きなので、回して読みました。`,
  }),
  hidden: (pages: number[]): Notice => ({
    code: 'hidden-text',
    count: pages.length,
    pages,
    message: `${pages.join('・')}ページの文字は画像の裏にあります（文字認識の結果）。誤りがないか見比べてください。`,
  }),
  ownersLock: (): Notice => ({
    code: 'owners-lock',
    count: 1,
    message: '作成者がコピーなどを制限しているPDFです。読むことはできました。転載の扱いを発行元に確かめてください。',
  }),
  doubled: (count: number): Notice => ({
    code: 'doubled-characters',
    count,
    message: `太く見せるために重ねて印刷された${count}字を1字にしました。`,
  }),
};
