/** The list of hits. Every row carries `data-plan` and `data-section`: a contract that tests rely on. */

import { el, marked } from '../../browser/element.ts';
import { tagLabel } from '../../domain/labels.ts';
import type { Engine } from '../engine.ts';
import { type Excerpt, type Row, rowOf } from '../excerpt.ts';
import { flag } from '../format.ts';
import { normalForm } from '../normal.ts';
import type { Answer, Elsewhere, Hit } from '../run.ts';
import { arrival, blockAddress, branchName, documentName, documentOf, measureName, shortName } from './names.ts';

/** The hits in the order of the list: by rank, or by document where the list is grouped. */
export function listed({ sections }: Engine, { hits, params }: Answer): Hit[] {
  if (!params.byBranch) return hits;
  return hits
    .map((hit, at) => ({ hit, at, document: sections.document[hit.section] as number }))
    .sort((a, b) => a.document - b.document || a.at - b.at)
    .map(({ hit }) => hit);
}

/** Rows for `hits`, with their texts. `before` is the hit above the first, whose branch needs no second heading. */
export async function hitRows(
  engine: Engine,
  answer: Answer,
  hits: readonly Hit[],
  root: URL,
  before?: Hit,
): Promise<HTMLLIElement[]> {
  const texts = await engine.texts(hits.map(({ section }) => section));
  const query = arrival(engine, answer.params);
  let last = before === undefined ? -1 : engine.sections.document[before.section];
  return hits.flatMap(({ section }) => {
    const rows: HTMLLIElement[] = [];
    const document = engine.sections.document[section];
    if (answer.params.byBranch && document !== last) rows.push(groupHead(engine, answer, section));
    last = document;
    const row = rowOf(texts.get(section) ?? [], answer.needles, answer.params);
    rows.push(hitRow(engine, answer, section, row, root, query));
    return rows;
  });
}

function groupHead(engine: Engine, { hits }: Answer, section: number): HTMLLIElement {
  const document = documentOf(engine, section);
  const own = hits.filter((hit) => documentOf(engine, hit.section) === document).length;
  return el(
    'li',
    { class: 'sg' },
    el(
      'h3',
      {},
      branchName(engine, document),
      el('small', {}, ` ${document.branch < 0 ? '' : documentName(document)}　${own}件`),
    ),
  );
}

function hitRow(
  engine: Engine,
  { params }: Answer,
  section: number,
  row: Row,
  root: URL,
  query: string,
): HTMLLIElement {
  const document = documentOf(engine, section);
  const id = engine.sections.id[section] as string;
  const measure = measureName(engine, section);
  const heading = row.heading.map(({ text }) => text).join('');
  return el(
    'li',
    { 'data-plan': document.plan, 'data-section': id },
    el(
      params.byBranch ? 'h4' : 'h3',
      {},
      !params.byBranch && el('span', { class: 'sb' }, shortName(engine, document)),
      el('a', { href: blockAddress(root, document, id, query) }, ...marked(row.heading)),
    ),
    el(
      'p',
      { class: 'sm' },
      [
        !params.byBranch && documentName(document),
        measure !== '' && !normalForm(heading).includes(normalForm(measure)) && measure,
        row.matches > 1 && `${row.matches}か所`,
      ]
        .filter(Boolean)
        .join('　'),
    ),
    ...row.excerpts.map((excerpt) =>
      excerptLine(
        excerpt,
        blockAddress(root, document, excerpt.block, query),
        `${shortName(engine, document)} ${documentName(document)}`,
      ),
    ),
  );
}

function excerptLine({ block, flags, pieces }: Excerpt, href: string, source: string): HTMLElement {
  const line = block.slice(1).split('-')[0] ?? '';
  const name = `${source} ${line}行目`;
  return el(
    'p',
    { class: 'se' },
    el('a', { class: 'sn', href, 'aria-label': `${line}行へ` }, line),
    el(
      'span',
      {},
      flags.includes(flag.target) && el('b', { class: 'st' }, '目標'),
      flags.includes(flag.new) && el('b', { class: 'st' }, tagLabel.new),
      flags.includes(flag.expanded) && el('b', { class: 'st' }, tagLabel.expanded),
      ...marked(pieces),
    ),
    // Its ＋ is the style sheet's.
    el('button', {
      type: 'button',
      class: 'plus',
      'data-step': 'line',
      'data-name': name,
      'aria-label': `${name}を会議資料に入れる`,
      title: `${name}を会議資料に入れる`,
    }),
  );
}

/** Documents that hold the words in sections apart. They are no hits and stand outside the list of these. */
export function elsewhereList(engine: Engine, answer: Answer, root: URL): HTMLElement[] {
  const query = arrival(engine, answer.params);
  return answer.elsewhere.map(({ document: number, sections }: Elsewhere) => {
    const document = documentOf(engine, sections[0] as number);
    return el(
      'li',
      { 'data-document': engine.map.documents[number]?.plan },
      el('span', { class: 'sb' }, shortName(engine, document)),
      el('small', {}, `${documentName(document)}　`),
      ...sections.flatMap((section, at) => {
        const id = engine.sections.id[section] as string;
        const name = measureName(engine, section) || '施策の外';
        return [
          at > 0 ? '、' : '',
          el('a', { href: blockAddress(root, document, id, query) }, `${name}（${id.slice(1)}行）`),
        ];
      }),
    );
  });
}
