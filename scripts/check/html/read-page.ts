/** Reads a page once: html-validate's findings, this project's own checks, and what the checks over the site need. */
import { definePlugin, type HtmlElement, HtmlValidate, Rule, StaticConfigLoader } from 'html-validate';
import { rules } from './rules.ts';
import type { Fault, Link, Page, PageCheck, PageSummary } from './types.ts';

/** A reader of pages; make one and use it for all. */
export function pageReader(checks: readonly PageCheck[]) {
  let root: HtmlElement | undefined;
  /** html-validate hands its tree to rules only. */
  class Capture extends Rule {
    setup(): void {
      this.on('dom:ready', ({ document }) => {
        root = document.root;
      });
    }
  }
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      ...rules,
      plugins: [definePlugin({ name: 'site', rules: { 'site/capture': Capture } })],
      rules: { ...rules.rules, 'site/capture': 'error' },
    }),
  );

  return async function readPage(path: string, html: string): Promise<{ faults: Fault[]; page: PageSummary }> {
    root = undefined;
    const report = await validator.validateString(html, path);
    const faults: Fault[] = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, offset, message }) => ({ check: ruleId, page: path, offset, message })),
    );
    const tree: HtmlElement | undefined = root;
    if (!tree) {
      // What cannot be parsed has its fault above, and nothing else to tell.
      return { faults, page: { path, html, title: undefined, description: undefined, ids: new Set(), links: [] } };
    }
    const read = pageOf(path, html, tree);
    return { faults: [...faults, ...checks.flatMap((check) => check(read))], page: summarize(read) };
  };
}

function pageOf(path: string, html: string, root: HtmlElement): Page {
  const elements = [...everyElement(root)];
  const byName = Map.groupBy(elements, ({ tagName }) => tagName);
  return { path, html, elements, named: (tag) => byName.get(tag) ?? [] };
}

const linkAttributes = ['href', 'src', 'action', 'poster', 'data-to'];

function summarize({ path, html, elements, named }: Page): PageSummary {
  const ids = new Set<string>();
  const links: Link[] = [];
  for (const element of elements) {
    const { id } = element;
    if (id !== null) ids.add(decode(id));
    for (const name of linkAttributes) {
      const href = element.getAttributeValue(name);
      if (href !== null) links.push({ href: decode(href), offset: element.location.offset });
    }
  }
  const title = named('title').find(isOwnTitle);
  const description = named('meta').find(isDescription);
  return {
    path,
    html,
    title: title ? { text: decode(title.textContent).trim(), offset: title.location.offset } : undefined,
    description: description
      ? { text: decode(description.getAttributeValue('content') ?? '').trim(), offset: description.location.offset }
      : undefined,
    ids,
    links,
  };
}

/** The page's own title: a drawing may have one too. */
export const isOwnTitle = (element: HtmlElement) => element.parent?.tagName === 'head';
export const isDescription = (element: HtmlElement) => element.getAttributeValue('name') === 'description';

/** All elements below `parent`, in the document's order. */
function* everyElement(parent: HtmlElement): Generator<HtmlElement> {
  for (const child of parent.childElements) {
    yield child;
    yield* everyElement(child);
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references that Astro writes, as the characters they stand for. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}
