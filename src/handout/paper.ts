/**
 * What only paper shows: whose page it is, when it was printed, its address as text and as QR code, how its lines are said aloud;
 * the title at the head of every sheet. All of it is renewed right before the browser prints.
 */

import { el } from '../browser/element.ts';
import { addStyle } from '../browser/styles.ts';
import { dayInJapan } from '../passage/citation.ts';
import { pageAddress } from '../passage/page-address.ts';
import { qrOf } from './qr.ts';

let head: HTMLElement | undefined;
let sheet: CSSStyleSheet | undefined;

export function preparePaper(): void {
  if (head) return;
  head = el('div', { class: 'handout' });
  document.body.prepend(head);
  addStyle(STYLE);
  sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  renew();
  addEventListener('beforeprint', renew);
}

function renew(): void {
  const address = document.documentElement.dataset['handout'] ?? shownAddress();
  const [title = '', site = ''] = document.title.split(/｜(?=[^｜]*$)/);
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const line = firstLine();
  const qr = qrOf(address);
  head?.replaceChildren(
    el(
      'div',
      {},
      // The heading below says the same where it is the page's whole title.
      title !== heading && el('p', { class: 'handout-title' }, title),
      el('p', {}, `${site || document.title}（非公式）　印刷日 ${dayInJapan(new Date())}`),
      el('p', { class: 'handout-address' }, address),
      line &&
        el(
          'p',
          {},
          `欄外の数字は行番号です。「${line.said}」のように言います。アドレスの末尾を${line.hash}のようにすると、その行が開きます。`,
        ),
      !qr && el('p', {}, 'アドレスが長いため、QRコードは付けていません。'),
    ),
    ...(qr ? [drawing(qr)] : []),
  );
  sheet?.replaceSync(
    `@page { @top-left { content: ${quoted(title)}; } @top-right { content: ${quoted(site)}; } }
     @page :first { @top-left { content: ""; } @top-right { content: ""; } }
     ${qr ? `.handout svg { inline-size: ${codeWidth(qr.size)}mm; }` : ''}
     ${branchRules()}`,
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.who a[href*="-L"]'))
    link.dataset['line'] ??= link.hash.slice(link.hash.indexOf('-L') + 2);
}

/** Half a millimetre a module, which any phone reads; never smaller than a stamp, never half the sheet. */
function codeWidth(modules: number): number {
  return Math.max(24, Math.min(64, modules * 0.5));
}

/** The address as it stands, or the published one where the page is opened from a folder. */
function shownAddress(): string {
  return location.protocol === 'file:'
    ? pageAddress() + location.hash
    : (location.href.split(':~:')[0] ?? location.href);
}

/** The first line that is shown: how it is said (北海道 令和3年度 126行), and its anchor. */
function firstLine(): { said: string; hash: string } | null {
  for (const number of document.querySelectorAll<HTMLAnchorElement>('.n')) {
    // A number in the table of wordings says its block, which is shown or not.
    const frame = document.getElementById(number.hash.slice(1))?.closest<HTMLElement>('[data-said]');
    if (frame && number.checkVisibility())
      return { said: `${frame.dataset['said']} ${number.textContent}行`, hash: number.hash };
  }
  return null;
}

/** Where a page shows several branches, a line's number on paper carries its branch. */
function branchRules(): string {
  return [...document.querySelectorAll<HTMLElement>('.b[data-branch]')]
    .map((frame) => {
      const name = `${frame.querySelector('h3')?.firstChild?.textContent ?? ''} `;
      return `@media print { .b[data-branch="${frame.dataset['branch']}"] .n::before { content: ${quoted(name)}; } }`;
    })
    .join('\n');
}

function drawing({ size, path }: { size: number; path: string }): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'このページのアドレスのQRコード');
  const ground = document.createElementNS(svg.namespaceURI, 'rect') as SVGElement;
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#fff');
  const modules = document.createElementNS(svg.namespaceURI, 'path') as SVGElement;
  modules.setAttribute('d', path);
  svg.append(ground, modules);
  return svg;
}

/** A CSS string of any text. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
}

const STYLE = `
.handout { display: none; }
@media print {
  .handout { display: flex; justify-content: space-between; gap: 8mm; align-items: flex-start; border-block-end: 1px solid var(--rule); padding-block-end: 3mm; margin-block-end: 4mm; break-inside: avoid; }
  .handout p { margin: 0 0 1mm; font-size: 9pt; line-height: 1.5; }
  .handout .handout-title { font-size: 14pt; font-weight: 700; }
  .handout svg { flex: none; }
  .top { display: none; }
  .who a[data-line]::after { content: " " attr(data-line); }
}
`;
