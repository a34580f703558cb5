/** A QR code as the path of a drawing: made in the page, no service. */
import { encode } from 'uqr';

export interface Qr {
  /** Modules along a side, the quiet zone included. */
  size: number;
  /** Path of the black modules, a unit a module. */
  path: string;
}

/** Modules of white around, as the standard asks for. */
const QUIET = 4;

/** null where the text is longer than a code can hold (about 2,300 bytes). */
export function qrOf(text: string): Qr | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    const rows = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: rows.join('') };
  } catch {
    return null;
  }
}
