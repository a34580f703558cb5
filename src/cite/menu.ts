/** The menu of a line number: copies its block, or the run that is chosen, and chooses runs. */

import { copy, showField } from '../browser/clipboard.ts';
import { el } from '../browser/element.ts';
import { say } from '../browser/say.ts';
import { addStyle } from '../browser/styles.ts';
import { choose } from '../passage/arrival.ts';
import { elementsOf } from '../passage/blocks.ts';
import { citationOf, linesOf, textOf } from '../passage/citation.ts';
import { formatRun, numberOf, parseRun, prefixOf } from '../passage/run.ts';
import { actions, type CiteContext } from './actions.ts';
import { textDirective } from './fragment.ts';
import { type FoundPassage, passageOf, wordsBehindMark } from './page.ts';
import { MENU_STYLE } from './styles.ts';

interface Line {
  label: string;
  run: () => unknown;
}

/** The number that was pressed while its menu was open: that press shuts the menu. */
let pressed: HTMLElement | null = null;
let styled = false;

/** Opens the menu at a block's line number; `toHere` first ends there the run that the address begins (Shift). */
export function openMenu(link: HTMLAnchorElement, toHere: boolean): void {
  const shut = pressed === link;
  pressed = null;
  if (shut) return;
  const block = document.getElementById(link.hash.slice(1));
  const chosen = chosenWith(block?.id ?? '');
  if (toHere && block && chosen && !chosen.elements.includes(block)) {
    choose(runTo(chosen, block));
    say(`${linesOf(chosenWith(block.id)?.blocks ?? [])}を選びました。`);
    openMenu(link, false);
    return;
  }
  const passage = passageOf(
    chosen && block && chosen.elements.includes(block) ? chosen.elements : block ? [block] : [],
  );
  if (!block || !passage) return;
  if (!styled) addStyle(MENU_STYLE);
  styled = true;
  show(link, `${passage.said} ${linesOf(passage.blocks)}`, [
    ...copies(passage, link),
    ...actions.map(({ label, run }) => ({ label, run: async () => say(await run(contextOf(passage))) })),
    ...choices(block, passage, chosen, link),
  ]);
}

/** The passage that the address names, where it is in the same document as the block. */
function chosenWith(id: string): FoundPassage | null {
  const run = parseRun(location.hash);
  return run && run.prefix === prefixOf(id) ? passageOf(elementsOf(run).elements) : null;
}

function copies(passage: FoundPassage, link: HTMLElement): Line[] {
  const lines = linesOf(passage.blocks);
  const line = (name: string, text: () => string | Promise<string>): Line => ({
    label: `${name}をコピー`,
    run: async () => {
      const copied = await text();
      if (await copy(copied)) say(`${name}をコピーしました（${lines}）。`);
      else showField(copied, name, link);
    },
  });
  return [
    line('アドレス', () => addressWithWords(passage)),
    line('引用', () => citationOf(passage, new Date())),
    line('本文', () => textOf(passage)),
    line('Markdown', async () => (await import('../passage/markdown.ts')).markdownOf(passage, new Date())),
  ];
}

function choices(block: HTMLElement, passage: FoundPassage, chosen: FoundPassage | null, link: HTMLElement): Line[] {
  const list: Line[] = [];
  const inChosen = chosen?.elements.includes(block) ?? false;
  if (chosen && !inChosen) {
    const hash = runTo(chosen, block);
    const run = parseRun(hash);
    const lines = run ? linesOf(elementsOf(run).elements) : '';
    list.push({
      label: `ここまで選ぶ（${lines}）`,
      run: () => {
        choose(hash);
        say(`${lines}を選びました。`);
      },
    });
  }
  if (!inChosen || passage.elements.length > 1)
    list.push({
      label: 'ここから選ぶ',
      run: () => {
        choose(`#${block.id}`);
        say(`${linesOf([block])}から選びます。終わりの行番号で「ここまで選ぶ」を選んでください。`, { stays: true });
      },
    });
  if (inChosen)
    list.push({
      label: '選ぶのをやめる',
      run: () => {
        choose('');
        say('選ぶのをやめました。');
      },
    });
  // A number that stands beside another text than the block's own leads there.
  if (!block.contains(link))
    list.push({
      label: '全文のこの行へ移る',
      run: () => {
        location.hash = block.id;
      },
    });
  return list;
}

/** From the chosen passage's beginning (or its end, where the block stands before it) to the block. */
function runTo(chosen: FoundPassage, block: HTMLElement): string {
  const [first = block, last = first] = [chosen.elements[0], chosen.elements.at(-1)];
  const isAfter = first.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter ? formatRun(first.id, block.id) : formatRun(block.id, last.id);
}

function addressWithWords({ address, elements }: FoundPassage): string {
  const [first] = elements;
  const last = elements.at(-1);
  if (!('fragmentDirective' in document) || !first || !last) return address;
  const plain = (text: string) => text.replace(/[ \t\n]+/g, ' ');
  const page = plain(document.body.textContent ?? '');
  return address + textDirective(plain(wordsBehindMark(first)), plain(wordsBehindMark(last)), page, numberOf(first.id));
}

function contextOf(passage: FoundPassage): CiteContext {
  const [first, last] = [passage.blocks[0], passage.blocks.at(-1)];
  return {
    address: passage.address,
    path: new URL(passage.address).pathname,
    first: first?.id ?? '',
    last: last?.id ?? '',
    branch: passage.branch,
    year: passage.year,
    said: `${passage.said} ${linesOf(passage.blocks)}`,
    citation: citationOf(passage, new Date()),
    text: textOf(passage),
  };
}

function show(link: HTMLAnchorElement, name: string, lines: readonly Line[]): void {
  const head = el('p', { id: 'cite-name' }, name);
  const items = lines.map(({ label, run }) => {
    const item = el('button', { type: 'button', role: 'menuitem', tabindex: -1 }, label);
    item.addEventListener('click', () => {
      close();
      void run();
    });
    return item;
  });
  const box = el(
    'div',
    { class: 'cite', popover: 'auto' },
    head,
    el('div', { role: 'menu', 'aria-labelledby': 'cite-name' }, ...items),
  );
  const close = () => {
    box.hidePopover();
    link.focus({ preventScroll: true });
  };
  box.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === 'Tab') close();
  });
  const press = () => {
    pressed = link;
  };
  link.addEventListener('pointerdown', press);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    link.removeAttribute('aria-expanded');
    link.removeEventListener('pointerdown', press);
    box.remove();
  });
  (document.querySelector('main') ?? document.body).append(box);
  box.showPopover();
  place(box, link);
  link.setAttribute('aria-expanded', 'true');
  items[0]?.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
}

/** Below the number, or above it where the window ends; never beyond its sides. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + height + 8 <= innerHeight || at.top < height;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(below ? at.bottom + 4 : at.top - height - 4) + scrollY}px`;
}
