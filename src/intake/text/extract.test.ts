import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { layoutLines, layoutText } from '../layout.ts';

const noPdf = () => Promise.reject(new Error('no PDF here'));
const read = (bytes: Uint8Array) => extract({ name: '計画.txt', bytes, pdf: noPdf });

const sentence = '令和８年度　事業計画：健診の実施率を67.5％以上とする。';
const utf8 = new TextEncoder().encode(`${sentence}\r\n次の行\n`);

/** Text in an encoding that no browser writes: each character by trying the bytes that read as it. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0; lead < 0x100; lead += 1) {
    const single = decoder.decode(Uint8Array.of(lead));
    if (!single.includes('\ufffd') && !table.has(single)) table.set(single, [lead]);
    if (lead < 0x81) continue;
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => table.get(char) as number[]));
}
const wide = (text: string, big: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('encodings are told by the content', () => {
  const text = `${sentence}\r\n次の行\n`;
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-16 LE', wide(text, false, true)],
    ['UTF-16 BE', wide(text, true, true)],
    ['UTF-16 LE without its mark', wide(text, false, false)],
    ['UTF-16 BE without its mark', wide(text, true, false)],
    ['Shift_JIS', encode(text, 'shift_jis')],
    ['EUC-JP', encode(text, 'euc-jp')],
  ])('%s', async (_, bytes) => {
    const result = await read(bytes);
    expect('layout' in result && layoutText(result.layout)).toBe(`${sentence}\n次の行\n`);
  });

  test('a short text without kana, as both Japanese encodings could be', async () => {
    const result = await read(encode('健診①、②\n', 'shift_jis'));
    expect('layout' in result && layoutText(result.layout)).toBe('健診①、②\n');
  });

  test('a text that was read in a wrong encoding before is refused', async () => {
    const garbled = new TextEncoder().encode(
      new TextDecoder('windows-1252').decode(new TextEncoder().encode(sentence)),
    );
    const result = await read(garbled);
    expect('refused' in result && result.refused.code).toBe('garbled');
  });
});

test('a form feed turns the page; every kind of line end ends a line', async () => {
  const result = await read(new TextEncoder().encode('一頁\r二行\r\n\n\f二頁\n三行\n\f'));
  if ('refused' in result) throw new Error(result.refused.message);
  expect(layoutText(result.layout)).toBe('一頁\n二行\n\f二頁\n三行\n');
  expect(result.layout.pages.map(({ number, unit }) => [number, unit])).toEqual([
    [1, 'page'],
    [2, 'page'],
  ]);
});

test('what is no character is a doubt at its place', async () => {
  const result = await read(new TextEncoder().encode('　事業\ue000計画の本文である。\n'));
  if ('refused' in result) throw new Error(result.refused.message);
  expect(layoutLines(result.layout)[0]).toMatchObject({
    text: '事業\ue000計画の本文である。',
    doubts: [{ kind: 'private', at: 2, length: 1, code: 'U+E000' }],
  });
  expect(result.notices).toMatchObject([{ code: 'private', count: 1 }]);
});

test('a text without letters is refused', async () => {
  const result = await read(new TextEncoder().encode('\n \n'));
  expect('refused' in result && result.refused.code).toBe('no-text');
});
