/** Where to begin: comparisons that are offered before anything is chosen. */
import { el } from '../browser/element.ts';
import { type CompareData, MOST } from './known.ts';
import { type Choice, writeChoice } from './params.ts';

export interface Example {
  label: string;
  choice: Choice;
}

/** Regions that fit into one comparison, the largest branches (src/domain/peers.ts), up to three branches with plans of the newest two years. */
export function examplesOf(known: CompareData): Example[] {
  const nameOf = (slug: string) => known.branches.find((branch) => branch.slug === slug)?.name ?? slug;
  const named = (slugs: readonly string[]) => slugs.map(nameOf).join('・');
  const of = (name: string, branches: string[]): Example => ({
    label: `${name}（${named(branches)}）`,
    choice: { branches, years: [], measure: null },
  });
  const regions = known.regions
    .map(({ id, name }) =>
      of(
        name,
        known.branches.filter(({ region }) => region === id).map(({ slug }) => slug),
      ),
    )
    .filter(({ choice }) => choice.branches.length > 1 && choice.branches.length <= MOST);
  const largest = known.bySize.slice(0, MOST);
  const [newer, older] = known.years;
  const twice = newer && older ? newer.held.filter((slug) => older.held.includes(slug)).slice(0, 3) : [];
  const years = newer && older ? [older, newer] : [];
  return [
    ...regions,
    ...(largest.length > 1 ? [of(`規模の大きい${largest.length}支部`, largest)] : []),
    ...twice.map((slug) => ({
      label: `${nameOf(slug)}の2つの年度（${years.map(({ label }) => label).join('と')}）`,
      choice: { branches: [slug], years: years.map(({ year }) => year), measure: null },
    })),
  ];
}

/** They as a list of links. */
export function exampleList(known: CompareData): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'examples' },
    el('h2', { id: 'examples' }, 'たとえば'),
    el(
      'ul',
      { class: 'lines' },
      ...examplesOf(known).map(({ label, choice }) =>
        el('li', {}, el('a', { href: writeChoice(choice, known) }, label)),
      ),
    ),
  );
}
