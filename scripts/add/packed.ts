/** The layout as the file that is stored: gzip without a time stamp, so that the same layout gives the same bytes. */
import { gzipSync, strToU8 } from 'fflate';
import type { Layout } from '../../src/intake/layout.ts';
import { packLayout } from '../../src/intake/stored.ts';
import { Refused } from '../read/file-text.ts';

/** The largest of the samples (22 slides) takes 9 KB, a thick report of ruled tables 52. */
export const LAYOUT_BYTES = 100 * 1024;

/** Throws Refused where it is too large to keep beside a text. */
export function packedLayout(layout: Layout): Uint8Array {
  const bytes = gzipSync(strToU8(packLayout(layout)), { level: 9, mtime: 0 });
  if (bytes.length > LAYOUT_BYTES)
    throw new Refused(
      'layout-too-large',
      `${layout.source.file}: expected a layout of at most ${LAYOUT_BYTES / 1024} KB, found ${Math.ceil(bytes.length / 1024)} KB. Fix: read only the pages of the document, with --pages.`,
    );
  return bytes;
}
