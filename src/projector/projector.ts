/**
 * Slides on the whole window, for a room: one passage or chart a screen, letters as large as fit, arrow keys. A modal
 * <dialog>: the browser keeps the focus in it and gives it back. Nothing moves but from screen to screen.
 */

import { el } from '../browser/element.ts';
import { addStyle } from '../browser/styles.ts';
import { type Screen, screensOf } from './fit.ts';
import type { Slide } from './slide.ts';
import { STYLE } from './style.ts';

interface Shown extends Screen {
  slide: Slide;
  /** 1／2 where the slide goes on over several screens. */
  part: string;
}

let styled = false;

/** Shows the slides; settles when the reader has closed them. */
export function project(slides: readonly Slide[], title: string): Promise<void> {
  if (!styled) addStyle(STYLE);
  styled = true;
  const head = el('h2', { class: 'pj-title' });
  const stage = el('div', { class: 'pj-stage', tabindex: '-1' });
  const source = el('p', { class: 'pj-source' });
  const count = el('p', { class: 'pj-count', role: 'status' });
  const before = el('button', { type: 'button', 'aria-label': '前へ' }, '←');
  const next = el('button', { type: 'button', 'aria-label': '次へ' }, '→');
  const full = el('button', { type: 'button' }, '全画面');
  const close = el('button', { type: 'button' }, '閉じる');
  const foot = el(
    'div',
    { class: 'pj-foot' },
    source,
    el('p', { class: 'pj-tools' }, before, count, next, full, close),
  );
  const dialog = el('dialog', { class: 'pj', 'aria-label': `${title}　スクリーン` }, head, stage, foot);
  full.hidden = !document.fullscreenEnabled;

  let screens: Shown[] = [];
  let at = 0;

  /** Letters of `size` hundredths of the window, never under 16 px. */
  const letters = (size: number) => `${Math.max(16, (size / 100) * Math.min(innerHeight, innerWidth * 0.75))}px`;

  function layOut(): void {
    // Measured as it will stand: with its own title above.
    screens = slides.flatMap((slide): Shown[] => {
      if (slide.draw) return [{ slide, from: 0, to: Number.POSITIVE_INFINITY, size: 3, part: '' }];
      head.textContent = slide.title;
      source.textContent = slide.source;
      const parts = slide.parts();
      const found = screensOf(parts.length, (from, to, size) => {
        stage.style.fontSize = letters(size);
        stage.replaceChildren(...parts.slice(from, to));
        return stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth;
      });
      return found.map((screen, index) => ({
        ...screen,
        slide,
        part: found.length > 1 ? `（${index + 1}／${found.length}）` : '',
      }));
    });
  }

  function show(): void {
    const screen = screens[at];
    if (!screen) return;
    const { slide, from, to, size, part } = screen;
    head.textContent = slide.title + part;
    source.textContent = slide.source;
    stage.style.fontSize = letters(size);
    stage.classList.toggle('pj-drawn', slide.draw !== undefined);
    const parts = slide.parts().slice(from, to);
    stage.replaceChildren(...parts);
    stage.scrollTop = 0;
    for (const piece of parts) void slide.draw?.(piece);
    count.replaceChildren(el('span', { class: 'vh' }, `${head.textContent}　`), `${at + 1}／${screens.length}`);
    before.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === screens.length - 1));
  }

  function go(to: number): void {
    const aim = Math.min(screens.length - 1, Math.max(0, to));
    if (aim === at) return;
    at = aim;
    show();
  }

  const keys: Record<string, () => void> = {
    ArrowRight: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    PageDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(screens.length - 1),
  };
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const act = event.key === ' ' && !onButton ? keys[event.shiftKey ? 'PageUp' : 'PageDown'] : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  before.addEventListener('click', () => go(at - 1));
  next.addEventListener('click', () => go(at + 1));
  close.addEventListener('click', () => dialog.close());
  full.addEventListener('click', () => {
    // What forbids it (a kiosk, a frame) leaves the window as it is.
    const asked = document.fullscreenElement ? document.exitFullscreen() : dialog.requestFullscreen();
    asked.catch(() => {
      full.hidden = true;
    });
  });
  const again = () => {
    full.textContent = document.fullscreenElement ? '全画面をやめる' : '全画面';
    const { slide, from } = screens[at] ?? {};
    layOut();
    // The same piece as before, whatever the number of screens.
    const same = screens.findIndex((screen) => screen.slide === slide && screen.to > (from ?? 0));
    at = Math.max(0, same);
    show();
  };

  document.body.append(dialog);
  dialog.showModal();
  stage.focus();
  layOut();
  show();
  const watched = new AbortController();
  addEventListener('resize', again, { signal: watched.signal });
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      watched.abort();
      dialog.remove();
      done();
    });
  });
}
