/** A page's slides: a plan by its headings, a chart each, a measure's common wordings; in the page's order. */
import { draw } from '../charts/draw.ts';
import type { Slide } from './slide.ts';

export function slidesOfPage(): Slide[] {
  const plan = document.querySelector('article.plan');
  const source = clean(document.querySelector('.source p'));
  if (plan) return planSlides(plan, source);
  const pieces = document.querySelectorAll<HTMLElement>('main figure.chart, main .common > li');
  return [...pieces]
    .filter((piece) => piece.closest('[hidden]') === null)
    .map((piece) => (piece.matches('figure') ? chartSlide(piece, source) : commonSlide(piece, source)));
}

/** A slide a heading with what stands under it; headings with nothing of their own head the next slide. */
function planSlides(plan: Element, source: string): Slide[] {
  const name = clean(document.querySelector('h1'));
  const slides: { heads: string[]; blocks: HTMLElement[] }[] = [];
  let heads: string[] = [];
  let open: { heads: string[]; blocks: HTMLElement[] } | null = null;
  for (const element of plan.children) {
    if (/^H\d$/.test(element.tagName)) {
      if (open || Number(element.tagName[1]) <= 2) heads = [];
      open = null;
      heads.push(clean(element));
    } else if (element.matches('p, ul, .t')) {
      open ??= slides[slides.push({ heads, blocks: [] }) - 1] ?? null;
      open?.blocks.push(
        ...(element.matches('ul') ? [...element.querySelectorAll<HTMLElement>('li')] : [element as HTMLElement]),
      );
    }
  }
  return slides.map(({ heads: titles, blocks }) => ({
    title: titles.at(-1) ?? name,
    source: `${name}　${linesOf(blocks)}　${source}`,
    parts: () => blocks.map(bare),
  }));
}

function chartSlide(figure: HTMLElement, source: string): Slide {
  const title = clean(figure.querySelector('figcaption > :first-child'));
  return {
    title,
    source,
    parts: () => {
      const copy = bare(figure);
      copy.dataset['query'] = location.search;
      copy.querySelector('figcaption > :first-child')?.remove();
      return [copy];
    },
    // Its numbers stay those of the page's own table.
    draw,
  };
}

/** A wording that branches share, and whose it is. */
function commonSlide(item: HTMLElement, source: string): Slide {
  const count = clean(item.querySelector('.who b'));
  const names = [...item.querySelectorAll('.who a')]
    .filter((link) => !link.matches('[hidden]'))
    .map((link) => clean(link));
  return {
    title: `${clean(document.querySelector('h1'))}　${count}に共通`,
    source,
    parts: () => [paragraph('q', item.firstChild?.textContent?.trim() ?? ''), paragraph('o', names.join('・'))],
  };
}

/** A copy without ids, line numbers and ways elsewhere; an item becomes a paragraph of its own. */
function bare(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  for (const part of copy.querySelectorAll('.n, .p, .x, .gl, button, .tools')) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  // What was drawn is drawn anew, at the size of the screen.
  for (const canvas of copy.querySelectorAll('canvas')) {
    const fresh = document.createElement('canvas');
    for (const name of ['role', 'aria-label']) fresh.setAttribute(name, canvas.getAttribute(name) ?? '');
    canvas.parentElement?.removeAttribute('style');
    canvas.replaceWith(fresh);
  }
  return copy.tagName === 'LI' ? paragraph(copy.className, ...copy.childNodes) : copy;
}

function paragraph(className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.append(...children);
  return made;
}

/** 40〜62行, of blocks of a plan. */
function linesOf(blocks: readonly HTMLElement[]): string {
  const numbers = blocks.map(({ id }) => /^L(\d+)/.exec(id)?.[1] ?? '');
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === last ? `${first}行` : `${first}〜${last}行`;
}

function clean(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.n, .p, .x, .gl')) part.remove();
  return (copy.textContent ?? '').trim();
}
