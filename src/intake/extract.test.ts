import { describe, expect, test } from 'vitest';
import { pdfResources } from '../../scripts/intake/pdf-resources.ts';
import { limits } from './bounds.ts';
import { type ExtractOptions, extract } from './extract.ts';
import { type Extracted, layoutText } from './layout.ts';
import { hiddenContent } from './office/said.ts';
import { docx, pptx, relations, xlsx, xml, zip } from './office/testing.ts';
import { pdfOf, text } from './pdf/testing.ts';

const read = (name: string, bytes: Uint8Array, options: Partial<ExtractOptions> = {}): Promise<Extracted> =>
  extract({ name, bytes, pdf: pdfResources, ...options });
const codeOf = (result: Extracted): string => ('refused' in result ? result.refused.code : 'read');

const word = docx('<w:p><w:r><w:t>事業計画</w:t></w:r></w:p>');
const sheet = {
  name: '表',
  content: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>文</t></is></c></row></sheetData>',
};
const slide = { shapes: '<p:sp><p:txBody><a:p><a:r><a:t>文</a:t></a:r></a:p></p:txBody></p:sp>' };

describe('one function for all', () => {
  test.each([
    ['pdf', '計画.pdf', pdfOf([{ content: [text(50, 700, '事業計画の文である')] }])],
    ['docx', '計画.docx', word],
    ['docx', '計画.docm', word],
    ['xlsx', '一覧.xlsx', xlsx([sheet])],
    ['xlsx', '一覧.xlsm', xlsx([sheet])],
    ['pptx', '計画.pptx', pptx([slide])],
    ['pptx', '計画.pptm', pptx([slide])],
    ['text', '計画.txt', new TextEncoder().encode('事業計画')],
  ])('%s: %s', async (kind, name, bytes) => {
    const result = await read(name, bytes);
    expect('layout' in result && result.layout.source).toEqual({
      file: name,
      kind,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(await read(name, bytes)).toEqual(result);
  });

  test('the PDF library is asked for by a PDF alone', async () => {
    const pdf = () => Promise.reject(new Error('asked'));
    expect(codeOf(await read('計画.docx', word, { pdf }))).toBe('read');
    await expect(read('計画.pdf', pdfOf([{ content: [] }]), { pdf })).rejects.toThrow('asked');
  });

  test('pages that are asked for alone, progress, and an end', async () => {
    const slides = ['一', '二', '三'].map((letter) => ({ shapes: slide.shapes.replace('文', letter) }));
    const pages: number[] = [];
    const result = await read('計画.pptx', pptx(slides), { pages: [2, 3], onPage: (page) => pages.push(page) });
    expect('layout' in result && layoutText(result.layout)).toBe('二\n\f三\n');
    expect('layout' in result && result.layout.pages.map(({ number }) => number)).toEqual([2, 3]);
    expect(pages).toEqual([2, 3]);
    expect(codeOf(await read('計画.docx', word, { signal: AbortSignal.abort() }))).toBe('stopped');
  });
});

test('macros are not run, files within not opened: both are said, and both are hidden content', async () => {
  const bytes = docx(
    '<w:p><w:r><w:t>計画</w:t></w:r></w:p>',
    {},
    {
      'word/vbaProject.bin': Uint8Array.of(1),
      'word/embeddings/book.xlsx': Uint8Array.of(2),
    },
  );
  const result = await read('計画.docm', bytes);
  const notices = 'layout' in result ? result.notices : [];
  expect(notices.map(({ code }) => code)).toEqual(['embedded-files', 'macros']);
  expect(hiddenContent([...notices, { code: 'ruby', count: 1, message: '' }])).toEqual(notices);
});

describe('refusals', () => {
  const ole = (inner: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...inner].flatMap((char) => [char.charCodeAt(0), 0]),
    ]);
  const document = (inner: string): Uint8Array =>
    zip({
      '_rels/.rels': relations({ r: ['officeDocument', 'word/document.xml'] }),
      'word/document.xml': inner,
    });
  /** What the list of contents says of the size of the only file that has this one. */
  const claiming = (bytes: Uint8Array, size: number): Uint8Array => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at < changed.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    return changed;
  };

  test.each([
    ['old-office', '計画.doc', ole('WordDocument')],
    ['locked', '計画.docx', ole('EncryptedPackage')],
    ['wrong-ending', '計画.pdf', word],
    ['wrong-ending', '計画.docx', xlsx([sheet])],
    ['unknown-kind', '写真.zip', zip({ 'photo.jpg': 'x' })],
    ['damaged', '計画.docx', zip({ 'photo.jpg': 'x' })],
    ['damaged', '計画.docx', zip({ 'word/document.xml': '<a/>' })],
    ['damaged', '計画.docx', document('<w:document>')],
    ['damaged', '計画.docx', document(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)],
    ['no-text', '計画.docx', docx('<w:p/>')],
    ['unsafe-xml', '計画.docx', document('<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>')],
    ['unsafe-xml', '計画.docx', document('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')],
    ['too-large', '計画.docx', claiming(word, limits.unpackedBytes)],
    ['damaged', '計画.docx', claiming(word, 10)],
    [
      'too-large',
      '計画.docx',
      zip({
        'word/document.xml': '',
        ...Object.fromEntries(Array.from({ length: limits.entries }, (_, i) => [`${i}`, ''])),
      }),
    ],
  ])('%s: %s', async (code, name, bytes) => {
    expect(codeOf(await read(name, bytes))).toBe(code);
  });

  test('more pages than are read', async () => {
    const many = pptx(Array.from({ length: limits.pages + 1 }, () => slide));
    expect(codeOf(await read('計画.pptx', many))).toBe('too-many-pages');
  });
});

describe('damaged files give a Layout or a refusal', () => {
  const body = Array.from(
    { length: 400 },
    (_, i) => `<w:p><w:r><w:t>文${(i * 7919) % 1009}号を${i}件とする。</w:t></w:r></w:p>`,
  ).join('');
  const rows = Array.from(
    { length: 300 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 1009}</v></c></row>`,
  ).join('');
  const files: [string, Uint8Array][] = [
    ['計画.docx', docx(body, { styles: xml('w:styles', '') })],
    ['一覧.xlsx', xlsx([{ name: '表', content: `<sheetData>${rows}</sheetData>` }])],
    ['計画.pptx', pptx(Array.from({ length: 12 }, () => slide))],
    ['計画.txt', new TextEncoder().encode('事業計画の文である。\n'.repeat(200))],
  ];

  test.each(files)('%s cut at every kilobyte', async (name, bytes) => {
    for (let length = 0; length < bytes.length; length += 1024) {
      const code = codeOf(await read(name, bytes.slice(0, length)));
      expect(code === 'read' ? name : code).toMatch(/^(?:計画\.txt|empty|cut-off|damaged|garbled|unknown-kind)$/u);
    }
  });

  test.each(files)('%s with bytes flipped', async (name, bytes) => {
    let seed = 20_261;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const whole = await read(name, bytes);
    for (let round = 0; round < 150; round += 1) {
      const broken = bytes.slice();
      const flips = 1 + random(4);
      for (let flip = 0; flip < flips; flip += 1) {
        const at = random(broken.length);
        broken[at] = (broken[at] as number) ^ (1 << random(8));
      }
      const result = await read(name, broken);
      // Checksums tell every change of what an office file shows.
      if ('layout' in result && 'layout' in whole && !name.endsWith('.txt'))
        expect(layoutText(result.layout)).toBe(layoutText(whole.layout));
    }
  });
});
