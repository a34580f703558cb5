/** The PDF library for Node: its legacy build, which needs nothing of a browser, and its own folders of maps. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfLibrary, PdfResources } from '../../src/intake/pdf/library.ts';

const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

export async function pdfResources(): Promise<PdfResources> {
  const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  return {
    library,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  };
}
