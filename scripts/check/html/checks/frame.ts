/**
 * What every page has: its language, one main part, one first heading, a title and a description of its own, nothing
 * behind its end. (html-validate holds the order of headings and the ids.)
 */
import type { HtmlElement } from 'html-validate';
import { isDescription, isOwnTitle } from '../read-page.ts';
import type { Fault, Page } from '../types.ts';

export function checkFrame({ path, named }: Page): Fault[] {
  const faults: Fault[] = [];
  const report = (check: string, at: HtmlElement | undefined, message: string, fix = LAYOUT) =>
    faults.push({ check, page: path, offset: at?.location.offset ?? 0, message, fix });
  const [html] = named('html');
  const [head] = named('head');

  if (html?.getAttributeValue('lang') !== 'ja') report('page-language', html, 'expected <html lang="ja">');
  const texts = {
    'page-heading': { what: 'h1', all: named('h1'), text: textOf },
    'page-main': { what: 'main', all: named('main'), text: () => 'some' },
    'page-title': { what: 'title', all: named('title').filter(isOwnTitle), text: textOf },
    'page-description': { what: 'description', all: named('meta').filter(isDescription), text: contentOf },
  };
  for (const [check, { what, all, text }] of Object.entries(texts)) {
    const [first, second] = all;
    if (all.length !== 1) report(check, second ?? head, `expected one ${what}, found ${all.length}`);
    if (first && text(first).trim() === '') report(check, first, `the ${what} is empty`);
  }
  const charset = head?.childElements[0];
  if (charset?.getAttributeValue('charset')?.toLowerCase() !== 'utf-8')
    report('page-encoding', charset, 'expected <meta charset="utf-8"> first in the head');
  const outside = [
    ...(html?.siblings ?? []).filter((element) => element !== html),
    ...(html?.childElements ?? []).filter(({ tagName }) => tagName !== 'head' && tagName !== 'body'),
  ];
  for (const stray of outside)
    report(
      'page-end',
      stray,
      `<${stray.tagName}> stands outside of head and body`,
      'put it inside the layout’s element',
    );
  return faults;
}

const textOf = (element: HtmlElement) => element.textContent;
const contentOf = (element: HtmlElement) => element.getAttributeValue('content') ?? '';
const LAYOUT = 'give the page the layout src/layouts/Page.astro, a title, a description and one h1';
