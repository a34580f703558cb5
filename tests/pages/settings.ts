/** A plan's blocks set as pages in ways that branches set theirs: HTML for Chromium's printing. */
import type { Block } from '../../src/schema/document.ts';

export interface Setting {
  name: string;
  /** The title stands over the body. `last`: another plan's blocks, for the column of last year. */
  body: (blocks: readonly Block[], last: readonly Block[]) => string;
  css?: string;
}

const escaped = (text: string): string => text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** A mark of one sign stands close to its text, a number a space before it. */
const printed = ({ marker, text }: Block): string =>
  escaped(marker === null ? text : `${marker}${/^\p{Po}$/u.test(marker) ? '' : ' '}${text}`);

const paragraph = (block: Block): string =>
  `<p class="${block.type} level${block.level} ${block.marker === null ? '' : 'marked'}">${printed(block)}</p>`;

const paragraphs = (blocks: readonly Block[]): string => blocks.map(paragraph).join('\n');

/** Runs that begin wherever `begins` says. */
export function runs(blocks: readonly Block[], begins: (block: Block) => boolean): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    if (begins(block) || found.length === 0) found.push([]);
    found.at(-1)?.push(block);
  }
  return found;
}

const isPillar = ({ type }: Block): boolean => type === 'pillar';
const opens = ({ type, id, section, measure }: Block): boolean =>
  type === 'heading' && id === section && measure !== null;

/** What belongs to one measure, or stands before the first. */
const sections = (blocks: readonly Block[]): Block[][] => runs(blocks, (block) => isPillar(block) || opens(block));

