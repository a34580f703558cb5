/**
 * What the pages say to programs, in schema.org's words (JSON-LD): the way to a page, whose report it shows, what the dataset holds.
 * Only what the sources and the site's settings state; what is not recorded (a date, a licence) is left out, never guessed.
 */
import type { DatasetEntry } from '../dataset/datapackage.ts';
import type { PlanDocument, SourceFile } from '../domain/types.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
/** One thing of schema.org; keys that are undefined are left out. */
export interface Thing {
  readonly '@type': string;
  readonly [key: string]: Json | undefined;
}

/** The address of a path of the site: absolute where SITE_URL is set, else relative to the page, its base in JSON-LD too. */
export type Href = (to: string) => string;

/** The text of a `<script type="application/ld+json">`; undefined where there is nothing to say. */
export function structuredData(things: readonly Thing[]): string | undefined {
  if (things.length === 0) return undefined;
  return blockJson({ '@context': 'https://schema.org', '@graph': things });
}

/** JSON for a data block of HTML: no text in it can end the block or open a comment. */
export function blockJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The way from the home page; the page itself is last and has no address, as it is where one is. */
export function breadcrumbs(crumbs: readonly { name: string; to: string }[], here: string, href: Href): Thing {
  const way = [...crumbs.map(({ name, to }) => ({ name, item: href(to) })), { name: here }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}

/** A published document, on the page that shows it. `page` is that page's address. */
export function report(document: PlanDocument, source: SourceFile, page: string): Thing {
  const publisher = organization(source.publisher);
  return {
    '@type': 'Report',
    name: document.title,
    inLanguage: 'ja',
    author: publisher,
    publisher,
    // A national document may be for more years than the one it is filed under.
    temporalCoverage: document.kind === 'document' ? undefined : fiscalYears(document.fiscalYear, document.fiscalYear),
    creativeWorkStatus: document.status === 'draft' ? '案' : undefined,
    url: source.url || undefined,
    mainEntityOfPage: page,
  };
}

export interface DatasetWords {
  name: string;
  description: string;
  /** Who made it of the sources. */
  creator: string;
}

/** The open dataset with every file that is offered. */
export function openDataset(
  words: DatasetWords,
  files: readonly DatasetEntry[],
  sources: readonly SourceFile[],
  years: readonly number[],
  href: Href,
): Thing {
  return {
    '@type': 'Dataset',
    name: words.name,
    description: words.description,
    url: href('data/'),
    inLanguage: 'ja',
    creator: organization(words.creator),
    isAccessibleForFree: true,
    temporalCoverage: years.length > 0 ? fiscalYears(Math.min(...years), Math.max(...years)) : undefined,
    isBasedOn: sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      publisher: organization(source.publisher),
      url: source.url || undefined,
    })),
    distribution: files.map(({ path, title, bytes }) => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: href(`data/${path}`),
      encodingFormat: mediaType(path),
      contentSize: `${bytes} B`,
    })),
  };
}

/** The site itself, on its home page. */
export function webSite(words: { name: string; description: string }, href: Href): Thing {
  return { '@type': 'WebSite', name: words.name, description: words.description, inLanguage: 'ja', url: href('') };
}

const organization = (name: string) => ({ '@type': 'Organization', name });

/** From April of the first fiscal year to March after the last, as an ISO 8601 interval. */
const fiscalYears = (first: number, last: number) => `${first}-04-01/${last + 1}-03-31`;

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

function mediaType(path: string): string | undefined {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1)];
}
