/**
 * fflate for write-excel-file in the browser (astro.config.mjs puts it there): packs in the page itself. The library asks
 * for fflate's workers, which are made of text and which a security policy of `worker-src 'self'` forbids: it would wait
 * for ever. A table takes some milliseconds.
 */
import { type FlateCallback, type Zippable, zipSync } from 'fflate';

export { strToU8, zipSync } from 'fflate';

export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
