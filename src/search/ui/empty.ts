/** What the page says when nothing was found. Loaded when that happens. */

import { el } from '../../browser/element.ts';
import type { Engine } from '../engine.ts';
import { nearWords, partsOf } from '../near.ts';
import { narrowings, type SearchParams, withoutNarrowing } from '../params.ts';
import { type Answer, runSearch } from '../run.ts';
import { spoken } from './help.ts';
import { searchAddress } from './names.ts';

/** Help for a search without hits: what was searched, what has hits, what may have been meant. */
export async function emptyHelp(engine: Engine, answer: Answer): Promise<HTMLElement> {
  const { params, query, words } = answer;
  const link = (next: Partial<SearchParams>, text: string) =>
    el('a', { href: searchAddress({ ...params, ...next }), 'data-step': 'help' }, text);
  const help: (HTMLElement | null)[] = [el('p', {}, `${spoken(answer)}が書かれた箇所は見つかりませんでした。`)];

  if (narrowings(params) > 0) {
    const open = withoutNarrowing(params);
    const { hits } = await runSearch(engine, open);
    if (hits.length > 0)
      help.push(
        el(
          'p',
          {},
          '絞り込みを外すと ',
          el('a', { href: searchAddress(open), 'data-step': 'help' }, `${hits.length}件`),
          ' あります。',
        ),
      );
  }
  if (words.length > 1) {
    const alone = words.filter(({ count }) => count > 0);
    if (alone.length > 0)
      help.push(
        el(
          'p',
          {},
          '一つずつなら見つかることば：',
          ...alone.flatMap(({ word, count }, at) => [
            at > 0 ? '、' : '',
            link({ q: word.exact ? `"${word.shown}"` : word.shown }, `${word.shown}（${count}件）`),
          ]),
        ),
      );
    const never = words.filter(({ count }) => count === 0).map(({ word }) => `「${word.shown}」`);
    if (never.length > 0 && alone.length > 0) help.push(el('p', {}, `${never.join('')}は、どこにもありません。`));
  }
  if (query.words.some(({ exact }) => exact)) {
    const q = [...query.words.map(({ shown }) => shown), ...query.excluded.map(({ shown }) => `-${shown}`)].join(' ');
    help.push(
      el('p', {}, '「"…"」の中は、全角と半角、大文字と小文字も区別して探します。', link({ q }, '引用符を外して検索')),
    );
  }
  if (!params.raw && query.excluded.length > 0)
    help.push(
      el(
        'p',
        {},
        'ことばの前の「-」は、そのことばを除く記号です。',
        link({ raw: true }, '記号としてではなく文字として検索'),
      ),
    );

  const vocabulary = await engine.words();
  for (const { word, count } of words) {
    if (count > 0 || word.exact) continue;
    const replace = (other: string) => query.words.map((each) => (each === word ? other : each.shown)).join(' ');
    const near = nearWords(word.form, vocabulary);
    if (near.length > 0)
      help.push(
        suggestions(
          'もしかして：',
          near.map((other) => link({ q: replace(other) }, other)),
        ),
      );
    const parts = partsOf(word.form, vocabulary).filter((part) => !near.includes(part));
    if (parts.length > 0)
      help.push(
        suggestions(
          `「${word.shown}」に含まれることば：`,
          parts.map((part) => link({ q: replace(part) }, part)),
        ),
      );
  }
  return el('div', { class: 'sx' }, ...help);
}

function suggestions(label: string, links: HTMLElement[]): HTMLElement {
  return el('p', {}, label, ...links.flatMap((one, at) => [at > 0 ? '、' : '', one]));
}
