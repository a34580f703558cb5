/** What the checks of the built pages share. */
import type { HtmlElement } from 'html-validate';

/** One page as it is read once for all checks. */
export interface Page {
  /** Its file, relative to the site's root: `branches/oita/2021/index.html`. */
  path: string;
  html: string;
  /** Its elements in the document's order; html-validate's own tree. */
  elements: readonly HtmlElement[];
  /** Those of one name. A page has tens of thousands of elements, so no check walks the tree by itself. */
  named(tag: string): readonly HtmlElement[];
}

/** What is kept of a page for the checks over the whole site. */
export interface PageSummary {
  path: string;
  html: string;
  title: Told | undefined;
  description: Told | undefined;
  ids: ReadonlySet<string>;
  links: readonly Link[];
}

/** A text and where it stands. */
export interface Told {
  text: string;
  offset: number;
}

export interface Link {
  href: string;
  /** Of the element that carries it, in the page's HTML. */
  offset: number;
}

/** A fault, by the character of the page's HTML where it shows. */
export interface Fault {
  /** Permanent name of the check: html-validate's rule, or one of this folder's. */
  check: string;
  page: string;
  offset: number;
  /** What was expected and what was found; the same words for the same fault. */
  message: string;
  /** What is this page's own in it. */
  detail?: string;
  /** What to do, where the message does not say it. */
  fix?: string;
}

/** Checks one page by itself. */
export type PageCheck = (page: Page) => Fault[];

/** Checks the pages against each other; `files` are all files of the site. */
export type SiteCheck = (pages: readonly PageSummary[], files: ReadonlySet<string>) => Fault[];
