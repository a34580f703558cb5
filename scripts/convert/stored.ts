/**
 * Documents that `npm run add` brought: read from the derived text and the stored layout, never from the original again. What
 * the text says of itself (year, branch, kind, title) was settled when it was added and stands in sources.yaml.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Catalog } from '../../src/content/catalog.ts';
import type { Source } from '../../src/content/sources.ts';
import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';
import type { Provenance } from '../../src/convert/provenance.ts';
import type { TextReading } from '../../src/convert/read-text.ts';
import type { Correction } from '../../src/convert/types.ts';
import { textFault } from '../../src/foundation/faults.ts';
import type { Layout } from '../../src/intake/layout.ts';
import { readLayout } from '../../src/intake/read-layout.ts';
import { unpackLayout } from '../../src/intake/stored.ts';
import type { SourceDocument, SourceFile } from '../../src/schema/catalog.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { withOffset } from './offset.ts';

export interface StoredInput {
  source: Pick<SourceFile, 'file' | 'url' | 'original'>;
  layout: Layout;
  entry: SourceDocument;
  catalog: Catalog;
  model?: MeasureModel | undefined;
  corrections: readonly Correction[];
}

/** The layout of a source that has one; its sum was checked when the sources were loaded. */
export function loadLayout(root: string, source: Source): Layout {
  const file = source.layout?.file ?? '';
  const layout = unpackLayout(gunzipSync(readFileSync(join(root, 'sources', file))).toString('utf8'), source.lines);
  if (layout === null)
    throw textFault(
      join(root, 'sources', file),
      1,
      `the layout of the ${source.lines.length} lines of ${source.file}`,
      'that of another text',
      'restore both files (git checkout)',
    );
  return layout;
}

/** What `add` and `convert` read alike: the layout's words and places. */
export function readStored({ source, layout, entry, catalog, model, corrections }: StoredInput): TextReading {
  const { branch, fiscalYear, kind } = entry;
  return readLayout({
    // Lines count in the derived text, so it is what messages name.
    layout: { ...layout, source: { ...layout.source, file: source.file } },
    catalog,
    ...(model ? { model } : {}),
    ...(branch === null ? {} : { branch }),
    fiscalYear,
    kind,
    corrections,
  });
}

/** The document with what sources.yaml says of it. */
export function documentOf(
  reading: TextReading,
  { source, entry }: Pick<StoredInput, 'source' | 'entry'>,
): PlanDocument & { provenance: Provenance[] } {
  const { doubts: _, gate: __, slug: ___, ...json } = reading.json;
  const { original } = source;
  const { branch, slug, fiscalYear, kind, status, title, lines, offset } = entry;
  const document: PlanDocument = {
    ...json,
    branch,
    ...(slug ? { slug } : {}),
    fiscalYear,
    kind,
    status,
    title: title ?? json.title,
    source: {
      file: source.file,
      lines,
      ...(original
        ? { original: { file: original.file, sha256: original.sha256, url: source.url, pages: original.pages } }
        : {}),
    },
  };
  return { ...withOffset(document, offset ?? 0), provenance: reading.provenance };
}
