/** The whole site as one ZIP, and the data page's words on it: what the ZIP's own data page says differs from the site's. */
import { zipOf } from '../foundation/zip.ts';

export const ZIP = 'data/branch-plans-site.zip';
export const DATA_PAGE = 'data/index.html';
export const README = 'README.txt';

/** Files that are packed already. */
const packed = /\.(zip|xlsx|docx|png|jpe?g|webp|woff2?|pf_\w+|pagefind)$/;

/** The ZIP's bytes: the same files give the same bytes. */
export function siteZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipOf(new Map([...files, [README, readme()]]), (path) => packed.test(path));
}

/** The data page with a size put in place: the element marked `data-fill="<key>"`. */
export function filled(html: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (page, [key, value]) => replaceOnce(page, new RegExp(`(<[^>]* data-fill="${key}"[^>]*>)[^<]*`), `$1${value}`),
    html,
  );
}

/** The data page as it stands in the ZIP: a ZIP does not hold itself, so its page has no link to it. */
export function insideZip(html: string): string {
  return replaceOnce(
    html,
    /(<p id="site-zip"[^>]*>)[\s\S]*?(<\/p>)/,
    '$1いま見ているのは、サイト全体のZIPを開いたものです。$2',
  );
}

/** Throws where the page does not have the place exactly once: its markup and this file belong together. */
function replaceOnce(html: string, pattern: RegExp, replacement: string): string {
  const found = html.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1)
    throw new Error(
      `${DATA_PAGE} has ${found} places of ${pattern}, expected one; src/pages/data.astro and src/offline/site-zip.ts must name the same`,
    );
  return html.replace(pattern, replacement);
}

/** For Windows' editor: byte order mark, CRLF. */
function readme(): Uint8Array {
  const lines = [
    '支部プラン（サイト全体の写し）',
    '',
    'この README.txt のあるフォルダーで、次のどちらかを実行してください（Windowsでは python の代わりに py）。',
    '  python -m http.server 8000      または      npx serve -l 8000',
    'そのあと、ブラウザーで http://localhost:8000/ を開いてください。検索、グラフ、比較も使えます。',
    '',
    '・社内のWebサーバーのフォルダーに置いても、そのまま使えます（どの階層でもかまいません）。',
    '  IISでは、拡張子 .pf_meta .pf_index .pagefind に、MIMEの種類 application/octet-stream を加えてください。',
    '・index.html を直接開いたとき（アドレスが file: のとき）は、文章と表は読めますが、検索、グラフ、比較は動かず、',
    '  リンクはフォルダーを開きます。そのフォルダーの index.html を選ぶと読めます。ブラウザーが、file: のページに',
    '  スクリプトとデータの読み込みを許さないためです。',
    '・公式の資料ではありません。内容に違いがあるときは、原本が優先します。',
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
