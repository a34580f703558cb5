/** What the tray's page knows of catalogue and sources, small enough to stand in the page. */

import type { Corpus } from '../domain/corpus.ts';
import type { SourceFile } from '../domain/types.ts';
import { site } from '../site/config.ts';
import type { TrayData } from './known.ts';

export function trayKnown(corpus: Corpus, sources: readonly SourceFile[]): TrayData {
  return {
    site: site.name,
    mainYear: corpus.mainYear,
    branches: corpus.branches.map(({ slug, name }) => ({ slug, name })),
    metrics: corpus.metrics.map(({ id, name }) => ({ id, name })),
    sources: Object.fromEntries(
      sources.map(({ file, publisher, title, url }) => [file, { publisher, title, url: url ?? '' }]),
    ),
  };
}
