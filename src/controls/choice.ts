/**
 * Branches picked out on a metric's page: in charts, table and map. They stand in the address (`?b=hokkaido,aomori`);
 * what it names and the page does not know is said and passed over. Tells the charts by an event `choice`.
 */

import { branchOfRow } from '../browser/branch-of-row.ts';
import { branchBox } from './branch-box.ts';
import { chosenBranches, withBranches } from './choice-address.ts';

const form = document.querySelector<HTMLFormElement>('form.pick[data-order]');
if (form) start(form);

function start(pick: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('#values tbody tr')];
  const names = new Map<string, string>();
  for (const row of rows) names.set(branchOfRow(row) ?? '', row.querySelector('th')?.textContent ?? '');
  const order = pick.dataset['order']?.split(' ') ?? [];
  const region = pick.elements.namedItem('r') as HTMLSelectElement;
  const status = pick.querySelector('[role=status]') as HTMLElement;
  const peers = pick.querySelector<HTMLButtonElement>('button[name=peers]');
  // The branches' own order, whatever the table is sorted by.
  const boxes = [...region.options]
    .flatMap((option) => option.dataset['b']?.split(' ') ?? [])
    .filter((slug) => names.has(slug))
    .map((slug) => branchBox(slug, names.get(slug) ?? ''));
  pick.querySelector('details div')?.append(...boxes.flatMap((box) => box.parentElement ?? []));
  pick.hidden = false;

  function choose(branches: readonly string[]): void {
    history.pushState(null, '', `${location.pathname}${withBranches(location.search, branches)}${location.hash}`);
    show();
  }

  function show(): void {
    const asked = chosenBranches(location.search);
    const known = asked.filter((slug) => names.has(slug));
    const unknown = asked.filter((slug) => !names.has(slug));
    for (const box of boxes) box.checked = known.includes(box.value);
    for (const row of document.querySelectorAll<HTMLTableRowElement>('#values tbody tr'))
      row.classList.toggle('on', known.includes(branchOfRow(row) ?? ''));
    for (const tile of document.querySelectorAll<HTMLElement>('.tiles li')) {
      const slug = /branches\/([a-z]+)\//.exec(tile.querySelector('a')?.getAttribute('href') ?? '')?.[1] ?? '';
      tile.classList.toggle('on', known.includes(slug));
    }
    if (peers) peers.disabled = !known.some((slug) => order.includes(slug));
    status.textContent =
      (unknown.length > 0 ? `「${unknown.join('、')}」は、この目標を記した支部にないため、使っていません。` : '') +
      (known.length > 0 ? `印（●）：${known.map((slug) => names.get(slug)).join('、')}` : '');
    document.dispatchEvent(new Event('choice'));
  }

  pick.addEventListener('change', (event) => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    if (event.target !== region) return choose(chosen);
    const inRegion = region.selectedOptions[0]?.dataset['b']?.split(' ') ?? [];
    region.value = '';
    choose([...new Set([...chosen, ...inRegion.filter((slug) => names.has(slug))])]);
  });
  peers?.addEventListener('click', () => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    const first = chosenBranches(location.search).find((slug) => order.includes(slug)) ?? '';
    const at = order.indexOf(first);
    const near = order.slice(Math.max(0, at - 3), at + 4).filter((slug) => names.has(slug));
    choose([...new Set([first, ...chosen, ...near])]);
  });
  pick.addEventListener('reset', (event) => {
    event.preventDefault();
    choose([]);
  });
  pick.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', show);
  show();
}
