/** HTML by a tagged template: whatever is put in comes out as text, but what another such template made. */

export interface Html {
  readonly html: string;
}
type Part = Html | string | number | readonly Part[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/g, (char) => escapes[char] as string);

function made(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return text(String(part));
  return 'html' in part ? part.html : part.map(made).join('');
}

/** `html\`<td title="${title}">${words}</td>\``: attributes stand in quotation marks. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((string, at) => string + (at < parts.length ? made(parts[at] as Part) : '')).join('') };
}
