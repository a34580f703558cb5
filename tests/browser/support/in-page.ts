/** Checks that run inside a page (page.evaluate): each is whole in itself and answers with the faults it found, in words. */

/**
 * Shows what a page holds folded: opens details, takes the last of several views of the same thing, and lays out what
 * the browser leaves for when it comes near the window (`content-visibility: auto`), which has no size until then.
 */
export function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const views of document.querySelectorAll('nav.views')) [...views.querySelectorAll('a')].at(-1)?.click();
  for (const element of document.querySelectorAll<HTMLElement>('body *'))
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
}

/**
 * Pointer targets under 24 × 24 CSS px (WCAG 2.5.8, without its exception for spacing). A link in a sentence is exempt:
 * one laid out inline, with words beside it that are no link.
 */
export function smallTargets(): string[] {
  const least = 23.5;
  const inSentence = (element: Element): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    if (!block) return false;
    const rest = block.cloneNode(true) as Element;
    for (const link of rest.querySelectorAll('a, button, .vh')) link.remove();
    return /[\p{L}\p{N}]/u.test(rest.textContent ?? '');
  };
  const faults: string[] = [];
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]',
  );
  for (const element of targets) {
    // What cannot be seen cannot be hit: hidden parts, and what shows itself only when it has the focus.
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.vh, .skip')) continue;
    // A box and its label are one target.
    const label = element instanceof HTMLInputElement ? element.closest('label') : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    if (width >= least && height >= least) continue;
    if (element.matches('a') && inSentence(element)) continue;
    faults.push(`${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 160)}`);
  }
  return faults;
}

/** The part of the page that has the focus now: what is wrong with how it shows, or null. */
export function focusFault(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing has the focus';
  const said = element.outerHTML.slice(0, 160);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${said}`;
  // A scroller is as large as the window: its heads stand inside it.
  if (element.querySelector('a[href], button, input, table')) return null;
  const box = [...element.getClientRects()].find(
    ({ left, right, top, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  );
  if (!box) return `not to be seen: ${said}`;
  const inset = 2;
  const points = [
    [box.left + inset, box.top + inset],
    [box.right - inset, box.top + inset],
    [box.left + inset, box.bottom - inset],
    [box.right - inset, box.bottom - inset],
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
  ] as const;
  const covers = points.flatMap(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    // Beyond the window's edge nothing covers it: a browser leaves what is seen in part where it is.
    if (!top) return [];
    return element.contains(top) || top.contains(element) ? [] : [top.outerHTML.slice(0, 80)];
  });
  return covers.length > 0 ? `covered by ${covers[0]} (${covers.length} of 5 points): ${said}` : null;
}

/** Gives the focus to everything that can have it, forwards and back as Tab does, and says where it is covered. */
export function focusFaults(): string[] {
  // Functions handed to a page come alone: the check of one stop is made anew here.
  const check = (window as unknown as { focusFault: () => string | null }).focusFault;
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'));
  return [...stops, ...stops.toReversed()].flatMap((element) => {
    element.focus({ focusVisible: true } as FocusOptions);
    return check() ?? [];
  });
}

/** Scrollers that the keyboard does not reach, or that have no name. */
export function poorScrollers(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls =
      (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (!scrolls || !element.checkVisibility()) continue;
    const said = element.outerHTML.slice(0, 120);
    const reached = element.tabIndex >= 0 || element.querySelector('a[href], button, input, summary') !== null;
    const named =
      element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') || element.matches('details');
    if (!reached) faults.push(`not reached by the keyboard: ${said}`);
    else if (!named) faults.push(`without a name: ${said}`);
  }
  return faults;
}

/** What moves by itself or slides: transitions, animations, smooth scrolling. */
export function movingParts(): string[] {
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    const seconds = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
    return style.animationName !== 'none' || seconds(style.transitionDuration) > 0 || style.scrollBehavior === 'smooth';
  });
  return moving.map((element) => element.outerHTML.slice(0, 100));
}
