import { expect, test } from 'vitest';
import { atOf, cleanName, cleanText, dataOf, itemPlaceOf } from './item.ts';
import { readPasted } from './pasted.ts';

test.each([
  ['branches/hokkaido/2021/#L123', 'passage'],
  ['branches/hokkaido/2021/#L5-2-L130', 'passage'],
  ['branches/ibaraki/2024/results/#L12-L14', 'passage'],
  ['documents/action-plan-6/#L12', 'passage'],
  ['branches/hokkaido/2021/?kpi=generic-rate#L123', 'target'],
  ['kpis/generic-rate/2021/?b=hokkaido,aomori&x=other-rate#scatter', 'chart'],
  ['kpis/generic-rate/#bars', 'chart'],
  [`search/?${new URLSearchParams({ q: '歯科', branch: 'hokkaido' })}`, 'search'],
])('%s is a %s, and its place gives the address back', (at, kind) => {
  const place = itemPlaceOf(at);
  expect(place?.kind).toBe(kind);
  expect(place && atOf(place)).toBe(at);
});

test.each([
  'branches/hokkaido/2021/',
  'branches/hokkaido/2021/#top',
  'search/?branch=hokkaido',
  'kpis/generic-rate/2021/#L5',
  'javascript:alert(1)#bars',
  '//elsewhere.example/branches/hokkaido/2021/#L1',
  '',
])('%j is no place of a tray', (at) => {
  expect(itemPlaceOf(at)).toBeNull();
});

test('a document’s file stands beside its page', () => {
  expect(dataOf('branches/hokkaido/2021/')).toBe('data/plans/2021/hokkaido.json');
  expect(dataOf('branches/ibaraki/2024/results/')).toBe('data/results/2024/ibaraki.json');
  expect(dataOf('documents/action-plan-6/')).toBe('data/documents/action-plan-6.json');
});

test('text is kept without what could break it', () => {
  expect(cleanText('一\r\n二\u001e三\ud800', 99)).toBe('一\n二三\ufffd');
  // Cut inside a pair, the half is no character.
  expect(cleanText('𠮷𠮷', 3)).toBe('𠮷\ufffd');
  expect(cleanName('  評議会 \n 資料 ')).toBe('評議会 資料');
});

const root = new URL('https://example.jp/plans/');
const paste = (text: string) => readPasted(text, root, 2021);

test.each([
  ['https://example.jp/plans/branches/hokkaido/2021/#L123', 'branches/hokkaido/2021/#L123'],
  [' https://example.jp/plans/branches/hokkaido/2021/?q=%E6%AD%AF#L9 ', 'branches/hokkaido/2021/#L9'],
  ['https://example.jp/plans/branches/hokkaido/2021/index.html#L9', 'branches/hokkaido/2021/#L9'],
  ['branches/hokkaido/2021/#L9', 'branches/hokkaido/2021/#L9'],
  ['https://example.jp/plans/measures/privacy/2021/?view=all#hokkaido-L9', 'branches/hokkaido/2021/#L9'],
  ['https://example.jp/plans/measures/privacy/2021/#hokkaido-L9-L12', 'branches/hokkaido/2021/#L9-L12'],
  ['https://example.jp/plans/measures/privacy/#hokkaido-L9', 'branches/hokkaido/2021/#L9'],
  ['https://example.jp/plans/kpis/generic-rate/2021/?b=oita#bars', 'kpis/generic-rate/2021/?b=oita#bars'],
  ['https://example.jp/plans/search/?all=1&q=歯科', 'search/?q=%E6%AD%AF%E7%A7%91'],
])('pasted %s is %s', (text, at) => {
  expect(paste(text)).toEqual({ at });
});

test('what cannot be pasted is told in one sentence that says what to do', () => {
  const why = (text: string) => (paste(text) as { why: string }).why;
  expect(why('')).toContain('空です');
  expect(why('https://')).toContain('アドレスとして読めません');
  expect(why('https://example.com/branches/hokkaido/2021/#L1')).toContain(
    'このサイト（https://example.jp/plans/）のアドレスではありません',
  );
  expect(why('https://example.jp/plans/branches/hokkaido/2021/')).toContain('行番号を押す');
  expect(why('https://example.jp/plans/kpis/generic-rate/2021/')).toContain('このグラフのアドレス');
  expect(why('https://example.jp/plans/search/?branch=oita')).toContain('ことばがありません');
  expect(why('https://example.jp/plans/tray/#2abc')).toContain('会議資料のアドレス');
  expect(why('https://example.jp/plans/about/')).toContain('入れられるのは');
});
