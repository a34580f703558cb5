/** The files that keep moved addresses alive, as text. Pure. */
import { relative } from '../domain/addresses.ts';
import type { Redirect } from '../schema/redirects.ts';
import { type Moves, parts } from './resolve.ts';

/** A page stands in this site's markup where an address has moved; `data-moved` tells it from the pages of the site. */
export const MOVED = 'data-moved';

/** Anchors that moved while their page stays: what the browser is told when a page lacks an anchor (redirects.json). */
export function anchorMoves(redirects: readonly Redirect[]): Moves {
  return Object.fromEntries(redirects.filter(({ from }) => from.includes('#')).map(({ from, to }) => [from, to]));
}

/** Pages that moved, each with those of its anchors that went elsewhere than the page. */
export function movedPages(redirects: readonly Redirect[]): { from: string; to: string; anchors: Moves }[] {
  return redirects
    .filter(({ from }) => from.endsWith('/'))
    .map(({ from, to }) => {
      const own = redirects.filter((other) => other.from.includes('#') && parts(other.from)[0] === from);
      return { from, to, anchors: Object.fromEntries(own.map((other) => [parts(other.from)[1] ?? '', other.to])) };
    });
}

/** Files of the dataset that moved: the old place gets the same bytes, since a file cannot lead on. */
export function movedFiles(redirects: readonly Redirect[]): Redirect[] {
  return redirects.filter(({ from }) => from !== '' && !from.endsWith('/') && !from.includes('#'));
}

/**
 * The page at a moved address. With script (moved.js) the anchor is taken along; without, a refresh leads to the page.
 * Addresses are relative, so it works under any path; `root` (SITE_URL) gives the canonical one.
 */
export function movedPage({ from, to, anchors }: { from: string; to: string; anchors: Moves }, root?: URL): string {
  const link = (address: string) => attribute(relative(from, address));
  const own = Object.fromEntries(Object.entries(anchors).map(([anchor, there]) => [anchor, relative(from, there)]));
  const canonical = root ? `<link rel="canonical" href="${attribute(new URL(parts(to)[0], root).href)}">\n` : '';
  return `<!DOCTYPE html>
<html lang="ja" ${MOVED}>
<head>
<meta charset="utf-8">
<title>このページは移りました｜支部プラン</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${canonical}<script src="${link('moved.js')}" data-to="${link(to)}" data-anchors="${attribute(JSON.stringify(own))}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${link(to)}"></noscript>
</head>
<body>
<main>
<h1>このページは移りました</h1>
<p><a href="${link(to)}">新しいページを開く</a></p>
</main>
</body>
</html>
`;
}

/** `_redirects`, which many hosts of static sites read; it knows pages and files, anchors never reach a host. */
export function hostRedirects(redirects: readonly Redirect[], root?: URL): string {
  const base = root?.pathname ?? '/';
  const lines = redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => `${base}${from} ${base}${to} 301\n`);
  return lines.join('');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
