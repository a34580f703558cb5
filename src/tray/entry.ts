/** One item of the tray on the page: number, short id, what stands there, citation, note, and what can be done with it. */

import { button, el } from '../browser/element.ts';
import { dayInJapan } from '../passage/citation.ts';
import { type Item, kindName, NOTE_LENGTH } from './item.ts';
import { quote } from './quote.ts';
import type { Resolved } from './resolve.ts';

export interface ItemHandlers {
  move(at: string, steps: number): void;
  remove(at: string): void;
  note(at: string, note: string): void;
}

export interface Entry {
  element: HTMLLIElement;
  /** Settles when everything of it is shown, charts drawn. */
  shown: Promise<Resolved>;
  /** Its place and note as they are now. */
  update(item: Item, index: number, count: number): void;
}

/** `handlers` null: a tray that is only looked at. */
export function createEntry(item: Item, resolving: () => Promise<Resolved>, handlers: ItemHandlers | null): Entry {
  const { at } = item;
  const number = el('span', { class: 'no' });
  const name = el('span', { class: 'said' }, '読み込んでいます…');
  const body = el('div', { class: 'body' });
  const cited = el('p', { class: 'cited' });
  const written = el('p', { class: 'note' });
  const heading = el('h2', {}, number, ' ', name);
  const element = el('li', { class: 'it' }, heading, body, cited, written);

  let area: HTMLTextAreaElement | null = null;
  const buttons: { up?: HTMLButtonElement; down?: HTMLButtonElement; away?: HTMLButtonElement } = {};
  if (handlers) {
    area = el('textarea', { rows: 2, maxlength: NOTE_LENGTH });
    area.addEventListener('input', () => handlers.note(at, area?.value ?? ''));
    buttons.up = button('上へ', () => handlers.move(at, -1));
    buttons.down = button('下へ', () => handlers.move(at, 1));
    buttons.away = button('外す', () => handlers.remove(at));
    element.append(
      el('label', { class: 'own' }, '覚え書き', area),
      el('p', { class: 'acts' }, buttons.up, buttons.down, buttons.away),
    );
    element.addEventListener('keydown', (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
      event.preventDefault();
      handlers.move(at, event.key === 'ArrowUp' ? -1 : 1);
    });
  }

  async function show(): Promise<Resolved> {
    const resolved = await resolving();
    name.replaceChildren(resolved.href ? el('a', { href: resolved.href }, resolved.spoken) : resolved.spoken);
    body.replaceChildren(...bodyOf(resolved, () => void show()));
    cited.replaceChildren(...citedOf(resolved));
    const figure = body.querySelector<HTMLElement>('figure.chart');
    if (figure) await (await import('../charts/draw.ts')).draw(figure);
    return resolved;
  }

  return {
    element,
    shown: show(),
    update(now, index, count) {
      const called = `資料${index + 1}`;
      number.textContent = called;
      element.id = `item-${index + 1}`;
      written.textContent = now.note;
      written.hidden = now.note === '';
      if (area) {
        // Another window's change must not move the cursor of what is being typed here.
        if (area.value !== now.note) area.value = now.note;
        area.setAttribute('aria-label', `${called}の覚え書き`);
      }
      buttons.up?.setAttribute('aria-label', `${called}を上へ`);
      buttons.down?.setAttribute('aria-label', `${called}を下へ`);
      buttons.away?.setAttribute('aria-label', `${called}を外す`);
      // aria-disabled, not disabled: the focus stays on the button that has led to the end, and pressing it says so.
      buttons.up?.setAttribute('aria-disabled', String(index === 0));
      buttons.down?.setAttribute('aria-disabled', String(index === count - 1));
    },
  };
}

function bodyOf({ kind, body, href }: Resolved, again: () => void): HTMLElement[] {
  switch (body.kind) {
    case 'passage':
      return [el('blockquote', { class: 'b' }, ...quote(body.blocks, href?.split('#')[0]))];
    case 'target':
      return [
        el(
          'ul',
          { class: 'targets' },
          ...body.targets.map(({ name, label, to }) =>
            el('li', {}, el('a', { href: to }, name), '　', el('strong', {}, label)),
          ),
        ),
        ...(body.blocks.length > 0
          ? [el('blockquote', { class: 'b' }, ...quote(body.blocks, href?.split(/[?#]/)[0]))]
          : []),
      ];
    case 'chart':
      return [body.chart.figure()];
    case 'search':
      return [
        el('p', { class: 'hits' }, `「${body.words}」　`, el('strong', {}, `${body.hits}件`)),
        ...(body.narrowed.length > 0 ? [el('p', { class: 'hint' }, `範囲：${body.narrowed.join('、')}`)] : []),
      ];
    case 'missing':
      return [
        el(
          'p',
          { class: 'warn' },
          `${kind ? `${kindName[kind]}：` : ''}${body.why}`,
          body.again && button('もう一度読み込む', again),
        ),
      ];
  }
}

/** The citation with its address and the day it was looked at. */
function citedOf({ source, href }: Resolved): (Node | string)[] {
  if (!href) return [source];
  return [`${source} `, el('a', { href }, readable(href)), `（${dayInJapan(new Date())}閲覧）`];
}

/** An address with its Japanese as one reads it; what cannot be decoded stays. */
export function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
