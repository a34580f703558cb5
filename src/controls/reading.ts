/**
 * A measure's page: which way of reading is shown, and of which branches; both stand in the address
 * (`?view=all&r=tohoku&b=aomori,iwate&t=new`). An anchor in a branch's text opens that way by itself.
 */
import { parseRun } from '../passage/run.ts';
import { branchBox } from './branch-box.ts';
import { chosenBranches } from './choice-address.ts';

const together = document.getElementById('reading');
const texts = document.getElementById('texts-all');
const form = document.querySelector<HTMLFormElement>('form.pick');
if (together && texts && form) start(together, texts, form);

interface Choice {
  all: boolean;
  region: string;
  branches: string[];
  fresh: boolean;
}

function start(reading: HTMLElement, whole: HTMLElement, pick: HTMLFormElement): void {
  const views = [...document.querySelectorAll<HTMLAnchorElement>('.views a')];
  const region = pick.elements.namedItem('r') as HTMLSelectElement;
  const fresh = pick.elements.namedItem('t') as HTMLInputElement;
  const status = pick.querySelector('[role=status]') as HTMLElement;
  const names = new Map(
    [...whole.querySelectorAll<HTMLAnchorElement>('.names a')].map((link) => [link.hash.slice(1), link.textContent]),
  );
  const boxes = [...names].map(([slug, name]) => branchBox(slug, name ?? ''));
  pick.querySelector('details div')?.append(...boxes.map((box) => box.parentElement ?? box));
  const tagged = new Set(
    [...reading.querySelectorAll<HTMLElement>('small')].map((mark) => {
      const link = mark.closest('a') ?? mark.parentElement?.querySelector('a');
      return link?.hash.slice(1) ?? '';
    }),
  );
  pick.hidden = false;

  function read(): Choice & { unknown: string[] } {
    const query = new URLSearchParams(location.search);
    const asked = chosenBranches(location.search);
    const wanted = query.get('r') ?? '';
    const known = [...region.options].some((option) => option.value === wanted);
    const anchor = location.hash.slice(1);
    const inTexts = (parseRun(anchor)?.prefix ?? '') !== '' || names.has(anchor) || anchor === 'texts';
    const inReading = ['reading', 'common', 'figures', 'own'].includes(anchor);
    return {
      all: inTexts || (query.get('view') === 'all' && !inReading),
      region: known ? wanted : '',
      branches: asked.filter((slug) => names.has(slug)),
      fresh: query.get('t') === 'new',
      unknown: [...asked.filter((slug) => !names.has(slug)), ...(known ? [] : [wanted])],
    };
  }

  function write(choice: Choice): void {
    const query = [
      choice.all ? 'view=all' : '',
      choice.region ? `r=${choice.region}` : '',
      choice.branches.length > 0 ? `b=${choice.branches.join(',')}` : '',
      choice.fresh ? 't=new' : '',
    ].filter((part) => part !== '');
    history.pushState(null, '', `${location.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`);
    show();
  }

  function show(): void {
    const choice = read();
    region.value = choice.region;
    fresh.checked = choice.fresh;
    for (const box of boxes) box.checked = choice.branches.includes(box.value);
    const inRegion = region.selectedOptions[0]?.dataset['b']?.split(' ') ?? [];
    const chosen = new Set([...choice.branches, ...inRegion]);
    const isIn = (slug: string) => chosen.size === 0 || chosen.has(slug);

    views.forEach((link, index) => {
      if ((index === 1) === choice.all) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    reading.hidden = choice.all;
    // Found by the browser's own search, the texts open.
    if (choice.all) whole.removeAttribute('hidden');
    else whole.setAttribute('hidden', 'until-found');

    let common = 0;
    for (const item of reading.querySelectorAll<HTMLElement>('.common > li')) {
      const shown = new Set<string>();
      for (const link of item.querySelectorAll<HTMLAnchorElement>('.who a')) {
        const anchor = link.hash.slice(1);
        const slug = slugOf(anchor);
        link.hidden = !isIn(slug) || (choice.fresh && !tagged.has(anchor));
        if (!link.hidden) shown.add(slug);
      }
      item.hidden = shown.size === 0;
      if (shown.size > 0) common++;
      const count = item.querySelector<HTMLElement>('.who b');
      if (count) {
        count.dataset['all'] ??= count.textContent ?? '';
        const part = `${shown.size}支部`;
        count.textContent = part === count.dataset['all'] ? part : `${part}（全体では${count.dataset['all']}）`;
      }
    }
    let own = 0;
    for (const section of reading.querySelectorAll<HTMLElement>('.own')) {
      let left = 0;
      for (const item of section.querySelectorAll<HTMLElement>('li')) {
        const anchor = item.querySelector('a')?.hash.slice(1) ?? '';
        item.hidden = !isIn(slugOf(anchor)) || (choice.fresh && !tagged.has(anchor));
        if (!item.hidden) left++;
      }
      section.hidden = left === 0;
      own += left;
    }
    for (const section of whole.querySelectorAll<HTMLElement>('.b')) {
      const slug = section.querySelector('h3')?.id ?? '';
      let left = 0;
      for (const block of section.querySelectorAll<HTMLElement>('[id*="-L"]')) {
        block.hidden = choice.fresh && !tagged.has(block.id) && !/^H\d$/.test(block.tagName);
        if (tagged.has(block.id)) left++;
      }
      section.hidden = !isIn(slug) || (choice.fresh && left === 0);
      const link = whole.querySelector<HTMLElement>(`.names a[href="#${slug}"]`)?.parentElement;
      if (link) link.hidden = section.hidden;
    }
    const said =
      choice.unknown.length > 0
        ? `「${choice.unknown.join('、')}」は、この施策の記載がある支部・地域にないため、使っていません。`
        : '';
    const narrowed = chosen.size > 0 || choice.fresh;
    const which = [chosen.size > 0 ? `${chosen.size}支部` : '', choice.fresh ? '新規・拡充' : '']
      .filter(Boolean)
      .join('、');
    status.textContent = said + (narrowed ? `${which}に絞っています。共通の文 ${common}、独自の項目 ${own}。` : '');
  }

  views.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      write({ ...read(), all: index === 1 });
    });
  });
  pick.addEventListener('change', () =>
    write({
      all: read().all,
      region: region.value,
      branches: boxes.filter((box) => box.checked).map((box) => box.value),
      fresh: fresh.checked,
    }),
  );
  pick.addEventListener('reset', (event) => {
    event.preventDefault();
    write({ all: read().all, region: '', branches: [], fresh: false });
  });
  pick.addEventListener('submit', (event) => event.preventDefault());
  whole.addEventListener('beforematch', () => {
    reading.hidden = true;
  });
  addEventListener('popstate', show);
  addEventListener('hashchange', () => {
    show();
    goToAnchor();
  });
  show();
  if (read().branches.length > 0) pick.querySelector('details')?.setAttribute('open', '');
  // What was hidden while the browser looked for the anchor.
  if (location.hash) goToAnchor();
}

function goToAnchor(): void {
  if (parseRun(location.hash)) void import('../passage/arrival.ts').then(({ arrive }) => arrive());
  else document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function slugOf(anchor: string): string {
  return anchor.slice(0, anchor.indexOf('-L'));
}