/** Targets that stand together in a box. */
function boxed(blocks: readonly Block[]): string {
  const out: string[] = [];
  let box: Block[] = [];
  const close = (): void => {
    if (box.length > 0) out.push(`<div class="box">${paragraphs(box)}</div>`);
    box = [];
  };
  for (const block of blocks) {
    if (block.type === 'kpi') box.push(block);
    else {
      close();
      out.push(paragraph(block));
    }
  }
  close();
  return out.join('\n');
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): string =>
  `<table>${widths.map((width) => `<col style="width:${width}%">`).join('')}<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;

const pillarParts = (blocks: readonly Block[]): { name: Block[]; rest: Block[] }[] =>
  runs(blocks, isPillar).map((part) => ({
    name: part.filter(isPillar),
    rest: part.filter((block) => !isPillar(block)),
  }));

/** Rows of an old-beside-new table: each section beside another plan's of the same measure. */
function beside(blocks: readonly Block[], last: readonly Block[]): [string, string][] {
  const left = [...sections(last)];
  return sections(blocks).map((own) => {
    const measure = own[0]?.measure ?? null;
    const at = left.findIndex(
      ([first]) => (first?.measure ?? null) === measure && isPillar(first as Block) === isPillar(own[0] as Block),
    );
    const [other = []] = at < 0 ? [] : left.splice(at, 1);
    return [paragraphs(own), other.length > 0 ? paragraphs(other) : '<p>（新設）</p>'];
  });
}

export const settings: readonly Setting[] = [
  {
    name: 'two-columns',
    body: (blocks) =>
      table(
        ['分野', '具体的施策等'],
        pillarParts(blocks).map(({ name, rest }) => [paragraphs(name), paragraphs(rest)]),
        [14, 86],
      ),
  },
  { name: 'prose', body: paragraphs, css: 'body{font-size:11pt} .heading{font-weight:bold}' },
  {
    name: 'boxes',
    body: boxed,
    css: '.pillar{font-size:14pt;font-weight:bold} p{text-align:justify} .box{border:1px solid #000;padding:4pt;margin:4pt 12pt}',
  },
  {
    name: 'three-columns',
    body: (blocks) =>
      `<table><col style="width:12%"><col style="width:22%"><col style="width:66%"><thead><tr><th>分野</th><th>項目</th><th>取組内容</th></tr></thead><tbody>${pillarParts(
        blocks,
      )
        .map(({ name, rest }) => {
          const parts = sections(rest);
          return parts
            .map((part, at) => {
              const heads = part.filter(opens);
              const cell = `<td>${at === 0 ? paragraphs(name) : ''}</td>`;
              return `<tr>${cell}<td>${paragraphs(heads)}</td><td>${paragraphs(part.filter((block) => !heads.includes(block)))}</td></tr>`;
            })
            .join('\n');
        })
        .join('\n')}</tbody></table>`,
  },
  {
    name: 'target-column',
    body: (blocks) =>
      `<table><col style="width:68%"><col style="width:32%"><thead><tr><th>令和３年度の取組</th><th>KPI</th></tr></thead><tbody>${sections(
        blocks,
      )
        .map((part) => {
          if (part.some(isPillar) && part.length === 1) return `<tr><td colspan="2">${paragraphs(part)}</td></tr>`;
          const targets = part.filter(({ type }) => type === 'kpi');
          return `<tr><td>${paragraphs(part.filter((block) => !targets.includes(block)))}</td><td>${paragraphs(targets)}</td></tr>`;
        })
        .join('\n')}</tbody></table>`,
    css: '@page{size:A4 landscape}',
  },
  {
    name: 'newspaper',
    body: (blocks) =>
      pillarParts(blocks)
        .map(({ name, rest }) => `${paragraphs(name)}<div class="columns">${boxed(rest)}</div>`)
        .join('\n'),
    css: '.columns{column-count:2;column-gap:22pt;text-align:justify} .pillar{font-size:14pt;font-weight:bold} .box{border:1px solid #000;padding:3pt;break-inside:avoid}',
  },
  {
    name: 'newspaper-three',
    body: (blocks) =>
      pillarParts(blocks)
        .map(({ name, rest }) => `<div class="band">${paragraphs(name)}</div><div class="columns">${boxed(rest)}</div>`)
        .join('\n'),
    css: '@page{size:A4 landscape} .columns{column-count:3;column-gap:18pt} .band{background:#ddeeff;padding:3pt} .pillar{font-size:13pt;text-align:center} .box{border:1px solid #333;background:#ffffee;padding:3pt;break-inside:avoid} .note{font-size:8pt}',
  },
  {
    name: 'new-left',
    body: (blocks, last) => table(['令和３年度（案）', '令和２年度'], beside(blocks, last), [50, 50]),
    css: '@page{size:A4 landscape}',
  },
  {
    name: 'new-right',
    body: (blocks, last) =>
      table(
        ['令和２年度', '令和３年度', '変更理由'],
        beside(blocks, last).map(([own, other]) => [other, own, `<p>${reason}</p>`]),
        [42, 44, 14],
      ),
    css: '@page{size:A4 landscape}',
  },
];

/** What the column of reasons says in each row. */
export const reason = '事業の進み具合による';

const base = `@page{size:A4;margin:18mm 16mm;@bottom-center{content:counter(page)}}
body{font-family:'Noto Sans CJK JP','Noto Sans JP',sans-serif;font-size:10.5pt;line-height:1.5}
h1{font-size:15pt;text-align:center} p{margin:0} .heading{margin-top:.6em} .item.marked,.kpi.marked{padding-left:1em;text-indent:-1em}
.item.level2{margin-left:1em} .item.level3{margin-left:2em} .kpi{margin-left:1em}
table{border-collapse:collapse;width:100%;table-layout:fixed} td,th{border:1px solid #000;padding:3pt;vertical-align:top} th{background:#dde6f0}`;

/** The whole page. Tables of figures are left out: they are no text of the plan. */
export function pageOf(
  { body, css = '' }: Setting,
  title: string,
  blocks: readonly Block[],
  last: readonly Block[],
): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${base}${css}</style><h1>${escaped(title)}</h1>${body(blocks, last)}</html>`;
}
