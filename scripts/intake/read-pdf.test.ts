import { expect, test } from 'vitest';
import { layoutText } from '../../src/intake/layout.ts';
import { pdfOf, text } from '../../src/intake/pdf/testing.ts';
import { readPdf } from './read-pdf.ts';

const bytes = pdfOf([
  { content: [text(50, 700, '一頁目の文である')] },
  { content: [text(50, 700, '二頁目の文である')] },
]);

test('a PDF is read in a thread, and its progress told by page', async () => {
  const pages: string[] = [];
  const result = await readPdf({ file: '計画.pdf', bytes }, { onPage: (page, of) => pages.push(`${page}/${of}`) });
  expect('layout' in result && layoutText(result.layout)).toBe('一頁目の文である\n\f二頁目の文である\n');
  expect(pages).toEqual(['1/2', '2/2']);
});

test('a thread that takes too long or too much memory is ended, and the file refused', async () => {
  const code = async (options: { time?: number; memory?: number }) => {
    const result = await readPdf({ file: '計画.pdf', bytes }, options);
    return 'refused' in result ? result.refused.code : 'read';
  };
  expect(await code({ time: 1 })).toBe('stopped');
  expect(await code({ memory: 4 })).toBe('damaged');
});
