/** Opens a PDF, or says why it cannot be: locked, cut off, damaged. */
import type { Refusal } from '../layout.ts';
import { refusals } from '../refusals.ts';
import type { PdfFile, PdfResources } from './library.ts';

export type Opened = { file: PdfFile; close(): Promise<void> } | { refused: Refusal };

export async function openPdf(
  name: string,
  bytes: Uint8Array,
  { library, cMapUrl, standardFontDataUrl }: PdfResources,
  password?: string,
): Promise<Opened> {
  // A file that lost its end lost its list of contents: what a repair finds of it is never known to be all.
  if (!endsWhole(bytes)) return { refused: refusals.cutOff(name) };
  const task = library.getDocument({
    // The library takes what it is given.
    data: bytes.slice(),
    password,
    cMapUrl,
    standardFontDataUrl,
    cMapPacked: true,
    // Fonts are read for their characters and names alone, pictures for their places.
    fontExtraProperties: true,
    disableFontFace: false,
    useSystemFonts: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return { file: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return { refused: refusalOf(name, error, password) };
  }
}

/** Where the end mark is looked for: signatures and padding come behind it at times. */
const TAIL = 2048;

function endsWhole(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(-TAIL));
  return /startxref\s+\d+\s+%%EOF/u.test(tail) || tail.includes('%%EOF');
}

function refusalOf(name: string, error: unknown, password: string | undefined): Refusal {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException')
    return password === undefined ? refusals.locked(name) : refusals.wrongPassword(name);
  return refusals.damaged(name);
}
