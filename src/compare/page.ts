/** The compare page: the chooser, the address, and the comparison they ask for. */

import { el } from '../browser/element.ts';
import { addSaveButtons } from '../table-export/buttons.ts';
import type { Loaded } from './columns.ts';
import { loadGroups, loadPlan } from './data.ts';
import { type CompareData, FIRST_HINT, MOST } from './known.ts';
import { type Choice, columnsOf, readChoice, writeChoice } from './params.ts';

const data = document.getElementById('compare-data');
const form = document.querySelector<HTMLFormElement>('form.choose');
const result = document.getElementById('result');
if (data && form && result) start(JSON.parse(data.textContent ?? '{}') as CompareData, form, result);

function start(known: CompareData, choose: HTMLFormElement, target: HTMLElement): void {
  const part = <T extends Element>(selector: string) => choose.querySelector(selector) as T;
  const field = part<HTMLInputElement>('input[name=add]');
  const region = part<HTMLSelectElement>('select[name=r]');
  const measure = part<HTMLSelectElement>('select[name=m]');
  const chips = part<HTMLElement>('.chips');
  const years = [...choose.querySelectorAll<HTMLInputElement>('input[data-year]')];
  const peers = part<HTMLButtonElement>('button[name=peers]');
  const said = part<HTMLElement>('[role=status]');
  const title = document.title;
  let run = 0;
  // For browsers whose styles do not know that scripts run.
  document.getElementById('plain')?.remove();

  const current = () => readChoice(location.search, known);
  function go(choice: Choice): void {
    history.pushState(null, '', `${location.pathname}${writeChoice(choice, known)}`);
    void show();
  }
  function add(slugs: readonly string[]): void {
    const choice = current();
    go({ ...choice, branches: [...new Set([...choice.branches, ...slugs])].slice(0, MOST) });
  }

  async function show(): Promise<void> {
    const mine = ++run;
    const { notes, ...choice } = current();
    const asked = choice.years.length > 0 ? choice.years : [known.mainYear];
    for (const box of years) box.checked = asked.includes(Number(box.value));
    measure.value = choice.measure ?? '';
    const stood = [...chips.querySelectorAll<Element>('button')].indexOf(document.activeElement ?? chips);
    chips.replaceChildren(...choice.branches.map((slug) => chip(slug, choice)));
    // A chip that went hands the focus to the one in its place, the last of them to the field.
    if (stood >= 0) ([...chips.querySelectorAll('button')].slice(0, stood + 1).at(-1) ?? field).focus();
    peers.disabled = !choice.branches.some((slug) => known.bySize.includes(slug));
    const columns = columnsOf(choice, known);
    if (columns.length < 2) {
      const hint =
        choice.branches.length === 0 ? FIRST_HINT : 'もう1つ支部を選ぶか、年度を2つ選ぶと、並べてくらべます。';
      said.textContent = [...notes, hint].join('');
      document.title = title;
      if (choice.branches.length > 0) target.replaceChildren();
      else {
        const { exampleList } = await import('./examples.ts');
        if (mine === run) target.replaceChildren(exampleList(known));
      }
      return;
    }
    said.textContent = [...notes, '計画を読み込んでいます。'].join('');
    const loaded: Loaded[] = await Promise.all(
      columns.map(async (column) => ({
        ...column,
        plan: column.held ? await loadPlan(column.branch, column.year) : null,
        groups: choice.measure && column.held ? await loadGroups(column.year) : null,
      })),
    );
    if (loaded.some(({ held, plan }) => held && !plan)) notes.push('読み込めない計画がありました。');
    const missing = loaded.filter(({ held }) => !held);
    if (missing.length > 0) notes.push(`${missing.length}件の計画は、このサイトに収録していません（未収録）。`);
    // What lays out a comparison is loaded with the first one.
    const [{ measureView }, { overview }, { addLineButtons }] = await Promise.all([
      import('./measure-view.ts'),
      import('./overview.ts'),
      import('../passage/keep-buttons.ts'),
    ]);
    // An answer to a choice that was changed meanwhile.
    if (mine !== run) return;
    const { nodes, summary } = choice.measure
      ? measureView(loaded, choice.measure, known)
      : overview(loaded, choice, known);
    const steps = choice.measure ? [measureSteps(choice.measure, choice)] : [];
    target.replaceChildren(...nodes, ...steps);
    addLineButtons(target.querySelectorAll<HTMLAnchorElement>('a.ln'), (link) => {
      const cell = link.closest('td');
      const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
      return `${head?.textContent ?? ''} ${link.textContent}行目`;
    });
    addSaveButtons(target);
    said.textContent = [...notes, summary].join('');
    const names = choice.branches.map((slug) => known.branches.find((branch) => branch.slug === slug)?.name).join('・');
    const of = known.measures.find(({ id }) => id === choice.measure)?.name;
    document.title = `${names}${of ? `　${of}` : ''}｜${title}`;
  }

  function chip(slug: string, choice: Choice): HTMLElement {
    const name = known.branches.find((branch) => branch.slug === slug)?.name ?? slug;
    const button = el('button', { type: 'button', 'aria-label': `${name}を外す` }, `${name} ×`);
    button.addEventListener('click', () =>
      go({ ...choice, branches: choice.branches.filter((other) => other !== slug) }),
    );
    return el('li', {}, button);
  }

  /** The measures before and after, and back to all. */
  function measureSteps(id: string, choice: Choice): HTMLElement {
    const at = known.measures.findIndex((each) => each.id === id);
    const link = (to: { id: string; name: string } | undefined, before: string, after: string) =>
      to
        ? el('a', { href: writeChoice({ ...choice, measure: to.id }, known) }, `${before}${to.name}${after}`)
        : el('span');
    return el(
      'nav',
      { class: 'pager', 'aria-label': '前後の施策' },
      link(known.measures[at - 1], '← ', ''),
      el('a', { href: writeChoice({ ...choice, measure: null }, known) || './' }, 'すべての施策'),
      link(known.measures[at + 1], '', ' →'),
    );
  }

  function take(): void {
    const typed = field.value.trim().normalize('NFKC').toLowerCase().replace(/支部$/, '');
    if (typed === '') return;
    const is = (text: string) => text.toLowerCase() === typed;
    const found =
      known.branches.find(({ slug, name, kana }) => is(slug) || is(name) || is(kana)) ??
      only(
        known.branches.filter(
          ({ slug, name, kana }) => slug.startsWith(typed) || name.startsWith(typed) || kana.startsWith(typed),
        ),
      );
    if (!found) {
      said.textContent = `「${field.value}」に当たる支部は1つに決まりません。候補から選んでください。`;
      return;
    }
    field.value = '';
    add([found.slug]);
  }

  field.addEventListener('input', () => {
    // Chosen from the list: a whole name at once.
    if (known.branches.some(({ name }) => name === field.value)) take();
  });
  choose.addEventListener('submit', (event) => {
    event.preventDefault();
    take();
  });
  region.addEventListener('change', () => {
    const slugs = known.branches.filter((branch) => branch.region === region.value).map(({ slug }) => slug);
    region.value = '';
    add(slugs);
  });
  peers.addEventListener('click', () => {
    const first = current().branches.find((slug) => known.bySize.includes(slug)) ?? '';
    const at = known.bySize.indexOf(first);
    // The nearest first, so that six are the six nearest.
    add([1, -1, 2, -2, 3, -3].flatMap((step) => known.bySize[at + step] ?? []));
  });
  for (const box of years)
    box.addEventListener('change', () => {
      const chosen = years.filter((each) => each.checked).map((each) => Number(each.value));
      go({ ...current(), years: chosen.sort((a, b) => a - b) });
    });
  measure.addEventListener('change', () => go({ ...current(), measure: measure.value || null }));
  // Links of the comparison lead to this very page: no need to load it again.
  target.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.pathname !== location.pathname) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void show().then(() => choose.scrollIntoView());
  });
  addEventListener('popstate', () => void show());
  void show();
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
