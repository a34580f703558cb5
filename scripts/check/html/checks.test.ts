/** Each check by a page that has its fault; a sound page has none. */
import { expect, test } from 'vitest';
import { metaPolicy } from '../../../src/site/security-policy.ts';
import { checkPages } from './site.ts';

interface Parts {
  head?: string;
  body?: string;
  title?: string;
  description?: string;
  policy?: string;
  behind?: string;
  lang?: string;
}

function page(parts: Parts = {}): string {
  const policy = parts.policy ?? `<meta http-equiv="content-security-policy" content="${metaPolicy()}">`;
  const title = parts.title ?? '<title>題</title>';
  const description = parts.description ?? '<meta name="description" content="説明">';
  const lang = parts.lang ?? ' lang="ja"';
  return `<!DOCTYPE html><html${lang}><head><meta charset="utf-8">${policy}${title}${description}${parts.head ?? ''}</head><body>${parts.body ?? '<main><h1>題</h1></main>'}</body></html>${parts.behind ?? ''}`;
}

const main = (content: string) => page({ body: `<main><h1>題</h1>${content}</main>` });

async function faultsOf(site: Record<string, string>): Promise<string[]> {
  const sources = Object.entries(site).map(([path, html]) => ({ path, html: () => html }));
  const { faults } = await checkPages(sources, new Set(Object.keys(site)), []);
  return faults.map(({ check, message }) => `${check}: ${message}`);
}

test('pages and links are counted', async () => {
  const html = main('<a href="#main">1</a><a href="a.html">2</a>');
  const site = [
    { path: 'index.html', html: () => html },
    { path: 'a.html', html: () => main('') },
  ];
  const { pages, links } = await checkPages(site, new Set(['index.html', 'a.html']), []);
  expect([pages, links]).toEqual([2, 2]);
});

test('a sound page has no fault', async () => {
  expect(
    await faultsOf({
      'index.html': main(
        '<h2>表</h2><table><thead><tr><th scope="col">支部</th><th scope="col">値</th></tr></thead><tbody><tr><th scope="row" rowspan="2">大分</th><td>1</td></tr><tr><td>2</td></tr></tbody></table><form hidden><label>年 <select name="y"><option value="1">1</option></select></label></form><script type="application/ld+json">{"a":"<b>"}</script>',
      ),
    }),
  ).toEqual([]);
});

const faulty: Record<string, [string, string]> = {
  'no language': [page({ lang: '' }), 'page-language: expected <html lang="ja">'],
  'no title': [page({ title: '' }), 'page-title: expected one title, found 0'],
  'an empty title': [page({ title: '<title> </title>' }), 'page-title: the title is empty'],
  'no description': [page({ description: '' }), 'page-description: expected one description, found 0'],
  'an empty description': [
    page({ description: '<meta name="description" content="">' }),
    'page-description: the description is empty',
  ],
  'no h1': [page({ body: '<main><p>x</p></main>' }), 'page-heading: expected one h1, found 0'],
  'two h1': [main('<h1>二</h1>'), 'page-heading: expected one h1, found 2'],
  'a skipped rank of heading': [
    main('<h3>x</h3>'),
    'heading-level: Heading level can only increase by one, expected <h2> but got <h3>',
  ],
  'an id twice': [main('<p id="a">x</p><p id="a">y</p>'), 'no-dup-id: Duplicate ID "a"'],
  'a label of nothing': [
    main('<section aria-labelledby="gone"><h2>x</h2></section>'),
    'no-missing-references: Element references missing id "gone"',
  ],
  'a block inside a paragraph': [
    main('<p><div>x</div></p>'),
    'no-implicit-close: Element <p> is implicitly closed by adjacent <div>',
  ],
  'a script behind the end': [
    page({ behind: '<script type="module" src="a.js"></script>' }),
    'page-end: <script> stands outside of head and body',
  ],
  'a table without heads': [
    main('<table><tbody><tr><td>x</td></tr></tbody></table>'),
    'table-head: a table without a th',
  ],
  'a th without scope': [
    main('<table><tbody><tr><th>x</th><td>y</td></tr></tbody></table>'),
    'table-scope: a th without scope',
  ],
  'a short row': [
    main('<table><tbody><tr><th scope="row">x</th><td>1</td></tr><tr><th scope="row">y</th></tr></tbody></table>'),
    'table-width: a row of 1 columns in a table of 2',
  ],
  'an unknown attribute': [main('<p colour="x">x</p>'), 'attribute-unknown: <p> has no attribute colour'],
  'an unknown ARIA attribute': [
    main('<p aria-labeledby="x">x</p>'),
    'attribute-unknown: <p> has no attribute aria-labeledby',
  ],
  'a form without a button': [
    main('<form action="./"><label>x <input type="text" name="a"></label></form>'),
    'form-button: a form with an action has no button that sends it',
  ],
  'no policy': [page({ policy: '' }), 'security-policy: the policy does not stand right behind the encoding'],
  'an inline script': [main('<script>x()</script>'), 'security-policy: an inline script without a hash'],
  'an inline style': [page({ head: '<style>p{}</style>' }), 'security-policy: an inline style without a hash'],
  'a style attribute': [main('<p style="color: red">x</p>'), 'no-inline-style: Inline style is not allowed'],
  'a handler': [main('<p onclick="x()">x</p>'), 'security-policy: onclick is inline code, which is blocked'],
  'a picture of another host': [
    main('<img src="https://example.org/a.png" alt="x">'),
    'security-policy: <img> loads from another host',
  ],
};

test.each(Object.entries(faulty))('%s is told', async (_, [html, fault]) => {
  expect(await faultsOf({ 'index.html': html, 'a.js': '' })).toContain(fault);
});

test('pages of one title or description are told', async () => {
  expect(await faultsOf({ 'index.html': page(), 'a/index.html': page() })).toEqual([
    'title-twice: two pages have the same title',
    'description-twice: two pages have the same description',
  ]);
});
