/** Reads `_headers` as Netlify and Cloudflare Pages do: a path by itself, `*` for any rest of it, then its headers, indented. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const headersFileName = '_headers';

export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Throws where a line is neither a path nor a header. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([A-Za-z-]+):\s*(.+?)\s*$/.exec(line);
    const rule = rules.at(-1);
    if (header && rule) rule.headers[header[1] ?? ''] = header[2] ?? '';
    else if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: {} });
    else
      throw new Error(`${headersFileName}:${at + 1}: expected a path (/…) or an indented "Name: value", found ${line}`);
  }
  return rules;
}

/** The headers that the folder's own file gives for a path; none where there is no such file. */
export async function headersFor(root: string, path: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, headersFileName), 'utf8').catch(() => '');
  const matching = parseHeaders(text).filter((rule) => matches(rule.path, path));
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
