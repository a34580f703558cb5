/** Answers a request out of a copy as a web server would: folders, parts of files, heads, the page for unknown addresses. */

export interface Copy {
  /** The site's root: an address that ends in `/`. */
  scope: string;
  /** The file at an address without query and hash. */
  find: (address: string) => Promise<Response | undefined>;
  /** The network. */
  fetch: (request: Request) => Promise<Response>;
}

/** `request` is a GET or HEAD for an address under the copy's scope. */
export async function answer(request: Request, copy: Copy): Promise<Response> {
  const url = new URL(request.url);
  const address = (url.origin + url.pathname).replace(/\/index\.html$/, '/');
  const found = await copy.find(address);
  if (found) return asAsked(found, request);
  // Relative links need the closing slash.
  if (!address.endsWith('/') && (await copy.find(`${address}/`)))
    return Response.redirect(`${address}/${url.search}`, 301);
  try {
    return await copy.fetch(request);
  } catch (error) {
    const page = request.mode === 'navigate' ? await copy.find(new URL('404.html', copy.scope).href) : undefined;
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

/** The whole file, its head, or the part of it that a range asks for. */
async function asAsked(found: Response, request: Request): Promise<Response> {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  const ranged = from !== undefined && to !== undefined && `${from}${to}` !== '';
  if (!ranged && request.method === 'GET') return found;
  const content = await found.arrayBuffer();
  const headers = new Headers(found.headers);
  headers.set('accept-ranges', 'bytes');
  if (!ranged || request.method === 'HEAD') {
    headers.set('content-length', String(content.byteLength));
    return new Response(request.method === 'HEAD' ? null : content, { headers });
  }
  // `-500` means the last 500 bytes.
  const start = from === '' ? Math.max(0, content.byteLength - Number(to)) : Number(from);
  const end = Math.min(content.byteLength - 1, from === '' || to === '' ? content.byteLength - 1 : Number(to));
  if (start > end) {
    headers.set('content-range', `bytes */${content.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${start}-${end}/${content.byteLength}`);
  headers.set('content-length', String(end - start + 1));
  return new Response(content.slice(start, end + 1), { status: 206, headers });
}
