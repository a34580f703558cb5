/** feed.xml (RSS 2.0): the documents in the order in which they came to the site, the newest first. */
import { getRssString } from '@astrojs/rss';
import type { Corpus } from '../domain/corpus.ts';
import { documentUrl, sortDocuments } from '../domain/document-place.ts';
import type { PlanDocument, SourceFile } from '../domain/types.ts';
import { documentWords, nationalWords } from './page-words.ts';

/** More than a year's plans of all branches: nobody who looks once a year misses one. */
const NEWEST = 100;

export interface Addition {
  document: PlanDocument;
  /** ISO date, from sources.yaml. */
  added: string;
}

/** The newest documents with their day; documents of one day in the dataset's order. */
export function additions(corpus: Corpus, sources: readonly SourceFile[]): Addition[] {
  return sortDocuments(corpus.documents, { branches: [...corpus.branches] })
    .map((document) => ({ document, added: addedOn(document, sources) }))
    .toSorted((a, b) => b.added.localeCompare(a.added, 'en'))
    .slice(0, NEWEST);
}

/** Documents are the sources' by file and first line, which never changes. */
function addedOn(document: PlanDocument, sources: readonly SourceFile[]): string {
  const source = sources.find(({ file }) => file === document.source.file);
  const entry = source?.documents.find(({ lines }) => lines[0] === document.source.lines[0]);
  if (!source) throw new Error(`${document.source.file}: expected its entry in sources.yaml, found none. Add it`);
  return entry?.added ?? source.added;
}

/** `root` is the site's own address. The text depends on nothing but the content: no clock is read. */
export function feed(
  corpus: Corpus,
  sources: readonly SourceFile[],
  site: { name: string },
  root: URL,
): Promise<string> {
  const items = additions(corpus, sources).map(({ document, added }) => {
    const branch = corpus.branch(document.branch ?? '');
    const words = branch ? documentWords(document, branch) : nationalWords(document);
    const link = new URL(documentUrl(document), root).href;
    return { ...words, link, pubDate: new Date(`${added}T00:00:00Z`) };
  });
  const self = new URL('feed.xml', root).href;
  return getRssString({
    title: `${site.name}：新しく収録した計画`,
    description: '新しく収録した、協会けんぽの支部の事業計画、事業実施結果と、全国の文書です。',
    site: root.href,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>ja</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items,
  });
}

/** robots.txt: everything may be read, and where the sitemap is. */
export function robots(root: URL): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', root).href}\n`;
}
