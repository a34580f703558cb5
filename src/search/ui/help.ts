/** What the page says of a search besides its list: the words in a sentence, synonyms to search with them. */

import { el } from '../../browser/element.ts';
import type { Answer } from '../run.ts';
import { searchAddress } from './names.ts';

/** 「睡眠」と「運動」, with what is left out. */
export function spoken({ query }: Answer): string {
  const words = query.words
    .map(({ shown, exact }) => (exact ? `「${shown}」（文字どおり）` : `「${shown}」`))
    .join('と');
  const out = query.excluded.map(({ shown }) => `「${shown}」`).join('と');
  return out === '' ? words : `${words}（${out}を除く）`;
}

/** The answer in a sentence, for who hears the page; empty without a query. */
export function spokenAnswer(answer: Answer): string {
  const { query, hits, elsewhere } = answer;
  if (query.empty) return '';
  const found = `${spoken(answer)}${hits.length === 0 ? 'は見つかりませんでした。' : `：${hits.length}件。`}`;
  return elsewhere.length > 0 ? `${found}ほかに、同じ計画の別の箇所に書かれたものが${elsewhere.length}件。` : found;
}

/** Synonyms that may be searched too, one line a word; a word whose synonyms are searched gets the way back. */
export function synonymLines({ offers, params }: Answer): HTMLElement[] {
  return offers.map(({ word, also, note }) => {
    const on = params.synonyms.includes(word);
    const others = also.map((other) => `「${other}」`).join('');
    const synonyms = on ? params.synonyms.filter((other) => other !== word) : [...params.synonyms, word];
    const link = el(
      'a',
      { href: searchAddress({ ...params, synonyms }), 'data-step': 'synonyms' },
      on ? `「${word}」だけで検索` : `${others}も含めて検索`,
    );
    return el(
      'p',
      { class: 'sy' },
      on ? `「${word}」のほか${others}も含めて検索しています。` : `「${word}」のほかに、`,
      link,
      note ? el('small', {}, `（${note}）`) : null,
    );
  });
}
