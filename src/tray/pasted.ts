/** An address that a reader pastes: the item it leads to, or one sentence on why there is none. */
import { atOf, inPlan, itemPlaceOf } from './item.ts';

export type Pasted = { at: string } | { why: string };

/** `root` is the site's root here, `mainYear` the year that undated measure pages show first. */
export function readPasted(text: string, root: URL, mainYear: number): Pasted {
  const typed = text.trim();
  if (typed === '') return { why: 'アドレスが空です。このサイトのページのアドレスを貼り付けてください。' };
  let url: URL;
  try {
    url = new URL(typed, root);
  } catch {
    return {
      why: `「${short(typed)}」はアドレスとして読めません。ブラウザーのアドレス欄のものを、そのまま貼り付けてください。`,
    };
  }
  if (!url.href.startsWith(root.href))
    return { why: `「${short(typed)}」は、このサイト（${root.href}）のアドレスではありません。` };
  const rest = url.href.slice(root.href.length).replace(/index\.html(?=[?#]|$)/, '');
  if (/^tray\/.*#./.test(rest))
    return {
      why: 'これは会議資料のアドレスです。ブラウザーのアドレス欄に入れて開くと、受け取った会議資料として表示します。',
    };
  const place = itemPlaceOf(inPlan(rest, mainYear));
  return place ? { at: atOf(place) } : { why: whyNone(rest) };
}

function whyNone(rest: string): string {
  if (/^(branches\/[a-z]+\/\d{4}\/|documents\/[a-z0-9-]+\/|measures\/)/.test(rest))
    return 'このアドレスはページ全体を指しています。入れたい箇所の行番号を押すと、アドレスに #L123 のような行番号が付きます。それを貼り付けてください。';
  if (rest.startsWith('kpis/'))
    return 'このアドレスはページ全体を指しています。グラフの下の「このグラフのアドレス」を押してから、アドレス欄のものを貼り付けてください。';
  if (rest.startsWith('search/'))
    return 'この検索には、ことばがありません。検索してから、アドレスを貼り付けてください。';
  return '会議資料に入れられるのは、計画などの箇所（#L123 の付いたアドレス）、目標、グラフ、検索です。';
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
