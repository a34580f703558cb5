/**
 * What a query means. Words are parted by white space and must all be found; `"…"` is found exactly as written;
 * a minus before either leaves out the sections that have it. An operator that is not one (a quote that is never closed,
 * a minus on its own, a query of nothing but left-out words) is plain text: what is typed is never silently dropped.
 */
import { normalForm } from './normal.ts';

export interface Word {
  /** As typed, operators off. */
  shown: string;
  /** Its normal form, never empty. */
  form: string;
  /** Of `"…"`: the characters that must stand there exactly. */
  exact: boolean;
}

export interface ParsedQuery {
  words: Word[];
  excluded: Word[];
  /** Words that were typed and have no normal form (white space of some kind, or nothing within quotes). */
  empty: boolean;
}

const TERM = /([-－]?)(?:["＂]([^"＂]+)["＂]|“([^“”]+)”|(\S+))/gu;

/** `raw` takes the whole query as one plain text, operators and white space too. */
export function parseQuery(query: string, { raw = false } = {}): ParsedQuery {
  const text = query.toWellFormed();
  if (raw) return plain(text);
  const words: Word[] = [];
  const excluded: Word[] = [];
  for (const [whole, minus, quoted, curled, bare] of text.matchAll(TERM)) {
    const exact = quoted ?? curled;
    if (exact !== undefined) push(minus ? excluded : words, exact, true);
    // A lone minus is a word like another.
    else if (minus && bare) push(excluded, bare, false);
    else push(words, whole, false);
  }
  if (words.length === 0 && excluded.length > 0) return plain(text);
  return { words, excluded, empty: words.length === 0 };
}

function plain(text: string): ParsedQuery {
  const words: Word[] = [];
  push(words, text.trim(), false);
  return { words, excluded: [], empty: words.length === 0 };
}

function push(list: Word[], shown: string, exact: boolean): void {
  const form = normalForm(shown);
  if (form === '' || list.some((word) => word.form === form && word.exact === exact && word.shown === shown)) return;
  if (!exact && list.some((word) => word.form === form && !word.exact)) return;
  list.push({ shown, form, exact });
}
