/**
 * Checks the links of a built site: every internal address leads to a file, every anchor to an id, every id stands once.
 * Reads Astro's output, which is regular HTML, by its tags; text and comments are passed over.
 */
import { posix } from 'node:path';

export interface Page {
  ids: Set<string>;
  /** ids that stand twice. */
  doubles: string[];
  links: Link[];
}

export interface Link {
  href: string;
  /** Line of the HTML it stands on. */
  line: number;
}

export interface LinkFault {
  page: string;
  line: number;
  href: string;
  why: string;
}

const tag = /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<[a-zA-Z][^\s/>]*((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const attribute = /\s(id|href|src|action|component-url|name)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#38': '&',
  '#39': "'",
  '#34': '"',
};

/** The ids and links of one page. */
export function readPage(html: string): Page {
  const page: Page = { ids: new Set(), doubles: [], links: [] };
  let line = 1;
  let counted = 0;
  for (const match of html.matchAll(tag)) {
    const attributes = match[1] ? match[2] : match[3];
    if (!attributes) continue;
    for (const [, name, a, b, c] of attributes.matchAll(attribute)) {
      const value = decode(a ?? b ?? c ?? '');
      if (name === 'name') continue;
      if (name === 'id') {
        if (page.ids.has(value)) page.doubles.push(value);
        page.ids.add(value);
        continue;
      }
      for (; counted < match.index; counted++) if (html.charCodeAt(counted) === 10) line++;
      page.links.push({ href: value, line });
    }
  }
  return page;
}

/** Checks all pages against the files of the site. Paths are relative to its root, with `/`. */
export function checkLinks(pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): LinkFault[] {
  const faults: LinkFault[] = [];
  for (const [path, page] of pages) {
    for (const id of page.doubles) faults.push({ page: path, line: 1, href: `#${id}`, why: 'the id stands twice' });
    // A page holds thousands of links to few addresses: each is looked at once.
    const known = new Map<string, string | null>();
    for (const { href, line } of page.links) {
      let why = known.get(href);
      if (why === undefined) {
        why = whyBroken(href, path, pages, files);
        known.set(href, why);
        if (why) faults.push({ page: path, line, href, why });
      }
    }
  }
  return faults;
}

function whyBroken(
  href: string,
  from: string,
  pages: ReadonlyMap<string, Page>,
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

function decode(text: string): string {
  return text.includes('&') ? text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole) : text;
}
