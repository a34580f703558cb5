import { expect, test } from 'vitest';
import { rowsOf } from './csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('rows with their lines, quoted cells, empty lines, columns in any order', () => {
  const text = '\ufefffile,year,url\r\n"佐賀,最終.pdf",2026,"https://a.jp/""x"""\r\n\r\n大分.pdf,,\r\n';
  expect(rowsOf(utf8(text), 'list.csv')).toEqual([
    {
      file: '佐賀,最終.pdf',
      branch: '',
      year: '2026',
      kind: '',
      status: '',
      url: 'https://a.jp/"x"',
      retrieved: '',
      line: 2,
    },
    { file: '大分.pdf', branch: '', year: '', kind: '', status: '', url: '', retrieved: '', line: 4 },
  ]);
});

test('Shift_JIS, as Excel saves it', () => {
  // file,branch / 計画.pdf,saga
  const bytes = Uint8Array.of(...utf8('file,branch\n'), 0x8c, 0x76, 0x89, 0xe6, ...utf8('.pdf,saga'));
  expect(rowsOf(bytes, 'list.csv')).toMatchObject([{ file: '計画.pdf', branch: 'saga', line: 2 }]);
});

test('another head is refused', () => {
  expect(() => rowsOf(utf8('name,branch\na,b\n'), 'list.csv')).toThrow('list.csv: expected columns file, branch');
  expect(() => rowsOf(utf8('file,brnach\na,b\n'), 'list.csv')).toThrow('found brnach');
  expect(() => rowsOf(utf8(''), 'list.csv')).toThrow('found nothing');
  expect(() => rowsOf(utf8('file\na"b\n'), 'list.csv')).toThrow('line 2 of the list');
});
