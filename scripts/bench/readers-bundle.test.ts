import { expect, test } from 'vitest';
import { bundleReader, readerNames } from './readers-bundle.ts';

/** Bytes gzip, with some room: numfmt alone is 34,000 of the workbook's. */
const most = { docx: 28_000, pptx: 28_000, xlsx: 63_000, text: 6_000, all: 80_000 };

test.each(readerNames)('the reader %s runs in a browser and stays small', async (name) => {
  const { code, gzipBytes } = await bundleReader(name);
  expect(/DOMParser|\brequire\(|["'`]node:/u.exec(code)?.[0]).toBeUndefined();
  expect(gzipBytes).toBeLessThan(most[name]);
});
