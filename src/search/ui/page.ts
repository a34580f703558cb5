/**
 * The search page in the browser.
 *
 * Contract for tests, stable: `/search/?q=…&all=1` renders every hit as an element with `data-plan` (`2021/hokkaido`,
 * `results/2024/ibaraki`, `documents/<slug>`) and `data-section` (`L12`) inside `[data-results]`; documents that hold the
 * words in sections apart stand outside it. `[data-total]` holds the count, `&raw=1` takes the query as plain text,
 * `[data-ready]` is set while the list on show is complete, `[data-failed]` where the index could not be loaded.
 * The element `[data-search]` has a property `search(query, { raw })` that answers with `plan section` pairs.
 */

import { need } from '../../browser/element.ts';
import { indexBase, siteRoot } from '../../browser/site-root.ts';
import type { Format } from '../../table-export/files.ts';
import { type Engine, openEngine } from '../engine.ts';
import { FACETS, type Facet, readParams, type SearchParams, writeParams } from '../params.ts';
import { type Answer, type Hit, runSearch } from '../run.ts';
import { narrowings, whereabouts, yearsLine } from './around.ts';
import { branchTiles, choices } from './facet-view.ts';
import { keepFocus } from './focus.ts';
import { spokenAnswer, synonymLines } from './help.ts';
import { keepPassage, keepSearch } from './keep.ts';
import { followKeys } from './keys.ts';
import { elsewhereList, hitRows, listed } from './list.ts';
import { documentOf, searchAddress } from './names.ts';

/** Rows at first (they fill a window; each costs a text), and with each further step. */
const FIRST_ROWS = 7;
const MORE_ROWS = 30;
/** Between a key and the search: two keys struck together make one search. */
const PAUSE = 20;
/** The count is spoken when typing has come to rest. */
const SPEAK_AFTER = 700;

const page = need('[data-search]');
const form = need<HTMLFormElement>('form', page);
const input = need<HTMLInputElement>('input[name=q]', form);
const list = need<HTMLOListElement>('[data-results]', page);
const total = need('[data-total]', page);
const status = need('[role=status]', page);
const part = (name: string) => need(`[data-part=${name}]`, page);
const root = siteRoot();

let opened: Promise<Engine> | undefined;
function engine(): Promise<Engine> {
  opened ??= openEngine(indexBase());
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

let params = readParams(location.search);
/** The answer on show with its list, and how many rows of it stand. */
let shown: { engine: Engine; answer: Answer; hits: Hit[]; rows: number } | undefined;
/** Counts the searches begun: an answer that is no longer the last one's is dropped. */
let turn = 0;

async function search({ speak = SPEAK_AFTER } = {}): Promise<void> {
  const mine = ++turn;
  page.removeAttribute('data-ready');
  try {
    const ready = await engine();
    const answer = await runSearch(ready, params);
    if (mine !== turn) return;
    const hits = listed(ready, answer);
    const first = hits.slice(0, params.all ? hits.length : FIRST_ROWS);
    const rows = await hitRows(ready, answer, first, root);
    const help =
      answer.query.empty || hits.length > 0 ? null : await (await import('./empty.ts')).emptyHelp(ready, answer);
    if (mine !== turn) return;
    shown = { engine: ready, answer, hits, rows: first.length };
    page.removeAttribute('data-failed');
    keepFocus(page, input, () => show(ready, answer, rows, help));
    page.setAttribute('data-ready', '');
    say(answer, speak);
  } catch (error) {
    if (mine !== turn) return;
    console.warn(error);
    fail();
  }
}

function show(ready: Engine, answer: Answer, rows: HTMLElement[], help: HTMLElement | null): void {
  const { query, hits } = answer;
  document.title = document.title.replace(/^.*?(?=｜|$)/, query.empty ? '計画の検索' : `${params.q}の検索`);
  part('intro').hidden = !query.empty;
  part('found').hidden = query.empty;
  part('failed').hidden = true;
  part('tray-said').textContent = '';
  total.textContent = String(hits.length);
  total.setAttribute('data-total', String(hits.length));
  part('of').textContent = whereabouts(ready, answer);
  list.replaceChildren(...rows);
  showMore();
  part('help').replaceChildren(...(help ? [help] : []));
  part('synonyms').replaceChildren(...synonymLines(answer));
  part('chosen').replaceChildren(...narrowings(ready, params));
  showOrder(hits.length);
  const apart = elsewhereList(ready, answer, root);
  part('elsewhere').hidden = apart.length === 0;
  part('elsewhere-list').replaceChildren(...apart);
  const years = yearsLine(ready, answer, params);
  part('years').hidden = years.length === 0;
  part('years').replaceChildren(...years);

  part('tiles').replaceChildren(branchTiles(ready, answer));
  for (const facet of FACETS) {
    const box = page.querySelector<HTMLElement>(`[data-choices=${facet}]`);
    if (!box) continue;
    const entries = choices(ready, facet, answer);
    box.querySelector('ul')?.replaceChildren(...entries);
    box.hidden = entries.length === 0;
  }
  for (const [name, on] of [
    ['targets', params.targets],
    ['new', params.fresh],
    ['raw', params.raw],
  ] as const)
    need<HTMLInputElement>(`input[name=${name}]`, page).checked = on;
}

function showMore(): void {
  if (!shown) return;
  const left = shown.hits.length - shown.rows;
  part('more').hidden = left === 0;
  need('[data-step=more]', page).textContent = `次の${Math.min(MORE_ROWS, left)}件を表示`;
  const everything = need<HTMLAnchorElement>('[data-step=all]', page);
  everything.hidden = left <= MORE_ROWS;
  everything.textContent = `残りの${left}件をすべて表示`;
  everything.href = `?${writeParams({ ...params, all: true })}`;
}

async function more(count: number): Promise<void> {
  if (!shown) return;
  const { engine: ready, answer, hits, rows } = shown;
  const mine = turn;
  try {
    const next = await hitRows(ready, answer, hits.slice(rows, rows + count), root, hits[rows - 1]);
    if (mine !== turn) return;
    shown.rows = Math.min(hits.length, rows + count);
    list.append(...next);
    showMore();
    next
      .find((row) => row.hasAttribute('data-plan'))
      ?.querySelector('a')
      ?.focus();
  } catch (error) {
    console.warn(error);
    fail();
  }
}

function showOrder(hits: number): void {
  part('tools').hidden = hits === 0;
  const order = need<HTMLAnchorElement>('[data-step=order]', page);
  order.href = searchAddress({ ...params, byBranch: !params.byBranch });
  order.textContent = params.byBranch ? '関連の高い順に並べる' : '支部ごとにまとめる';
}

let speaking: ReturnType<typeof setTimeout> | undefined;
function say(answer: Answer, after: number): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    status.textContent = spokenAnswer(answer);
  }, after);
}

