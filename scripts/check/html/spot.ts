/** What stands at a character of a page's HTML: the line, the element, and the elements around it. */

export interface Spot {
  /** 1-based, of the page's HTML. */
  line: number;
  column: number;
  /** Start tags as written, the innermost first: the element that the character belongs to, then those around it. */
  tags: readonly Tag[];
}

export interface Tag {
  name: string;
  /** `<th scope="col" class="num">` */
  source: string;
  id: string | undefined;
  /** The text right behind the tag, up to the next one. */
  text: string;
}

const tag =
  /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>([^<]*)/g;
const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

export function spotAt(html: string, offset: number): Spot {
  const before = html.slice(0, offset);
  const open: Tag[] = [];
  let last: Tag | undefined;
  for (const match of html.matchAll(tag)) {
    if (match.index > offset) break;
    const [whole, raw, closing, name = raw ?? '', attributes = '', text = ''] = match;
    if (name === '') continue;
    const own: Tag = {
      name: name.toLowerCase(),
      source: whole.slice(0, whole.indexOf('>', 1 + name.length + attributes.length) + 1),
      id: /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/.exec(attributes)?.slice(1).find(Boolean),
      text: raw ? '' : text.trim(),
    };
    last = undefined;
    if (closing === '/') {
      const at = open.findIndex((each) => each.name === own.name);
      if (at >= 0) open.splice(0, at + 1);
    } else if (raw || isVoid.test(name)) last = own;
    else open.unshift(own);
  }
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    tags: last ? [last, ...open] : open,
  };
}
