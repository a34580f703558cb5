/** Links of the built site: every internal address leads to a file, every anchor to an id. */
import { posix } from 'node:path';
import type { Fault, PageSummary } from '../types.ts';

/** Checks all pages against the files of the site. Each address is told once a page. */
export function checkLinks(pages: readonly PageSummary[], files: ReadonlySet<string>): Fault[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const faults: Fault[] = [];
  for (const { path, links } of pages) {
    // A page holds thousands of links to few addresses: each is looked at once.
    const known = new Set<string>();
    for (const { href, offset } of links) {
      if (known.has(href)) continue;
      known.add(href);
      const why = whyBroken(href, path, byPath, files);
      if (why) faults.push({ check: 'link', page: path, offset, message: why, detail: href });
    }
  }
  return faults;
}

function whyBroken(
  href: string,
  from: string,
  pages: ReadonlyMap<string, PageSummary>,
  files: ReadonlySet<string>,
): string | null {
  if (/^(mailto|tel|data|blob):/.test(href)) return null;
  if (/^(https?:)?\/\//.test(href)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return 'an address of an unknown kind';
  // The error page is shown under any address: only from the root can it be right.
  if (href.startsWith('/') && from !== '404.html')
    return 'not relative: it breaks where the site is not at the root of its host';
  const [beforeHash = '', ...rest] = href.replace(/^\//, '').split('#');
  const [path = ''] = beforeHash.split('?');
  const target = path === '' ? from : resolveFrom(from, path);
  if (target === undefined) return 'leads out of the site';
  if (!files.has(target))
    return files.has(`${target}/index.html`) ? 'the closing slash is missing' : `there is no ${target}`;
  const hash = rest.join('#');
  if (hash === '' || hash === 'top' || hash.startsWith(':~:')) return null;
  const page = pages.get(target);
  if (!page) return null;
  return page.ids.has(safeDecode(hash)) ? null : `${target} has no id ${hash}`;
}

/** The file that `path` means on page `from`; undefined where it climbs out of the site. */
function resolveFrom(from: string, path: string): string | undefined {
  const joined = posix.normalize(posix.join(posix.dirname(from), safeDecode(path)));
  if (joined.startsWith('..')) return undefined;
  if (joined === '.' || joined === './') return 'index.html';
  return joined.endsWith('/') ? `${joined}index.html` : joined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
