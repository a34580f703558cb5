/** The search field of every page, once it is used: the best hits below it as they are typed. Enter leads to the full list. */

import { el, marked } from '../browser/element.ts';
import { indexBase, siteRoot } from '../browser/site-root.ts';
import { addStyle } from '../browser/styles.ts';
import { type Engine, openEngine } from './engine.ts';
import { type Row, rowOf } from './excerpt.ts';
import { readParams, writeParams } from './params.ts';
import { type Answer, runSearch } from './run.ts';
import { arrival, blockAddress, documentName, documentOf, shortName } from './ui/names.ts';

const ROWS = 6;
const PAUSE = 20;

/** Gives a search form its panel. */
export function attach(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  addStyle(STYLE);
  const root = siteRoot();
  const list = el('ul');
  const all = el('a', { class: 'box-all', href: form.action });
  const status = el('p', { role: 'status', class: 'vh' });
  const panel = el('div', { class: 'box', hidden: true }, list, all);
  form.classList.add('has-box');
  form.append(panel, status);

  let opened: Promise<Engine> | undefined;
  const engine = () => {
    opened ??= openEngine(indexBase());
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  engine().catch(() => {});

  let turn = 0;
  async function suggest(): Promise<void> {
    const mine = ++turn;
    const params = { ...readParams(''), q: input instanceof HTMLInputElement ? input.value : '' };
    const address = new URL(`?${writeParams(params)}`, new URL(form.getAttribute('action') ?? '', document.baseURI))
      .href;
    try {
      const ready = await engine();
      const answer = await runSearch(ready, params);
      const hits = answer.hits.slice(0, ROWS);
      const texts = await ready.texts(hits.map(({ section }) => section));
      if (mine !== turn) return;
      const query = arrival(ready, params);
      list.replaceChildren(
        ...hits.map(({ section }) =>
          line(ready, section, rowOf(texts.get(section) ?? [], answer.needles, params), root, query),
        ),
      );
      const count = answer.hits.length;
      all.textContent = count === 0 ? '見つかりませんでした。近いことばをさがす' : `${count}件すべてを見る`;
      show(answer, address);
      status.textContent = count === 0 ? '見つかりませんでした。' : `${count}件。下矢印キーで候補に移ります。`;
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      // The next key opens the index anew; the search page tells what is wrong and offers to try again.
      opened = undefined;
      list.replaceChildren();
      all.textContent = '検索のページを開く';
      all.href = address;
      panel.hidden = false;
    }
  }
  function show(answer: Answer, address: string): void {
    all.href = address;
    panel.hidden = answer.query.empty;
    // Near the window's edge the panel grows to the other side.
    panel.classList.toggle('box-end', form.getBoundingClientRect().left > innerWidth / 2);
  }

  let typed: ReturnType<typeof setTimeout> | undefined;
  function onType(event: Event): void {
    clearTimeout(typed);
    if (event instanceof InputEvent && event.isComposing) return;
    typed = setTimeout(() => void suggest(), PAUSE);
  }
  input.addEventListener('input', onType);
  input.addEventListener('compositionend', onType);
  if (input.value !== '') void suggest();

  form.addEventListener('keydown', (event) => {
    if (event.isComposing || panel.hidden) return;
    const links = [...panel.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? input).focus();
    else if (event.key === 'Escape') {
      panel.hidden = true;
      input.focus();
    } else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) panel.hidden = true;
  });
  // A click on the panel's own ground must not close it before the link is reached.
  panel.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) event.preventDefault();
  });
}

function line(engine: Engine, section: number, row: Row, root: URL, query: string): HTMLLIElement {
  const document = documentOf(engine, section);
  const excerpt = row.excerpts[0];
  const block = excerpt?.pieces.some((piece) => piece.marked) ? excerpt.block : (engine.sections.id[section] as string);
  return el(
    'li',
    {},
    el(
      'a',
      { href: blockAddress(root, document, block, query) },
      el('b', {}, `${shortName(engine, document)}　`, ...marked(row.heading)),
      el('small', {}, documentName(document)),
      el('span', {}, ...(excerpt ? marked(excerpt.pieces) : [])),
    ),
  );
}

const STYLE = `
.has-box { position: relative; }
.box { position: absolute; inset-block-start: calc(100% + 4px); inset-inline-start: 0; inline-size: min(34rem, calc(100vw - 2rem)); z-index: 8; background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.18); font-size: 0.88rem; line-height: 1.5; }
.box[hidden] { display: none; }
.box-end { inset-inline: auto 0; }
.has-box .box ul { display: block; list-style: none; margin: 0; padding: 0; font-size: inherit; }
.box li { border-block-end: 1px solid var(--line); }
.box a { display: block; padding: 0.4rem 0.8rem; color: inherit; text-decoration: none; }
.box a:is(:hover, :focus) { background: var(--tint); }
.box b { display: block; color: var(--accent); }
.box small { color: var(--soft); margin-inline-end: 1em; }
.box span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.box mark { background: #ffe9a8; color: inherit; }
.box a.box-all { color: var(--accent); text-decoration: underline; }
@media (prefers-color-scheme: dark) { .box mark { background: #5c4a12; } }
@media (max-width: 40rem) { .box, .box-end { inset-inline: 0; inline-size: 100%; } }
`;