function fail(): void {
  // The next search opens the index anew.
  opened = undefined;
  page.setAttribute('data-failed', '');
  part('intro').hidden = true;
  part('found').hidden = true;
  part('failed').hidden = false;
}

/** The address and the page move together. `push` makes a step that the back button takes. */
function go(next: SearchParams, { push, speak }: { push: boolean; speak?: number }): void {
  const changed = writeParams(next) !== writeParams(params);
  params = next;
  const query = writeParams(params);
  const address = query === '' ? location.pathname : `?${query}`;
  if (push && changed) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void search(speak === undefined ? {} : { speak });
}

/** What the form says now. A new query leaves synonyms of the old one, and "show all", behind. */
function fromForm(): SearchParams {
  const box = (name: string) => need<HTMLInputElement>(`input[name=${name}]`, page).checked;
  const chosen = (facet: Facet) =>
    facet === 'branch'
      ? params.facets.branch
      : [...page.querySelectorAll<HTMLInputElement>(`input[name=${facet}]:checked`)].map(({ value }) => value);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as Record<Facet, string[]>;
  const q = input.value;
  return {
    ...params,
    q,
    raw: box('raw'),
    targets: box('targets'),
    fresh: box('new'),
    facets,
    all: false,
    synonyms: q === params.q ? params.synonyms : [],
  };
}

// Typing: each rest searches. The first change after a step of its own makes a step, the keys after it belong to that.
let typed: ReturnType<typeof setTimeout> | undefined;
let typing = false;
function onType(event: Event): void {
  clearTimeout(typed);
  if (event instanceof InputEvent && event.isComposing) return;
  typed = setTimeout(() => {
    if (input.value === params.q) return;
    go(fromForm(), { push: !typing && params.q !== '' });
    typing = true;
  }, PAUSE);
}
input.addEventListener('input', onType);
input.addEventListener('compositionend', onType);
input.addEventListener('focus', () => void engine().catch(() => {}), { once: true });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typed);
  go(fromForm(), { push: !typing, speak: 0 });
  typing = false;
});

page.addEventListener('change', (event) => {
  if (event.target === input) return;
  typing = false;
  go(fromForm(), { push: true });
});

page.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented) return;
  const target = event.target.closest<HTMLElement>('[data-step], [data-facet]');
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const step = target.dataset['step'];
  event.preventDefault();
  if (step === 'more') void more(MORE_ROWS);
  else if (step === 'all') void more(Number.POSITIVE_INFINITY);
  else if (step === 'csv' || step === 'xlsx' || step === 'json') void download(step);
  else if (step === 'tray') void keepSearch(params, part('tray-said'), status);
  else if (step === 'line') void keepPassage(target);
  else if (step === 'retry') void search({ speak: 0 });
  else if (target instanceof HTMLAnchorElement) {
    typing = false;
    const next = readParams(new URL(target.href).search);
    input.value = next.q;
    go(next, { push: true });
  }
});

addEventListener('popstate', () => {
  typing = false;
  params = readParams(location.search);
  input.value = params.q;
  void search();
});

async function download(format: Format): Promise<void> {
  if (!shown) return;
  try {
    const { saveHits } = await import('./save-hits.ts');
    await saveHits(shown.engine, shown.answer, root, format);
  } catch (error) {
    console.warn(error);
    fail();
  }
}

Object.assign(page, {
  async search(q: string, { raw = false } = {}): Promise<string[]> {
    const ready = await engine();
    const answer = await runSearch(ready, { ...readParams(''), q, raw, all: true });
    return answer.hits.map(({ section }) => `${documentOf(ready, section).plan} ${ready.sections.id[section]}`);
  },
});

followKeys(page, input, list);
input.value = params.q;
const wide = matchMedia('(min-width: 72rem)');
need<HTMLDetailsElement>('details.ss', page).open = wide.matches;
// Not from somebody who has begun to read or to move on while this was loading.
if (params.q === '' && document.activeElement === document.body && !navigator.userActivation?.hasBeenActive)
  input.focus();
void search({ speak: 0 });
